import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureModel, measureRules } from './detecting.ts';
import { measureLedger } from './importing.ts';
import { burstsOf } from './madeBursts.ts';
import { madeExport, type MadeExport } from './madeExport.ts';
import { measureParsing } from './parsing.ts';
import { withRealApp } from './realApp.ts';
import { tell, together, type Measured } from './report.ts';
import { measureStore } from './storing.ts';

export interface ImportSizes {
  readonly messages: number;
  /** Turns of parser and baseline. */
  readonly rounds: number;
  /** Bursts that the model scores; 0 leaves it out. */
  readonly modelBursts: number;
}

const wholeRun: ImportSizes = { messages: 100_000, rounds: 11, modelBursts: 1024 };

/** Writes a made export, gives it to the work, and takes it away. */
async function withFile<Found>(made: MadeExport, work: (file: string) => Promise<Found>): Promise<Found> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zelo-bench-'));
  const file = path.join(folder, made.fileName);
  writeFileSync(file, made.text);
  try {
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that runs in this process: parser beside its baseline, ledger, rules and model. */
export async function measureWithoutApp(sizes: ImportSizes): Promise<Measured> {
  const parts: Measured[] = [];
  for (const form of ['android', 'ios'] as const) {
    const made = madeExport(form, sizes.messages);
    parts.push(await withFile(made, (file) => measureParsing(form, file, sizes.rounds)));
  }
  const made = madeExport('android', sizes.messages);
  const bursts = await withFile(made, async (file) => {
    parts.push(await measureLedger(made, file));
    return burstsOf(file, made.company);
  });
  parts.push(measureRules(bursts));
  if (sizes.modelBursts > 0) parts.push(await measureModel(bursts, sizes.modelBursts));
  return together(parts);
}

/** `npm run bench -- import`: an exported chat of 100,000 messages on its whole way, in this process and in the app. */
export async function importSuite(): Promise<Measured> {
  const inProcess = await measureWithoutApp(wholeRun);
  tell('the same in the real app');
  const made = madeExport('android', wholeRun.messages);
  const inApp = await withRealApp((application) =>
    withFile(made, (file) => measureStore(made, file, application)),
  );
  return together([inProcess, inApp]);
}
