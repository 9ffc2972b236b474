import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, with the fields that an attacker would choose. */
export interface CraftedEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly utf8Flag?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly deflate?: boolean;
  readonly declaredBytes?: number;
  readonly crc?: number;
  /** Unix mode: 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** Points at another entry's local header. */
  readonly sharesHeaderOf?: number;
}

/** A zip written byte by byte (APPNOTE.TXT 4.3), so that tests can lie where a library would not. */
export function craftedZip(entries: readonly CraftedEntry[]): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const plain = Buffer.from(entry.content);
    const packed = entry.deflate === true ? deflateRawSync(plain, { level: 9 }) : plain;
    const method = entry.method ?? (entry.deflate === true ? 8 : 0);
    const flags = (entry.utf8Flag === false ? 0 : 0x800) | (entry.encrypted === true ? 1 : 0);
    const crc = entry.crc ?? crc32(plain);
    const declared = entry.declaredBytes ?? plain.length;

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declared, 22);
    local.writeUInt16LE(name.length, 26);
    offsets.push(offset);
    if (entry.sharesHeaderOf === undefined) {
      locals.push(local, name, packed);
      offset += 30 + name.length + packed.length;
    }

    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE((3 << 8) | 20, 4);
    header.writeUInt16LE(20, 6);
    header.writeUInt16LE(flags, 8);
    header.writeUInt16LE(method, 10);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(packed.length, 20);
    header.writeUInt32LE(declared, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    header.writeUInt32LE(offsets[entry.sharesHeaderOf ?? offsets.length - 1] ?? 0, 42);
    central.push(header, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
