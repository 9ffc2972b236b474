import { z } from 'zod';
import { localeSchema } from '../domain/categories.ts';
import { accountIdSchema } from '../domain/identifiers.ts';
import { acknowledgementSchema } from '../domain/notice.ts';

/**
 * What the two sides say about live accounts: how each one is, and how a linking goes on.
 * Everything here may be shown on the screen; no key material and no message text passes this way.
 */

/** How an account's connection is, as main knows it. */
export const accountHealthSchema = z.strictObject({
  account: accountIdSchema,
  state: z.enum([
    /** Only imports so far, or unlinked. */
    'not_linked',
    /** The wizard shows a code, or the phone has just read it. */
    'linking',
    'connecting',
    'connected',
    /** Connected as far as the socket knows, yet nothing has come for too long. */
    'silent',
    /** Lost the connection; `retryAt` says when it is tried again. */
    'reconnecting',
    /** The phone took this computer off its list: link again, the archive stays. */
    'logged_out',
    'banned',
    /** WhatsApp no longer takes this version of the program. */
    'version_refused',
    /** Another program took over this very link. */
    'replaced',
    /** The disk refused a write, so nothing more is taken in: `facts` of the ledger's failure. */
    'cannot_store',
    /** No notice is stored for this account: no socket is opened. */
    'notice_missing',
  ]),
  /** Milliseconds since 1970 UTC. */
  since: z.int(),
  retryAt: z.int().optional(),
  lastHeardAt: z.int().optional(),
  /** When the phone itself was last seen online: WhatsApp unlinks after about 14 days without it. */
  phoneSeenAt: z.int().optional(),
  /** The linked number as WhatsApp names it, digits only. */
  phone: z.string().max(20).optional(),
});
export type AccountHealth = z.infer<typeof accountHealthSchema>;

/** Main's name for a file that was chosen and not stored yet. */
export const acknowledgementFileSchema = z.string().regex(/^[0-9a-f]{24}$/);

/** Asks main to store the notice. With `file`, main opens the dialog, seals the chosen file and stores its hash. */
export const noticeRequestSchema = z.strictObject({
  account: accountIdSchema,
  employee: z.string().trim().min(1).max(120),
  acknowledgement: acknowledgementSchema,
  givenOn: z.iso.date(),
  /** The text of the notice as it was handed over; its SHA-256 is stored beside it. */
  text: z.string().min(1).max(20_000),
  language: localeSchema,
  copyGiven: z.literal(true),
  numberIsCompanys: z.literal(true),
  /** Named by `accounts.chooseAcknowledgement`; required unless the contract is the acknowledgement. */
  file: acknowledgementFileSchema.optional(),
});
export type NoticeRequest = z.infer<typeof noticeRequestSchema>;

export const linkRequestSchema = z.strictObject({
  account: accountIdSchema,
  /** The answer to the question about the blue check; with `true` main refuses (`official_account`). */
  hasBlueCheck: z.boolean(),
  /** Absent: by QR. Digits with country code: by a code of eight characters. */
  phone: z
    .string()
    .regex(/^\d{8,15}$/)
    .optional(),
});
export type LinkRequest = z.infer<typeof linkRequestSchema>;

/** One step of a linking as it is told to the inbox. */
export const linkProgressSchema = z.discriminatedUnion('step', [
  z.strictObject({ account: accountIdSchema, step: z.literal('connecting') }),
  /** `qr` is the text to draw; a new one comes before `validUntil` (ms since 1970 UTC). */
  z.strictObject({
    account: accountIdSchema,
    step: z.literal('qr'),
    qr: z.string().max(2048),
    validUntil: z.int(),
  }),
  z.strictObject({
    account: accountIdSchema,
    step: z.literal('code'),
    code: z.string().max(16),
    validUntil: z.int(),
  }),
  /** The phone has read the code; WhatsApp asks the socket to start anew. */
  z.strictObject({ account: accountIdSchema, step: z.literal('accepted') }),
  /** Linked. History comes on its own; `percent` as the phone tells it, counts as they reach the ledger. */
  z.strictObject({
    account: accountIdSchema,
    step: z.literal('history'),
    percent: z.number().min(0).max(100).optional(),
    conversations: z.int().min(0),
    messages: z.int().min(0),
    /** Chunks whose download failed and which are tried again. */
    waiting: z.int().min(0),
    complete: z.boolean(),
  }),
  z.strictObject({
    account: accountIdSchema,
    step: z.literal('failed'),
    /** expired · device_limit · passkey · code_refused · other_number · official_account · no_connection · … */
    code: z.string().max(64),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);
export type LinkProgress = z.infer<typeof linkProgressSchema>;

/** Asks main for the print dialog with the notice as it will be handed over. */
export const noticeToPrintSchema = z.strictObject({
  title: z.string().min(1).max(400),
  paragraphs: z.array(z.strictObject({ head: z.string().max(100), text: z.string().max(1000) })).max(20),
  language: localeSchema,
  employee: z.string().max(120),
});
export type NoticeToPrint = z.infer<typeof noticeToPrintSchema>;
