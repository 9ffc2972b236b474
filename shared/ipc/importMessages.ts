import { z } from 'zod';
import { accountIdSchema, conversationIdSchema, importIdSchema } from '../domain/identifiers.ts';

/** What the wizard shows before anything is stored. */
export const importPreviewSchema = z.strictObject({
  fileName: z.string(),
  fileBytes: z.int(),
  format: z.enum(['android', 'ios']),
  languageGuess: z.string().nullable(),
  messages: z.int(),
  systemEvents: z.int(),
  attachments: z.int(),
  /** Files lying in the zip beside the text. */
  mediaFiles: z.int(),
  participants: z.array(z.strictObject({ name: z.string(), messages: z.int() })),
  titleGuess: z.string().nullable(),
  kindGuess: z.enum(['direct', 'group']),
  /** Only what the file cannot tell. */
  questions: z.array(z.enum(['time_zone', 'day_order', 'company'])),
  dayOrder: z.enum(['day_first', 'month_first', 'year_first']),
  /** The first messages; `at` is the file's own clock written as if it were UTC (ISO 8601), by both readings where the order of day and month is undecided. */
  first: z.array(
    z.strictObject({
      at: z.string(),
      atMonthFirst: z.string().optional(),
      sender: z.string().nullable(),
      kind: z.enum(['text', 'system', 'attachment', 'deleted']),
      text: z.string(),
    }),
  ),
  unreadable: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
  unreadableTotal: z.int(),
  /**
   * Conversations of the archive that this file seems to be, best first. `share` of what lies in the time that both
   * cover is in both (0 where the file only goes on from there), `new` messages are not there yet, the file's clock
   * is `timeShiftMs` ahead, `renamed` gives for a name in the file the one in the archive.
   */
  alike: z.array(
    z.strictObject({
      conversation: conversationIdSchema,
      account: accountIdSchema,
      title: z.string(),
      share: z.number(),
      new: z.int(),
      timeShiftMs: z.int(),
      renamed: z.record(z.string(), z.string()),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importAnswersSchema = z.strictObject({
  timeZone: z.string().max(64),
  dayOrder: z.enum(['day_first', 'month_first', 'year_first']),
  /** Participants who work for the company. */
  companyNames: z.array(z.string().max(256)).min(1).max(64),
  /** An account there is, or a new one with who uses it and that this person was told. */
  account: z.union([
    z.strictObject({ existing: accountIdSchema }),
    z.strictObject({
      name: z.string().trim().min(1).max(80),
      owner: z.string().trim().min(1).max(120),
      noticeConfirmedBy: z.string().trim().min(1).max(120),
      noticeGivenOn: z.iso.date(),
    }),
  ]),
  /** Add to this conversation of the archive, or begin a new one. */
  conversation: z.union([
    z.strictObject({ existing: conversationIdSchema }),
    z.strictObject({ title: z.string().trim().min(1).max(256), kind: z.enum(['direct', 'group']) }),
  ]),
});
export type ImportAnswers = z.infer<typeof importAnswersSchema>;

export const importProgressSchema = z.strictObject({
  import: importIdSchema,
  /** `waiting`: another import runs before it. */
  phase: z.enum(['waiting', 'inspecting', 'aligning', 'messages', 'media', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  added: z.int(),
  alreadyThere: z.int(),
  media: z.int(),
  mediaMissing: z.int(),
  conversation: conversationIdSchema.optional(),
  error: z
    .strictObject({
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;
