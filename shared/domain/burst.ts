import type { AccountId, BurstId, ConversationId, MessageId } from './identifiers.ts';
import type { Side } from './message.ts';

/** Consecutive messages of one sender with less than this between two neighbours are one thought (product.md). */
export const burstGapMs = 90_000;

/** labels.md: a burst has one to six messages. */
export const burstMostMessages = 6;

/** A burst as detectors, rules and model see it. */
export interface Burst {
  readonly id: BurstId;
  readonly account: AccountId;
  readonly conversation: ConversationId;
  readonly conversationKind: 'direct' | 'group';
  readonly side: Side;
  readonly sender: string;
  readonly messages: readonly {
    readonly id: MessageId;
    readonly sentAt: number;
    readonly text: string;
    readonly edited?: boolean;
  }[];
  /** The last message of another person before the burst. */
  readonly before?: string;
}
