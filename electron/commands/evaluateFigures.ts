/** Figures of one category against its labels, at its threshold; `averagePrecision` is without one. */
export interface CategoryFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly averagePrecision: number;
  readonly threshold: number;
  readonly support: number;
}

export interface BinaryFigures {
  readonly f1: number;
  readonly macroF1: number;
  readonly precision: number;
  readonly recall: number;
}

interface Counts {
  readonly hit: number;
  readonly alarm: number;
  readonly miss: number;
}

/** Nothing found and nothing to find counts as 0, as scikit-learn does by default. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function scoresOf({ hit, alarm, miss }: Counts) {
  return {
    precision: ratio(hit, hit + alarm),
    recall: ratio(hit, hit + miss),
    f1: ratio(2 * hit, 2 * hit + alarm + miss),
  };
}

function count(truth: readonly boolean[], said: readonly boolean[]): Counts {
  let hit = 0;
  let alarm = 0;
  let miss = 0;
  for (const [index, is] of truth.entries()) {
    const found = said[index] === true;
    if (is && found) hit += 1;
    else if (found) alarm += 1;
    else if (is) miss += 1;
  }
  return { hit, alarm, miss };
}

/** Area under the steps of precision over recall, equal scores taken together. */
export function averagePrecision(truth: readonly boolean[], scores: readonly number[]): number {
  const positives = truth.filter(Boolean).length;
  if (positives === 0) return 0;
  const order = [...scores.keys()].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  let hits = 0;
  let seen = 0;
  let area = 0;
  let recallBefore = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    seen += 1;
    if (truth[index] === true) hits += 1;
    const next = order[place + 1];
    if (next !== undefined && scores[next] === scores[index]) continue;
    const recall = hits / positives;
    area += (recall - recallBefore) * (hits / seen);
    recallBefore = recall;
  }
  return area;
}

export function categoryFigures(
  truth: readonly boolean[],
  scores: readonly number[],
  threshold: number,
): CategoryFigures {
  const counts = count(
    truth,
    scores.map((score) => score >= threshold),
  );
  return {
    ...scoresOf(counts),
    averagePrecision: averagePrecision(truth, scores),
    threshold,
    support: truth.filter(Boolean).length,
  };
}

/** One yes/no question; `macroF1` is the mean of the F1 of yes and of no. */
export function binaryFigures(
  answers: readonly { readonly truth: boolean; readonly said: boolean }[],
): BinaryFigures {
  const truth = answers.map((answer) => answer.truth);
  const said = answers.map((answer) => answer.said);
  const yes = scoresOf(count(truth, said));
  const no = scoresOf(
    count(
      truth.map((is) => !is),
      said.map((is) => !is),
    ),
  );
  return { ...yes, macroF1: (yes.f1 + no.f1) / 2 };
}
