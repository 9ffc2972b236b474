import { z } from 'zod';

/**
 * What main asks the import reader and what it answers. The reader handles hostile files, so main believes
 * nothing: every answer is parsed. Main pulls (`nextItems`, `nextChunk`), so neither side can flood the other.
 */
const name = z.string().max(256);
const dayOrder = z.enum(['day_first', 'month_first', 'year_first']);
const count = z.int().min(0);

/** Most items in one answer, and most bytes of media. */
export const itemsAtOnce = 300;
export const chunkBytes = 256 * 1024;

const doubles = z.custom<Float64Array>((value) => value instanceof Float64Array);
const integers = z.custom<Int32Array>((value) => value instanceof Int32Array);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const sequenceSchema = z.strictObject({
  fingerprints: doubles,
  at: doubles,
  senders: integers,
  names: z.array(name).max(100_000).readonly(),
});

/** A conversation that is there already, in its order, and each message's place within its second. */
export const knownSequenceSchema = sequenceSchema.extend({ orders: integers });
export type KnownSequence = z.infer<typeof knownSequenceSchema>;

const attachmentSchema = z.strictObject({
  name: z.string().max(512),
  kind: z.enum(['image', 'video', 'audio', 'document', 'sticker', 'contact', 'other']),
  missing: z.enum(['omitted', 'not_in_file']).optional(),
});

/** A message of the file that the conversation lacks: everything but what only main knows. */
export const newItemSchema = z.strictObject({
  sentAt: z.int(),
  orderInSecond: z.int().min(0),
  clock: z.enum(['doubled', 'skipped']).optional(),
  kind: z.enum(['text', 'attachment', 'system', 'deleted']),
  /** As the file has it, and as the conversation calls this person. */
  sender: z.strictObject({ inFile: name, inConversation: name }).nullable(),
  text: z.string().max(100_000),
  edited: z.boolean().optional(),
  attachment: attachmentSchema.optional(),
});
export type NewItem = z.infer<typeof newItemSchema>;

export const inspectionSchema = z.strictObject({
  fileName: z.string().max(512),
  fileBytes: count,
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['android', 'ios']),
  languageGuess: z.string().max(16).nullable(),
  messages: count,
  systemEvents: count,
  attachments: count,
  mediaFiles: count,
  participants: z.array(z.strictObject({ name, messages: count })),
  titleGuess: z.string().max(256).nullable(),
  kindGuess: z.enum(['direct', 'group']),
  questions: z.array(z.enum(['time_zone', 'day_order'])),
  dayOrder,
  first: z
    .array(
      z.strictObject({
        at: z.string().max(40),
        atMonthFirst: z.string().max(40).optional(),
        sender: name.nullable(),
        kind: z.enum(['text', 'system', 'attachment', 'deleted']),
        text: z.string().max(1000),
      }),
    )
    .max(50),
  unreadable: z.array(z.strictObject({ line: z.int(), reason: z.string().max(64) })).max(100),
  unreadableTotal: count,
  /** The file read in the guessed zone, for finding conversations that are like it. */
  sequence: sequenceSchema,
});
export type Inspection = z.infer<typeof inspectionSchema>;

const likenessSchema = z.strictObject({
  matched: count,
  share: z.number().min(0).max(1),
  overlapShare: z.number().min(0).max(1),
  /** Messages of the file, without system events, that the conversation lacks. */
  new: count,
  /** How far the file's clock is ahead of the conversation's. */
  timeShiftMs: z.int(),
  /** Name in the file -> name in the conversation. */
  renamed: z.record(name, name),
});
export type Likeness = z.infer<typeof likenessSchema>;

export const readerCalls = {
  inspect: {
    args: z.strictObject({ path: z.string(), timeZone: z.string().max(64) }),
    result: inspectionSchema,
  },
  /** How the inspected file lies on each of these conversations. */
  compare: {
    args: z.strictObject({ known: z.array(knownSequenceSchema).max(16) }),
    result: z.array(likenessSchema).max(16),
  },
  /** Aligns by the answers. Nothing has been handed out yet, so nothing is stored if this fails. */
  begin: {
    args: z.strictObject({
      timeZone: z.string().max(64),
      dayOrder,
      known: knownSequenceSchema.optional(),
    }),
    result: z.strictObject({
      items: count,
      new: count,
      alreadyThere: count,
      timeShiftMs: z.int(),
      renamed: z.record(name, name),
      firstAt: z.int().optional(),
      lastAt: z.int().optional(),
    }),
  },
  /** The next messages of the file, in its order; `done` with the last ones. */
  nextItems: {
    args: z.strictObject({}),
    result: z.strictObject({
      items: z.array(newItemSchema).max(itemsAtOnce),
      /** Files of the zip that belong to messages which are there already, by their place in `known`. */
      broughtAgain: z.array(z.strictObject({ known: count, name: z.string().max(512) })),
      /** Items of the file looked at so far. */
      read: count,
      done: z.boolean(),
    }),
  },
  openMedia: {
    args: z.strictObject({ name: z.string().max(512) }),
    result: z.strictObject({ bytes: count }),
  },
  /** The next bytes of the opened file; null at its end. */
  nextChunk: {
    args: z.strictObject({}),
    result: z.strictObject({ bytes: bytes.nullable() }),
  },
  close: { args: z.strictObject({}), result: z.strictObject({}) },
} as const;

export type ReaderCallName = keyof typeof readerCalls;
export type ReaderArguments<Name extends ReaderCallName> = z.infer<(typeof readerCalls)[Name]['args']>;
export type ReaderResult<Name extends ReaderCallName> = z.infer<(typeof readerCalls)[Name]['result']>;

export const readerRequestSchema = z.strictObject({
  id: z.int().min(1),
  call: z.enum(Object.keys(readerCalls) as [ReaderCallName, ...ReaderCallName[]]),
  args: z.unknown(),
});
export type ReaderRequest = z.infer<typeof readerRequestSchema>;

export const readerReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    id: z.int(),
    ok: z.literal(false),
    error: z.strictObject({
      code: z.string().max(64),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
