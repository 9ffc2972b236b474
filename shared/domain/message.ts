import { z } from 'zod';
import { captureSchema } from './capture.ts';
import { conversationIdSchema, mediaIdSchema, messageIdSchema } from './identifiers.ts';
import { systemEventSchema } from './systemEvent.ts';

/** Who wrote: someone who works for the company, or anyone outside (labels.md). */
export const sideSchema = z.enum(['company', 'contact']);
export type Side = z.infer<typeof sideSchema>;

/**
 * What an attachment is, and where its sealed file lies once stored.
 * `missing` says why there is no file: left out by the exporting phone, not in the zip, not to be had from WhatsApp.
 */
export const attachmentSchema = z.strictObject({
  name: z.string().max(512),
  kind: z.enum(['image', 'video', 'audio', 'document', 'sticker', 'contact', 'other']),
  media: mediaIdSchema.optional(),
  missing: z
    .enum([
      'omitted',
      'not_in_file',
      'too_large',
      'unreadable',
      // Capture: not fetched yet, gone from WhatsApp's servers, refused by them, no room on the disk.
      'not_downloaded',
      'expired',
      'refused',
      'no_space',
    ])
    .optional(),
  /** Recorded in the chat, as against a sound file. */
  voice: z.boolean().optional(),
  /** Length of sound or video. */
  seconds: z.int().min(0).optional(),
  mime: z.string().max(120).optional(),
  bytes: z.int().min(0).optional(),
  /** Of the plain file, as WhatsApp's sender states it, hex. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
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
  /** `placeholder`: there is a message, but its content is not here; `capture.placeholder` says why. */
  kind: z.enum(['text', 'attachment', 'system', 'deleted', 'placeholder']),
  /** Absent for system messages. */
  sender: z.string().max(256).optional(),
  side: sideSchema.optional(),
  text: z.string().max(100_000),
  edited: z.boolean().optional(),
  attachment: attachmentSchema.optional(),
  /** A system message of capture; `text` is then empty. */
  event: systemEventSchema.optional(),
  /** Absent for messages that a file brought. */
  capture: captureSchema.optional(),
});
export type Message = z.infer<typeof messageSchema>;
