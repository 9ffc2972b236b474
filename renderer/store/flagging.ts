import { modelSignals } from '../../shared/classifier/index.ts';
import { shippedModel } from '../../shared/classifier/shippedModel.ts';
import { detectorsVersion, findSignals } from '../../shared/detection/index.ts';
import type { Burst } from '../../shared/domain/burst.ts';
import type { BurstId } from '../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import { burstFindingSchema, type BurstFinding, type ModelScores } from '../../shared/domain/signal.ts';
import type { KeptBurst, KeptPending } from '../data/keptRows.ts';
import type { BurstScorer, ScorerSource } from './burstScorer.ts';
import { lookOf } from './look.ts';
import { ModelAttempts } from './modelAttempts.ts';
import { isFinishedBy, loadBursts, nextOutdated, nextPending } from './pendingBursts.ts';
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

/** What the model has to do with a finding. */
type ByModel = Pick<BurstFinding, 'scored' | 'modelFailed'>;
type Step = 'busy' | 'idle';

/**
 * Looks at pending bursts, newest first, with all three layers, and appends what it found to the ledger; when policy
 * or detectors have changed, it looks again at those it has seen, with what the model said of them then. It never
 * writes rows: a burst stops waiting when its findings come back through the ledger, so a crash at any point
 * neither loses a finding nor makes one twice.
 */
export class Flagging {
  readonly #options: FlaggingOptions;
  readonly #now: () => number;
  readonly #model: ModelAttempts;
  /** Burst to the sequence of its findings record, until the store has applied it. */
  readonly #onTheWay = new Map<BurstId, number>();
  readonly #touchedAt = new Map<BurstId, { readonly keys: number; readonly at: number }>();
  /** Bursts that a layer failed on: left for the next start, so that they do not stop the others. */
  readonly #failed = new Set<BurstId>();
  /** New and seen bursts take turns, so that neither waits until the other's archive is through. */
  #seenNext = false;

  constructor(options: FlaggingOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#model = new ModelAttempts(options.source, this.#now, options.patienceMs ?? 5000);
  }

