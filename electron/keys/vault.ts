import type { Locale } from '../../shared/domain/categories.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { unwrapCaptureKey, wrapNewCaptureKey } from './captureKeys.ts';
import type { OpenKeys } from './openKeys.ts';
import { recoveryKeysOf, wordsOfRecoveryKey } from './recoveryWords.ts';
import { openSecret, sealSecret } from './sealedSecret.ts';
import { readySodium, type Sodium } from './sodium.ts';
import { openKeysOf } from './unwrappedKeys.ts';
import {
  changeVault,
  healVault,
  readVault,
  writeVault,
  type PassphraseCost,
  type Vault,
  type VaultReadCode,
} from './vaultFile.ts';
import {
  deriveFromArchiveKey,
  keyFromPassphrase,
  keyFromRecoveryKey,
  calibratedCost,
} from './wrappingKeys.ts';

type PassphraseWrap = Vault['archive']['byPassphrase'];

/** True also for a vault that cannot be read: only a folder without any key file may get a new one. */
export async function vaultExists(folder: string): Promise<boolean> {
  const vault = await readVault(folder);
  return vault.ok || vault.error.code !== 'vault_missing';
}

/**
 * Makes the archive's keys and writes PROFILE/vault.json. The recovery words are shown once and kept nowhere.
 * `cost` is for tests. `folder` must exist.
 */
export async function createVault(options: {
  readonly folder: string;
  readonly passphrase: string;
  readonly locale?: Locale;
  readonly cost?: PassphraseCost;
  /** Whoever makes it will ask for the words back: until then they count as not seen. */
  readonly recoveryUnproven?: boolean;
}): Promise<Result<{ keys: OpenKeys; recoveryWords: string[] }, 'vault_exists'>> {
  if (await vaultExists(options.folder)) return fail('vault_exists');
  const sodium = await readySodium();
  const archiveId = sodium.to_hex(sodium.randombytes_buf(16));
  const archive = sodium.crypto_box_keypair();
  const signing = sodium.crypto_sign_keypair();
  const identityKey = sodium.randombytes_buf(32);
  const recoveryKey = sodium.randombytes_buf(16);
  const recoverySalt = sodium.randombytes_buf(32);

  const wrapKey = deriveFromArchiveKey(archive.privateKey, archiveId, 'wrap');
  const recoveryWrap = keyFromRecoveryKey(recoveryKey, recoverySalt);
  const { wraps, captureKey } = wrapNewCaptureKey(sodium, archiveId, wrapKey, identityKey);
  const vault: Vault = {
    format: 'zelo-vault',
    version: 2,
    archiveId,
    createdAt: Date.now(),
    archive: {
      publicKey: sodium.to_hex(archive.publicKey),
      byPassphrase: wrapByPassphrase(
        sodium,
        archive.privateKey,
        options.passphrase,
        archiveId,
        options.cost ?? calibratedCost(sodium),
      ),
      byRecoveryKey: {
        kdf: 'hkdf-sha256',
        salt: sodium.to_hex(recoverySalt),
        sealed: sealSecret(sodium, archive.privateKey, recoveryWrap, archiveId, 'archive:recovery'),
      },
    },
    identity: { sealed: sealSecret(sodium, identityKey, wrapKey, archiveId, 'identity') },
    signing: {
      publicKey: sodium.to_hex(signing.publicKey),
      sealed: sealSecret(sodium, signing.privateKey, wrapKey, archiveId, 'signing'),
    },
    head: null,
    ...(options.recoveryUnproven === true ? { recoveryUnproven: true } : {}),
    capture: wraps,
  };
  const recoveryWords = wordsOfRecoveryKey(recoveryKey, options.locale ?? 'pt');
  for (const secret of [wrapKey, recoveryWrap, recoveryKey]) sodium.memzero(secret);
  await writeVault(options.folder, vault);
  return succeed({
    keys: openKeysOf({ archiveId, archive, signing, identityKey, captureKey }),
    recoveryWords,
  });
}

export type UnlockCode = 'wrong_passphrase' | VaultReadCode;

/** Opens the keys. Also puts the second copy of the key file right when it was lost or damaged. */
export async function unlockVault(options: {
  readonly folder: string;
  readonly passphrase: string;
}): Promise<Result<OpenKeys, UnlockCode>> {
  const sodium = await readySodium();
  const vault = await readVault(options.folder);
  if (!vault.ok) return vault;
  const privateKey = unwrapByPassphrase(sodium, vault.value, options.passphrase);
  if (privateKey === undefined) return fail('wrong_passphrase');
  const upgraded = await withCaptureKey(sodium, options.folder, vault.value, privateKey);
  if (!upgraded.ok) return upgraded;
  const keys = openAllKeys(sodium, upgraded.value, privateKey);
  if (keys.ok) await healVault(options.folder, upgraded.value);
  return keys;
}

