import type { proto } from '@whiskeysockets/baileys';
import type { AccountCredentials } from './authState.ts';

/**
 * Keys with which the phone encrypts its settings. Baileys stores them too, but after its receipt; when the program
 * ended between the two only the journal still has them.
 */
export async function storeSharedKeys(
  credentials: AccountCredentials,
  keys: readonly proto.Message.IAppStateSyncKey[],
): Promise<void> {
  for (const { keyId, keyData } of keys) {
    if (!keyId?.keyId || !keyData) continue;
    const id = Buffer.from(keyId.keyId).toString('base64');
    await credentials.keys.set({ 'app-state-sync-key': { [id]: keyData } });
    if (credentials.creds.myAppStateKeyId !== undefined) continue;
    credentials.creds.myAppStateKeyId = id;
    await credentials.save();
  }
}
