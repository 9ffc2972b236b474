import { z } from 'zod';

/** The number before `@lid` or `@s.whatsapp.net`, without the device: digits only. */
const userNumber = z.string().regex(/^\d{1,32}$/);

/**
 * A person as WhatsApp named them in one place: by LID (a number that stands for the account and hides the phone),
 * by phone number with its country code, or by both. Which LID is which phone is told by `identity.linked`.
 */
export const personSchema = z
  .strictObject({ lid: userNumber.optional(), phone: userNumber.optional() })
  .refine(({ lid, phone }) => lid !== undefined || phone !== undefined, 'a person has a LID or a phone');
export type Person = z.infer<typeof personSchema>;

/** A chat as WhatsApp named it: with one person, or a group (or a broadcast list) by the part before the `@`. */
export const chatSchema = z.union([
  z.strictObject({ person: personSchema }),
  z.strictObject({ group: z.string().regex(/^[0-9a-z_-]{1,64}$/) }),
]);
export type Chat = z.infer<typeof chatSchema>;

/**
 * HMAC(identity key, account, WhatsApp's message id), 128 bits in hex: finds what was seen before, independent of
 * time and of how people are spelled. Not unique: ids are chosen by senders and can be forged (seenBefore.ts).
 */
export const lookupSchema = z.string().regex(/^[0-9a-f]{32}$/);
export type Lookup = z.infer<typeof lookupSchema>;

/**
 * What brought a message: while connected; by the queue that WhatsApp kept while this device was away; out of the
 * phone's history; or written by the company itself on the phone or another device.
 */
export const captureSourceSchema = z.enum(['live', 'offline', 'history', 'own']);
export type CaptureSource = z.infer<typeof captureSourceSchema>;

/** Why there is no content: never shown to companions, not decrypted (yet), a kind this program does not know. */
export const placeholderSchema = z.enum(['view_once', 'undecryptable', 'unavailable', 'unknown']);
export type Placeholder = z.infer<typeof placeholderSchema>;

/** What the capture of a message knows beside its content. WhatsApp's own id stands here only, hence sealed. */
export const captureSchema = z.strictObject({
  lookup: lookupSchema,
  whatsappId: z.string().max(256),
  chat: chatSchema,
  /** Absent where WhatsApp itself speaks, and for `fromMe`. */
  sender: personSchema.optional(),
  /** The name that the sender gave themselves. */
  pushName: z.string().max(256).optional(),
  fromMe: z.boolean(),
  source: captureSourceSchema,
  /** WhatsApp's word for the kind of content: `conversation`, `imageMessage`, `CIPHERTEXT`. */
  content: z.string().max(64),
  placeholder: placeholderSchema.optional(),
  /** The message answered: its lookup, and what the answer repeats of it, which may be all that is there. */
  quoted: z
    .strictObject({
      lookup: lookupSchema,
      sender: personSchema.optional(),
      fromMe: z.boolean().optional(),
      text: z.string().max(1000).optional(),
    })
    .optional(),
  /** How often it was passed on; WhatsApp says "many times" from 5. */
  forwarded: z.int().min(1).optional(),
  /** It deletes itself on the phone after so many seconds. */
  ephemeralSeconds: z.int().min(1).optional(),
  /** WhatsApp's protobuf of a content that this program does not know, base64: nothing is dropped. */
  raw: z.base64().max(100_000).optional(),
});
export type Capture = z.infer<typeof captureSchema>;
