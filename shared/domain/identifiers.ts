import { z } from 'zod';

/** 96 random bits in hex. Ids are opaque: nothing may be read out of them. */
const hexId = z.string().regex(/^[0-9a-f]{24}$/);

export const accountIdSchema = hexId.brand<'AccountId'>();
export const conversationIdSchema = hexId.brand<'ConversationId'>();
export const messageIdSchema = hexId.brand<'MessageId'>();
export const importIdSchema = hexId.brand<'ImportId'>();
export const mediaIdSchema = hexId.brand<'MediaId'>();
export const noteIdSchema = hexId.brand<'NoteId'>();

/** A burst is named by its first message. */
export const burstIdSchema = messageIdSchema;

/** `<burst id>.<category>`: one flag a burst and category. */
export const flagIdSchema = z
  .string()
  .regex(/^[0-9a-f]{24}\.[a-z_]+$/)
  .brand<'FlagId'>();

export type AccountId = z.infer<typeof accountIdSchema>;
export type ConversationId = z.infer<typeof conversationIdSchema>;
export type MessageId = z.infer<typeof messageIdSchema>;
export type ImportId = z.infer<typeof importIdSchema>;
export type MediaId = z.infer<typeof mediaIdSchema>;
export type NoteId = z.infer<typeof noteIdSchema>;
export type BurstId = MessageId;
export type FlagId = z.infer<typeof flagIdSchema>;

/** Makes an id out of a cryptographic random source (both Node and Chromium have it). */
export function randomId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id;
}
