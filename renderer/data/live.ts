import { liveQuery } from 'dexie';
import type { StoreDatabase } from './database.ts';
import type { Live } from './reader.ts';
import { SealedBodyError, type RowSealer } from './sealing.ts';

/** What the questions of a reader share. */
export interface Reading {
  readonly db: StoreDatabase;
  readonly sealer: RowSealer;
  readonly shuffle: number;
  /** Called when a row does not open: the store window then builds the store again. */
  readonly onDamage: () => void;
}

/**
 * A live question in two steps: `fetch` reads sealed rows in one transaction and may use nothing but Dexie;
 * `open` opens them afterwards, because WebCrypto inside a transaction would end it.
 */
export function liveRows<Sealed, Value>(
  reading: Reading,
  tables: readonly (Exclude<keyof StoreDatabase, 'prototype'> & string)[],
  fetch: (db: StoreDatabase) => Promise<Sealed>,
  open: (sealed: Sealed, sealer: RowSealer) => Promise<Value> | Value,
): Live<Value> {
  const { db, sealer } = reading;
  const read = () =>
    db.transaction('r', ['meta', ...tables], async () => {
      // Looked at by every question, so that all are asked again when the store has been built anew.
      await db.meta.get('generation');
      return fetch(db);
    });
  const opened = async (sealed: Sealed): Promise<Value> => {
    try {
      return await open(sealed, sealer);
    } catch (error) {
      if (error instanceof SealedBodyError) reading.onDamage();
      throw error;
    }
  };
  return {
    get: async () => opened(await read()),
    watch: (onValue, onError) => {
      let newest = 0;
      let ended = false;
      const subscription = liveQuery(read).subscribe({
        next: (sealed) => {
          newest += 1;
          const mine = newest;
          // An older answer that opens later must not replace a newer one.
          const stale = () => ended || mine !== newest;
          opened(sealed).then(
            (value) => void (stale() || onValue(value)),
            (error: unknown) => void (stale() || onError(error)),
          );
        },
        error: onError,
      });
      return () => {
        ended = true;
        subscription.unsubscribe();
      };
    },
  };
}
