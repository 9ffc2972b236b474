import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  openCaptureStore,
  type CaptureStore,
  type OpenCaptureOptions,
} from '../../electron/accounts/captureStore/index.ts';
import type { CaptureKeys } from '../../electron/keys/index.ts';
import { randomId, type AccountId } from '../../shared/domain/identifiers.ts';

export function someCaptureKeys(): CaptureKeys {
  const captureKey = new Uint8Array(randomBytes(32));
  const identityKey = new Uint8Array(randomBytes(32));
  return {
    archiveId: randomBytes(16).toString('hex'),
    captureKey,
    identityKey,
    wiped: false,
    wipe() {
      captureKey.fill(0);
      identityKey.fill(0);
    },
  };
}

/** Where a capture store can be: an empty profile, an account and its keys. */
export function somePlace(): { folder: string; account: AccountId; keys: CaptureKeys } {
  return {
    folder: mkdtempSync(path.join(tmpdir(), 'zelo-captured-')),
    account: randomId<AccountId>(),
    keys: someCaptureKeys(),
  };
}

export async function openedCapture(options: OpenCaptureOptions): Promise<CaptureStore> {
  const store = await openCaptureStore(options);
  if (!store.ok) throw new Error(store.error.code);
  return store.value;
}