  /**
   * Does one batch. 'busy': there may be more at once. 'idle': nothing to do until the store or the model changes,
   * or time closes a thought. Call it only when the store has reached the ledger's head of its start.
   */
  async step(): Promise<Step> {
    const { writer } = this.#options;
    for (const [burst, sequence] of this.#onTheWay) {
      if (sequence <= writer.position) this.#onTheWay.delete(burst);
    }
    if (this.#onTheWay.size >= onTheWayMost) return 'idle';
    const scorer = this.#model.current();
    if (scorer === 'wait') return 'idle';
    const policy = writer.draft.policyInForce;
    const turns = [() => this.#lookAtNew(scorer, policy), () => this.#lookAgain(scorer, policy)];
    if (this.#seenNext) turns.reverse();
    this.#seenNext = !this.#seenNext;
    for (const turn of turns) {
      const done = await turn();
      if (done !== undefined) return done;
    }
    return 'idle';
  }

  /** Undefined when nothing waits. */
  async #lookAtNew(scorer: BurstScorer | undefined, policy: Policy): Promise<Step | undefined> {
    const pending = await this.#choose(scorer);
    if (pending.length === 0) return undefined;
    const upTo = this.#options.writer.position;
    return this.#look(await this.#load(pending), scorer, policy, upTo);
  }

  async #look(
    bursts: readonly Burst[],
    scorer: BurstScorer | undefined,
    policy: Policy,
    upTo: number,
  ): Promise<Step> {
    if (bursts.length === 0) return 'busy';
    if (scorer === undefined) {
      await this.#append(
        policy,
        upTo,
        undefined,
        bursts.flatMap((burst) => this.#find(burst, policy, {}, true)),
      );
      return 'busy';
    }
    const attempt = await this.#model.score(scorer, bursts);
    // The session pauses before the next step, and a classifier that died has time to come back.
    if (attempt.kind === 'failed') return 'idle';
    const said = (index: number): ByModel => {
      const scored = attempt.kind === 'scored' ? attempt.results[index] : undefined;
      return scored === undefined ? { modelFailed: true } : { scored };
    };
    const found = bursts.flatMap((burst, index) => this.#find(burst, policy, said(index), true));
    await this.#append(policy, upTo, scorer.modelVersion, found);
    return 'busy';
  }

  /** Seen under another policy or by other detectors: looked at again. Undefined when there is none. */
  async #lookAgain(scorer: BurstScorer | undefined, policy: Policy): Promise<Step | undefined> {
    const { db, sealer } = this.#options.writer;
    const upTo = this.#options.writer.position;
    const outdated = await nextOutdated(db, sealer, lookOf(policy.version), withoutModel, this.#except());
    // An edit makes a burst new again: what the model said of it was said of other words.
    const waiting = await db.pending.bulkGet(outdated.map(({ id }) => id));
    const rows = outdated.filter((_row, index) => waiting[index]?.s !== 0);
    if (rows.length === 0) return undefined;
    const [known, unknown] = partition(rows, (row) => isSaid(row));
    // Read by a model whose scores were not kept (a damaged record): only the model can say it again.
    if (known.length === 0) {
      return scorer === undefined
        ? undefined
        : this.#look(await this.#load(this.#asBatch(unknown)), scorer, policy, upTo);
    }
    const byId = new Map(known.map((row) => [row.id, row]));
    const findings = new Map<string | undefined, BurstFinding[]>();
    const same: BurstId[] = [];
    for (const burst of await this.#load(known)) {
      const row = byId.get(burst.id);
      for (const finding of this.#find(burst, policy, row ?? {}, false)) {
        if (row?.found === false && finding.signals.length === 0) same.push(burst.id);
        else findings.set(row?.model, [...(findings.get(row?.model) ?? []), finding]);
      }
    }
    if (same.length > 0) await this.#append(policy, upTo, undefined, [], same);
    for (const [model, found] of findings) await this.#append(policy, upTo, model, found);
    return 'busy';
  }

  async #append(
    policy: Policy,
    upTo: number,
    model: string | undefined,
    bursts: BurstFinding[],
    same: BurstId[] = [],
  ): Promise<void> {
    if (bursts.length + same.length === 0) return;
    const sequence = await this.#options.append({
      type: 'findings',
      v: 1,
      at: this.#now(),
      detectors: detectorsVersion,
      policy: policy.version,
      upTo,
      ...(model === undefined ? {} : { model }),
      bursts,
      ...(same.length === 0 ? {} : { same }),
    });
    for (const burst of [...same, ...bursts.map((finding) => finding.burst)])
      this.#onTheWay.set(burst, sequence);
  }

  async #load(rows: readonly Pick<KeptPending, 'id' | 'keys' | 'conversation'>[]): Promise<Burst[]> {
    const { db, sealer, draft } = this.#options.writer;
    const bursts = await loadBursts(db, sealer, draft, rows);
    const loaded = new Set(bursts.map(({ id }) => id));
    for (const { id } of rows) if (!loaded.has(id)) this.#failed.add(id);
    return bursts;
  }

  #except(): ReadonlySet<BurstId> {
    return new Set([...this.#onTheWay.keys(), ...this.#failed]);
  }

  /** As many as the model takes at once; a suspect goes alone. */
  #asBatch<Row extends { readonly id: BurstId }>(rows: readonly Row[]): readonly Row[] {
    const suspect = rows.findIndex(({ id }) => this.#model.suspects.has(id));
    return rows.slice(0, suspect < 0 ? withModel : Math.min(withModel, Math.max(1, suspect)));
  }

  async #choose(scorer: BurstScorer | undefined): Promise<readonly KeptPending[]> {
    const { db } = this.#options.writer;
    const most = scorer === undefined ? withoutModel : withModel;
    const except = this.#except();
    const now = this.#now();
    const fresh = await nextPending(db, 0, most, except, (row) => {
      const known = this.#touchedAt.get(row.id);
      const touched = known?.keys === row.keys.length ? known : { keys: row.keys.length, at: now };
      this.#touchedAt.set(row.id, touched);
      return isFinishedBy(now, touched.at, row);
    });
    for (const { id } of fresh) this.#touchedAt.delete(id);
    if (scorer === undefined) return fresh;
    // Seen without the model before: now again, with it.
    const waiting = fresh.length > 0 ? fresh : await nextPending(db, 1, most, except, () => true);
    return this.#asBatch(waiting);
  }

  /** All layers' signals of one burst in the shape of the ledger; nothing when a layer fails on it. */
  #find(burst: Burst, policy: Policy, byModel: ByModel, keepScores: boolean): readonly BurstFinding[] {
    try {
      const { scored, modelFailed } = byModel;
      const signals = [...findSignals(burst, policy), ...signalsOf(burst, scored, policy)].filter(
        ({ category }) => policy.categories[category]?.on !== false,
      );
      return [
        burstFindingSchema.parse({
          burst: burst.id,
          conversation: burst.conversation,
          messages: burst.messages.map(({ id }) => id),
          signals: signals.slice(0, signalsMost),
          ...(scored === undefined || !keepScores ? {} : { scored }),
          ...(modelFailed === undefined ? {} : { modelFailed }),
        }),
      ];
    } catch {
      this.#failed.add(burst.id);
      return [];
    }
  }
}

function signalsOf(burst: Burst, scored: ModelScores | undefined, policy: Policy) {
  return scored === undefined ? [] : modelSignals(burst, scored, shippedModel, policy);
}

/** Whether all that the model has to say of it is known. */
function isSaid({ model, scored, modelFailed }: KeptBurst): boolean {
  return model === undefined || scored !== undefined || modelFailed === true;
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
