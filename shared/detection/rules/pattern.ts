import { RE2JS } from 're2js';
import { fail, type Result, succeed } from '../../domain/result.ts';

export const patternMost = 400;

/** A compiled expression: gives half-open ranges in folded text. */
export type PatternFinder = (folded: string) => { start: number; end: number }[];

export type PatternFault = 'pattern_too_long' | 'pattern_not_understood' | 'pattern_matches_everything';

/** Most ranges taken of one message. */
const mostRanges = 16;

/**
 * Compiles a supervisor's regular expression with the linear-time engine, so that no expression can stall the
 * archive. It is compared with folded text: accents in the expression are removed too, case never counts.
 * Refused: longer than `patternMost`, not RE2 syntax (back references, look-around), or matching empty text.
 */
export function compilePattern(pattern: string): Result<PatternFinder, PatternFault> {
  if (pattern.length > patternMost) return fail('pattern_too_long', { most: patternMost });
  try {
    const plain = pattern.normalize('NFD').replace(/\p{Mn}/gu, '');
    const compiled = RE2JS.compile(plain, RE2JS.CASE_INSENSITIVE);
    if (compiled.matcher('').find()) return fail('pattern_matches_everything');
    return succeed((folded) => {
      const ranges: { start: number; end: number }[] = [];
      const matcher = compiled.matcher(folded);
      while (ranges.length < mostRanges && matcher.find()) {
        // An expression that can match nothing between two letters marks nothing.
        if (matcher.end() > matcher.start()) ranges.push({ start: matcher.start(), end: matcher.end() });
      }
      return ranges;
    });
  } catch {
    // The engine throws on every expression that it refuses; its English wording is not for the supervisor.
    return fail('pattern_not_understood');
  }
}
