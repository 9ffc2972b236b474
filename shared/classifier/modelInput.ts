import type { Side } from '../domain/message.ts';
import type { ModelDescription } from './description.ts';

/** One burst as the model reads it: its messages joined by line breaks (labels.md). */
export interface ModelText {
  readonly text: string;
  readonly side?: Side | undefined;
  readonly before?: string | undefined;
}

/** Pieces of a text with their ids, in order; `▁` begins the first piece of each word. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly pieces: readonly string[];
}
export type Tokenize = (text: string) => Pieces;

/** One run of the model: token ids with <s> and </s>, and where its text's pieces lie in the whole text's. */
export interface Window {
  readonly ids: readonly number[];
  /** Index in `ids` of the first piece of the text. */
  readonly textAt: number;
  /** Index of that piece among the text's pieces. */
  readonly firstPiece: number;
  readonly pieceCount: number;
}

export interface PreparedText {
  readonly windows: readonly Window[];
  readonly text: Pieces;
}

const begin = 0;
const end = 2;
const sideWords: Readonly<Record<Side, string>> = { company: 'empresa: ', contact: 'contato: ' };

/**
 * The steps of resources/training/pipeline.py: head, text and tail are tokenised apart; the tail (what the other
 * person said before) goes first when there is no room; a text that is still too long goes in overlapping windows.
 */
export function prepareText(
  item: ModelText,
  tokenize: Tokenize,
  input: ModelDescription['input'],
): PreparedText {
  const idsOf = (text: string): Pieces =>
    text.trim() === '' ? { ids: [], pieces: [] } : tokenize(text.trim());
  const head = idsOf(`query: ${item.side === undefined ? '' : sideWords[item.side]}`).ids;
  const text = idsOf(item.text);
  const tail = idsOf(tailOf(item.before, input.beforeChars)).ids;
  const room = input.maxTokens - 2 - head.length;
  const window = (from: number, count: number, after: readonly number[]): Window => ({
    ids: [begin, ...head, ...text.ids.slice(from, from + count), ...after, end],
    textAt: 1 + head.length,
    firstPiece: from,
    pieceCount: Math.min(count, text.ids.length - from),
  });
  if (text.ids.length + tail.length <= room) return { text, windows: [window(0, text.ids.length, tail)] };
  if (text.ids.length <= room) return { text, windows: [window(0, text.ids.length, [])] };
  const windows: Window[] = [];
  for (let from = 0; ; from += room - input.overlapTokens) {
    windows.push(window(from, room, []));
    if (from + room >= text.ids.length) return { text, windows };
  }
}

function tailOf(before: string | undefined, characters: number): string {
  if (before === undefined || before.trim() === '') return '';
  // Cut by code points, as Python does, so that no emoji is halved.
  return `antes: ${Array.from(before).slice(0, characters).join('')}`;
}
