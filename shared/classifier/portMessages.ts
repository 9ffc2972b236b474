import { z } from 'zod';
import { modelCategories } from '../domain/categories.ts';
import { sideSchema } from '../domain/message.ts';
import { modelDescriptionSchema } from './description.ts';

/** What the store asks a classifier, wherever it runs (utility process or worker). At most 64 texts at a time. */
export const scoreRequestSchema = z.strictObject({
  kind: z.literal('score'),
  id: z.int(),
  items: z
    .array(
      z.strictObject({
        text: z.string().max(700_000),
        side: sideSchema.optional(),
        before: z.string().max(100_000).optional(),
      }),
    )
    .max(64),
});
export type ScoreRequest = z.infer<typeof scoreRequestSchema>;

const rangeSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

export const classifierAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ready'),
    runtime: z.enum(['native', 'wasm']),
    description: modelDescriptionSchema,
  }),
  /** The model cannot be run here: missing, altered, or its runtime does not load. */
  z.strictObject({
    kind: z.literal('unavailable'),
    reason: z.enum(['model_missing', 'model_altered', 'runtime_failed']),
  }),
  z.strictObject({
    kind: z.literal('scores'),
    id: z.int(),
    results: z.array(
      z.strictObject({
        scores: z.array(z.number().min(0).max(1)).length(modelCategories.length),
        marks: z.array(
          z.strictObject({
            category: z
              .int()
              .min(0)
              .max(modelCategories.length - 1),
            ranges: z.array(rangeSchema).max(64),
          }),
        ),
      }),
    ),
  }),
]);
export type ClassifierAnswer = z.infer<typeof classifierAnswerSchema>;
