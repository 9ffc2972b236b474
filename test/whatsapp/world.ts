import type { KeyPair } from '@whiskeysockets/baileys';
import type { Faults } from './control/faults.ts';
import type { NodeLog } from './control/nodeLog.ts';
import type { Candidates } from './linking/candidates.ts';
import type { MediaStore } from './mediaStore.ts';
import type { Groups } from './phones/groups.ts';
import type { Phone } from './phones/phone.ts';
import type { Phones } from './phones/phones.ts';

/** Everything one server holds. In memory only: it ends with the server. */
export interface World {
  readonly serverKey: KeyPair;
  readonly phones: Phones;
  readonly groups: Groups;
  readonly media: MediaStore;
  readonly log: NodeLog;
  readonly faults: Faults;
  /** New companions are told that they have a key left, so that they upload 5 instead of 812: linking is quick. */
  readonly fewPreKeys: boolean;
  /** Phones that scan a QR shown to nobody in particular, before new ones are made for it. */
  readonly scanners: Phone[];
  /** Clients that show a QR or a code. */
  readonly candidates: Candidates;
}
