// npm run -s inspect-export -- FILE [--time-zone ZONE] [--day-first|--month-first] [--items] --json F
// Says what an exported chat holds, as the app reads it. The contract is in the design's commands.md.
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  isTimeZone,
  readExportInBatches,
  surveyExport,
  type ChatItem,
  type ChatSurvey,
  type DayOrder,
} from '../../shared/chatExport/index.ts';
import { chatExportText } from '../../shared/text/chatExport.ts';
import { importErrors } from '../../shared/text/importErrors.ts';
import { ExportError } from '../import/exportError.ts';
import { openExport, type OpenedExport } from '../import/openExport.ts';

/** Bad input: the code and sentence go to the JSON, the exit status is 2. */
class BadInput extends Error {
  readonly code: string;

  constructor(code: string, message = sentenceOf(code)) {
    super(message);
    this.code = code;
  }
}

const usage =
  'inspect-export FILE [--time-zone ZONE] [--day-first|--month-first] [--items] --json F (F "-" is stdout)';

interface Wishes {
  readonly file: string;
  readonly timeZone: string | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly items: boolean;
}

function sentenceOf(code: string): string {
  const sentences: Readonly<Record<string, string>> = {
    ...importErrors.en,
    ...chatExportText.en.failures,
  };
  return sentences[code] ?? code;
}

/** `undefined` where it was not asked for. */
let jsonTarget: string | undefined;

function readArguments(): Wishes {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        'time-zone': { type: 'string' },
        'day-first': { type: 'boolean' },
        'month-first': { type: 'boolean' },
        items: { type: 'boolean' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadInput('usage', `${(error as Error).message} Usage: ${usage}`);
  }
  const { values, positionals } = parsed;
  jsonTarget = values.json;
  const file = positionals[0];
  if (file === undefined || positionals.length > 1 || (values['day-first'] && values['month-first'])) {
    throw new BadInput('usage', `Usage: ${usage}`);
  }
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new BadInput('unknown_time_zone');
  const dayOrder = values['day-first'] ? 'day_first' : values['month-first'] ? 'month_first' : undefined;
  return { file, timeZone, dayOrder, items: values.items ?? false };
}

/** Writes one JSON object in pieces, since the items of years do not fit into one string. */
class JsonOutput {
  readonly #stream: Writable =
    jsonTarget === '-' || jsonTarget === undefined ? process.stdout : createWriteStream(jsonTarget);

