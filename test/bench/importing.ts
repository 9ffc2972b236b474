import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createImportSessions, inProcessReader } from '../../electron/import/index.ts';
import { createArchiveSession } from '../../electron/session/archiveSession.ts';
import type { ImportProgress } from '../../shared/ipc/importMessages.ts';
import { answersTo } from '../support/archiveCalls.ts';
import type { MadeExport } from './madeExport.ts';
import { tell, type Measured } from './report.ts';

/**
 * A file into a fresh archive's ledger, durable, as `npm run import-chat` does it (reader in the same process), and
 * the same file once more, of which nothing may be added.
 */
export async function measureLedger(made: MadeExport, file: string): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zelo-bench-'));
  const session = await createArchiveSession({ folder, onState: () => undefined, locale: () => 'pt' });
  try {
    const created = await session.create({
      passphrase: 'varanda trovão selo mexerica',
      company: 'Aroeira Móveis',
      operator: 'Helena',
      locale: 'pt',
    });
    const { archive } = session;
    if (!created.ok || archive === undefined) throw new Error('no archive');
    let last: ImportProgress | undefined;
    const imports = createImportSessions({
      ledger: archive.ledger,
      media: archive.media,
      spawnReader: inProcessReader,
      emit: (progress) => (last = progress),
      timeZone: 'America/Sao_Paulo',
    });
    const importOnce = async (): Promise<{ seconds: number; added: number }> => {
      const startedAt = performance.now();
      const chosen = await imports.choose(file);
      if (!chosen.ok) throw new Error(chosen.error.code);
      const { import: id, preview } = chosen.value;
      const begun = await imports.begin(id, answersTo(preview, made.company));
      if (!begun.ok) throw new Error(begun.error.code);
      await imports.settled();
      if (last?.phase !== 'done') throw new Error(last?.error?.code ?? 'the import did not end');
      return { seconds: (performance.now() - startedAt) / 1000, added: last.added };
    };
    const first = await importOnce();
    const again = await importOnce();
    if (first.added !== made.messages + 1 || again.added !== 0) throw new Error('the import added wrongly');
    await imports.close();
    tell(
      `ledger: ${Math.round(first.added / first.seconds)} messages/s, again ${again.seconds.toFixed(2)} s`,
    );
    return {
      figures: {
        ledger_messages_per_s: first.added / first.seconds,
        import_again_seconds: again.seconds,
      },
      ratios: {},
    };
  } finally {
    await session.seal();
    rmSync(folder, { recursive: true, force: true });
  }
}
