import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeaderScanner } from '../../../../shared/chatExport/headerScanner.ts';
import { scanPlainHeader } from '../../../../shared/chatExport/plainHeader.ts';

/** Whatever stands first, the right-to-left mark leaves the line to the patient reading and changes nothing else. */
const patiently = '\u200f';

function scanned(line: string): object | undefined {
  const scanner = new HeaderScanner();
  if (!scanner.scan(line, 0, line.length)) return undefined;
  const { first, middle, last, firstDigits, lastDigits, hour, minute, second } = scanner;
  const { hasSeconds, hasHalf, separator, timeSeparator, end, bodyStart } = scanner;
  const body = line.slice(bodyStart);
  const numbers = { first, middle, last, firstDigits, lastDigits, hour, minute, second };
  return { ...numbers, hasSeconds, hasHalf, separator, timeSeparator, end, body };
}

const anyOf = (...choices: string[]) => fc.constantFrom(...choices);
const number = anyOf(
  '0',
  '1',
  '5',
  '07',
  '12',
  '23',
  '24',
  '31',
  '59',
  '60',
  '99',
  '123',
  '2024',
  '20245',
  '',
);
const separator = anyOf('/', '/', '/', '.', '-', ' ');
/** Mostly a header, with something odd in one place or another. */
const headers = fc
  .tuple(
    fc.tuple(anyOf('', '\u200e', '\u200e\u200e', ' '), anyOf('', '[', '[\u200e')),
    fc.tuple(number, separator, number, separator, number),
    anyOf(' ', ', ', ' ', ', ', '  ', ',', ' às ', ' 9', '\u202f'),
    fc.tuple(number, anyOf(':', ':', '.', 'h'), number, anyOf('', ':', ':', '.'), number),
    anyOf('] ', ' - ', '] ', ' - ', ']', ']x', ' -', '- ', ' PM] ', ' pm - ', ' – ', ', ', ': ', ' '),
  )
  .map(([before, date, gap, time, end]) => [...before, ...date, gap, ...time, end, 'Ana: oi'].join(''));

describe('the quick reading of a header', () => {
  it('says what the patient reading says, whatever stands there', () => {
    fc.assert(
      fc.property(headers, (line) => {
        expect(scanned(line)).toEqual(scanned(patiently + line));
      }),
      { numRuns: 10_000 },
    );
  });

  it('is what reads the usual forms', () => {
    for (const line of [
      '[1/2/2024, 9:05:07] Ana: oi',
      '\u200e[01.02.24 19:05:07] A',
      '01/02/2024 09:05 - A: b',
    ]) {
      expect(scanPlainHeader(line, 0, line.length, new HeaderScanner())).toBe(true);
      expect(scanPlainHeader(patiently + line, 0, line.length, new HeaderScanner())).toBe(false);
    }
  });

  it('does not reach beyond its line', () => {
    const line = '[1/2/2024, 9:05:07] ';
    expect(new HeaderScanner().scan(line, 0, line.length - 1)).toBe(false);
  });
});
