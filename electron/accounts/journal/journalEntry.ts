import { createHash } from 'node:crypto';
import { BufferJSON, type BinaryNode } from '@whiskeysockets/baileys';
import { z } from 'zod';

/**
 * What WhatsApp handed over and the ledger does not hold yet. A stanza lies here with its ciphertext; each plaintext
 * lies beside it under the SHA-256 of its ciphertext, put there by the commit that moved the ratchet.
 */
export type JournalEntry = StanzaEntry | EventEntry;

export interface StanzaEntry {
  readonly kind: 'stanza';
  readonly node: BinaryNode;
  /** When it came, milliseconds since 1970. */
  readonly at: number;
  /** Why a part could not be decrypted, by hash. */
  readonly failed: Readonly<Record<string, string>>;
}

/** One of Baileys' events that no stanza of the journal stands for. */
export interface EventEntry {
  readonly kind: 'event';
  readonly name: string;
  readonly event: unknown;
  readonly at: number;
}

const nodeSchema: z.ZodType<BinaryNode> = z.custom<BinaryNode>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { tag?: unknown }).tag === 'string' &&
    typeof (value as { attrs?: unknown }).attrs === 'object',
);

const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stanza'),
    node: nodeSchema,
    at: z.int(),
    failed: z.record(z.string(), z.string()),
  }),
  z.strictObject({ kind: z.literal('event'), name: z.string(), event: z.unknown(), at: z.int() }),
]);

export function encodeEntry(entry: JournalEntry): Uint8Array {
  return Buffer.from(JSON.stringify(entry, BufferJSON.replacer), 'utf8');
}

/** Undefined for an entry of another version: it is counted and left alone. */
export function decodeEntry(bytes: Uint8Array): JournalEntry | undefined {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'), BufferJSON.reviver));
    return parsed.success ? (parsed.data as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}

export function hashOf(ciphertext: Uint8Array): string {
  return createHash('sha256').update(ciphertext).digest('hex');
}

/** The encrypted parts of a message stanza that Baileys decrypts (decode-wa-message.js), and whether it knows how. */
export function encryptedParts(
  node: BinaryNode,
): readonly { readonly hash: string; readonly known: boolean }[] {
  if (!Array.isArray(node.content)) return [];
  return node.content
    .filter(({ tag, content }) => tag === 'enc' && content instanceof Uint8Array)
    .map(({ attrs, content }) => ({
      hash: hashOf(content as Uint8Array),
      known: attrs['type'] === 'pkmsg' || attrs['type'] === 'msg' || attrs['type'] === 'skmsg',
    }));
}
