const mostLetters = 80;
/** File systems of Linux allow 255 bytes in a name; a number and an ending stand around this part. */
const mostBytes = 180;

/** Names that Windows keeps for devices, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

const bytesOf = new TextEncoder();

/**
 * Keeps letters, digits, dots, hyphens: a name that every system can unpack and none can be led astray by. Slashes,
 * marks that turn the direction of writing, and emoji become `_`; a long name keeps its end, where its kind stands.
 */
export function safeFileName(name: string): string {
  const kept = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_');
  // Cut by code points: half a letter would not fit into an address.
  const letters = Array.from(kept).slice(-mostLetters);
  while (bytesOf.encode(letters.join('')).byteLength > mostBytes) letters.shift();
  // Windows drops dots at the end, and a dot in front hides a file.
  const short = letters
    .join('')
    .replace(/^[._\p{M}]+/u, '')
    .replace(/[._]+$/, '');
  return short === '' ? 'file' : short.replace(devices, '_$1');
}
