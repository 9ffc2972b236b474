import { z } from 'zod';
import { chatSchema } from './capture.ts';
import { captureBodySchemas } from './captureRecords.ts';
import { categorySchema, localeSchema } from './categories.ts';
import {
  accountIdSchema,
  burstIdSchema,
  conversationIdSchema,
  flagIdSchema,
  importIdSchema,
  mediaIdSchema,
  messageIdSchema,
  noteIdSchema,
} from './identifiers.ts';
import { messageSchema } from './message.ts';
import { noticeGivenSchema } from './notice.ts';
import { policySchema } from './policy.ts';
import { record } from './recordShape.ts';
import { burstFindingSchema } from './signal.ts';

/** Bodies of the ledger's records, one type for each thing that can happen; captureRecords.ts has those of capture. */

const tagName = z.string().trim().min(1).max(40);

/** The first record of every ledger. */
export const archiveCreatedSchema = record('archive.created', {
  company: z.string().max(120),
  operator: z.string().max(120),
  locale: localeSchema,
});

export const accountAddedSchema = record('account.added', {
  account: accountIdSchema,
  /** What the supervisor calls the number: "Vendas 2". */
  name: z.string().min(1).max(80),
  /** The employee who uses it, and that this person was told (product.md: notice). */
  owner: z.string().min(1).max(120),
  phone: z.string().max(40).optional(),
  timeZone: z.string().max(64),
  notice: z.strictObject({ confirmedBy: z.string().max(120), givenOn: z.iso.date() }),
});

/** What the supervisor corrects about a number. A field left out stays; an empty phone takes it away. */
export const accountChangedSchema = record('account.changed', {
  account: accountIdSchema,
  name: z.string().trim().min(1).max(80).optional(),
  phone: z.string().trim().max(40).optional(),
  timeZone: z.string().min(1).max(64).optional(),
});

export const conversationAddedSchema = record('conversation.added', {
  conversation: conversationIdSchema,
  account: accountIdSchema,
  kind: z.enum(['direct', 'group']),
  title: z.string().max(256),
  /** Which chat on WhatsApp it is; absent where a file brought it. */
  chat: chatSchema.optional(),
});

export const importStartedSchema = record('import.started', {
  import: importIdSchema,
  conversation: conversationIdSchema,
  /** Of the chosen file; its name is content, hence here and nowhere else. */
  fileName: z.string().max(512),
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileBytes: z.int(),
  timeZone: z.string().max(64),
  dayOrder: z.enum(['day_first', 'month_first', 'year_first']),
  companyNames: z.array(z.string().max(256)),
});

/** One message a record, so that a damaged record costs one message. `import` says what brought it. */
export const messageAddedSchema = record('message.added', {
  message: messageSchema,
  import: importIdSchema.optional(),
});

