import type { HeaderScanner } from './headerScanner.ts';
import type { HeaderShape } from './types.ts';

/** What the file's other headers must have too. */
export function shapeOf(header: HeaderScanner): HeaderShape {
  const yearFirst = header.firstDigits === 4;
  return {
    format: header.end === 'bracket' ? 'ios' : 'android',
    separator: String.fromCharCode(header.separator),
    yearFirst,
    yearDigits: yearFirst || header.lastDigits === 4 ? 4 : 2,
    seconds: header.hasSeconds,
    dayHalf: header.hasHalf,
    timeSeparator: String.fromCharCode(header.timeSeparator),
    end: header.end,
  };
}

/** A test for the second look: whether a scanned header has the file's shape. No strings are made. */
export function shapeTest(shape: HeaderShape): (header: HeaderScanner) => boolean {
  const separator = shape.separator.charCodeAt(0);
  const timeSeparator = shape.timeSeparator.charCodeAt(0);
  const { yearFirst, yearDigits, seconds, dayHalf, end } = shape;
  return (header) =>
    header.end === end &&
    header.separator === separator &&
    header.timeSeparator === timeSeparator &&
    header.hasSeconds === seconds &&
    header.hasHalf === dayHalf &&
    (yearFirst ? header.firstDigits === 4 : header.firstDigits !== 4 && header.lastDigits === yearDigits);
}

/** Counts the shapes of a sample's header lines; the most frequent is the file's. */
export class ShapeTally {
  readonly #counts = new Map<string, { shape: HeaderShape; lines: number }>();

  add(header: HeaderScanner): void {
    const shape = shapeOf(header);
    const key = JSON.stringify(shape);
    const known = this.#counts.get(key);
    if (known) known.lines += 1;
    else this.#counts.set(key, { shape, lines: 1 });
  }

  /** The first of the file wins a draw. */
  most(): HeaderShape | undefined {
    let best: { shape: HeaderShape; lines: number } | undefined;
    for (const entry of this.#counts.values()) if (!best || entry.lines > best.lines) best = entry;
    return best?.shape;
  }
}
