import { hkdfSync } from 'node:crypto';
import type { Sodium } from './sodium.ts';
import type { PassphraseCost } from './vaultFile.ts';

/** The least that one guess of a passphrase costs: over OWASP's minimum for Argon2id (46 MiB, 1 pass). */
export const leastPassphraseCost: PassphraseCost = { passes: 4, memoryBytes: 64 * 1024 * 1024 };

const guessMs = 250;
/** A clock that jumps must not make a vault that takes minutes to open. */
const mostPasses = 64;

/**
 * The cost for this machine: as many passes as take a guess to 250 ms, never fewer than the least. The memory stays,
 * because an old laptop has little of it. The key file says what was used. `now` is a clock in milliseconds.
 */
export function calibratedCost(sodium: Sodium, now: () => number = () => performance.now()): PassphraseCost {
  const begun = now();
  sodium.memzero(keyFromPassphrase(sodium, 'calibration', new Uint8Array(16), leastPassphraseCost));
  const perPass = Math.max(0.001, (now() - begun) / leastPassphraseCost.passes);
  const passes = Math.min(mostPasses, Math.max(leastPassphraseCost.passes, Math.ceil(guessMs / perPass)));
  return { ...leastPassphraseCost, passes };
}

/** 32 bytes from a passphrase. The same words typed on another keyboard (composed or not) give the same key. */
export function keyFromPassphrase(
  sodium: Sodium,
  passphrase: string,
  salt: Uint8Array,
  cost: PassphraseCost,
): Uint8Array {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  try {
    return sodium.crypto_pwhash(
      32,
      bytes,
      salt,
      cost.passes,
      cost.memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } finally {
    sodium.memzero(bytes);
  }
}

/** 32 bytes from the recovery key's 128 random bits, which need no slow function: they cannot be guessed. */
export function keyFromRecoveryKey(entropy: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', entropy, salt, 'zelo-vault-1:recovery', 32));
}

/** 32 bytes for one purpose from the archive's private key. The labels are part of the format: never change one. */
export function deriveFromArchiveKey(
  archivePrivateKey: Uint8Array,
  archiveId: string,
  purpose: 'wrap' | 'rows' | 'index',
): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', archivePrivateKey, Buffer.from(archiveId, 'hex'), `zelo-archive-1:${purpose}`, 32),
  );
}
