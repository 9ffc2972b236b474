/**
 * Reads what WhatsApp sent: nested objects of protobuf, of which any part may be missing or another type than
 * expected. Nothing here throws on any plain value.
 */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !(name in current)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current ?? undefined;
}

/** Text that says something, else undefined; cut to `most` UTF-16 units, never inside a letter. */
export function textAt(value: unknown, path: readonly string[], most = 100_000): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? cut(found, most) : undefined;
}

export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const halfLetter = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, halfLetter ? most - 1 : most);
}

/** A whole number that is not negative; protobuf gives large ones as Long objects. */
export function countAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = wholeNumber(at(value, ...path));
  return found === undefined || found < 0 ? undefined : found;
}

export function wholeNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d{1,20}$/.test(value)
      ? Number(value)
      : typeof value === 'bigint'
        ? Number(value)
        : (fromLong(value) ?? value);
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const whole = Math.trunc(number);
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** protobufjs: `{low, high, unsigned}`, two halves of 32 bits. */
function fromLong(value: unknown): number | undefined {
  const low = at(value, 'low');
  const high = at(value, 'high');
  if (typeof low !== 'number' || typeof high !== 'number') return undefined;
  return high * 2 ** 32 + (low >>> 0);
}

export function trueAt(value: unknown, ...path: readonly string[]): boolean {
  return at(value, ...path) === true;
}

/** Bytes, however a copy of them was carried: as such, as base64, or as JSON of a Buffer. */
export function bytesAt(value: unknown, ...path: readonly string[]): Uint8Array | undefined {
  const found = at(value, ...path);
  if (found instanceof Uint8Array) return found;
  if (typeof found === 'string')
    return /^[A-Za-z0-9+/]+=*$/.test(found) ? Buffer.from(found, 'base64') : undefined;
  const data = at(found, 'data');
  if (typeof data === 'string') return Buffer.from(data, 'base64');
  return Array.isArray(data) && data.every((byte) => Number.isInteger(byte))
    ? Uint8Array.from(data)
    : undefined;
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Names of the fields that hold something; protobufjs puts defaults on the prototype, not on the object. */
export function filledFields(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => (held === null || held === undefined ? [] : [name]));
}
