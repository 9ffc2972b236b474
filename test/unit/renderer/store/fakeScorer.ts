import type { Burst } from '../../../../shared/domain/burst.ts';
import { modelCategories } from '../../../../shared/domain/categories.ts';
import type { ModelScores } from '../../../../shared/domain/signal.ts';
import type { BurstScorer, ScorerSource } from '../../../../renderer/store/burstScorer.ts';
import { Flagging, type Findings } from '../../../../renderer/store/flagging.ts';
import type { StoreWriter } from '../../../../renderer/store/storeWriter.ts';
import { body, LedgerInMemory, noon } from './archiveInMemory.ts';

/** A score for one category, and nothing for the others. */
export function scoresOf(fraud: number): ModelScores {
  return { scores: modelCategories.map((category) => (category === 'fraud' ? fraud : 0.001)), marks: [] };
}

/** Is sure of fraud in every burst with the word "suspeito", and remembers what it was asked. */
export class FakeScorer implements BurstScorer {
  readonly modelVersion = 'model-1';
  readonly runtime = 'native';
  readonly asked: Burst[] = [];
  fails = 0;
  /** Fails on every batch with this word. */
  poison: string | undefined;
  calls = 0;
  async score(bursts: readonly Burst[]) {
    this.calls += 1;
    const texts = bursts.map(({ messages }) => messages.map(({ text }) => text).join(' '));
    const { poison } = this;
    if (this.fails > 0 || (poison !== undefined && texts.some((text) => text.includes(poison)))) {
      this.fails -= 1;
      throw new Error('the classifier is gone');
    }
    this.asked.push(...bursts);
    return texts.map((text) => scoresOf(text.includes('suspeito') ? 0.95 : 0.01));
  }
}

export class FakeSource implements ScorerSource {
  scorer: BurstScorer | undefined;
  state: ScorerSource['state'];
  readonly #listeners = new Set<() => void>();
  constructor(scorer: BurstScorer | undefined, state: ScorerSource['state'] = scorer ? 'ready' : 'none') {
    this.scorer = scorer;
    this.state = state;
  }
  change(scorer: BurstScorer | undefined, state: ScorerSource['state']) {
    this.scorer = scorer;
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
  onChange(listener: () => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** Bursts of one message: every fiftieth is suspicious, others say what `textOf` says. */
export function ledgerOf(bursts: number, textOf = (index: number) => `recado ${index}`): LedgerInMemory {
  const ledger = new LedgerInMemory();
  ledger.append(body.archive(), body.account(), body.conversation(), body.importStarted('i'));
  for (let index = 0; index < bursts; index += 1) {
    const side = index % 2 === 0 ? ('contact' as const) : ('company' as const);
    ledger.append(
      body.message(`m${index}`, index % 50 === 0 ? `algo suspeito ${index}` : textOf(index), {
        sentAt: noon + index * 60_000,
        sender: side === 'contact' ? 'João' : 'Bia',
        side,
      }),
    );
  }
  ledger.append(body.importFinished('i', bursts));
  return ledger;
}

export const flaggingOf = (
  writer: StoreWriter,
  ledger: LedgerInMemory,
  source: ScorerSource,
  now = () => noon + 1e9,
) =>
  new Flagging({
    writer,
    source,
    append: (findings: Findings) => Promise.resolve(ledger.append(findings)),
    now,
  });

export const findingsOf = (ledger: LedgerInMemory) =>
  ledger.bodies.filter((one): one is Findings => (one as Findings).type === 'findings');
