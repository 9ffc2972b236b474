import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { align, type Alignment } from '../../shared/chatExport/align.ts';
import {
  readExport,
  readExportInBatches,
  surveyExport,
  titleOfFileName,
} from '../../shared/chatExport/index.ts';
import { placeNewItems, type Place } from '../../shared/chatExport/placeNew.ts';
import { SequenceBuilder, systemSender, type MessageSequence } from '../../shared/chatExport/sequence.ts';
import type { ChatItem, ChatSurvey, ReadingAnswers } from '../../shared/chatExport/types.ts';
import { ExportError } from './exportError.ts';
import { openExport, type OpenedExport } from './openExport.ts';
import type { Inspection, KnownSequence, Likeness, ReaderArguments, ReaderResult } from './readerMessages.ts';

/** Messages that the wizard shows before anything is stored, and how much of each. */
const previewItems = 20;
const previewText = 600;

/** An opened export with what the survey and the answers tell about it. One file, one import. */
export class FileReading {
  readonly #path: string;
  readonly #opened: OpenedExport;
  readonly #stamp: string;
  readonly #survey: ChatSurvey;
  readonly #inspection: Inspection;

  private constructor(parts: {
    path: string;
    opened: OpenedExport;
    stamp: string;
    survey: ChatSurvey;
    inspection: Inspection;
  }) {
    this.#path = parts.path;
    this.#opened = parts.opened;
    this.#stamp = parts.stamp;
    this.#survey = parts.survey;
    this.#inspection = parts.inspection;
  }

  get inspection(): Inspection {
    return this.#inspection;
  }

  /** Throws ExportError for every file that cannot be imported. */
  static async open(path: string, timeZoneGuess: string): Promise<FileReading> {
    const opened = await openExport(path);
    if (!opened.ok) throw new ExportError(opened.error.code);
    try {
      return await FileReading.#inspect(path, opened.value, timeZoneGuess);
    } catch (error) {
      await opened.value.close();
      throw error;
    }
  }