/** Opens the keys with the recovery words (any of the three languages) and sets a new passphrase. */
export async function recoverVault(options: {
  readonly folder: string;
  readonly recoveryWords: string;
  readonly newPassphrase: string;
  readonly cost?: PassphraseCost;
}): Promise<Result<OpenKeys, 'wrong_recovery_key' | VaultReadCode>> {
  const sodium = await readySodium();
  const vault = await readVault(options.folder);
  if (!vault.ok) return vault;
  const { archiveId, archive } = vault.value;
  for (const recoveryKey of recoveryKeysOf(options.recoveryWords)) {
    const wrapKey = keyFromRecoveryKey(recoveryKey, sodium.from_hex(archive.byRecoveryKey.salt));
    const privateKey = openSecret(
      sodium,
      archive.byRecoveryKey.sealed,
      wrapKey,
      archiveId,
      'archive:recovery',
    );
    sodium.memzero(wrapKey);
    sodium.memzero(recoveryKey);
    if (privateKey === undefined) continue;
    const upgraded = await withCaptureKey(sodium, options.folder, vault.value, privateKey);
    if (!upgraded.ok) return upgraded;
    const keys = openAllKeys(sodium, upgraded.value, privateKey);
    if (!keys.ok) return keys;
    const cost = options.cost ?? calibratedCost(sodium);
    const byPassphrase = wrapByPassphrase(sodium, privateKey, options.newPassphrase, archiveId, cost);
    const changed = await changeVault(options.folder, ({ recoveryUnproven: _typed, ...now }) =>
      succeed(withPassphrase(now, byPassphrase)),
    );
    return changed.ok ? keys : changed;
  }
  return fail('wrong_recovery_key');
}

/** Wraps the archive key anew; nothing else changes, and the recovery words stay good. */
export async function changePassphrase(options: {
  readonly folder: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly cost?: PassphraseCost;
}): Promise<Result<null, UnlockCode>> {
  const sodium = await readySodium();
  const changed = await changeVault<UnlockCode>(options.folder, (vault) => {
    const privateKey = unwrapByPassphrase(sodium, vault, options.passphrase);
    if (privateKey === undefined) return fail('wrong_passphrase');
    const cost = options.cost ?? calibratedCost(sodium);
    const byPassphrase = wrapByPassphrase(sodium, privateKey, options.newPassphrase, vault.archiveId, cost);
    sodium.memzero(privateKey);
    return succeed(withPassphrase(vault, byPassphrase));
  });
  return changed.ok ? succeed(null) : changed;
}

function withPassphrase(vault: Vault, byPassphrase: PassphraseWrap): Vault {
  return { ...vault, archive: { ...vault.archive, byPassphrase } };
}

function wrapByPassphrase(
  sodium: Sodium,
  privateKey: Uint8Array,
  passphrase: string,
  archiveId: string,
  cost: PassphraseCost,
): PassphraseWrap {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const wrapKey = keyFromPassphrase(sodium, passphrase, salt, cost);
  const sealed = sealSecret(sodium, privateKey, wrapKey, archiveId, 'archive:passphrase');
  sodium.memzero(wrapKey);
  return { kdf: 'argon2id13', cost, salt: sodium.to_hex(salt), sealed };
}

function unwrapByPassphrase(sodium: Sodium, vault: Vault, passphrase: string): Uint8Array | undefined {
  const { cost, salt, sealed } = vault.archive.byPassphrase;
  const wrapKey = keyFromPassphrase(sodium, passphrase, sodium.from_hex(salt), cost);
  const privateKey = openSecret(sodium, sealed, wrapKey, vault.archiveId, 'archive:passphrase');
  sodium.memzero(wrapKey);
  return privateKey;
}

/** A key file from before live capture gets its capture key now; only whoever opens the archive can make one. */
async function withCaptureKey(
  sodium: Sodium,
  folder: string,
  vault: Vault,
  privateKey: Uint8Array,
): Promise<Result<Vault, VaultReadCode>> {
  if (vault.capture !== null) return succeed(vault);
  const wrapKey = deriveFromArchiveKey(privateKey, vault.archiveId, 'wrap');
  try {
    return await changeVault<VaultReadCode>(folder, (now) => {
      if (now.capture !== null) return succeed(now);
      const identityKey = openSecret(sodium, now.identity.sealed, wrapKey, now.archiveId, 'identity');
      if (identityKey === undefined) return fail('vault_damaged');
      const { wraps } = wrapNewCaptureKey(sodium, now.archiveId, wrapKey, identityKey);
      return succeed({ ...now, capture: wraps });
    });
  } finally {
    sodium.memzero(wrapKey);
  }
}

/** Fails closed: public halves are computed from the private ones, never believed from the file. */
function openAllKeys(
  sodium: Sodium,
  vault: Vault,
  privateKey: Uint8Array,
): Result<OpenKeys, 'vault_damaged'> {
  const { archiveId } = vault;
  const wrapKey = deriveFromArchiveKey(privateKey, archiveId, 'wrap');
  const identityKey = openSecret(sodium, vault.identity.sealed, wrapKey, archiveId, 'identity');
  const signingKey = openSecret(sodium, vault.signing.sealed, wrapKey, archiveId, 'signing');
  const captureKey = unwrapCaptureKey(sodium, vault, wrapKey);
  sodium.memzero(wrapKey);
  if (identityKey?.length !== 32 || signingKey?.length !== 64) return fail('vault_damaged');
  if (captureKey === undefined) return fail('vault_damaged');
  const archive = { publicKey: sodium.crypto_scalarmult_base(privateKey), privateKey };
  const signing = { publicKey: sodium.crypto_sign_ed25519_sk_to_pk(signingKey), privateKey: signingKey };
  const asWritten =
    sodium.to_hex(archive.publicKey) === vault.archive.publicKey &&
    sodium.to_hex(signing.publicKey) === vault.signing.publicKey;
  return asWritten
    ? succeed(openKeysOf({ archiveId, archive, signing, identityKey, captureKey }))
    : fail('vault_damaged');
}
