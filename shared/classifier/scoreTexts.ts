import { modelCategories } from '../domain/categories.ts';
import type { ModelDescription } from './description.ts';
import { markWords, type TextRange } from './markWords.ts';
import { prepareText, type ModelText, type PreparedText, type Tokenize, type Window } from './modelInput.ts';

/** One padded batch: row-major int64 arrays of `rows` x `width`. */
export interface Batch {
  readonly rows: number;
  readonly width: number;
  readonly ids: BigInt64Array;
  readonly mask: BigInt64Array;
  readonly types: BigInt64Array;
}

/** What the network gives for a batch: logits rows x 11, attention rows x width x 11. */
export interface BatchOutput {
  readonly logits: Float32Array;
  readonly attention: Float32Array;
}

/** A loaded model, whatever runs it. */
export interface ModelRuntime {
  readonly tokenize: Tokenize;
  run(batch: Batch): Promise<BatchOutput>;
}

export interface ScoredText {
  /** Calibrated probability by category, in the order of modelCategories. */
  readonly scores: readonly number[];
  /** Words that carried a category, for the categories at or above half their threshold. */
  readonly marks: readonly { readonly category: number; readonly ranges: readonly TextRange[] }[];
}

const padding = 1n;
const batchRows = 16;
const count = modelCategories.length;

function batchOf(windows: readonly Window[]): Batch {
  const width = Math.max(...windows.map((window) => window.ids.length));
  const size = windows.length * width;
  const ids = new BigInt64Array(size).fill(padding);
  const mask = new BigInt64Array(size);
  for (const [row, window] of windows.entries()) {
    for (const [column, id] of window.ids.entries()) {
      ids[row * width + column] = BigInt(id);
      mask[row * width + column] = 1n;
    }
  }
  return { rows: windows.length, width, ids, mask, types: new BigInt64Array(size) };
}

interface Best {
  readonly logits: Float32Array;
  /** By category: the attention over the text's pieces in the window with the highest logit. */
  readonly weights: (Float32Array | undefined)[];
}

function takeRow(
  best: Best,
  window: Window,
  output: BatchOutput,
  row: number,
  width: number,
  pieces: number,
): void {
  for (let category = 0; category < count; category += 1) {
    const logit = output.logits[row * count + category] ?? Number.NEGATIVE_INFINITY;
    if (logit <= (best.logits[category] ?? Number.NEGATIVE_INFINITY)) continue;
    best.logits[category] = logit;
    const weights = new Float32Array(pieces);
    for (let piece = 0; piece < window.pieceCount; piece += 1) {
      const column = window.textAt + piece;
      weights[window.firstPiece + piece] = output.attention[(row * width + column) * count + category] ?? 0;
    }
    best.weights[category] = weights;
  }
}

/**
 * Scores texts with any runtime: windows sorted by length so that little is padded, results in the order asked.
 * A text over the window's length gets its highest score over the windows.
 */
export async function scoreTexts(
  runtime: ModelRuntime,
  description: ModelDescription,
  items: readonly ModelText[],
): Promise<ScoredText[]> {
  const prepared = items.map((item) => prepareText(item, runtime.tokenize, description.input));
  const best = prepared.map((): Best => ({
    logits: new Float32Array(count).fill(Number.NEGATIVE_INFINITY),
    weights: [],
  }));
  const work = prepared.flatMap(({ windows }, item) => windows.map((window) => ({ item, window })));
  work.sort((one, other) => one.window.ids.length - other.window.ids.length);
  for (let start = 0; start < work.length; start += batchRows) {
    const part = work.slice(start, start + batchRows);
    const batch = batchOf(part.map(({ window }) => window));
    const output = await runtime.run(batch);
    for (const [row, { item, window }] of part.entries()) {
      const kept = best[item];
      if (kept !== undefined)
        takeRow(kept, window, output, row, batch.width, prepared[item]?.text.ids.length ?? 0);
    }
  }
  return best.map((kept, index) => scoredOf(kept, prepared[index], items[index]?.text ?? '', description));
}

function scoredOf(
  best: Best,
  prepared: PreparedText | undefined,
  text: string,
  description: ModelDescription,
): ScoredText {
  const scores = description.categories.map(({ scale, bias }, category) => {
    const logit = best.logits[category] ?? Number.NEGATIVE_INFINITY;
    return 1 / (1 + Math.exp(-(scale * logit + bias)));
  });
  const marks = description.categories.flatMap(({ threshold }, category) => {
    const weights = best.weights[category];
    if (prepared === undefined || weights === undefined || (scores[category] ?? 0) < threshold / 2) return [];
    const ranges = markWords(text, prepared.text, weights, description.marks.minimumWeight);
    return ranges.length === 0 ? [] : [{ category, ranges }];
  });
  return { scores, marks };
}
