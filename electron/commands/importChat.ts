// npm run -s import-chat -- PROFILE FILE [--time-zone ZONE] [--day-first|--month-first] [--company NAME] --json F
// Imports an exported chat into a profile's ledger without the app. The passphrase comes on stdin.
// The contract is in the design's commands.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isTimeZone } from '../../shared/chatExport/index.ts';
import { locales, type Locale } from '../../shared/domain/categories.ts';
import type { ImportAnswers, ImportPreview, ImportProgress } from '../../shared/ipc/importMessages.ts';
import { chatExportText } from '../../shared/text/chatExport.ts';
import { importErrors } from '../../shared/text/importErrors.ts';
import { ExportError } from '../import/exportError.ts';
import { FileReading } from '../import/fileReading.ts';
import { createImportSessions, inProcessReader } from '../import/index.ts';
import { KnownArchive } from '../import/knownConversations.ts';
import { createArchiveSession, type ArchiveSession } from '../session/archiveSession.ts';

const usage =
  'import-chat PROFILE FILE [--time-zone ZONE] [--day-first|--month-first] [--company NAME] --json F ' +
  '(F "-" is stdout; the passphrase is read from stdin)';

/** What is expected to fail: the code and sentence go to the JSON, the exit status is 2. */
class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message = sentenceOf(code)) {
    super(message);
    this.code = code;
  }
}

function sentenceOf(code: string): string {
  const sentences: Readonly<Record<string, string>> = {
    wrong_passphrase: 'The passphrase is wrong. Nothing was stored.',
    ledger_in_use: 'Zelo has this profile open. Nothing was stored. Close it and try again.',
    ...importErrors.en,
    ...chatExportText.en.failures,
  };
  return sentences[code] ?? code;
}

interface Wishes {
  readonly profile: string;
  readonly file: string;
  readonly timeZone: string | undefined;
  readonly dayOrder: 'day_first' | 'month_first' | undefined;
  readonly company: string | undefined;
}

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
        company: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refusal('usage', `${(error as Error).message} Usage: ${usage}`);
  }
  const { values, positionals } = parsed;
  jsonTarget = values.json;
  const [profile, file] = positionals;
  const both = values['day-first'] === true && values['month-first'] === true;
  if (profile === undefined || file === undefined || positionals.length > 2 || both) {
    throw new Refusal('usage', `Usage: ${usage}`);
  }
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new Refusal('unknown_time_zone');
  const dayOrder = values['day-first'] ? 'day_first' : values['month-first'] ? 'month_first' : undefined;
  return { profile, file, timeZone, dayOrder, company: values.company };
}

/** Unlocks the profile, or makes it: only for a file that can be imported, so that a bad one leaves nothing. */
async function openArchive(wishes: Wishes): Promise<ArchiveSession> {
  const passphrase = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (passphrase === '') throw new Refusal('passphrase_missing', 'No passphrase came on stdin.');
  const session = await createArchiveSession({
    folder: wishes.profile,
    onState: () => undefined,
    locale: () => 'pt',
  });
  if (session.state !== 'missing') {
    const unlocked = await session.unlock(passphrase);
    if (!unlocked.ok) throw new Refusal(unlocked.error.code);
    return session;
  }
  const file = await FileReading.open(wishes.file, wishes.timeZone ?? 'UTC');
  await file.close();
  const guess = locales.find((locale) => locale === file.inspection.languageGuess);
  const locale: Locale = guess ?? 'pt';
  const company = (wishes.company ?? 'Zelo').slice(0, 120) || 'Zelo';
  await mkdir(wishes.profile, { recursive: true, mode: 0o700 });
  const created = await session.create({ passphrase, company, operator: company, locale });
  if (!created.ok) throw new Refusal(created.error.code);
  // Shown once, here and nowhere else: whoever loses the passphrase needs these words.
  process.stderr.write(
    `New archive. Recovery words, write them down: ${created.value.recoveryWords.join(' ')}\n`,
  );
  return session;
}