  async write(text: string): Promise<void> {
    if (jsonTarget === undefined) return;
    if (!this.#stream.write(text)) await new Promise((resolve) => this.#stream.once('drain', resolve));
  }

  async close(): Promise<void> {
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await finished(this.#stream);
  }
}

function progress(phase: string, total: number): (bytes: number) => void {
  let shown = 0;
  return (bytes) => {
    if (bytes - shown < 16 * 1024 * 1024) return;
    shown = bytes;
    process.stderr.write(`${phase}: ${Math.round((bytes / Math.max(1, total)) * 100)} %\n`);
  };
}

/** Any IANA zone is an answer; these are where most phones in the language are. */
const likelyZones: Readonly<Record<string, readonly string[]>> = {
  pt: ['America/Sao_Paulo', 'America/Manaus', 'America/Fortaleza', 'America/Rio_Branco', 'Europe/Lisbon'],
  es: [
    'America/Mexico_City',
    'America/Bogota',
    'America/Lima',
    'America/Santiago',
    'America/Argentina/Buenos_Aires',
    'Europe/Madrid',
  ],
  en: ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Europe/London', 'Asia/Kolkata'],
};

function questionsOf(survey: ChatSurvey, wishes: Wishes): { kind: string; choices: readonly string[] }[] {
  const questions = [];
  if (wishes.timeZone === undefined) {
    questions.push({ kind: 'time_zone', choices: likelyZones[survey.languageGuess ?? ''] ?? ['UTC'] });
  }
  if (survey.questions.includes('day_order') && wishes.dayOrder === undefined) {
    questions.push({ kind: 'day_order', choices: ['day_first', 'month_first'] });
  }
  return questions;
}

/** The item by the contract: ISO times; an attachment that a zip should hold and does not is `not_in_file`. */
function described(item: ChatItem, media: OpenedExport['media'], isZip: boolean): object {
  const { attachment } = item;
  const absent = isZip && attachment?.missing === undefined && !media.has(attachment?.name ?? '');
  return {
    at: new Date(item.at).toISOString(),
    sender: item.sender,
    kind: item.kind,
    text: item.text,
    ...(attachment ? { attachment: absent ? { ...attachment, missing: 'not_in_file' } : attachment } : {}),
    ...(item.edited ? { edited: true } : {}),
    ...(item.clock ? { clock: item.clock } : {}),
    line: item.line,
  };
}

async function inspect(wishes: Wishes): Promise<void> {
  const opened = await openExport(wishes.file);
  if (!opened.ok) throw new BadInput(opened.error.code);
  const { openText, textName, textBytes, media, close } = opened.value;
  try {
    const surveyed = await surveyExport(openText, {
      fileName: textName === '_chat.txt' ? wishes.file : textName,
      progress: progress('survey', textBytes),
    });
    if (!surveyed.ok) throw new BadInput(surveyed.error.code);
    const survey = surveyed.value;
    // The file's own evidence comes before the option: the other order would make days that do not exist.
    const undecided = survey.questions.includes('day_order');
    const dayOrder = undecided ? (wishes.dayOrder ?? survey.dayOrder) : survey.dayOrder;
    const output = new JsonOutput();
    let firstAt = Number.POSITIVE_INFINITY;
    let lastAt = Number.NEGATIVE_INFINITY;
    let separator = '';
    await output.write(wishes.items ? '{"items":[' : '{');
    const answers = { timeZone: wishes.timeZone ?? 'UTC', dayOrder };
    for await (const items of readExportInBatches(openText, survey, answers)) {
      let text = '';
      for (const item of items) {
        if (item.at < firstAt) firstAt = item.at;
        if (item.at > lastAt) lastAt = item.at;
        if (!wishes.items) continue;
        text += separator + JSON.stringify(described(item, media, /\.zip$/i.test(wishes.file)));
        separator = ',\n';
      }
      await output.write(text);
    }
    const report = {
      format: survey.format,
      languageGuess: survey.languageGuess,
      messages: survey.messages,
      systemEvents: survey.systemEvents,
      attachments: survey.attachments,
      deleted: survey.deleted,
      participants: survey.participants.map(({ name }) => name),
      kindGuess: survey.kindGuess,
      titleGuess: survey.titleGuess,
      dayOrder,
      encoding: survey.encoding,
      lines: survey.lines,
      mediaFiles: media.size,
      questions: questionsOf(survey, wishes),
      unreadable: survey.unreadable,
      unreadableTotal: survey.unreadableTotal,
      firstAt: Number.isFinite(firstAt) ? new Date(firstAt).toISOString() : null,
      lastAt: Number.isFinite(lastAt) ? new Date(lastAt).toISOString() : null,
    };
    await output.write(`${wishes.items ? '],' : ''}${JSON.stringify(report).slice(1)}\n`);
    await output.close();
    process.stderr.write(`${survey.messages} messages, ${survey.systemEvents} events\n`);
  } finally {
    await close();
  }
}

try {
  await inspect(readArguments());
} catch (error) {
  // What is expected leaves as JSON; everything else is a bug and shows its stack.
  const bad = error instanceof ExportError ? new BadInput(error.code) : error;
  if (!(bad instanceof BadInput)) throw error;
  process.stderr.write(`${bad.message}\n`);
  const output = new JsonOutput();
  await output.write(`${JSON.stringify({ error: { code: bad.code, message: bad.message } })}\n`);
  await output.close();
  process.exitCode = 2;
}
