import type { Capture } from './capture.ts';
import { compareChats, comparePeople, type IdentityMap, type Sameness } from './identityMap.ts';

/** What decides whether two captures that share a lookup are one message. */
export type Sighting = Pick<Capture, 'lookup' | 'chat' | 'sender' | 'fromMe'>;

/**
 * Are two captures of one account one message? (architecture.md, "Seen before?") A lookup only says that WhatsApp's
 * ids are equal, and senders choose those: chat and sender must be the same people too. 'unresolved': both are kept
 * until the mapping of LID and phone arrives.
 */
export function compareSightings(one: Sighting, other: Sighting, map: IdentityMap): Sameness {
  if (one.lookup !== other.lookup || one.fromMe !== other.fromMe) return 'other';
  const chats = compareChats(one.chat, other.chat, map);
  if (chats === 'other') return 'other';
  const senders = compareSenders(one, other, map);
  if (senders === 'other') return 'other';
  return chats === 'unresolved' || senders === 'unresolved' ? 'unresolved' : 'same';
}

function compareSenders(one: Sighting, other: Sighting, map: IdentityMap): Sameness {
  if (one.fromMe) return 'same';
  if (one.sender === undefined || other.sender === undefined) {
    // WhatsApp itself speaks, or a direct chat whose sender is the chat.
    return one.sender === other.sender || !('group' in one.chat) ? 'same' : 'other';
  }
  return comparePeople(one.sender, other.sender, map);
}

/** What the archive says of a new capture, given those of the same lookup that it has. */
export type Seen<Known extends Sighting> =
  | { readonly is: 'new' }
  | { readonly is: 'seen'; readonly known: Known }
  /** Kept as its own message, and linked: one of these may turn out to be it. */
  | { readonly is: 'unresolved'; readonly perhaps: readonly Known[] };

export function seenBefore<Known extends Sighting>(
  incoming: Sighting,
  known: readonly Known[],
  map: IdentityMap,
): Seen<Known> {
  const perhaps: Known[] = [];
  for (const one of known) {
    const sameness = compareSightings(incoming, one, map);
    if (sameness === 'same') return { is: 'seen', known: one };
    if (sameness === 'unresolved') perhaps.push(one);
  }
  return perhaps.length > 0 ? { is: 'unresolved', perhaps } : { is: 'new' };
}
