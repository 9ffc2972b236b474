import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVault, recoverVault, unlockVault } from '../../../../electron/keys/index.ts';
import { recoveryKeysOf, wordsOfRecoveryKey } from '../../../../electron/keys/recoveryWords.ts';

const cost = { passes: 1, memoryBytes: 8192 };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-recovery-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the recovery key', () => {
  it.each(['pt', 'es', 'en'] as const)(
    'opens the archive with twelve words in %s and a new passphrase',
    async (locale) => {
      const created = await createVault({ folder, passphrase: 'esquecida', locale, cost });
      if (!created.ok) throw new Error(created.error.code);
      const { keys, recoveryWords } = created.value;
      expect(recoveryWords).toHaveLength(12);
      // As someone types it from paper: numbered, upper case, without accents, one a line.
      const typed = recoveryWords
        .map(
          (word, place) => ` ${place + 1}.  ${word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()},\n`,
        )
        .join('');
      const recovered = await recoverVault({ folder, recoveryWords: typed, newPassphrase: 'nova', cost });
      expect(recovered.ok && recovered.value.archive).toEqual(keys.archive);
      expect(recovered.ok && recovered.value.identityKey).toEqual(keys.identityKey);
      expect((await unlockVault({ folder, passphrase: 'nova' })).ok).toBe(true);
      expect(await unlockVault({ folder, passphrase: 'esquecida' })).toMatchObject({
        error: { code: 'wrong_passphrase' },
      });
    },
  );

  it('refuses the words of another archive and a typing error, and keeps the passphrase', async () => {
    const created = await createVault({ folder, passphrase: 'certa', cost });
    if (!created.ok) throw new Error(created.error.code);
    const other = wordsOfRecoveryKey(new Uint8Array(16).fill(9), 'pt').join(' ');
    const swapped = [...created.value.recoveryWords].reverse().join(' ');
    for (const recoveryWords of [other, swapped, '', 'zelo', `${other} ${other}`]) {
      expect(await recoverVault({ folder, recoveryWords, newPassphrase: 'nova', cost })).toMatchObject({
        error: { code: 'wrong_recovery_key' },
      });
    }
    expect((await unlockVault({ folder, passphrase: 'certa' })).ok).toBe(true);
  });

  it('reads back any key in any of the three lists', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const entropy = Uint8Array.from(
        { length: 16 },
        (_, place) => (seed * 31 + place * 97 + seed * place) % 256,
      );
      for (const locale of ['pt', 'es', 'en'] as const) {
        const words = wordsOfRecoveryKey(entropy, locale).join('\t');
        expect(recoveryKeysOf(words)).toContainEqual(entropy);
      }
    }
  });
});