/** The file of an attachment, sealed with its own key (hex, 32 bytes), `sha256` and `bytes` of the plain file. */
export const mediaStoredSchema = record('media.stored', {
  media: mediaIdSchema,
  message: messageIdSchema,
  conversation: conversationIdSchema,
  key: z.string().regex(/^[0-9a-f]{64}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  mime: z.string().max(120),
});

/** An opened copy of an attachment left the vault for a place that the supervisor chose. */
export const mediaCopiedSchema = record('media.copied', {
  media: mediaIdSchema,
  message: messageIdSchema,
  conversation: conversationIdSchema,
});

/** Ends an import, complete or cancelled: what came, and what is not there and why (coverage). */
export const importFinishedSchema = record('import.finished', {
  import: importIdSchema,
  conversation: conversationIdSchema,
  outcome: z.enum(['complete', 'cancelled', 'failed']),
  added: z.int().min(0),
  alreadyThere: z.int().min(0),
  media: z.int().min(0),
  mediaMissing: z.int().min(0),
  unreadableLines: z.int().min(0),
  firstAt: z.int().optional(),
  lastAt: z.int().optional(),
  /** How this file differed from what was there: constant shift of time, people under another name. */
  timeShiftMs: z.int().optional(),
  renamed: z.record(z.string(), z.string()).optional(),
});

/** What one pass of the three layers found, with the versions that looked. Replayed by a rebuild, not redone. */
export const findingsSchema = record('findings', {
  detectors: z.int().min(1),
  policy: z.int().min(1),
  /** Absent when the model could not be loaded: these bursts are scored again when it is there. */
  model: z.string().max(80).optional(),
  /** Records up to this one had been applied when the words were read; later edits were not seen. */
  upTo: z.int().min(0).optional(),
  bursts: z.array(burstFindingSchema).max(256),
  /** Bursts looked at again in which, as before, nothing is to be found. */
  same: z.array(burstIdSchema).max(256).optional(),
});

export const policyChangedSchema = record('policy.changed', { policy: policySchema });

export const verdictReasons = ['as_described', 'other_category', 'talked_to_person', 'other'] as const;
export const falseAlarmReasons = [
  'ordinary_business',
  'private_joke',
  'quoted_or_reported',
  'other',
] as const;

const verdictSchema = record('decision.verdict', {
  flag: flagIdSchema,
  verdict: z.enum(['confirmed', 'false_alarm']),
  reason: z.enum([...verdictReasons, ...falseAlarmReasons]),
  text: z.string().max(2000).optional(),
});
/** Moves a flag between the states that are not verdicts; `new` also takes a verdict back (undo). */
const stateSchema = record('decision.state', {
  flag: flagIdSchema,
  state: z.enum(['new', 'in_review', 'later']),
});
const tagSchema = record('decision.tag', {
  flag: flagIdSchema,
  tag: tagName,
  on: z.boolean(),
});
const noteSchema = record('decision.note', {
  note: noteIdSchema,
  flag: flagIdSchema,
  /** Empty text takes the note away; the ledger keeps what it said. */
  text: z.string().max(5000),
});
const lookSchema = record('decision.look', {
  conversation: conversationIdSchema,
  reason: z.enum(['context', 'request_of_person', 'request_of_law', 'other']),
  text: z.string().max(400).optional(),
});

/** What the supervisor did. The inbox may append these and only these. */
export const decisionSchema = z.discriminatedUnion('type', [
  verdictSchema,
  stateSchema,
  tagSchema,
  noteSchema,
  lookSchema,
  policyChangedSchema,
  accountAddedSchema,
  accountChangedSchema,
]);
export type Decision = z.infer<typeof decisionSchema>;

/** A pack is written and about to get its name: recorded before that, so that none leaves without its record. */
export const exportMadeSchema = record('export.made', {
  conversation: conversationIdSchema,
  reason: z.string().max(2000),
  operator: z.string().max(120),
  messages: z.int(),
  /** Of the written zip. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  category: categorySchema.optional(),
});

/**
 * What became of the pack of an `export.made` (`made` is its sequence). Where this record is missing, the program ended
 * in between, or an older version wrote: the pack may have got out.
 */
export const exportFinishedSchema = record('export.finished', {
  conversation: conversationIdSchema,
  made: z.int().min(1),
  outcome: z.enum(['published', 'stopped', 'failed']),
  /** Code of the failure, as `no_space` or `not_writable`. */
  cause: z.string().max(64).optional(),
});

export const sessionSchema = record('session', {
  event: z.enum([
    'unlocked',
    'locked',
    'sealed',
    'recovered',
    'passphrase_changed',
    'recovery_proven',
    'recovery_renewed',
  ]),
  /** The keys come into memory with this record: an import before it that has no end was broken off. */
  begins: z.literal(true).optional(),
});

export const ledgerBodySchema = z.discriminatedUnion('type', [
  archiveCreatedSchema,
  accountAddedSchema,
  accountChangedSchema,
  noticeGivenSchema,
  conversationAddedSchema,
  importStartedSchema,
  messageAddedSchema,
  mediaStoredSchema,
  mediaCopiedSchema,
  importFinishedSchema,
  findingsSchema,
  policyChangedSchema,
  verdictSchema,
  stateSchema,
  tagSchema,
  noteSchema,
  lookSchema,
  exportMadeSchema,
  exportFinishedSchema,
  sessionSchema,
  ...captureBodySchemas,
]);
export type LedgerBody = z.infer<typeof ledgerBodySchema>;
export type LedgerBodyOf<Type extends LedgerBody['type']> = Extract<LedgerBody, { type: Type }>;

/** A record as it leaves the ledger: its place and its opened body. */
export interface LedgerEntry {
  readonly sequence: number;
  readonly body: LedgerBody;
}
