import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { OpenKeys } from './openKeys.ts';
import { openSecret, sealSecret } from './sealedSecret.ts';
import { readySodium, type Sodium } from './sodium.ts';
import { changeVault, readVault, type CaptureWraps, type Vault, type VaultReadCode } from './vaultFile.ts';

/**
 * What capture needs while nobody has given the passphrase (architecture.md, keys): the key of the capture stores
 * and the identity key. Both are copies that live until `wipe`, also after the archive's own keys are gone.
 */
export interface CaptureKeys {
  readonly archiveId: string;
  /** 32 bytes: wraps the file keys of the capture stores, and nothing else. */
  readonly captureKey: Uint8Array;
  /** 32 bytes: HMAC of WhatsApp message ids. */
  readonly identityKey: Uint8Array;
  readonly wiped: boolean;
  wipe(): void;
}

/** The operating system's own secret store (Electron's safeStorage), handed in because keys/ runs in plain Node. */
export interface SystemStorage {
  /** False also where the system would only scramble (`basic_text`): that protects from nobody. */
  available(): boolean;
  seal(secret: Uint8Array): Uint8Array;
  /** Undefined when the system refuses or holds another key by now. */
  open(sealed: Uint8Array): Uint8Array | undefined;
}

/** A new capture key under the archive's wrap key, and the identity key under the capture key. */
export function wrapNewCaptureKey(
  sodium: Sodium,
  archiveId: string,
  wrapKey: Uint8Array,
  identityKey: Uint8Array,
): { wraps: CaptureWraps; captureKey: Uint8Array } {
  const captureKey = sodium.randombytes_buf(32);
  return {
    captureKey,
    wraps: {
      byArchive: sealSecret(sodium, captureKey, wrapKey, archiveId, 'capture'),
      identity: sealSecret(sodium, identityKey, captureKey, archiveId, 'capture:identity'),
      bySystem: null,
    },
  };
}

/** Undefined when a wrap was altered, or is not this archive's. */
export function unwrapCaptureKey(sodium: Sodium, vault: Vault, wrapKey: Uint8Array): Uint8Array | undefined {
  const opened =
    vault.capture === null
      ? undefined
      : openSecret(sodium, vault.capture.byArchive, wrapKey, vault.archiveId, 'capture');
  return opened?.length === 32 ? opened : undefined;
}

/** Copies of the open archive's keys, for the accounts to keep while the archive is sealed. */
export function captureKeysOf(keys: OpenKeys): CaptureKeys {
  return holdCaptureKeys(keys.archiveId, new Uint8Array(keys.captureKey), new Uint8Array(keys.identityKey));
}

export type SystemStorageCode = 'system_storage_unavailable' | VaultReadCode;

/** With the supervisor's consent: capture may start with the system, before the passphrase is given. */
export async function allowCaptureBySystem(
  folder: string,
  keys: OpenKeys,
  system: SystemStorage,
): Promise<Result<null, SystemStorageCode>> {
  if (!system.available()) return fail('system_storage_unavailable');
  const sealed = Buffer.from(system.seal(keys.captureKey)).toString('hex');
  return changeCapture(folder, (capture) => ({ ...capture, bySystem: sealed }));
}

/** Takes the consent back: from now on only the passphrase opens the capture key. */
export function forbidCaptureBySystem(folder: string): Promise<Result<null, VaultReadCode>> {
  return changeCapture(folder, (capture) => ({ ...capture, bySystem: null }));
}

/** Opens the capture key without a passphrase. `capture_not_allowed`: nobody has agreed to it. */
export async function openCaptureBySystem(
  folder: string,
  system: SystemStorage,
): Promise<Result<CaptureKeys, 'capture_not_allowed' | SystemStorageCode>> {
  const sodium = await readySodium();
  const vault = await readVault(folder);
  if (!vault.ok) return vault;
  const { archiveId, capture } = vault.value;
  if (capture === null || capture.bySystem === null) return fail('capture_not_allowed');
  const opened = system.available()
    ? system.open(new Uint8Array(Buffer.from(capture.bySystem, 'hex')))
    : undefined;
  if (opened === undefined) return fail('system_storage_unavailable');
  const identityKey = openSecret(sodium, capture.identity, opened, archiveId, 'capture:identity');
  if (opened.length !== 32 || identityKey?.length !== 32) return fail('system_storage_unavailable');
  return succeed(holdCaptureKeys(archiveId, opened, identityKey));
}

async function changeCapture(
  folder: string,
  change: (capture: CaptureWraps) => CaptureWraps,
): Promise<Result<null, VaultReadCode>> {
  const changed = await changeVault(folder, (vault) =>
    succeed(vault.capture === null ? vault : { ...vault, capture: change(vault.capture) }),
  );
  return changed.ok ? succeed(null) : changed;
}

function holdCaptureKeys(archiveId: string, captureKey: Uint8Array, identityKey: Uint8Array): CaptureKeys {
  let wiped = false;
  const whileHeld = (key: Uint8Array) => {
    if (wiped) throw new Error('keys_wiped');
    return key;
  };
  return {
    archiveId,
    get captureKey() {
      return whileHeld(captureKey);
    },
    get identityKey() {
      return whileHeld(identityKey);
    },
    get wiped() {
      return wiped;
    },
    wipe() {
      wiped = true;
      captureKey.fill(0);
      identityKey.fill(0);
    },
  };
}
