import { defaultPolicy, detectorsVersion, findSignals } from '../../shared/detection/index.ts';
import type { Burst } from '../../shared/domain/burst.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { burstFindingSchema, type BurstFinding, type Signal } from '../../shared/domain/signal.ts';
import type { BurstScorer, ScorerSource } from './burstScorer.ts';
import { isFinishedBy, loadBursts, nextPending } from './pendingBursts.ts';
import type { StoreWriter } from './storeWriter.ts';

export type Findings = LedgerBodyOf<'findings'>;

export interface FlaggingOptions {
  readonly writer: StoreWriter;
  readonly source: ScorerSource;
  /** Appends to the ledger and gives the record's sequence once it is durable. */
  readonly append: (findings: Findings) => Promise<number>;
  readonly now?: () => number;
  /** How long to wait for a model that is being loaded, before going on without it. */
  readonly patienceMs?: number;
}

/** Bursts scored at a time by the model; without it, a whole findings record (ledgerRecord.ts: 256 at most). */
const withModel = 32;
const withoutModel = 256;
/** Findings on their way through the ledger; more than this and flagging waits for the store. */
const onTheWayMost = 1024;
const signalsMost = 100;
/** A model that fails so often in a row is not asked again until another one comes. */
const failuresMost = 3;

/**
 * Looks at pending bursts, newest first, with all three layers, and appends what it found to the ledger. It never
 * writes rows: a burst stops being pending when its findings come back through the ledger, so a crash at any
 * point neither loses a finding nor makes one twice.
 */
export class Flagging {
  readonly #options: FlaggingOptions;
  readonly #now: () => number;
  /** Burst to the sequence of its findings record, until the store has applied it. */
  readonly #onTheWay = new Map<string, number>();
  readonly #touchedAt = new Map<string, { readonly keys: number; readonly at: number }>();
  /** Bursts that a layer failed on: left for the next start, so that they do not stop the others. */
  readonly #failed = new Set<string>();
  readonly #begunAt: number;
  #failures = 0;
  #failedScorer: BurstScorer | undefined;

  constructor(options: FlaggingOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#begunAt = this.#now();
  }

  /** The model to use now; 'wait' while it is being loaded and patience lasts. */
  #scorer(): BurstScorer | 'wait' | undefined {
    const { source, patienceMs = 5000 } = this.#options;
    if (source.scorer !== undefined && source.scorer !== this.#failedScorer) return source.scorer;
    const waiting = source.state === 'loading' && this.#now() - this.#begunAt < patienceMs;
    return waiting ? 'wait' : undefined;
  }

  /**
   * Does one batch. 'busy': there may be more at once. 'idle': nothing to do until the store or the model changes,
   * or time closes a thought. Call it only when the store has reached the ledger's head of its start.
   */
  async step(): Promise<'busy' | 'idle'> {
    const { writer, append } = this.#options;
    for (const [burst, sequence] of this.#onTheWay) {
      if (sequence <= writer.position) this.#onTheWay.delete(burst);
    }
    if (this.#onTheWay.size >= onTheWayMost) return 'idle';
    const scorer = this.#scorer();
    if (scorer === 'wait') return 'idle';
    const policy = writer.draft.policy ?? defaultPolicy(writer.draft.archive?.locale ?? 'pt');

    const pending = await this.#choose(scorer);
    if (pending.length === 0) return 'idle';
    const upTo = writer.position;
    const bursts = await loadBursts(writer.db, writer.sealer, writer.draft, pending);
    const loaded = new Set<string>(bursts.map(({ id }) => id));
    for (const { id } of pending) if (!loaded.has(id)) this.#failed.add(id);
    if (bursts.length === 0) return 'busy';

    const scored = scorer === undefined ? undefined : await this.#score(scorer, bursts, policy);
    if (scorer !== undefined && scored === undefined) return 'busy';
    const found = bursts.flatMap((burst, index) => this.#find(burst, policy, scored?.[index] ?? []));
    if (found.length === 0) return 'busy';
    const sequence = await append({
      type: 'findings',
      v: 1,
      at: this.#now(),
      detectors: detectorsVersion,
      policy: policy.version,
      upTo,
      ...(scorer === undefined ? {} : { model: scorer.modelVersion }),
      bursts: found,
    });
    for (const { burst } of found) this.#onTheWay.set(burst, sequence);
    return 'busy';
  }

  async #choose(scorer: BurstScorer | undefined) {
    const { db } = this.#options.writer;
    const most = scorer === undefined ? withoutModel : withModel;
    const except = new Set([...this.#onTheWay.keys(), ...this.#failed]);
    const now = this.#now();
    const fresh = await nextPending(db, 0, most, except, (row) => {
      const known = this.#touchedAt.get(row.id);
      const touched = known?.keys === row.keys.length ? known : { keys: row.keys.length, at: now };
      this.#touchedAt.set(row.id, touched);
      return isFinishedBy(now, touched.at, row);
    });
    for (const { id } of fresh) this.#touchedAt.delete(id);
    if (fresh.length > 0 || scorer === undefined) return fresh;
    // Seen without the model before: now again, with it.
    return nextPending(db, 1, most, except, () => true);
  }

  async #score(scorer: BurstScorer, bursts: readonly Burst[], policy: Policy) {
    try {
      const scored = await scorer.score(bursts, policy);
      this.#failures = 0;
      return scored;
    } catch {
      this.#failures += 1;
      if (this.#failures >= failuresMost) {
        this.#failures = 0;
        this.#failedScorer = scorer;
      }
      return undefined;
    }
  }

  /** All layers' signals of one burst in the shape of the ledger; nothing when a layer fails on it. */
  #find(burst: Burst, policy: Policy, fromModel: readonly Signal[]): readonly BurstFinding[] {
    try {
      const signals = [...findSignals(burst, policy), ...fromModel].filter(
        ({ category }) => policy.categories[category]?.on !== false,
      );
      return [
        burstFindingSchema.parse({
          burst: burst.id,
          conversation: burst.conversation,
          messages: burst.messages.map(({ id }) => id),
          signals: signals.slice(0, signalsMost),
        }),
      ];
    } catch {
      this.#failed.add(burst.id);
      return [];
    }
  }
}
