import { uncompress } from 'snappyjs';

/**
 * Opens what LevelDB packs: the blocks of its tables, and records that its logs cut at 32 KiB. Formats:
 * github.com/google/leveldb, doc/table_format.md, doc/log_format.md and db/write_batch.cc. A table that cannot be
 * read throws: a scan that passes over a file proves nothing.
 */
const tableMagic = Buffer.from('57fb808b247547db', 'hex');
const footerBytes = 48;
const logBlockBytes = 32_768;
const mostUncompressed = 256 * 1024 * 1024;

/** Reads on from a place; every read moves it. */
class Cursor {
  private readonly bytes: Buffer;
  place: number;
  constructor(bytes: Buffer, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }
  get left(): number {
    return this.bytes.length - this.place;
  }
  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes.readUInt8(this.place);
      this.place += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  take(length: number): Buffer {
    if (length > this.left) throw new Error('a LevelDB length points past the end');
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }
}

interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

function readBlock(table: Buffer, offset: number, size: number): Buffer {
  const packed = table.subarray(offset, offset + size);
  const kind = table.readUInt8(offset + size);
  if (kind === 0) return packed;
  if (kind === 1) return Buffer.from(uncompress(packed, mostUncompressed));
  throw new Error(`a LevelDB block of the unknown kind ${kind}`);
}

function entriesOf(block: Buffer): Entry[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const cursor = new Cursor(block.subarray(0, block.length - 4 - 4 * restarts));
  const entries: Entry[] = [];
  let key = Buffer.alloc(0);
  while (cursor.left > 0) {
    const shared = cursor.varint();
    const own = cursor.varint();
    const valueBytes = cursor.varint();
    key = Buffer.concat([key.subarray(0, shared), cursor.take(own)]);
    entries.push({ key, value: cursor.take(valueBytes) });
  }
  return entries;
}

/**
 * What Blink made smaller before it gave it to LevelDB, or to a blob file: after the version come FF 11 02, then
 * Snappy (third_party/blink/renderer/modules/indexeddb/idb_value_wrapping.cc).
 */
export function unwrapValue(value: Buffer): Buffer | undefined {
  const mark = value.subarray(0, 16).indexOf(Buffer.from('ff1102', 'hex'));
  if (mark < 0) return undefined;
  try {
    return Buffer.from(uncompress(value.subarray(mark + 3), mostUncompressed));
  } catch {
    // Only looked alike; the bytes themselves are scanned in any case.
    return undefined;
  }
}

/** Keys whole (a block keeps only what differs from the key before) and values unwrapped. */
function contentsOf(entries: readonly Entry[]): Buffer[] {
  return entries.flatMap(({ key, value }) => {
    const opened = unwrapValue(value);
    return opened === undefined ? [key] : [key, opened];
  });
}

/** All blocks of a table (.ldb), opened, and their entries. */
export function openTable(table: Buffer): Buffer[] {
  if (!table.subarray(-8).equals(tableMagic)) throw new Error('no LevelDB table');
  const footer = new Cursor(table.subarray(-footerBytes));
  const meta = { offset: footer.varint(), size: footer.varint() };
  const index = { offset: footer.varint(), size: footer.varint() };
  const indexBlock = readBlock(table, index.offset, index.size);
  const opened = [readBlock(table, meta.offset, meta.size), indexBlock];
  for (const { value } of entriesOf(indexBlock)) {
    const handle = new Cursor(value);
    const block = readBlock(table, handle.varint(), handle.varint());
    opened.push(block, ...contentsOf(entriesOf(block)));
  }
  return opened;
}

/** The records of a log (or a MANIFEST), put together again. A torn end is left out, as LevelDB itself does. */
export function openLog(log: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let start = 0; start < log.length; start += logBlockBytes) {
    const block = log.subarray(start, start + logBlockBytes);
    for (let place = 0; place + 7 <= block.length;) {
      const length = block.readUInt16LE(place + 4);
      const kind = block.readUInt8(place + 6);
      if (kind === 0 || place + 7 + length > block.length) break;
      // 1 whole, 2 first, 3 middle, 4 last.
      if (kind < 3) parts = [];
      parts.push(block.subarray(place + 7, place + 7 + length));
      if (kind === 1 || kind === 4) records.push(Buffer.concat(parts));
      place += 7 + length;
    }
  }
  return records;
}

/** The values that a write in the log packs smaller. */
export function openWrite(record: Buffer): Buffer[] {
  const cursor = new Cursor(record, 12);
  const entries: Entry[] = [];
  while (cursor.left > 0) {
    const put = cursor.take(1)[0] === 1;
    const key = cursor.take(cursor.varint());
    entries.push({ key, value: put ? cursor.take(cursor.varint()) : Buffer.alloc(0) });
  }
  return contentsOf(entries);
}
