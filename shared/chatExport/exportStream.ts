import { fail } from '../domain/result.ts';
import { ChatReader } from './readChat.ts';
import { ChatSurveyor } from './surveyChat.ts';
import { TextDecoding } from './textDecoding.ts';
import type { ChatItem, ChatSurvey, OpenBytes, ReadingAnswers, SurveyResult } from './types.ts';

/**
 * Text is decoded and cut in pieces of this size, whatever the chunks: as strings they still fit where short-lived
 * objects are, which reads a third faster than pieces of 64 KiB and more.
 */
const pieceBytes = 24 * 1024;

export interface SurveyOptions {
  /** The text's or the zip's name: it often says who the chat is with. */
  readonly fileName?: string;
  /** Called after every chunk, with the bytes read so far. */
  readonly progress?: (bytes: number) => void;
}

/**
 * First pass over an exported chat. Expected failures: `empty_file`, `not_a_chat`, `wrong_encoding`.
 * What opening or reading throws comes out as it is.
 */
export async function surveyExport(open: OpenBytes, options: SurveyOptions = {}): Promise<SurveyResult> {
  const decoding = new TextDecoding();
  const surveyor = new ChatSurveyor(options.fileName);
  for await (const chunk of open()) {
    for (const piece of piecesOf(chunk)) {
      const text = decoding.push(piece);
      if (!text.ok) return text;
      surveyor.push(text.value);
    }
    options.progress?.(decoding.bytes);
  }
  if (decoding.bytes === 0) return fail('empty_file');
  let cut = false;
  const rest = decoding.finish(() => (cut = true));
  if (!rest.ok) return rest;
  surveyor.push(rest.value);
  if (cut) surveyor.note(Math.max(1, surveyor.lines), 'cut_end');
  return surveyor.finish(decoding.encoding);
}

/**
 * Second pass, a chunk's items at a time: for whoever counts microseconds. The zone must exist (`isTimeZone`);
 * a file whose encoding changed since the survey throws.
 */
export async function* readExportInBatches(
  open: OpenBytes,
  survey: ChatSurvey,
  answers: ReadingAnswers,
): AsyncGenerator<readonly ChatItem[]> {
  const decoding = new TextDecoding();
  const reader = new ChatReader(survey, answers);
  for await (const chunk of open()) {
    for (const piece of piecesOf(chunk)) {
      const text = decoding.push(piece);
      if (!text.ok) throw new Error('the file changed between the passes');
      const items = reader.push(text.value);
      if (items.length > 0) yield items;
    }
  }
  const rest = decoding.finish(() => undefined);
  if (!rest.ok) throw new Error('the file changed between the passes');
  yield reader.push(rest.value);
  yield reader.finish();
}

/** Second pass, item by item in the file's order. */
export async function* readExport(
  open: OpenBytes,
  survey: ChatSurvey,
  answers: ReadingAnswers,
): AsyncGenerator<ChatItem> {
  for await (const items of readExportInBatches(open, survey, answers)) yield* items;
}

function* piecesOf(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
}
