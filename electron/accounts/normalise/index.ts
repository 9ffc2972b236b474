import type { CaptureSource } from '../../../shared/domain/capture.ts';
import { normaliseCall } from './calls.ts';
import { join, nothing, type CaptureContext, type Normalised } from './context.ts';
import { normaliseHistory } from './history.ts';
import { normaliseMessage } from './message.ts';
import { normaliseContacts, normaliseGroups, normaliseMappings } from './people.ts';
import { normalisePhoneDeletion } from './phoneDeletions.ts';
import { at, listAt } from './reading.ts';

export type { CaptureContext, MessageSecret, Normalised, WantedFile } from './context.ts';
export { createCaptureIds, type CaptureIds } from './ids.ts';
export { CaptureMemory, type RememberedFacts } from './memory.ts';
export { join as joinNormalised } from './context.ts';
export { normaliseHistory } from './history.ts';
export { normaliseMessage } from './message.ts';

type Normaliser = (event: unknown, context: CaptureContext) => Normalised;

/** Edits and deletions come twice, as `messages.upsert` and as `messages.update`: the first says more. */
const normalisers: Readonly<Record<string, Normaliser>> = {
  'messages.upsert': normaliseUpsert,
  'messaging-history.set': normaliseHistory,
  'messages.delete': normalisePhoneDeletion,
  'contacts.upsert': normaliseContacts,
  'contacts.update': normaliseContacts,
  'groups.upsert': normaliseGroups,
  'groups.update': normaliseGroups,
  'chats.upsert': normaliseGroups,
  'lid-mapping.update': (event, context) => normaliseMappings(event, 'mapping', context),
  call: (event, context) => join(listAt(event).map((call) => normaliseCall(call, context))),
};

/** The Baileys events that become ledger bodies: subscribe to these. */
export const normalisedEvents: readonly string[] = Object.keys(normalisers);

/** One Baileys event as ledger bodies; an event that brings none gives nothing. Never throws. */
export function normaliseEvent(name: string, event: unknown, context: CaptureContext): Normalised {
  return normalisers[name]?.(event, context) ?? nothing;
}

/** `append` holds what came while this device was away, one's own messages and group notices; `notify` the rest. */
export function normaliseUpsert(event: unknown, context: CaptureContext): Normalised {
  const source: CaptureSource = at(event, 'type') === 'append' ? 'offline' : 'live';
  return join(listAt(event, 'messages').map((message) => normaliseMessage(message, source, context)));
}
