/** A sealed body that does not open: damaged, moved to another row, or sealed for another archive. */
export class SealedBodyError extends Error {
  readonly table: string;
  constructor(table: string) {
    // The key is left out: logs carry codes, and a key holds a time.
    super(`a sealed body of ${table} does not open`);
    this.name = 'SealedBodyError';
    this.table = table;
  }
}

/** Seals and opens the content of rows. Never call it inside a Dexie transaction: WebCrypto lets it commit early. */
export interface RowSealer {
  seal(table: string, key: string | number, value: unknown): Promise<Uint8Array>;
  /** @throws SealedBodyError */
  open(table: string, key: string | number, body: Uint8Array): Promise<unknown>;
  sealBytes(table: string, key: string | number, bytes: Uint8Array): Promise<Uint8Array>;
  /** @throws SealedBodyError */
  openBytes(table: string, key: string | number, body: Uint8Array): Promise<Uint8Array>;
}

const formatVersion = 1;
/** AES-GCM's own length; random, so one key may seal 2^32 bodies (NIST SP 800-38D, 8.3). */
const ivBytes = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Takes over the 32 key bytes: they become a key that cannot be read out, and the bytes are wiped. */
export async function createRowSealer(keyBytes: Uint8Array): Promise<RowSealer> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(keyBytes), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  keyBytes.fill(0);

  // Bound to its table and row, so that swapped bodies do not open.
  const place = (table: string, row: string | number) => encoder.encode(`${table}:${row}`);

  /** Body: version byte, IV, ciphertext with tag. */
  const sealBytes = async (table: string, row: string | number, bytes: Uint8Array): Promise<Uint8Array> => {
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: place(table, row) },
      key,
      bytes as Uint8Array<ArrayBuffer>,
    );
    const body = new Uint8Array(1 + ivBytes + sealed.byteLength);
    body[0] = formatVersion;
    body.set(iv, 1);
    body.set(new Uint8Array(sealed), 1 + ivBytes);
    return body;
  };
  const openBytes = async (table: string, row: string | number, body: Uint8Array): Promise<Uint8Array> => {
    if (!(body instanceof Uint8Array) || body[0] !== formatVersion) throw new SealedBodyError(table);
    try {
      const opened = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: body.slice(1, 1 + ivBytes), additionalData: place(table, row) },
        key,
        body.slice(1 + ivBytes),
      );
      return new Uint8Array(opened);
    } catch {
      throw new SealedBodyError(table);
    }
  };
  return {
    sealBytes,
    openBytes,
    seal: (table, row, value) => sealBytes(table, row, encoder.encode(JSON.stringify(value))),
    open: async (table, row, body) => JSON.parse(decoder.decode(await openBytes(table, row, body))),
  };
}

/** How many WebCrypto calls run at once: one by one costs 233 us a row, in hundreds 28 (search.md). */
const inParallel = 200;

/** Maps with the calls running in parallel batches, order kept. */
export async function inBatches<From, To>(
  items: readonly From[],
  work: (item: From) => Promise<To>,
): Promise<To[]> {
  const done: To[] = [];
  for (let start = 0; start < items.length; start += inParallel) {
    done.push(...(await Promise.all(items.slice(start, start + inParallel).map(work))));
  }
  return done;
}
