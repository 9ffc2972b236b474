import { z } from 'zod';
import { conversationIdSchema, mediaIdSchema, messageIdSchema } from './identifiers.ts';

/** Who wrote: someone who works for the company, or anyone outside (labels.md). */
export const sideSchema = z.enum(['company', 'contact']);
export type Side = z.infer<typeof sideSchema>;

/**
 * What an attachment is, and where its sealed file lies once stored.
 * `missing` says why there is no file: left out by the exporting phone, or not in the zip.
 */
export const attachmentSchema = z.strictObject({
  name: z.string().max(512),
  kind: z.enum(['image', 'video', 'audio', 'document', 'sticker', 'contact', 'other']),
  media: mediaIdSchema.optional(),
  missing: z.enum(['omitted', 'not_in_file', 'too_large', 'unreadable']).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** One message as it enters the ledger, whatever brought it. Times are milliseconds since 1970, UTC. */
export const messageSchema = z.strictObject({
  id: messageIdSchema,
  conversation: conversationIdSchema,
  sentAt: z.int(),
  /** Place among this conversation's messages of the same second: exports of Android know minutes only. */
  orderInSecond: z.int().min(0),
  /** Daylight saving doubled or skipped this hour, so `sentAt` is a choice (the file's order decided). */
  clock: z.enum(['doubled', 'skipped']).optional(),
  kind: z.enum(['text', 'attachment', 'system', 'deleted']),
  /** Absent for system messages. */
  sender: z.string().max(256).optional(),
  side: sideSchema.optional(),
  text: z.string().max(100_000),
  edited: z.boolean().optional(),
  attachment: attachmentSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;
