import { expect, it } from 'vitest';
import { countFailures } from '../../../../electron/classifier/countFailures.ts';

it('gives the native runtime up after three deaths in a row, waiting longer before each start', () => {
  const failures = countFailures();
  const delays = [1, 2].map(() => {
    failures.died(1000);
    return failures.delayMs;
  });
  expect(delays).toEqual([500, 1000]);
  expect(failures.givenUp).toBe(false);
  failures.died(1000);
  expect(failures.givenUp).toBe(true);
});

it('counts anew after a process that lived long', () => {
  const failures = countFailures();
  for (let times = 0; times < 10; times += 1) failures.died(120_000);
  expect(failures.givenUp).toBe(false);
});

it('gives up what hangs three times, however long it lived', () => {
  const failures = countFailures();
  for (let times = 0; times < 3; times += 1) {
    failures.hung();
    failures.died(600_000);
  }
  expect(failures.givenUp).toBe(true);
});
