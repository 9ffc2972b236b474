import { z } from 'zod';
import { modelCategories, type ModelCategory } from '../domain/categories.ts';

/**
 * resources/models/risk/risk.json: what the model file is and how its numbers are read. Written by
 * resources/training, checked here at every load. p = sigmoid(scale * logit + bias).
 */
export const modelDescriptionSchema = z.object({
  formatVersion: z.literal(1),
  modelVersion: z.string().min(1).max(80),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
  tokenizerSha256: z.string().regex(/^[0-9a-f]{64}$/),
  categories: z
    .array(
      z.object({
        code: z.enum(modelCategories),
        threshold: z.number().min(0).max(1),
        scale: z.number().positive(),
        bias: z.number(),
      }),
    )
    .length(modelCategories.length),
  input: z.object({ maxTokens: z.int(), overlapTokens: z.int(), beforeChars: z.int() }).loose(),
  marks: z.object({ minimumWeight: z.number() }).loose(),
});
export type ModelDescription = z.infer<typeof modelDescriptionSchema>;

/** The shipped threshold of a category; a policy may set its own. */
export function thresholdOf(description: ModelDescription, code: ModelCategory): number {
  const found = description.categories.find((category) => category.code === code);
  if (found === undefined) throw new Error(`No such category in the model: ${code}`);
  return found.threshold;
}
