import type { KeyPair, OpenKeys } from './openKeys.ts';
import { deriveFromArchiveKey } from './wrappingKeys.ts';

/** The secrets of an archive as the key file holds them, opened. */
export interface ArchiveSecrets {
  readonly archiveId: string;
  readonly archive: KeyPair;
  readonly signing: KeyPair;
  readonly identityKey: Uint8Array;
}

/** Takes the arrays over: `wipe` zeroes them. */
export function openKeysOf(secrets: ArchiveSecrets): OpenKeys {
  const { archiveId, identityKey } = secrets;
  // libsodium's pairs carry more than the two halves.
  const archive = { publicKey: secrets.archive.publicKey, privateKey: secrets.archive.privateKey };
  const signing = { publicKey: secrets.signing.publicKey, privateKey: secrets.signing.privateKey };
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
      for (const secret of [archive.privateKey, signing.privateKey, identityKey, rowKey, indexKey])
        secret.fill(0);
    },
  };
}
