import { z } from 'zod';

/** The eleven categories the model scores, in the order of its outputs (labels.md). */
export const modelCategories = [
  'fraud',
  'extortion',
  'threat',
  'sexual_harassment',
  'moral_harassment',
  'discrimination',
  'profanity',
  'data_leak',
  'off_channel',
  'conflict',
  'scam_inbound',
] as const;

/** All categories (product.md). The codes are stored and exported: never rename one. */
export const categories = [...modelCategories, 'off_hours', 'forbidden_topic'] as const;

export const categorySchema = z.enum(categories);
export type Category = z.infer<typeof categorySchema>;
export type ModelCategory = (typeof modelCategories)[number];

/** Lowest first, so that an index in this list is a rank. */
export const severities = ['low', 'moderate', 'high'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

export const layers = ['detector', 'rule', 'model'] as const;
export const layerSchema = z.enum(layers);
export type Layer = z.infer<typeof layerSchema>;

export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The languages of the interface and of the shipped policy. */
export const locales = ['pt', 'es', 'en'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;
