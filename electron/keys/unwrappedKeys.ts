import type { KeyPair, OpenKeys } from './openKeys.ts';
import { deriveFromArchiveKey } from './wrappingKeys.ts';

/** The secrets of an archive as the key file holds them, opened. */
export interface ArchiveSecrets {
  readonly archiveId: string;
  readonly archive: KeyPair;
  readonly signing: KeyPair;
  readonly identityKey: Uint8Array;
  readonly captureKey: Uint8Array;
}

/** Takes the arrays over: `wipe` zeroes them. */
export function openKeysOf(opened: ArchiveSecrets): OpenKeys {
  const { archiveId, identityKey, captureKey } = opened;
  // libsodium's pairs carry more than the two halves.
  const archive = { publicKey: opened.archive.publicKey, privateKey: opened.archive.privateKey };
  const signing = { publicKey: opened.signing.publicKey, privateKey: opened.signing.privateKey };
  const rowKey = deriveFromArchiveKey(archive.privateKey, archiveId, 'rows');
  const indexKey = deriveFromArchiveKey(archive.privateKey, archiveId, 'index');
  let wiped = false;
  const whileOpen = <Value>(value: Value): Value => {
    if (wiped) throw new Error('keys_wiped');
    return value;
  };
  return {
    archiveId,
    get archive() {
      return whileOpen(archive);
    },
    get signing() {
      return whileOpen(signing);
    },
    get identityKey() {
      return whileOpen(identityKey);
    },
    get captureKey() {
      return whileOpen(captureKey);
    },
    get rowKey() {
      return whileOpen(rowKey);
    },
    get indexKey() {
      return whileOpen(indexKey);
    },
    get wiped() {
      return wiped;
    },
    wipe() {
      wiped = true;
      const secrets = [archive.privateKey, signing.privateKey, identityKey, captureKey, rowKey, indexKey];
      for (const secret of secrets) secret.fill(0);
    },
  };
}
