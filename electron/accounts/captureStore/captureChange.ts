/** One value of the capture store that is put or, with `null`, taken away. A commit is a list of them. */
export interface CaptureChange {
  /** What sort of thing: `creds`, `signal:session`, `stanza`, … */
  readonly kind: string;
  readonly id: string;
  readonly value: Uint8Array | null;
}

const goneLength = 0xffffffff;

/** Each change as: kind (1 byte of length, UTF-8), id (2 bytes of length, UTF-8), value (4 bytes of length; all ones: gone). */
export function encodeChanges(changes: readonly CaptureChange[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const { kind, id, value } of changes) {
    const kindBytes = Buffer.from(kind, 'utf8');
    const idBytes = Buffer.from(id, 'utf8');
    const lengths = Buffer.alloc(7);
    lengths.writeUInt8(kindBytes.length, 0);
    lengths.writeUInt16BE(idBytes.length, 1);
    lengths.writeUInt32BE(value === null ? goneLength : value.length, 3);
    parts.push(lengths, kindBytes, idBytes);
    if (value !== null) parts.push(value);
  }
  return Buffer.concat(parts);
}

/** The values are views into `bytes`. Only given what `encodeChanges` made: the seal has proven that. */
export function decodeChanges(bytes: Buffer): CaptureChange[] {
  const changes: CaptureChange[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const kindLength = bytes.readUInt8(offset);
    const idLength = bytes.readUInt16BE(offset + 1);
    const valueLength = bytes.readUInt32BE(offset + 3);
    const kindAt = offset + 7;
    const idAt = kindAt + kindLength;
    const valueAt = idAt + idLength;
    const gone = valueLength === goneLength;
    offset = gone ? valueAt : valueAt + valueLength;
    changes.push({
      kind: bytes.toString('utf8', kindAt, idAt),
      id: bytes.toString('utf8', idAt, valueAt),
      value: gone ? null : bytes.subarray(valueAt, offset),
    });
  }
  return changes;
}
