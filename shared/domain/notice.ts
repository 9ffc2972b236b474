import { z } from 'zod';
import { localeSchema } from './categories.ts';
import { accountIdSchema, mediaIdSchema } from './identifiers.ts';
import { record } from './recordShape.ts';

/** How the employee took note of the supervision. */
export const acknowledgementSchema = z.enum(['signed_paper', 'written_reply', 'employment_contract']);
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The employee was told (product.md: notice): who, when, how, the very text that was handed over, and the signed
 * paper or reply where there is one. No socket is opened for an account without it.
 */
export const noticeGivenSchema = record('notice.given', {
  account: accountIdSchema,
  employee: z.string().min(1).max(120),
  /** Who put it on record. */
  confirmedBy: z.string().max(120),
  acknowledgement: acknowledgementSchema,
  givenOn: z.iso.date(),
  language: localeSchema,
  text: z.string().min(1).max(20_000),
  /** Of `text` in UTF-8. */
  textSha256: sha256,
  /** The proof, sealed like the file of an attachment: `key` opens it, `sha256` and `bytes` are of the plain file. */
  file: z
    .strictObject({
      name: z.string().max(512),
      media: mediaIdSchema,
      key: sha256,
      sha256,
      bytes: z.int().min(0),
      mime: z.string().max(120),
    })
    .optional(),
});
