import {
  addTransactionCapability,
  Curve,
  generateRegistrationId,
  makeCacheableSignalKeyStore,
  signedKeyPair,
  DEFAULT_CONNECTION_CONFIG,
  type KeyPair,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStoreWithTransaction,
  type SignalRepositoryWithLIDStore,
} from '@whiskeysockets/baileys';
import { openCredentials, type AccountCredentials } from '../../electron/accounts/credentials/authState.ts';
import type { CaptureStore } from '../../electron/accounts/captureStore/index.ts';
import { silentLogger } from '../../electron/accounts/connection/silentLogger.ts';
import { journalledRepository } from '../../electron/accounts/journal/journalledRepository.ts';
import type { Journal } from '../../electron/accounts/journal/journal.ts';

export const receiverAddress = '5511900000001@s.whatsapp.net';
export const senderAddress = '5511900000002@s.whatsapp.net';

/** Baileys' own transactions around an account's keys, as makeSocket sets them up. */
export function withTransactions(credentials: AccountCredentials): SignalKeyStoreWithTransaction {
  return addTransactionCapability(credentials.keys, silentLogger, {
    maxCommitRetries: 1,
    delayBetweenTriesMs: 0,
  });
}

/** The receiving side over a capture store, as an account session has it. */
export function receiving(store: CaptureStore, journal: Journal) {
  const credentials = openCredentials(store);
  const keys = withTransactions(credentials);
  const repository = journalledRepository(journal)({ creds: credentials.creds, keys }, silentLogger);
  return { credentials, keys, repository };
}

/** Somebody who writes to it, in memory only. */
export function someSender(): SignalRepositoryWithLIDStore {
  const values = new Map<string, unknown>();
  const keys = addTransactionCapability(
    makeCacheableSignalKeyStore(
      {
        get: <Type extends keyof SignalDataTypeMap>(type: Type, ids: string[]) =>
          Object.fromEntries(
            ids.flatMap((id) => {
              const value = values.get(`${type} ${id}`);
              return value === undefined || value === null ? [] : [[id, value as SignalDataTypeMap[Type]]];
            }),
          ),
        set(data: SignalDataSet) {
          for (const [type, entries] of Object.entries(data)) {
            for (const [id, value] of Object.entries(entries ?? {})) values.set(`${type} ${id}`, value);
          }
        },
      },
      silentLogger,
    ),
    silentLogger,
    { maxCommitRetries: 1, delayBetweenTriesMs: 0 },
  );
  const identity = Curve.generateKeyPair();
  const creds = {
    signedIdentityKey: identity,
    signedPreKey: signedKeyPair(identity, 1),
    registrationId: generateRegistrationId(),
  };
  return DEFAULT_CONNECTION_CONFIG.makeSignalRepository({ creds, keys }, silentLogger);
}

const withVersion = (key: Uint8Array) => Buffer.concat([Buffer.from([5]), key]);

/** Gives the sender a session out of the receiver's key bundle, with one prekey that its store holds. */
export async function introduce(
  sender: SignalRepositoryWithLIDStore,
  receiver: ReturnType<typeof receiving>,
): Promise<void> {
  const { creds } = receiver.credentials;
  const preKey: KeyPair = Curve.generateKeyPair();
  await receiver.keys.set({ 'pre-key': { '1': preKey } });
  await sender.injectE2ESession({
    jid: receiverAddress,
    session: {
      registrationId: creds.registrationId,
      identityKey: withVersion(creds.signedIdentityKey.public),
      signedPreKey: {
        keyId: creds.signedPreKey.keyId,
        publicKey: withVersion(creds.signedPreKey.keyPair.public),
        signature: creds.signedPreKey.signature,
      },
      preKey: { keyId: 1, publicKey: withVersion(preKey.public) },
    },
  });
}
