import { describe, expect, it } from 'vitest';
import { readySodium } from '../../../../electron/keys/sodium.ts';
import { calibratedCost, leastPassphraseCost } from '../../../../electron/keys/wrappingKeys.ts';

const sodium = await readySodium();

/** A machine on which the calibration's four passes take so long. */
function costWhere(elapsedMs: number) {
  let readings = 0;
  return calibratedCost(sodium, () => (readings++ === 0 ? 1000 : 1000 + elapsedMs));
}

describe('the cost of one guess', () => {
  it('rises on a fast machine until a guess takes 250 ms', () => {
    expect(costWhere(100)).toEqual({ passes: 10, memoryBytes: 64 * 1024 * 1024 });
  });

  it('never falls below the least on a slow one', () => {
    expect(costWhere(2000)).toEqual(leastPassphraseCost);
  });

  it('is not misled by a clock that stands still or goes back', () => {
    expect(costWhere(0).passes).toBe(64);
    expect(costWhere(-500).passes).toBe(64);
  });
});
