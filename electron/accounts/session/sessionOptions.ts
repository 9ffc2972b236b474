import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { AccountHealth, LinkProgress } from '../../../shared/ipc/accountMessages.ts';
import type { CaptureStore } from '../captureStore/index.ts';
import type { WhatsAppNetwork } from '../connection/whatsAppNetwork.ts';
import type { Deliver, Normalising } from '../delivery/normalising.ts';

export interface AccountSessionOptions {
  readonly account: AccountId;
  readonly store: CaptureStore;
  readonly normalising: Normalising;
  readonly deliver: Deliver;
  readonly network: WhatsAppNetwork;
  readonly onHealth: (health: AccountHealth) => void;
  readonly onProgress: (progress: LinkProgress) => void;
  readonly now?: () => number;
  readonly random?: () => number;
  /** Without anything but answers for so long, the account counts as silent and is connected anew. */
  readonly silentAfterMs?: number;
}
