import { z } from 'zod';
import { chatSchema, lookupSchema, personSchema } from './capture.ts';
import { accountIdSchema, conversationIdSchema, messageIdSchema } from './identifiers.ts';
import { record } from './recordShape.ts';

/** Bodies that live capture brings beside `message.added`. Append-only: nothing takes back what was there. */

/**
 * A change to a message, named as its sender named it. `id` is the message's id where it was captured under the same
 * spelling of its people; otherwise `lookup` finds it. `change` is the lookup of the message that brought the change,
 * so that a change which comes twice counts once.
 */
const change = {
  account: accountIdSchema,
  conversation: conversationIdSchema,
  chat: chatSchema,
  target: z.strictObject({
    id: messageIdSchema,
    lookup: lookupSchema,
    fromMe: z.boolean(),
    sender: personSchema.optional(),
  }),
  change: lookupSchema,
  /** Who did it; absent for `fromMe`. */
  by: personSchema.optional(),
  byName: z.string().max(256).optional(),
  fromMe: z.boolean(),
  /** When it was done, milliseconds since 1970. */
  changedAt: z.int(),
};

/**
 * A new version of a message; earlier ones stay. Without `text` the edit could not be decrypted; `sealed` then keeps
 * what came (base64), so that a later program can try again.
 */
export const messageEditedSchema = record('message.edited', {
  ...change,
  text: z.string().max(100_000).optional(),
  sealed: z.strictObject({ payload: z.base64().max(200_000), iv: z.base64().max(64) }).optional(),
});

/** Taken back on WhatsApp, for everyone or on the company's own phone only. The original is kept. */
export const messageDeletedSchema = record('message.deleted', {
  ...change,
  scope: z.enum(['everyone', 'own_device']),
});

/** An empty emoji takes the person's reaction away. */
export const messageReactedSchema = record('message.reacted', { ...change, emoji: z.string().max(64) });

/** One person's two numbers. `linked: false` takes a link back; what was merged by it is two again. */
export const identityLinkedSchema = record('identity.linked', {
  lid: z.string().regex(/^\d{1,32}$/),
  phone: z.string().regex(/^\d{1,32}$/),
  linked: z.boolean(),
  /** Whence it is known. */
  source: z.enum(['message', 'mapping', 'history', 'contact', 'group', 'supervisor']),
});

/** How someone is called: in the phone's address book, by themselves, or as a business checked by WhatsApp. */
export const contactNamedSchema = record('contact.named', {
  account: accountIdSchema,
  person: personSchema,
  name: z.string().min(1).max(256),
  kind: z.enum(['saved', 'own', 'business']),
});

export const accountLinkedSchema = record('account.linked', {
  account: accountIdSchema,
  /** Absent where WhatsApp did not say it. */
  person: personSchema.optional(),
  how: z.enum(['qr', 'code']),
  /** What the phone says it is: `android`, `iphone`, `smba`. */
  platform: z.string().max(40).optional(),
});

export const accountUnlinkedSchema = record('account.unlinked', {
  account: accountIdSchema,
  reason: z.enum(['removed_on_phone', 'by_supervisor', 'banned', 'replaced', 'other']),
  /** WhatsApp's own number for it. */
  code: z.int().optional(),
});

/**
 * A stretch of time, or single messages, that capture did not see or not see whole. An `offline` window is recorded
 * once, when the connection is back; `recovered` counts the messages of it that WhatsApp then delivered.
 */
export const coverageGapSchema = record('coverage.gap', {
  account: accountIdSchema,
  /** Absent: all of the account. */
  conversation: conversationIdSchema.optional(),
  kind: z.enum(['offline', 'undecryptable', 'media_missing', 'history', 'not_stored']),
  /** Why there was no connection. */
  cause: z
    .enum(['app_closed', 'computer_asleep', 'no_network', 'unlinked', 'disk', 'whatsapp', 'unknown'])
    .optional(),
  from: z.int(),
  to: z.int(),
  count: z.int().min(0).optional(),
  recovered: z.int().min(0).optional(),
});

/** A part of the phone's history that came, whole in the ledger with this record. */
export const historyReceivedSchema = record('history.received', {
  account: accountIdSchema,
  kind: z.enum(['bootstrap', 'recent', 'full', 'on_demand', 'push_names', 'other']),
  chunk: z.int().min(0).optional(),
  /** As the phone says it, of 100. */
  progress: z.int().min(0).max(100).optional(),
  conversations: z.int().min(0),
  messages: z.int().min(0),
  from: z.int().optional(),
  to: z.int().optional(),
});

/** The file of a message is not there (yet). `final`: it will not be tried again. */
export const mediaMissingSchema = record('media.missing', {
  message: messageIdSchema,
  conversation: conversationIdSchema,
  reason: z.enum(['not_downloaded', 'expired', 'refused', 'too_large', 'unreadable', 'no_space']),
  final: z.boolean(),
});

export const captureBodySchemas = [
  messageEditedSchema,
  messageDeletedSchema,
  messageReactedSchema,
  identityLinkedSchema,
  contactNamedSchema,
  accountLinkedSchema,
  accountUnlinkedSchema,
  coverageGapSchema,
  historyReceivedSchema,
  mediaMissingSchema,
] as const;
