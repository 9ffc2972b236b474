import type { MessageId } from '../../shared/domain/identifiers.ts';

/** 2009-01-01T00:00:00Z: WhatsApp is no older, and 53 bits then last until 2077 (from 1970: 2038). */
const epochSeconds = 1_230_768_000;
const lowSpan = 2 ** 22;
const hashSpan = 2 ** 12;
const orderMost = 2 ** 10 - 1;

/** The first 52 bits of an id as a number: a compact secondary index. Equal numbers are checked by the full id. */
export function compactId(id: MessageId): number {
  return Number.parseInt(id.slice(0, 13), 16);
}

/** The same of a lookup (capture.ts). */
export function compactLookup(lookup: string): number {
  return Number.parseInt(lookup.slice(0, 13), 16);
}

function secondOf(sentAt: number): number {
  return Math.floor(sentAt / 1000) - epochSeconds;
}

/**
 * Primary key of a message row: `-(seconds * 2^22 + low)`, seconds since 2009 UTC, `low` = order within the second
 * (10 bits, saturating) then 12 bits of the id. Ascending is newest first, within a second too.
 */
export function messageKey(message: {
  readonly id: MessageId;
  readonly sentAt: number;
  readonly orderInSecond: number;
}): number {
  const order = Math.min(message.orderInSecond, orderMost);
  // Ids are random, so any 12 bits of them are a hash; the last ones are not in compactId.
  const hash = Number.parseInt(message.id.slice(21, 24), 16);
  // Subtracted from 0, so that the very first key is 0 and not -0.
  return 0 - (secondOf(message.sentAt) * lowSpan + order * hashSpan + hash);
}

/** The 4,096 keys that messages of this second and order share: where a probe may land. */
export function probeBlock(key: number): { readonly first: number; readonly last: number } {
  const low = Math.floor(-key / hashSpan) * hashSpan;
  return { first: 0 - (low + hashSpan - 1), last: 0 - low };
}

/** The next place of the same second and order after a collision, going round. */
export function nextProbe(key: number): number {
  const { first, last } = probeBlock(key);
  return key === first ? last : key - 1;
}

/** Keys from the newest of `to`'s second to the oldest of `from`'s second; milliseconds since 1970. */
export function keyRange(
  from: number | undefined,
  to: number | undefined,
): { readonly newest: number; readonly oldest: number } {
  return {
    newest: to === undefined ? -Infinity : 0 - (secondOf(to) * lowSpan + lowSpan - 1),
    oldest: from === undefined ? Infinity : 0 - secondOf(from) * lowSpan,
  };
}
