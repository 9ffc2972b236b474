import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  binaryFigures,
  categoryFigures,
} from '../../../../electron/commands/evaluateFigures.ts';

describe('the figures of a category', () => {
  it('counts hits, alarms and misses at the threshold, which itself is over it', () => {
    const figures = categoryFigures([true, true, true, false, false], [0.9, 0.5, 0.2, 0.6, 0.1], 0.5);
    expect(figures).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3, threshold: 0.5 });
  });

  it('is nought, not a fault, where there is nothing to find and nothing found', () => {
    expect(categoryFigures([false, false], [0.1, 0.2], 0.5)).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
      averagePrecision: 0,
      support: 0,
    });
  });

  it('takes precision where each positive is met', () => {
    // In order of score: yes, no, yes, no: (1/1 + 2/3) / 2.
    expect(averagePrecision([true, false, true, false], [0.9, 0.8, 0.7, 0.6])).toBeCloseTo(5 / 6, 12);
  });

  it('takes equal scores together, whatever their order', () => {
    const one = averagePrecision([true, false], [0.5, 0.5]);
    expect(one).toBe(averagePrecision([false, true], [0.5, 0.5]));
    expect(one).toBe(0.5);
  });

  it('is one where every positive stands before every other', () => {
    expect(averagePrecision([true, true, false], [0.9, 0.8, 0.7])).toBe(1);
  });
});

describe('the figures of a yes/no question', () => {
  it('means the F1 of yes and of no', () => {
    const answers = [
      { truth: true, said: true },
      { truth: true, said: false },
      { truth: false, said: false },
      { truth: false, said: false },
    ];
    const figures = binaryFigures(answers);
    expect(figures.precision).toBe(1);
    expect(figures.recall).toBe(0.5);
    expect(figures.f1).toBeCloseTo(2 / 3, 12);
    // No: 2 hits, 1 alarm, no miss: F1 4/5.
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 4 / 5) / 2, 12);
  });
});
