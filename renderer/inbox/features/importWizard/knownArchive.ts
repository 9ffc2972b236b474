import type { AccountRow, ConversationRow } from '../../../data/rows.ts';

/** What the wizard asks the archive before it proposes answers. `today` is `YYYY-MM-DD`. */
export interface KnownArchive {
  readonly accounts: readonly AccountRow[];
  readonly conversations: readonly ConversationRow[];
  readonly timeZone: string;
  /** False where the computer does not tell its zone and the usual one is proposed. */
  readonly zoneOfMachine: boolean;
  readonly today: string;
  readonly operator: string;
}
