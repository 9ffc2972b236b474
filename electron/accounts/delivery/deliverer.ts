import type { proto, WAMessage } from '@whiskeysockets/baileys';
import { z } from 'zod';
import { ledgerBodySchema, type LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { CaptureChange } from '../captureStore/index.ts';
import type { Journal, WaitingEntry } from '../journal/journal.ts';
import type { Deliver, Delivered, Normalising } from './normalising.ts';
import { historyNotification, rebuildMessage, sharedKeys, type OwnAddress } from './rebuildMessage.ts';

/** Entries that go to the ledger with one append. */
const batch = 64;

export interface DelivererOptions {
  readonly journal: Journal;
  readonly normalising: Normalising;
  readonly deliver: Deliver;
  /** Undefined before the first link: then there is nothing to deliver. */
  readonly own: () => OwnAddress | undefined;
  readonly onHistory: (id: string, notification: proto.Message.IHistorySyncNotification) => void;
  readonly onSharedKeys: (keys: readonly proto.Message.IAppStateSyncKey[]) => Promise<void>;
  /** The ledger or the capture store refuses: nothing more may be taken in. */
  readonly onRefused: (error: unknown) => void;
}

/** Moves the journal into the ledger, in order, one batch after the other. */
export class Deliverer {
  private readonly options: DelivererOptions;
  private running: Promise<void> | undefined;
  private paused = false;
  private refused = false;
  private parkedCount = 0;

  constructor(options: DelivererOptions) {
    this.options = options;
  }

  /** Entries of which nothing could be made; they stay in the journal. */
  get parked(): number {
    return this.parkedCount;
  }

  /** Something is ready, or may be. Resolves when all that was ready is in the ledger, or cannot go there now. */
  wake(): Promise<void> {
    if (this.paused || this.refused) return Promise.resolve();
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** The ledger is open again. */
  resume(): Promise<void> {
    this.paused = false;
    return this.wake();
  }

  private async run(): Promise<void> {
    try {
      while (!this.paused) {
        // Entries that arrive together are appended together.
        await Promise.resolve();
        const entries = this.options.journal.takeReady(batch);
        if (entries.length === 0) return;
        await this.deliverAll(entries);
      }
    } catch (error) {
      this.refused = true;
      this.options.onRefused(error);
    }
  }

  private async deliverAll(entries: readonly WaitingEntry[]): Promise<void> {
    const bodies: LedgerBody[] = [];
    const keep: CaptureChange[] = [];
    const ids: string[] = [];
    for (const waiting of entries) {
      const delivered = await this.read(waiting);
      if (delivered === undefined) continue;
      ids.push(waiting.id);
      bodies.push(...delivered.bodies);
      keep.push(...delivered.keep);
    }
    if (bodies.length > 0 && (await this.options.deliver(bodies)) === 'later') {
      this.paused = true;
      return;
    }
    if (ids.length > 0) await this.options.journal.done(ids, keep);
  }

  /** Undefined: it leaves the line without being done. */
  private async read({ id, entry }: WaitingEntry): Promise<Delivered | undefined> {
    const { journal, normalising, onHistory, onSharedKeys } = this.options;
    try {
      if (entry.kind === 'event') {
        // The account's own records (session/intake.ts) are bodies already.
        if (entry.name !== 'ledger') return normalising.event(entry.name, entry.event);
        return { bodies: z.array(ledgerBodySchema).parse(entry.event), keep: [] };
      }
      const own = this.options.own();
      const message =
        own === undefined ? undefined : await rebuildMessage(entry, journal.plaintexts(entry), own);
      if (message === undefined) return this.park(id);
      const notification = historyNotification(message);
      if (notification !== undefined) {
        journal.setAside(id);
        onHistory(id, notification);
        return undefined;
      }
      await onSharedKeys(sharedKeys(message));
      return this.normalise(message, entry.node.attrs['offline'] !== undefined);
    } catch (error) {
      if (isRefusal(error)) throw error;
      return this.park(id);
    }
  }

  private normalise(message: WAMessage, offline: boolean): Delivered {
    return this.options.normalising.message(message, offline ? 'offline' : 'live');
  }

  private park(id: string): undefined {
    this.parkedCount += 1;
    this.options.journal.setAside(id);
    return undefined;
  }
}

/** The disk said no, to the ledger or to the capture store. */
export function isRefusal(error: unknown): error is Error & { readonly reason: string } {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === 'ledger_write_failed' || code === 'capture_write_failed';
}
