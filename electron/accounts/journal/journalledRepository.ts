import {
  DEFAULT_CONNECTION_CONFIG,
  type SignalDataSet,
  type SignalKeyStoreWithTransaction,
  type SignalRepositoryWithLIDStore,
  type SocketConfig,
} from '@whiskeysockets/baileys';
import type { Journal } from './journal.ts';

/**
 * Baileys' Signal repository with one thing more (whatsapp-server.md, 8): what a decryption gives is committed
 * together with the ratchet that it moved, so both are durable before Baileys writes the receipt. A stanza that
 * comes again is answered out of the journal. Works with Baileys as it is: its inner transactions join an outer one.
 */
export function journalledRepository(journal: Journal): SocketConfig['makeSignalRepository'] {
  return (auth, logger, phonesToLids) => {
    const inner = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(auth, logger, phonesToLids);
    // makeSocket always hands over a store with transactions (auth-utils.js).
    const keys = auth.keys as SignalKeyStoreWithTransaction;

    async function journalled(
      ciphertext: Uint8Array,
      lock: string,
      decrypt: () => Promise<Uint8Array>,
    ): Promise<Uint8Array> {
      const known = journal.plaintextOf(ciphertext);
      if (known !== undefined) return known;
      try {
        const plaintext = await keys.transaction(async () => {
          const opened = await decrypt();
          // Beside Baileys' own types; the store keeps them as they are (authState.ts).
          await keys.set(journal.changesFor(ciphertext, opened) as SignalDataSet);
          return opened;
        }, lock);
        journal.decrypted(ciphertext);
        return plaintext;
      } catch (error) {
        await journal.undecrypted(ciphertext, error instanceof Error ? error.message : 'unknown');
        throw error;
      }
    }

    const repository: SignalRepositoryWithLIDStore = {
      ...inner,
      // The locks are those of the inner transactions, which must not run beside each other.
      decryptMessage: (options) =>
        journalled(options.ciphertext, options.jid, () => inner.decryptMessage(options)),
      decryptGroupMessage: (options) =>
        journalled(options.msg, options.group, () => inner.decryptGroupMessage(options)),
    };
    return repository;
  };
}
