import { z } from 'zod';
import { categorySchema, layerSchema, modelCategories, severitySchema } from './categories.ts';
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

/**
 * What the model said of a burst, kept so that other thresholds need no other run: probabilities in the order of
 * modelCategories, and half-open ranges of the burst's messages joined by line breaks, by index of the category.
 */
export const modelScoresSchema = z.strictObject({
  scores: z.array(z.number().min(0).max(1)).length(modelCategories.length),
  marks: z
    .array(
      z.strictObject({
        category: z
          .int()
          .min(0)
          .max(modelCategories.length - 1),
        ranges: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })).max(64),
      }),
    )
    .max(modelCategories.length),
});
export type ModelScores = z.infer<typeof modelScoresSchema>;

/** Everything found in one burst by one pass over it, with what looked. An empty `signals` is a finding too. */
export const burstFindingSchema = z.strictObject({
  burst: burstIdSchema,
  conversation: conversationIdSchema,
  messages: z.array(messageIdSchema).min(1).max(6),
  signals: z.array(signalSchema).max(100),
  /** Of the model that the record names. */
  scored: modelScoresSchema.optional(),
  /** The model fails on this burst while it reads others: the other layers alone have seen it. */
  modelFailed: z.literal(true).optional(),
});
export type BurstFinding = z.infer<typeof burstFindingSchema>;
