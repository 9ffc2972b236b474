import { severityRank, type Severity } from '../../../../shared/domain/categories.ts';

/** A half-open range of UTF-16 units and the signal it belongs to. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly severity: Severity;
}

/** A piece of a text that carries one and the same set of marks throughout. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  /** Strongest severity of the marks over this piece; absent where nothing is marked. */
  readonly severity?: Severity;
  /** Numbers of the signals whose mark ends with this piece, ascending: printed after it. */
  readonly endsWith: readonly number[];
}

/**
 * Cuts a text where marks begin or end, so that marks which overlap never nest. Ranges outside the text are
 * cut to it, empty ones are dropped, and no cut falls inside a surrogate pair.
 */
export function splitByMarks(text: string, marks: readonly TextMark[]): readonly TextPiece[] {
  const kept = marks
    .map((mark) => ({
      ...mark,
      start: backToCharacter(text, Math.max(0, mark.start)),
      end: onToCharacter(text, Math.min(text.length, mark.end)),
    }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...kept.flatMap((mark) => [mark.start, mark.end])])].sort(
    (one, other) => one - other,
  );
  const pieces: TextPiece[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? 0;
    const end = cuts[index + 1] ?? text.length;
    const over = kept.filter((mark) => mark.start <= start && mark.end >= end);
    const ending = over.filter((mark) => mark.end === end).map((mark) => mark.number);
    const strongest = over.reduce<Severity | undefined>(
      (found, mark) =>
        found === undefined || severityRank(mark.severity) > severityRank(found) ? mark.severity : found,
      undefined,
    );
    pieces.push({
      text: text.slice(start, end),
      start,
      ...(strongest === undefined ? {} : { severity: strongest }),
      endsWith: [...new Set(ending)].sort((one, other) => one - other),
    });
  }
  return pieces;
}

/**
 * Leaves a number out where the next marked words carry the same ones: the model marks word by word, and a
 * number after each makes the message hard to read. The last of such a run keeps its numbers.
 */
export function numbersOnce(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const numbered = pieces.filter((piece) => piece.endsWith.length > 0);
  return pieces.map((piece) => {
    const next = numbered[numbered.indexOf(piece) + 1];
    const repeats = piece.endsWith.length > 0 && next?.endsWith.join() === piece.endsWith.join();
    return repeats ? { ...piece, endsWith: [] } : piece;
  });
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function backToCharacter(text: string, index: number): number {
  return index > 0 && isLowSurrogate(text, index) ? index - 1 : index;
}

function onToCharacter(text: string, index: number): number {
  return index < text.length && index > 0 && isLowSurrogate(text, index) ? index + 1 : index;
}
