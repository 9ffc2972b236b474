import { z } from 'zod';
import { categorySchema, layerSchema, severitySchema } from './categories.ts';
import { burstIdSchema, conversationIdSchema, messageIdSchema } from './identifiers.ts';

/** Marked words: half-open range of UTF-16 units in one message's text. */
export const markSchema = z.strictObject({
  message: messageIdSchema,
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Mark = z.infer<typeof markSchema>;

/**
 * One finding. `reason` is a code of shared/text/reasons.ts with its facts, so that the sentence can be said
 * in the language of the day. `score` is the model's calibrated probability, 1 for detectors and rules.
 */
export const signalSchema = z.strictObject({
  category: categorySchema,
  layer: layerSchema,
  severity: severitySchema,
  score: z.number().min(0).max(1),
  reason: z.strictObject({
    code: z.string().regex(/^[a-z0-9_]{1,64}$/),
    facts: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])),
  }),
  marks: z.array(markSchema).max(64),
});
export type Signal = z.infer<typeof signalSchema>;

/** Everything found in one burst by one pass over it, with what looked. An empty `signals` is a finding too. */
export const burstFindingSchema = z.strictObject({
  burst: burstIdSchema,
  conversation: conversationIdSchema,
  messages: z.array(messageIdSchema).min(1).max(6),
  signals: z.array(signalSchema).max(100),
});
export type BurstFinding = z.infer<typeof burstFindingSchema>;
