/** What a message must show to be recognised in another export of the same chat. */
export interface Fingerprinted {
  readonly kind: 'text' | 'attachment' | 'system' | 'deleted' | 'placeholder';
  readonly text: string;
}

/** Fingerprints under this are classes: they say what a message is, not which. */
const firstTextFingerprint = 16;
const attachmentFingerprint = 1;
const deletedFingerprint = 2;
const systemFingerprint = 3;

/**
 * A 53-bit number that stays the same in every export of a message. Attachments are one class: the same photo is
 * `<Mídia oculta>` in one file and `IMG-1.jpg (arquivo anexado)` in the next, and iOS drops captions. System
 * events are one class: their sentences carry contact names and the phone's language. Time and neighbours tell
 * the members of a class apart (align.ts).
 */
export function fingerprintOf(item: Fingerprinted): number {
  switch (item.kind) {
    case 'attachment':
    // What capture could not see, an export of the phone shows as media left out, or not at all.
    case 'placeholder':
      return attachmentFingerprint;
    case 'deleted':
      return deletedFingerprint;
    case 'system':
      return systemFingerprint;
    case 'text':
      return firstTextFingerprint + hashText(recognisable(item.text));
  }
}

export function isTextFingerprint(fingerprint: number): boolean {
  return fingerprint >= firstTextFingerprint;
}

/** A mention shows the contact's name on one phone (between U+2068 and U+2069) and the number on another. */
const mention = /@(?:\u2068[^\u2069]*\u2069|\+?\d{8,15})/g;
/** Direction marks and other invisible signs, and the variation selectors of emoji. */
const invisible = /[\p{Cf}\ufe0e\ufe0f]/gu;

function recognisable(text: string): string {
  return text.replace(mention, '@').normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/**
 * cyrb53 (bryc, public domain), kept under 2^52 so that adding to it stays exact. At 100,000 texts the chance of
 * any two different ones meeting is about one in a million.
 */
function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return joinHash(high, low);
}

/** Mixes three numbers to one key under 2^52: a fingerprint, a minute, a sender. */
export function keyOf(fingerprint: number, minute: number, sender: number): number {
  let high = Math.imul(0xdeadbeef ^ (fingerprint / 0x100000000), 2654435761);
  let low = Math.imul(0x41c6ce57 ^ (fingerprint | 0), 1597334677);
  high = Math.imul(high ^ minute, 2246822507) ^ (high >>> 15);
  low = Math.imul(low ^ (minute + 0x9e3779b9), 3266489909) ^ (low >>> 13);
  high = Math.imul(high ^ sender, 2654435761);
  low = Math.imul(low ^ (sender + 1), 1597334677);
  return joinHash(high, low);
}

function joinHash(first: number, second: number): number {
  let high = Math.imul(first ^ (first >>> 16), 2246822507);
  high ^= Math.imul(second ^ (second >>> 13), 3266489909);
  let low = Math.imul(second ^ (second >>> 16), 2246822507);
  low ^= Math.imul(first ^ (first >>> 13), 3266489909);
  return 0x100000000 * (0xfffff & low) + (high >>> 0);
}
