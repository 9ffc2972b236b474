import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Licences that may be joined into a work under GPL-3.0-or-later (the Free Software Foundation's list of compatible
 * licences). LGPL is compatible as it is; MPL-2.0 through its secondary licence.
 */
const fitting = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'GPL-3.0',
  'GPL-3.0-or-later',
]);

/** SPDX: one of an OR suffices, all of an AND are needed. */
function fits(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((licence) => fitting.has(licence.trim())));
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), version: z.string().optional() }),
  ),
});
const lock = lockSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8')),
);

describe('licences', () => {
  it('fit GPL-3.0-or-later in every package that the product may hold', () => {
    const production = Object.entries(lock.packages).filter(([name, { dev }]) => name !== '' && dev !== true);
    expect(production.length).toBeGreaterThan(20);
    const unfit = production.filter(([, { license }]) => license === undefined || !fits(license));
    expect(unfit.map(([name, { license }]) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('refuse a licence that does not fit', () => {
    expect(fits('SSPL-1.0')).toBe(false);
    expect(fits('MIT AND CC-BY-NC-4.0')).toBe(false);
    expect(fits('(CC-BY-NC-4.0 OR MIT)')).toBe(true);
  });
});
