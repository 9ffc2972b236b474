import { baseName } from './zipName.ts';

/** How much of a text is looked at to tell whether it is a chat. */
export const peekBytes = 64 * 1024;

/** A line that begins with a date, as every header of an exported chat does; iOS puts a bracket before it. */
const datedLine = /^[\s\p{Cf}[]*\p{Nd}{1,4}[\p{Cf}]*[./\- ]\s?\p{Nd}{1,2}[\p{Cf}]*[./\- ]\s?\p{Nd}{1,4}\D/mu;

/** Whether the beginning of a file could be a chat. Cheap and generous: the parser has the last word. */
export function looksLikeChat(beginning: Uint8Array): boolean {
  // Enough for UTF-8 and for UTF-16 of either order: dates are ASCII, and the zero halves go.
  const text = new TextDecoder('utf-8').decode(beginning).replaceAll('\0', '');
  return datedLine.test(text);
}

/** 3: the name iOS gives. 2: Android's "Conversa do WhatsApp com …", "WhatsApp Chat with …". 1: any other text. */
export function chatNameRank(name: string): 1 | 2 | 3 {
  const base = baseName(name).toLowerCase();
  if (base === '_chat.txt') return 3;
  return base.includes('whatsapp') ? 2 : 1;
}
