import type { proto } from '@whiskeysockets/baileys';
import {
  cleanMessage,
  decryptMessageNode,
  getHistoryMsg,
  type SignalRepositoryWithLIDStore,
  type WAMessage,
} from '@whiskeysockets/baileys';
import { silentLogger } from '../connection/silentLogger.ts';
import { hashOf, type StanzaEntry } from '../journal/journalEntry.ts';

/** The account's own addresses as its credentials hold them. */
export interface OwnAddress {
  readonly id: string;
  readonly lid: string;
}

/**
 * The message that Baileys made of a stanza, made again out of the journal: the same code of Baileys, with the
 * kept plaintexts in the place of decryption. Its event buffer is passed by on purpose: it merges a deletion into
 * a message of the same batch, and the original would be gone. Undefined for a stanza that it refuses to read.
 */
export async function rebuildMessage(
  entry: StanzaEntry,
  plaintexts: ReadonlyMap<string, Uint8Array>,
  own: OwnAddress,
): Promise<WAMessage | undefined> {
  const opened = (ciphertext: Uint8Array): Promise<Uint8Array> => {
    const hash = hashOf(ciphertext);
    const plaintext = plaintexts.get(hash);
    return plaintext === undefined
      ? Promise.reject(new Error(entry.failed[hash] ?? 'never decrypted'))
      : Promise.resolve(plaintext);
  };
  // Only what decryptMessageNode calls; the mappings are stored by the live repository.
  const repository = {
    decryptMessage: ({ ciphertext }: { ciphertext: Uint8Array }) => opened(ciphertext),
    decryptGroupMessage: ({ msg }: { msg: Uint8Array }) => opened(msg),
    processSenderKeyDistributionMessage: () => Promise.resolve(),
    migrateSession: () => Promise.resolve({ migrated: 0, skipped: 0, total: 0 }),
    lidMapping: {
      getLIDForPN: () => Promise.resolve(null),
      storeLIDPNMappings: () => Promise.resolve(),
    },
  } as unknown as SignalRepositoryWithLIDStore;
  try {
    const decoded = decryptMessageNode(entry.node, own.id, own.lid, repository, silentLogger);
    await decoded.decrypt();
    cleanMessage(decoded.fullMessage, own.id, own.lid);
    return decoded.fullMessage;
  } catch {
    return undefined;
  }
}

/** The phone announces a part of its history. Nobody else may: the stanza must come from the own account. */
export function historyNotification(message: WAMessage): proto.Message.IHistorySyncNotification | undefined {
  if (message.key.fromMe !== true || !message.message) return undefined;
  return getHistoryMsg(message.message) ?? undefined;
}

/** Keys for the settings that the phone shares with this device; from the own account only. */
export function sharedKeys(message: WAMessage): readonly proto.Message.IAppStateSyncKey[] {
  if (message.key.fromMe !== true) return [];
  return message.message?.protocolMessage?.appStateSyncKeyShare?.keys ?? [];
}
