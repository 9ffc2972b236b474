import { z } from 'zod';
import { categorySchema, localeSchema, severitySchema } from './categories.ts';
import { accountIdSchema } from './identifiers.ts';

/** `HH:MM`, 24 hours, wall clock of the account's zone. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours of one weekday; several spans allow a lunch break. Monday is 1, Sunday 7 (ISO 8601). */
export const workingHoursSchema = z.strictObject({
  timeZone: z.string().max(64),
  days: z
    .array(
      z.strictObject({
        weekday: z.int().min(1).max(7),
        from: clockTime,
        to: clockTime,
      }),
    )
    .max(28),
  /** National holidays computed for this country, none when absent. */
  country: z.enum(['BR', 'PT', 'ES', 'MX', 'AR', 'US']).optional(),
  /** Further free days of this account, `YYYY-MM-DD`. */
  holidays: z.array(z.iso.date()).max(400),
});
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** A supervisor's own rule. A shipped rule has the same shape and lives in shared/detection/policies. */
export const keywordRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_.-]{1,64}$/),
  name: z.string().min(1).max(80),
  language: z.union([localeSchema, z.literal('any')]),
  category: categorySchema,
  severity: severitySchema,
  side: z.enum(['company', 'contact', 'any']),
  /** Any of these words or phrases, compared without accents and case, whole words; `*` ends a stem. */
  anyOf: z.array(z.string().min(1).max(120)).max(200),
  /** And, when given, one of these within `within` words of it. */
  near: z.array(z.string().min(1).max(120)).max(200).optional(),
  within: z.int().min(1).max(30).optional(),
  /** None of these in the burst. */
  unless: z.array(z.string().min(1).max(120)).max(200).optional(),
  /** Instead of words: a regular expression of the linear-time engine (RE2 syntax). */
  pattern: z.string().max(400).optional(),
  /** Only these accounts; all when absent. */
  accounts: z.array(accountIdSchema).optional(),
});
export type KeywordRule = z.infer<typeof keywordRuleSchema>;

/** Who the company is paid through. Keys in the normal form of shared/detection (digits, lower case). */
export const payeeSchema = z.strictObject({
  name: z.string().min(1).max(120),
  kind: z.enum(['cpf', 'cnpj', 'phone', 'email', 'random', 'bank_account', 'iban']),
  key: z.string().min(1).max(140),
});
export type Payee = z.infer<typeof payeeSchema>;

/** What is looked for. A change is a whole new policy in the ledger, so that every finding can name its own. */
export const policySchema = z.strictObject({
  version: z.int().min(1),
  categories: z.record(
    categorySchema,
    z.strictObject({
      on: z.boolean(),
      /** Replaces the model's own default; lower finds more and is wrong more often. */
      threshold: z.number().min(0.05).max(0.99).optional(),
    }),
  ),
  shippedRulesOff: z.array(z.string()),
  rules: z.array(keywordRuleSchema).max(500),
  payees: z.array(payeeSchema).max(500),
  /** By account; `default` counts for the others. */
  hours: z.record(z.string(), workingHoursSchema),
});
export type Policy = z.infer<typeof policySchema>;
