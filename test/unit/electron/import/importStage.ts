import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createImportSessions, inProcessReader } from '../../../../electron/import/index.ts';
import type { ImportSessions, SpawnReader } from '../../../../electron/import/index.ts';
import type { ImportId } from '../../../../shared/domain/identifiers.ts';
import { importPreviewSchema, importProgressSchema } from '../../../../shared/ipc/importMessages.ts';
import type { ImportAnswers, ImportPreview, ImportProgress } from '../../../../shared/ipc/importMessages.ts';
import { MemoryLedger, MemoryMedia } from './memoryLedger.ts';

/** An Android export: a number is a message of that many minutes after nine. */
export function chatLines(...messages: readonly [minutes: number, sender: string, text: string][]): string {
  return messages
    .map(([minutes, sender, text]) => {
      const at = new Date(Date.UTC(2024, 2, 12, 9) + minutes * 60_000).toISOString();
      const date = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
      return `${date} ${at.slice(11, 16)} - ${sender}: ${text}\n`;
    })
    .join('');
}

/** A folder with files, an archive in memory, and imports into it. */
export class ImportStage {
  ledger = new MemoryLedger();
  readonly media = new MemoryMedia();
  readonly told: ImportProgress[] = [];
  sessions: ImportSessions;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.sessions = this.open();
  }

  static async set(): Promise<ImportStage> {
    return new ImportStage(await mkdtemp(join(tmpdir(), 'zelo-import-')));
  }

  async clear(): Promise<void> {
    await this.sessions.close();
    await rm(this.#folder, { recursive: true });
  }

  /** As the app does at its start. */
  open(spawnReader: SpawnReader = inProcessReader): ImportSessions {
    this.sessions = createImportSessions({
      ledger: this.ledger,
      media: this.media,
      spawnReader,
      emit: (progress) => this.told.push(importProgressSchema.parse(progress)),
      now: () => 1_710_000_000_000,
      timeZone: 'America/Sao_Paulo',
    });
    return this.sessions;
  }

  async put(name: string, bytes: string | Uint8Array): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, bytes);
    return path;
  }

  async choose(path: string): Promise<{ import: ImportId; preview: ImportPreview }> {
    const result = await this.sessions.choose(path);
    if (!result.ok) throw new Error(`refused: ${result.error.code}`);
    importPreviewSchema.parse(result.value.preview);
    return result.value;
  }

  /** Chooses, answers, and waits for the end; the last progress told. */
  async import(path: string, changes: Partial<ImportAnswers> = {}): Promise<ImportProgress> {
    const { import: id, preview } = await this.choose(path);
    const begun = await this.sessions.begin(id, answersFor(preview, changes));
    if (!begun.ok) throw new Error(`not begun: ${begun.error.code}`);
    await this.sessions.settled();
    const last = this.told.at(-1);
    if (last === undefined) throw new Error('nothing told');
    return last;
  }
}

/** What a supervisor of "Oficina Sol" answers who takes what the wizard proposes. */
export function answersFor(preview: ImportPreview, changes: Partial<ImportAnswers> = {}): ImportAnswers {
  const alike = preview.alike[0];
  return {
    timeZone: 'America/Sao_Paulo',
    dayOrder: preview.dayOrder,
    companyNames: ['Oficina Sol'],
    account:
      alike === undefined
        ? { name: 'Vendas', owner: 'Rui', noticeConfirmedBy: 'Ana', noticeGivenOn: '2024-01-02' }
        : { existing: alike.account },
    conversation:
      alike === undefined
        ? { title: preview.titleGuess ?? 'Maria', kind: preview.kindGuess }
        : { existing: alike.conversation },
    ...changes,
  };
}

export const workshopTalk: [number, string, string][] = [
  [0, 'Oficina Sol', 'Bom dia, Maria'],
  [0, 'Maria', 'Bom dia'],
  [1, 'Maria', 'O orçamento do Gol saiu?'],
  [3, 'Oficina Sol', 'ok'],
  [3, 'Oficina Sol', 'ok'],
  [4, 'Oficina Sol', 'Ficou em 830, posso fazer por 780 no PIX'],
  [6, 'Maria', 'IMG-20240312-WA0001.jpg (arquivo anexado)'],
  [7, 'Maria', 'fechado'],
];
