import { isWhole, meansDamage, openStore, type RebuildReason, type StoreKeys } from './openStore.ts';
import type { Rebuild } from '../../shared/ipc/contract.ts';
import { Flagging, type Findings } from './flagging.ts';
import type { ScorerSource } from './burstScorer.ts';
import type { LedgerPage, StoreWriter } from './storeWriter.ts';

/** The ledger as the store reaches it. `undefined`: it is not open to us now (sealed, or going down). */
export interface LedgerPort {
  read(after: number, max: number): Promise<LedgerPage | undefined>;
  appendFindings(findings: Findings): Promise<number | undefined>;
}

export interface StoreSession {
  /** Settles when the session has ended, by `stop` or because the ledger closed. */
  readonly ended: Promise<void>;
  stop(): void;
  /** Someone met a row that does not open. */
  reportDamage(): void;
}

/** architecture.md: batches of 1,000 records a transaction. */
const pageMost = 1000;
const idleMs = 1000;
const retryMs = 500;
/** Company, policy, and a few unlocks: no message among them. */
const firstRecords = 6;
/** A store that ran so long was sound: a later failure is the first again. */
const steadyMs = 30_000;
const reportedRebuildMs = 10 * 60_000;

class LedgerClosed extends Error {}
class DamageReported extends Error {
  override readonly name = 'DamageReported';
}
class LookingStopped extends Error {
  override readonly name = 'LookingStopped';
}

/**
 * The store's life while the vault is open: read the ledger from the position, apply, look at what is pending.
 * Reading and looking run beside each other; only reading writes rows.
 */
