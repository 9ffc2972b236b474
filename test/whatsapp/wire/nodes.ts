import { S_WHATSAPP_NET, type BinaryNode } from '@whiskeysockets/baileys';

export type { BinaryNode };
/** The server's own address: without a user, but with the at sign. */
export const serverAddress = S_WHATSAPP_NET;

type Content = string | Uint8Array | readonly (BinaryNode | undefined)[];

/** A node; attributes and children that are undefined are left out. Values are strings: a number breaks the frame. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  content?: Content,
): BinaryNode {
  const attrs: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) attrs[name] = value;
  if (content === undefined) return { tag, attrs };
  if (typeof content === 'string' || content instanceof Uint8Array) return { tag, attrs, content };
  return { tag, attrs, content: content.filter((child) => child !== undefined) };
}

export function childrenOf(parent: BinaryNode | undefined, tag?: string): BinaryNode[] {
  if (!Array.isArray(parent?.content)) return [];
  return tag === undefined ? parent.content : parent.content.filter((child) => child.tag === tag);
}

export function childOf(parent: BinaryNode | undefined, tag: string): BinaryNode | undefined {
  return childrenOf(parent, tag)[0];
}

/** The bytes of a node's content; text is taken as UTF-8. */
export function bytesOf(holder: BinaryNode | undefined): Buffer | undefined {
  const content = holder?.content;
  if (content === undefined || Array.isArray(content)) return undefined;
  return Buffer.from(content as Uint8Array);
}

export function textOf(holder: BinaryNode | undefined): string | undefined {
  return bytesOf(holder)?.toString('utf8');
}

/** Bytes that must be there; a client that leaves them out is broken. */
export function requiredBytes(parent: BinaryNode | undefined, tag: string): Buffer {
  const bytes = bytesOf(childOf(parent, tag));
  if (bytes === undefined) throw new Error(`<${parent?.tag ?? ''}> without <${tag}>`);
  return bytes;
}

export function answer(query: BinaryNode, content?: Content): BinaryNode {
  return node('iq', { type: 'result', id: query.attrs['id'], from: query.attrs['to'] }, content);
}

export function refusal(query: BinaryNode, code: number, text: string): BinaryNode {
  return node('iq', { type: 'error', id: query.attrs['id'], from: query.attrs['to'] }, [
    node('error', { code: String(code), text }),
  ]);
}

/** Whole seconds since 1970, as WhatsApp writes instants. */
export function seconds(at: number = Date.now()): string {
  return String(Math.floor(at / 1000));
}

export function bigEndian(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}
