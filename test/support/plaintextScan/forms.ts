/** Something that only the imported chat and the supervisor know: words, or a piece of a media file. */
export interface Marker {
  readonly name: string;
  readonly content: string | Buffer;
}

export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Shorter needles would be found by chance. */
const shortest = 6;

/**
 * The characters of base64 that these bytes alone decide, when `shift` other bytes stand before them in their group
 * of three: 6 bits a character, so those that share bits with a neighbour are left out on both sides.
 */
function base64At(shift: number, bytes: Buffer, encoding: 'base64' | 'base64url'): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const from = Math.ceil((shift * 8) / 6);
  const to = Math.floor((whole.length * 8) / 6);
  return Buffer.from(whole.toString(encoding).slice(from, to), 'latin1');
}

function asText(bytes: Buffer): Form[] {
  return [
    ...([0, 1, 2] as const).flatMap((shift) => [
      { name: `base64 +${shift}`, bytes: base64At(shift, bytes, 'base64') },
      { name: `base64url +${shift}`, bytes: base64At(shift, bytes, 'base64url') },
    ]),
    { name: 'hex', bytes: Buffer.from(bytes.toString('hex')) },
    { name: 'HEX', bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
  ];
}

function encodings(text: string): Form[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const forms: Form[] = [
    { name: 'UTF-8', bytes: utf8 },
    ...asText(utf8),
    { name: 'UTF-16LE', bytes: utf16 },
    ...asText(utf16),
    // The keys of IndexedDB.
    { name: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    { name: 'percent', bytes: Buffer.from(encodeURIComponent(text)) },
    {
      name: 'JSON escapes',
      bytes: Buffer.from(
        // Each UTF-16 unit for itself, as JSON writes them.
        text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    },
  ];
  if (/^[\0-\xff]*$/.test(text)) forms.push({ name: 'Latin-1', bytes: Buffer.from(text, 'latin1') });
  return forms;
}

/** Every way in which the marker could lie in a file, an index that folds accents and case included. */
export function formsOf({ content }: Marker): Form[] {
  if (typeof content !== 'string') return [{ name: 'bytes', bytes: content }, ...asText(content)];
  const folded = content.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const spellings = {
    'as it is': content,
    decomposed: content.normalize('NFD'),
    'lower case': content.toLowerCase(),
    folded,
    'without marks': folded.replace(/[^\p{L}\p{N}]/gu, ''),
  };
  const seen = new Set<string>();
  const forms: Form[] = [];
  for (const [spelling, text] of Object.entries(spellings)) {
    for (const { name, bytes } of encodings(text)) {
      const key = bytes.toString('latin1');
      if (bytes.length < shortest || seen.has(key)) continue;
      seen.add(key);
      forms.push({ name: `${name}, ${spelling}`, bytes });
    }
  }
  return forms;
}