export function startStoreSession(options: {
  readonly keys: StoreKeys;
  readonly ledger: LedgerPort;
  readonly source: ScorerSource;
  readonly now?: () => number;
  readonly patienceMs?: number;
  /** Deletes the database from outside, for files that the page can neither open nor delete. */
  readonly clear?: () => Promise<void>;
  /** Why the store is built again and how far it is; null when it stands. */
  readonly tellRebuild?: (rebuild: Rebuild) => void;
  /** Codes only, never content. */
  readonly log?: (code: string) => void;
}): StoreSession {
  const { keys, ledger, source, log = () => undefined, now = Date.now } = options;
  const { tellRebuild = () => undefined } = options;
  let stopped = false;
  let wake: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const nap = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  // What must be dealt with at once, though a long poll still waits.
  let urgent: Error | undefined;
  let wakeReading: (reason: Error) => void = () => undefined;
  const interrupt = (reason: Error) => {
    urgent ??= reason;
    wakeReading(urgent);
  };
  const readPage = async (after: number, max: number): Promise<LedgerPage> => {
    if (urgent !== undefined) throw urgent;
    const interrupted = new Promise<never>((_resolve, reject) => (wakeReading = reject));
    const page = await Promise.race([ledger.read(after, max), interrupted]);
    if (page === undefined) throw new LedgerClosed();
    return page;
  };

  let rebuildingFor: RebuildReason | undefined;
  const beginRebuild = (reason: RebuildReason, head: number) => {
    // The first records of a new archive: there was no store that could be lost.
    if (head <= firstRecords) return;
    rebuildingFor = reason;
    tellRebuild({ reason, position: 0, head });
  };
  const endRebuild = () => {
    rebuildingFor = undefined;
    tellRebuild(null);
  };

  /** Reads on until stopped. What it meets in the way of damage ends it with the error. */
  const readOn = async (writer: StoreWriter, target: number, caughtUp: () => void): Promise<void> => {
    if (writer.position >= target) caughtUp();
    // Asked before it is awaited, so that a refusal in between is no unhandled one: the awaiting turn hears it.
    const ask = (after: number) => {
      const asked = readPage(after, pageMost);
      asked.catch(() => undefined);
      return asked;
    };
    let next = ask(writer.position);
    while (!stopped) {
      const page = await next;
      if (stopped) return;
      // While far behind, the ledger reads the next page as this one is written.
      const full = page.entries.length + page.unreadable.length >= pageMost;
      if (full) next = ask(endOf(page));
      await writer.apply(page);
      if (rebuildingFor !== undefined && !writer.rebuilding) endRebuild();
      else if (rebuildingFor !== undefined) {
        tellRebuild({ reason: rebuildingFor, position: writer.position, head: target });
      }
      if (!full) next = ask(writer.position);
      if (writer.position >= target) caughtUp();
      wake();
    }
  };

  const lookOn = async (writer: StoreWriter, over: () => boolean): Promise<void> => {
    const flagging = new Flagging({
      writer,
      source,
      append: async (findings) => {
        const sequence = await ledger.appendFindings(findings);
        if (sequence === undefined) throw new LedgerClosed();
        return sequence;
      },
      now,
      ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
    });
    const unsubscribe = source.onChange(() => {
      void writeRuntime(writer, source).catch(() => log('runtime_not_written'));
      wake();
    });
    try {
      await writeRuntime(writer, source);
      while (!stopped && !over()) {
        // Between batches the read loop and the event loop get their turn.
        if ((await flagging.step()) === 'idle') await pause(idleMs);
        else await nap(0);
      }
    } finally {
      unsubscribe();
    }
  };

  const runOnce = async (writer: StoreWriter, head: number): Promise<void> => {
    let over = false;
    let looking: Promise<void> = Promise.resolve();
    let begun = false;
    const caughtUp = () => {
      if (begun) return;
      begun = true;
      looking = lookOn(writer, () => over).catch((error: unknown) => {
        interrupt(
          error instanceof LedgerClosed || meansDamage(error) ? asError(error) : new LookingStopped(),
        );
      });
      void isWhole(writer)
        .catch(() => false)
        .then((whole) => whole || reportDamage());
    };
    try {
      await readOn(writer, head, caughtUp);
    } finally {
      over = true;
      wake();
      await looking;
      writer.db.close();
    }
  };

  let rebuiltAt = -Infinity;
  const reportDamage = () => {
    // A fault that a rebuild did not cure (a reader with a wrong key) must not rebuild for ever.
    if (now() - rebuiltAt < reportedRebuildMs) return;
    rebuiltAt = now();
    interrupt(new DamageReported());
  };

  const run = async (): Promise<void> => {
    let rebuild: RebuildReason | undefined;
    let failures = 0;
    while (!stopped) {
      let writer: StoreWriter | undefined;
      const begunAt = now();
      try {
        urgent = undefined;
        // A page of one record tells the head without waiting for news.
        const { head } = await readPage(0, 1);
        writer = await openStore(keys, head, rebuild, options.clear, (reason) => beginRebuild(reason, head));
        rebuild = undefined;
        await runOnce(writer, head);
      } catch (error) {
        writer?.db.close();
        if (error instanceof LedgerClosed) return;
        log(error instanceof Error ? error.name : 'unknown');
        // Looking failed (a full disk, a fault in a layer): the rows are good, so it is only tried again.
        if (!(error instanceof LookingStopped)) {
          failures = now() - begunAt > steadyMs ? 1 : failures + 1;
          // The draft is ahead of the database after a failed commit, so the store is always opened anew; when
          // that does not help, or rows do not open, it is built again from the ledger.
          if (error instanceof DamageReported || meansDamage(error) || failures >= 3) rebuild = 'damaged';
        }
        await nap(retryMs * Math.min(Math.max(failures, 1), 20));
      }
    }
  };

  return {
    ended: run(),
    stop: () => {
      stopped = true;
      wake();
      interrupt(new LedgerClosed());
    },
    reportDamage,
  };
}

function endOf(page: LedgerPage): number {
  return Math.max(page.entries.at(-1)?.sequence ?? 0, page.unreadable.at(-1) ?? 0);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('unknown');
}

async function writeRuntime(writer: StoreWriter, source: ScorerSource): Promise<void> {
  const runtime = source.state === 'ready' ? (source.scorer?.runtime ?? 'none') : source.state;
  await writer.db.meta.put({ id: 'runtime', runtime });
}
