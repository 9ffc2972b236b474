import type { LedgerBody } from '../../../shared/domain/ledgerRecord.ts';
import type { Draft } from '../draft.ts';
import { accountAdded } from './accountAdded.ts';
import { accountChanged } from './accountChanged.ts';
import { archiveCreated } from './archiveCreated.ts';
import { conversationAdded } from './conversationAdded.ts';
import { coverageGap } from './coverageGap.ts';
import { noteWritten, stateChanged, tagSet, verdictGiven } from './decisions.ts';
import { findings } from './findings.ts';
import { identityLinked } from './identityLinked.ts';
import { importFinished } from './importFinished.ts';
import { importStarted } from './importStarted.ts';
import { mediaMissing, mediaStored } from './mediaStored.ts';
import { messageAdded } from './messageAdded.ts';
import { noticeGiven } from './noticeGiven.ts';
import { messageDeleted, messageEdited, messageReacted } from './messageChanged.ts';
import { policyChanged } from './policyChanged.ts';
import type { Needs, Parked, Projection, Projections } from './projection.ts';
import { sessionChanged } from './sessionChanged.ts';
import { trace } from './traces.ts';

/** Every record type has its projection; a new type does not compile until it has one. */
const projections: Projections = {
  'archive.created': archiveCreated,
  'account.added': accountAdded,
  'account.changed': accountChanged,
  'notice.given': noticeGiven,
  'conversation.added': conversationAdded,
  'import.started': importStarted,
  'message.added': messageAdded,
  'media.stored': mediaStored,
  'import.finished': importFinished,
  findings,
  'policy.changed': policyChanged,
  'decision.verdict': verdictGiven,
  'decision.state': stateChanged,
  'decision.tag': tagSet,
  'decision.note': noteWritten,
  'decision.look': trace,
  'export.made': trace,
  'export.finished': trace,
  'media.copied': trace,
  session: sessionChanged,
  'message.edited': messageEdited,
  'message.deleted': messageDeleted,
  'message.reacted': messageReacted,
  'identity.linked': identityLinked,
  'contact.named': trace,
  'account.linked': trace,
  'account.unlinked': trace,
  'coverage.gap': coverageGap,
  'history.received': trace,
  'media.missing': mediaMissing,
};

function projectionOf(body: LedgerBody): Projection<LedgerBody> {
  // The map pairs each type with its own projection, which the compiler cannot follow through an index.
  return projections[body.type] as Projection<LedgerBody>;
}

export function collectNeeds(body: LedgerBody, needs: Needs): void {
  projectionOf(body).needs?.(body, needs);
}

export function project(body: LedgerBody, sequence: number, draft: Draft): Parked | undefined {
  return projectionOf(body).project(body, sequence, draft);
}
