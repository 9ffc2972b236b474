import { z } from 'zod';
import { sideSchema } from '../domain/message.ts';
import { modelScoresSchema } from '../domain/signal.ts';

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

export const classifierAnswerSchema = z.discriminatedUnion('kind', [
  /** The model is the one that both sides were built with (shippedModel.ts). */
  z.strictObject({ kind: z.literal('ready'), runtime: z.enum(['native', 'wasm']) }),
  /** The model cannot be run here: missing, altered, or its runtime does not load. */
  z.strictObject({
    kind: z.literal('unavailable'),
    reason: z.enum(['model_missing', 'model_altered', 'runtime_failed']),
  }),
  /** This request's run threw: its texts have no scores. */
  z.strictObject({ kind: z.literal('failed'), id: z.int() }),
  z.strictObject({
    kind: z.literal('scores'),
    id: z.int(),
    results: z.array(modelScoresSchema),
  }),
]);
export type ClassifierAnswer = z.infer<typeof classifierAnswerSchema>;