interface Question {
  readonly kind: string;
  readonly choices: readonly string[];
}

/** What the file cannot tell and no option told; guessed for this import, and listed. */
function openQuestions(wishes: Wishes, preview: ImportPreview): Question[] {
  const questions: Question[] = [];
  if (wishes.timeZone === undefined) questions.push({ kind: 'time_zone', choices: ['UTC'] });
  if (preview.questions.includes('day_order') && wishes.dayOrder === undefined) {
    questions.push({ kind: 'day_order', choices: ['day_first', 'month_first'] });
  }
  if (wishes.company === undefined) {
    questions.push({ kind: 'company', choices: preview.participants.map(({ name }) => name) });
  }
  return questions;
}

function answersFor(wishes: Wishes, preview: ImportPreview, archive: KnownArchive): ImportAnswers {
  const names = preview.participants.map(({ name }) => name);
  const company = wishes.company ?? names.find((name) => name !== preview.titleGuess) ?? names[0] ?? '';
  const title =
    preview.titleGuess ?? names.find((name) => name !== company) ?? basename(wishes.file).slice(0, 256);
  const alike = preview.alike[0];
  const named = [...archive.accounts].find(([, { name }]) => name === company.slice(0, 80));
  const account = alike?.account ?? named?.[0];
  const owner = company.slice(0, 80).trim() || 'Zelo';
  return {
    timeZone: wishes.timeZone ?? 'UTC',
    // The file's own evidence comes before the option: the other order would make days that do not exist.
    dayOrder: preview.questions.includes('day_order')
      ? (wishes.dayOrder ?? preview.dayOrder)
      : preview.dayOrder,
    companyNames: [company],
    account:
      account === undefined
        ? {
            name: owner,
            owner,
            noticeConfirmedBy: 'import-chat',
            noticeGivenOn: new Date().toISOString().slice(0, 10),
          }
        : { existing: account },
    conversation: alike === undefined ? { title, kind: preview.kindGuess } : { existing: alike.conversation },
  };
}

async function importChat(wishes: Wishes): Promise<object> {
  const session = await openArchive(wishes);
  const archive = session.archive;
  if (archive === undefined) throw new Error('the archive is not open');
  let last: ImportProgress | undefined;
  const imports = createImportSessions({
    ledger: archive.ledger,
    media: archive.media,
    spawnReader: inProcessReader,
    emit: (progress) => {
      last = progress;
      process.stderr.write(`${progress.phase} ${progress.done}/${progress.total}\n`);
    },
    timeZone: wishes.timeZone ?? 'UTC',
  });
  try {
    const chosen = await imports.choose(wishes.file);
    if (!chosen.ok) throw new Refusal(chosen.error.code);
    const { import: importId, preview } = chosen.value;
    const known = new KnownArchive(archive.ledger);
    await known.catchUp();
    const begun = await imports.begin(importId, answersFor(wishes, preview, known));
    if (!begun.ok) throw new Refusal(begun.error.code);
    await imports.settled();
    if (last?.phase !== 'done') throw new Refusal(last?.error?.code ?? 'reader_stopped');
    return {
      conversation: last.conversation,
      added: last.added,
      alreadyThere: last.alreadyThere,
      media: last.media,
      mediaMissing: last.mediaMissing,
      questions: openQuestions(wishes, preview),
    };
  } finally {
    await imports.close();
    await session.seal();
  }
}

async function writeJson(value: object): Promise<void> {
  const line = `${JSON.stringify(value)}\n`;
  if (jsonTarget === '-') process.stdout.write(line);
  else if (jsonTarget !== undefined) await writeFile(jsonTarget, line);
}

try {
  await writeJson(await importChat(readArguments()));
} catch (error) {
  const refusal = error instanceof ExportError ? new Refusal(error.code) : error;
  if (!(refusal instanceof Refusal)) throw error;
  process.stderr.write(`${refusal.message}\n`);
  await writeJson({ error: { code: refusal.code, message: refusal.message } });
  process.exitCode = 2;
}
