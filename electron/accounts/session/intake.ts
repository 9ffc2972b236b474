import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { Connection } from '../connection/openConnection.ts';
import { storeSharedKeys } from '../credentials/sharedKeys.ts';
import type { AccountCredentials } from '../credentials/authState.ts';
import { Deliverer } from '../delivery/deliverer.ts';
import { HistoryLane } from '../delivery/historyLane.ts';
import { Journal } from '../journal/journal.ts';
import type { AccountSessionOptions } from './sessionOptions.ts';

/** After a day without its missing part a stanza goes to the ledger as it is. */
const giveUpStanzaMs = 24 * 60 * 60_000;

export interface IntakeOptions extends AccountSessionOptions {
  readonly now: () => number;
  readonly credentials: () => AccountCredentials;
  readonly connection: () => Connection | undefined;
  readonly onRefused: (error: unknown) => void;
}

/** What comes in, on its way from the socket to the ledger: journal, delivery, history. */
export class Intake {
  readonly journal: Journal;
  private readonly deliverer: Deliverer;
  private readonly history: HistoryLane;

  constructor(options: IntakeOptions) {
    const { account, normalising, deliver, onRefused } = options;
    this.journal = new Journal(options.store, () => void this.deliverer.wake(), options.now);
    this.history = new HistoryLane({
      journal: this.journal,
      normalising,
      deliver,
      mediaHost: options.network.mediaHost,
      storeMappings: async (mappings) => options.connection()?.storeMappings(mappings),
      onProgress: (progress) => options.onProgress({ account, step: 'history', ...progress }),
      onRefused,
    });
    this.deliverer = new Deliverer({
      journal: this.journal,
      normalising,
      deliver,
      own() {
        const { me } = options.credentials().creds;
        return me === undefined ? undefined : { id: me.id, lid: me.lid ?? '' };
      },
      onHistory: (id, notification) => this.history.add(id, notification),
      onSharedKeys: (keys) => storeSharedKeys(options.credentials(), keys),
      onRefused,
    });
  }

  /** Brings what an earlier run left to the ledger. */
  async replay(): Promise<void> {
    this.journal.giveUpOlderThan(giveUpStanzaMs);
    await this.deliverer.wake();
  }

  /** The ledger is open again, or there is a connection: what waited goes on. */
  async resume(): Promise<void> {
    await this.deliverer.resume();
    this.history.wake();
  }

  /** Records of the account's own life wait in the same line as messages, also while the archive is sealed. */
  tell(bodies: readonly LedgerBody[]): Promise<void> {
    return this.journal.keepEvent('ledger', bodies);
  }

  /** No more history is fetched; what is under way comes to its end. */
  async stop(): Promise<void> {
    this.history.stop();
    await this.deliverer.wake();
  }

  halt(): void {
    this.history.stop();
  }
}
