import type { Lookup } from '../../../shared/domain/capture.ts';
import type { BurstId, FlagId, ImportId, MessageId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBody, LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { ParkReason } from '../../data/keptRows.ts';
import type { Draft } from '../draft.ts';

/** Rows that must be in the draft before a batch is projected. */
export interface Needs {
  readonly incoming: Message[];
  readonly messages: Set<MessageId>;
  readonly flags: Set<FlagId>;
  readonly pending: Set<BurstId>;
  readonly bursts: Set<BurstId>;
  readonly imports: Set<ImportId>;
  /** Captured messages by lookup: seen before, quoted, changed. */
  readonly lookups: Set<Lookup>;
  /** Of these the burst is needed too, since their words may change. */
  readonly changed: Set<Lookup>;
  readonly doubles: Set<MessageId>;
  /** A link of LID and phone: all that is unresolved; with an undone one all doubles too. */
  links?: 'made' | 'undone';
  /** All imports that have no end yet. */
  unfinishedImports: boolean;
}

/** Why a record cannot be applied, and the id that would let it. */
export interface Parked {
  readonly reason: ParkReason;
  readonly ref?: string;
}

/**
 * One record type's effect on the rows: a pure function of the body, its place and the rows that ledger order
 * has made so far. No clock, no random, no waiting: a rebuild must make the same rows.
 */
export interface Projection<Body extends LedgerBody> {
  /** Names the rows that `project` will look at. */
  needs?(body: Body, needs: Needs): void;
  /** Changes the draft, or says why it cannot (and then has changed nothing). */
  project(body: Body, sequence: number, draft: Draft): Parked | undefined;
}

export type Projections = {
  readonly [Type in LedgerBody['type']]: Projection<LedgerBodyOf<Type>>;
};
