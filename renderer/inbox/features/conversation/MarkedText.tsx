import { Fragment } from 'react';
import { numbersOnce, splitByMarks, type TextMark } from './splitByMarks.ts';

/** A message's text with its marked words; the numbers lead to the signals of the panel. */
export function MarkedText(props: {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly found?: readonly { readonly start: number; readonly end: number }[];
  /** A flag with one signal needs no numbers. */
  readonly numbered: boolean;
}) {
  if (props.found !== undefined && props.found.length > 0) {
    const pieces = splitByMarks(
      props.text,
      props.found.map((range) => ({ ...range, number: 0, severity: 'low' as const })),
    );
    return (
      <>
        {pieces.map((piece) =>
          piece.severity === undefined ? (
            <Fragment key={piece.start}>{piece.text}</Fragment>
          ) : (
            <mark key={piece.start} className="m-find">
              {piece.text}
            </mark>
          ),
        )}
      </>
    );
  }
  return (
    <>
      {numbersOnce(splitByMarks(props.text, props.marks)).map((piece) => (
        <Fragment key={piece.start}>
          {piece.severity === undefined ? (
            piece.text
          ) : (
            <mark className={`m-${piece.severity}`}>{piece.text}</mark>
          )}
          {props.numbered && piece.endsWith.length > 0 && (
            // The joiner keeps the numbers on the line of the word they belong to.
            <span className="nowrap">
              {'\u2060'}
              {piece.endsWith.map((number) => (
                <sup key={number} className="fn">
                  {number}
                </sup>
              ))}
            </span>
          )}
        </Fragment>
      ))}
    </>
  );
}
