import { unlockVault } from '../../electron/keys/index.ts';
import { numbered, opened } from './smallArchive.ts';

/** Appends to the archive in argv[2] until it is killed, and prints each sequence once it is acknowledged. */
async function appendForever(folder: string): Promise<void> {
  const unlocked = await unlockVault({ folder, passphrase: 'uma frase' });
  if (!unlocked.ok) throw new Error(unlocked.error.code);
  const ledger = await opened({ folder, keys: unlocked.value });
  for (;;) {
    const { last } = await ledger.append([numbered(ledger.head + 1)]);
    process.stdout.write(`${last}\n`);
  }
}

void appendForever(process.argv[2] ?? '');
