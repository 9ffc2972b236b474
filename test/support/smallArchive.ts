import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createVault, type OpenKeys } from '../../electron/keys/index.ts';
import { openLedger, type Ledger } from '../../electron/ledger/index.ts';
import type { OpenLedgerOptions } from '../../electron/ledger/openLedger.ts';
import type { LedgerBody } from '../../shared/domain/ledgerRecord.ts';

/** So cheap that a test can make many; real vaults take their own cost. */
export const cheap = { passes: 1, memoryBytes: 8192 };

export async function smallArchive(): Promise<{ folder: string; keys: OpenKeys }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zelo-ledger-'));
  const created = await createVault({ folder, passphrase: 'uma frase', locale: 'pt', cost: cheap });
  if (!created.ok) throw new Error(created.error.code);
  return { folder, keys: created.value.keys };
}

export async function opened(options: OpenLedgerOptions): Promise<Ledger> {
  const ledger = await openLedger(options);
  if (!ledger.ok) throw new Error(ledger.error.code);
  return ledger.value;
}

/** A record that names itself by its number. */
export function numbered(number: number): LedgerBody {
  return { type: 'session', v: 1, at: number, event: 'unlocked' };
}

export interface AllRead {
  /** `at` of each readable record, by sequence. */
  readonly found: ReadonlyMap<number, number>;
  readonly unreadable: readonly number[];
  readonly unknown: number;
}

export async function readAll(ledger: Ledger, max = 3): Promise<AllRead> {
  const found = new Map<number, number>();
  const unreadable: number[] = [];
  let unknown = 0;
  for (let after = 0; after < ledger.head;) {
    const page = await ledger.read({ after, max });
    for (const { sequence, body } of page.entries) found.set(sequence, body.at);
    unreadable.push(...page.unreadable);
    unknown += page.unknown.length;
    const seen = [...page.entries, ...page.unknown].map(({ sequence }) => sequence);
    const next = Math.max(after, ...seen, ...page.unreadable);
    if (next === after) throw new Error('a page that leads nowhere');
    after = next;
  }
  return { found, unreadable, unknown };
}
