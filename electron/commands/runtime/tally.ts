/** Counts of one part of the test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export function add(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
