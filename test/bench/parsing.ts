import { readFileSync, statSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';
import { openExport } from '../../electron/import/openExport.ts';
import { readExportInBatches, surveyExport, type ChatItem } from '../../shared/chatExport/index.ts';
import type { MadeForm } from './madeExport.ts';
import { median, tell, type Measured } from './report.ts';

export const zone = 'America/Sao_Paulo';

/** Both passes over a file as the import makes them, every item made. Throws where the file is no chat. */
export async function readWhole(file: string, take: (items: readonly ChatItem[]) => void): Promise<void> {
  const opened = await openExport(file);
  if (!opened.ok) throw new Error(opened.error.code);
  const { openText, textName, close } = opened.value;
  const survey = await surveyExport(openText, { fileName: textName });
  if (!survey.ok) throw new Error(survey.error.code);
  const answers = { timeZone: zone, dayOrder: survey.value.dayOrder };
  for await (const items of readExportInBatches(openText, survey.value, answers)) take(items);
  await close();
}

const secondsSince = (startedAt: number) => (performance.now() - startedAt) / 1000;

/**
 * Our two passes beside whatsapp-chat-parser on the same file on disk, in turns. The other one makes dates without a
 * zone out of one string in memory, and knows no language's markers but the attachments' names.
 */
export async function measureParsing(form: MadeForm, file: string, rounds: number): Promise<Measured> {
  const megabytes = statSync(file).size / 1e6;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let items = 0;
    const ourStart = performance.now();
    await readWhole(file, (batch) => (items += batch.length));
    ours.push(megabytes / secondsSince(ourStart));
    const theirStart = performance.now();
    const messages = parseString(readFileSync(file, 'utf8'), { parseAttachments: true });
    theirs.push(megabytes / secondsSince(theirStart));
    if (messages.length !== items) throw new Error(`${items} items here, ${messages.length} there`);
  }
  tell(`parse, ${form}: ${median(ours).toFixed(1)} MB/s, whatsapp-chat-parser ${median(theirs).toFixed(1)}`);
  return {
    figures: {
      [`parse_${form}_mb_per_s`]: median(ours),
      [`whatsapp_chat_parser_${form}_mb_per_s`]: median(theirs),
    },
    ratios: {
      // Of neighbours in time, so that other work on the machine weighs on both.
      [`parse_${form}_vs_whatsapp_chat_parser`]: median(
        ours.map((mine, round) => mine / (theirs[round] ?? 0)),
      ),
    },
  };
}
