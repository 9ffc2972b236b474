import { z } from 'zod';
import { conversationIdSchema } from '../domain/identifiers.ts';

/** A slice of one conversation, why, and by whom. Main reads the messages from the ledger, not from the window. */
export const exportRequestSchema = z.strictObject({
  conversation: conversationIdSchema,
  from: z.int().optional(),
  to: z.int().optional(),
  reason: z.string().trim().min(3).max(2000),
  operator: z.string().trim().min(1).max(120),
  formats: z.strictObject({ html: z.boolean(), pdf: z.boolean(), csv: z.boolean(), jsonl: z.boolean() }),
  includeMedia: z.boolean(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

export const exportProgressSchema = z.strictObject({
  phase: z.enum(['reading', 'media', 'html', 'pdf', 'packing', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
});

export type ExportProgress = z.infer<typeof exportProgressSchema>;

/** A finished pack. `sha256` (hex) and `bytes` are of the zip itself; `mediaMissing` counts attachments without a file. */
export const exportResultSchema = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  messages: z.int(),
  media: z.int(),
  mediaMissing: z.int(),
});
export type ExportResult = z.infer<typeof exportResultSchema>;
