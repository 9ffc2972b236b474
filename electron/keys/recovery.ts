import type { Locale } from '../../shared/domain/categories.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { OpenKeys } from './openKeys.ts';
import { wordsOfRecoveryKey } from './recoveryWords.ts';
import { sealSecret } from './sealedSecret.ts';
import { readySodium } from './sodium.ts';
import { changeVault, readVault, type VaultReadCode } from './vaultFile.ts';
import { keyFromRecoveryKey } from './wrappingKeys.ts';

/** False while the words were shown, or were about to be, and nobody has typed any of them back. */
export async function isRecoveryProven(folder: string): Promise<boolean> {
  const vault = await readVault(folder);
  return !vault.ok || vault.value.recoveryUnproven !== true;
}

/** The words were typed back: from now on nobody is shown others. */
export async function proveRecovery(folder: string): Promise<Result<null, VaultReadCode>> {
  const changed = await changeVault(folder, ({ recoveryUnproven: _proven, ...vault }) => succeed(vault));
  return changed.ok ? succeed(null) : changed;
}

/**
 * New words for an archive whose words were never proven: a recovery key is shown once, so those before it are lost
 * and open nothing any more. Refused once proven: an unlocked screen must not give a way in that lasts.
 */
export async function renewRecovery(options: {
  readonly folder: string;
  readonly keys: OpenKeys;
  readonly locale: Locale;
}): Promise<Result<{ recoveryWords: string[] }, 'recovery_proven' | VaultReadCode>> {
  const { folder, keys, locale } = options;
  const sodium = await readySodium();
  const recoveryKey = sodium.randombytes_buf(16);
  const salt = sodium.randombytes_buf(32);
  const wrapKey = keyFromRecoveryKey(recoveryKey, salt);
  try {
    const changed = await changeVault<'recovery_proven' | VaultReadCode>(folder, (vault) => {
      if (vault.recoveryUnproven !== true) return fail('recovery_proven');
      // The file's own id: keys of another archive must never be wrapped into this one.
      if (vault.archiveId !== keys.archiveId) return fail('vault_damaged');
      const sealed = sealSecret(
        sodium,
        keys.archive.privateKey,
        wrapKey,
        vault.archiveId,
        'archive:recovery',
      );
      const byRecoveryKey = { kdf: 'hkdf-sha256', salt: sodium.to_hex(salt), sealed } as const;
      return succeed({ ...vault, archive: { ...vault.archive, byRecoveryKey } });
    });
    return changed.ok ? succeed({ recoveryWords: wordsOfRecoveryKey(recoveryKey, locale) }) : changed;
  } finally {
    for (const secret of [recoveryKey, wrapKey]) sodium.memzero(secret);
  }
}
