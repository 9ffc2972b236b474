import type { Category, Severity } from '../domain/categories.ts';
import type { AccountId, ConversationId, MediaId, MessageId } from '../domain/identifiers.ts';
import type { CapturedHistory } from './capturedMessages.ts';
import type { LedgerBodyOf } from '../domain/ledgerRecord.ts';
import type { Message } from '../domain/message.ts';
import type { Signal } from '../domain/signal.ts';

/** What a person decided about a flag. `at` is the instant of the decision. */
export type EvidenceVerdict = Pick<LedgerBodyOf<'decision.verdict'>, 'at' | 'verdict' | 'reason' | 'text'>;

/** A flag as it stands at the time of the export. */
export interface EvidenceFlag {
  readonly category: Category;
  readonly severity: Severity;
  readonly state: 'new' | 'in_review' | 'later' | 'confirmed' | 'false_alarm';
  readonly messages: readonly MessageId[];
  readonly sender: string;
  /** The gravest first. */
  readonly signals: readonly Signal[];
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** Absent until somebody decided. */
  readonly verdict?: EvidenceVerdict;
}

export interface EvidenceMedia {
  readonly media: MediaId;
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
  /** Ledger sequence of media.stored: its address inside the app. */
  readonly sequence: number;
  /** Name inside the pack, below `media/`. */
  readonly fileName: string;
}

export interface EvidenceMessage {
  /** Counts from 1 in the order of the conversation. */
  readonly number: number;
  readonly message: Message;
  readonly media?: EvidenceMedia;
  /** Of a captured message: earlier versions, deletion, reactions. */
  readonly history?: CapturedHistory;
  readonly flags: readonly EvidenceFlag[];
}

/** All that an export of one conversation says, read out of the ledger. */
export interface EvidenceSlice {
  readonly conversation: ConversationId;
  readonly title: string;
  readonly kind: 'direct' | 'group';
  readonly account: {
    readonly id: AccountId;
    readonly name: string;
    readonly owner: string;
    readonly timeZone: string;
  };
  readonly company: string;
  readonly messages: readonly EvidenceMessage[];
  readonly flags: readonly EvidenceFlag[];
  /** Every import that brought messages of this conversation: the pack's coverage. */
  readonly imports: readonly {
    readonly started: LedgerBodyOf<'import.started'>;
    readonly finished?: LedgerBodyOf<'import.finished'>;
  }[];
  /** Stretches of time that live capture of this account missed, within the slice. */
  readonly gaps: readonly LedgerBodyOf<'coverage.gap'>[];
  /** Records of the ledger that could not be read, anywhere: what they held is not known. */
  readonly unreadableRecords: number;
  /** The newest record of the ledger that was read. */
  readonly head: number;
}
