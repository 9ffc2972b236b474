import type { Page } from '@playwright/test';
import type { Counters, KeptFlag } from '../../renderer/data/keptRows.ts';
import type { Api } from '../../shared/ipc/contract.ts';
import { until } from './archiveCalls.ts';

/** What lies in the store, sealed rows opened with the window's own keys, past the code that is under test. */
export interface StoreContents {
  readonly generation: string;
  readonly reason: string;
  readonly position: number;
  readonly head: number;
  readonly rebuilding: boolean;
  readonly runtime: string;
  readonly counters: Counters;
  /** Rows opened; undefined where only `meta` was asked for. */
  readonly rows?: {
    readonly messages: number;
    /** SHA-256 over all message rows in order of their keys. */
    readonly messagesDigest: string;
    readonly distinctTexts: number;
    readonly flags: readonly KeptFlag[];
    readonly tags: readonly { readonly id: number; readonly flags: number; readonly tag: string }[];
    readonly parked: readonly { readonly sequence: number; readonly reason: string }[];
    readonly conversations: readonly { readonly messages: number; readonly openFlags: number }[];
    readonly imports: readonly { readonly outcome?: string; readonly added: number }[];
  };
}

/** Undefined while there is no store, or it is being deleted. */
export async function readStore(page: Page, what: 'meta' | 'rows'): Promise<StoreContents | undefined> {
  return page.evaluate(async (asked) => {
    const { api } = window as unknown as { api: Api };
    const keys = await api.call('vault.rowKeys', {});
    if (!keys.ok) return undefined;
    const name = `zelo-store-${keys.value.archiveId}`;
    // It throws while the damaged files are being thrown away.
    const databases = await indexedDB.databases().catch(() => []);
    if (!databases.some((one) => one.name === name)) return undefined;
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open(name);
      // It went away in between: it must not be made anew, empty.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => resolve(undefined);
      request.onsuccess = () => resolve(request.result);
    });
    if (database === undefined) return undefined;
    database.onversionchange = () => database.close();
    try {
      const names = ['meta', 'messages', 'flags', 'tags', 'parked', 'conversations', 'imports'];
      const transaction = database.transaction(
        names.slice(0, asked === 'meta' ? 1 : names.length),
        'readonly',
      );
      const read = (table: string) =>
        new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const request = transaction.objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
          request.onerror = () => reject(new Error(String(request.error?.name)));
        });
      const tables = await Promise.all((asked === 'meta' ? ['meta'] : names).map(read));
      const meta = Object.fromEntries((tables[0] ?? []).map((row) => [row['id'] as string, row]));
      const generation = meta['generation'];
      const place = meta['position'];
      const counters = meta['counters'];
      if (generation === undefined || place === undefined || counters === undefined) return undefined;
      const common = {
        generation: generation['generation'] as string,
        reason: generation['reason'] as string,
        position: place['position'] as number,
        head: place['head'] as number,
        rebuilding: place['rebuildTo'] !== undefined,
        runtime: (meta['runtime']?.['runtime'] ?? 'loading') as string,
        counters: counters['counters'] as never,
      };
      if (asked === 'meta') return common;
      const key = await crypto.subtle.importKey(
        'raw',
        keys.value.rows as Uint8Array<ArrayBuffer>,
        'AES-GCM',
        false,
        ['decrypt'],
      );
      const open = async (table: string, id: string, rows: Record<string, unknown>[]) =>
        Promise.all(
          rows.map(async ({ b, ...clear }) => {
            const body = b as Uint8Array<ArrayBuffer>;
            const opened = await crypto.subtle.decrypt(
              {
                name: 'AES-GCM',
                iv: body.slice(1, 13),
                additionalData: new TextEncoder().encode(`${table}:${String(clear[id])}`),
              },
              key,
              body.slice(13),
            );
            return { ...clear, ...(JSON.parse(new TextDecoder().decode(opened)) as object) };
          }),
        );
      const [, messages = [], flags = [], tags = [], parked = [], conversations = [], imports = []] = tables;
      const openMessages = await open('messages', 'k', messages);
      const digest = await crypto.subtle.digest(
        'SHA-256',
        new TextEncoder().encode(JSON.stringify(openMessages)),
      );
      return {
        ...common,
        rows: {
          messages: messages.length,
          messagesDigest: Array.from(new Uint8Array(digest), (byte) =>
            byte.toString(16).padStart(2, '0'),
          ).join(''),
          distinctTexts: new Set(
            openMessages.map((row) => (row as unknown as { message: { text: string } }).message.text),
          ).size,
          flags: (await open('flags', 'id', flags)) as never,
          tags: (await open('tags', 'id', tags)) as never,
          parked: parked.map((row) => ({
            sequence: row['sequence'] as number,
            reason: row['reason'] as string,
          })),
          conversations: (await open('conversations', 'id', conversations)) as never,
          imports: (await open('imports', 'id', imports)) as never,
        },
      };
    } catch {
      // Deleted under the reading: whoever waits asks again.
      return undefined;
    } finally {
      database.close();
    }
  }, what);
}

/**
 * Waits until the store has applied the ledger, up to the record `atLeast` and beyond, and all messages were looked
 * at. The store knows of the newest record only once it has read so far, hence the number.
 */
export async function settled(page: Page, atLeast: number, seconds = 150): Promise<StoreContents> {
  let last: StoreContents | undefined;
  await until(
    'the store is settled',
    async () => {
      last = await readStore(page, 'meta');
      if (last === undefined || last.rebuilding || last.position < last.head || last.position < atLeast)
        return false;
      const waiting =
        last.counters.pendingBursts + (last.runtime === 'none' ? 0 : last.counters.awaitingModel);
      if (waiting > 0 || last.runtime === 'loading') return false;
      last = await readStore(page, 'rows');
      return last?.rows !== undefined && last.rows.messages === last.counters.messages;
    },
    seconds,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify({ ...last, rows: undefined })}`);
  });
  if (last === undefined) throw new Error('the store cannot be read');
  return last;
}