  static async #inspect(path: string, opened: OpenedExport, timeZoneGuess: string): Promise<FileReading> {
    const stamp = await stampOf(path);
    const surveyed = await surveyExport(() => opened.openText(), { fileName: opened.textName });
    if (!surveyed.ok) throw new ExportError(surveyed.error.code);
    const survey = surveyed.value;
    const answers = { timeZone: timeZoneGuess, dayOrder: survey.dayOrder };
    const sequence = await sequenceOfFile(opened, survey, answers);
    const titleGuess = survey.titleGuess ?? titleOfFileName(basename(path));
    const inspection: Inspection = {
      fileName: basename(path).slice(-512),
      fileBytes: (await stat(path)).size,
      fileSha256: await sha256Of(path),
      format: survey.format,
      languageGuess: survey.languageGuess,
      messages: survey.messages,
      systemEvents: survey.systemEvents,
      attachments: survey.attachments,
      mediaFiles: opened.media.size,
      participants: [...survey.participants],
      titleGuess,
      kindGuess: survey.kindGuess,
      questions: [...survey.questions],
      dayOrder: survey.dayOrder,
      first: await firstItems(opened, survey),
      unreadable: [...survey.unreadable],
      unreadableTotal: survey.unreadableTotal,
      sequence: sequence.file,
    };
    return new FileReading({ path, opened, stamp, survey, inspection });
  }

  compare(known: readonly MessageSequence[]): Likeness[] {
    const file = this.#inspection.sequence;
    return known.map((sequence) => {
      const found = align(sequence, file);
      return {
        matched: found.matched,
        share: found.share,
        overlapShare: found.overlapShare,
        new: found.places.filter(
          (place, index) => place < 0 && (file.senders[index] ?? systemSender) !== systemSender,
        ).length,
        timeShiftMs: differenceOf(found),
        renamed: { ...found.renamed },
      };
    });
  }

  /** Reads the file once by the answers and finds out what of it is new. */
  async begin(answers: ReaderArguments<'begin'>): Promise<ItemReading> {
    if ((await stampOf(this.#path)) !== this.#stamp) throw new ExportError('file_changed');
    const reading = { timeZone: answers.timeZone, dayOrder: answers.dayOrder };
    const known = answers.known ?? emptyKnown;
    const { file, orders } = await sequenceOfFile(this.#opened, this.#survey, reading);
    const alignment = align(known, file);
    const placed = placeNewItems(
      Array.from(file.at, (at, index) => ({ at, orderInSecond: orders[index] ?? 0 })),
      alignment.places,
      (index) => alignment.shiftAt[index] ?? 0,
      (index) => ({ sentAt: known.at[index] ?? 0, orderInSecond: known.orders[index] ?? 0 }),
    );
    const batches = readExportInBatches(() => this.#opened.openText(), this.#survey, reading);
    return { batches, alignment, placed, summary: summaryOf(alignment, file) };
  }

  /** A file of the zip; names are compared composed, because iOS writes them decomposed. */
  media(name: string): { bytes: number; open(): AsyncIterable<Uint8Array> } | undefined {
    const last = name.slice(name.lastIndexOf('/') + 1);
    const exact = this.#opened.media.get(last);
    if (exact !== undefined) return exact;
    this.#composed ??= new Map([...this.#opened.media].map(([key, file]) => [key.normalize('NFC'), file]));
    return this.#composed.get(last.normalize('NFC'));
  }
  #composed: Map<string, { bytes: number; open(): AsyncIterable<Uint8Array> }> | undefined;

  close(): Promise<void> {
    return this.#opened.close();
  }
}

/** The file's items in order, with what the alignment says about each. */
export interface ItemReading {
  readonly batches: AsyncGenerator<readonly ChatItem[]>;
  readonly alignment: Alignment;
  readonly placed: ReadonlyMap<number, Place>;
  readonly summary: ReaderResult<'begin'>;
}

const emptyKnown: KnownSequence = {
  fingerprints: new Float64Array(0),
  at: new Float64Array(0),
  senders: new Int32Array(0),
  names: [],
  orders: new Int32Array(0),
};

async function sequenceOfFile(
  opened: OpenedExport,
  survey: ChatSurvey,
  answers: ReadingAnswers,
): Promise<{ file: MessageSequence; orders: number[] }> {
  const builder = new SequenceBuilder();
  const orders: number[] = [];
  for await (const items of readExportInBatches(() => opened.openText(), survey, answers)) {
    for (const item of items) {
      builder.add(item);
      orders.push(item.orderInSecond);
    }
  }
  return { file: builder.finish(), orders };
}

function summaryOf(alignment: Alignment, file: MessageSequence): ReaderResult<'begin'> {
  let firstAt = Infinity;
  let lastAt = -Infinity;
  for (const [index, at] of file.at.entries()) {
    const shifted = at + (alignment.shiftAt[index] ?? 0);
    firstAt = Math.min(firstAt, shifted);
    lastAt = Math.max(lastAt, shifted);
  }
  const items = file.at.length;
  return {
    items,
    new: items - alignment.matched,
    alreadyThere: alignment.matched,
    timeShiftMs: differenceOf(alignment),
    renamed: { ...alignment.renamed },
    ...(items > 0 ? { firstAt, lastAt } : {}),
  };
}

/** How far the file's clock is ahead of the conversation's. */
function differenceOf(alignment: Alignment): number {
  // From 0, so that no shift is 0 and not -0.
  return 0 - (alignment.shiftsMs[0] ?? 0);
}

/** The first messages with the file's own clock, written as if it were UTC: the zone is not known yet. */
async function firstItems(opened: OpenedExport, survey: ChatSurvey): Promise<Inspection['first']> {
  const read = async (dayOrder: ReadingAnswers['dayOrder']): Promise<ChatItem[]> => {
    const items: ChatItem[] = [];
    for await (const item of readExport(() => opened.openText(), survey, { timeZone: 'UTC', dayOrder })) {
      items.push(item);
      if (items.length === previewItems) break;
    }
    return items;
  };
  const items = await read(survey.dayOrder);
  const otherwise = survey.questions.includes('day_order') ? await read('month_first') : [];
  return items.map((item, index) => {
    const other = otherwise[index];
    return {
      at: new Date(item.at).toISOString(),
      ...(other === undefined ? {} : { atMonthFirst: new Date(other.at).toISOString() }),
      sender: item.sender,
      kind: item.kind,
      text: (item.kind === 'attachment' && item.text === ''
        ? (item.attachment?.name ?? '')
        : item.text
      ).slice(0, previewText),
    };
  });
}

async function stampOf(path: string): Promise<string> {
  try {
    const status = await stat(path);
    return `${status.size} ${status.mtimeMs} ${status.ino}`;
  } catch {
    throw new ExportError('file_changed');
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Uint8Array);
    }
  } catch (error) {
    throw new ExportError('file_unreadable', { cause: error });
  }
  return hash.digest('hex');
}
