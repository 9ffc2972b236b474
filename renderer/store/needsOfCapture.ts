import { Dexie } from 'dexie';
import { compareSightings } from '../../shared/domain/seenBefore.ts';
import type { Capture } from '../../shared/domain/capture.ts';
import type { SealedMessage, StoreDatabase } from '../data/database.ts';
import type { KeptMessage } from '../data/keptRows.ts';
import { compactLookup } from '../data/messageKey.ts';
import { doublesTable, flagsTable, messagesTable, openRows } from '../data/sealedTables.ts';
import type { RowSealer } from '../data/sealing.ts';
import type { Draft } from './draft.ts';
import type { Needs } from './projections/projection.ts';

/** A burst has six messages; what others wrote between them is passed over. */
const neighboursMost = 40;

function present<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row): row is Row => row !== undefined);
}

async function openInto(
  sealer: RowSealer,
  draft: Draft,
  rows: readonly SealedMessage[],
): Promise<KeptMessage[]> {
  const opened = await openRows(sealer, messagesTable, rows);
  for (const row of opened) draft.loadMessage(row);
  return opened;
}

/** Rows that share a lookup with what comes, those that wait for a link, and other sightings put aside. */
export async function loadSightings(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  needs: Needs,
): Promise<void> {
  const doubles =
    needs.links === 'undone'
      ? await db.doubles.toArray()
      : present(await db.doubles.bulkGet([...needs.doubles]));
  for (const double of await openRows(sealer, doublesTable, doubles)) {
    draft.doubles.load(double.id, double);
    needs.messages.add(double.of);
    if (double.message.capture !== undefined) needs.lookups.add(double.message.capture.lookup);
    // It may get its row back: its place must be known.
    if (needs.links === 'undone') needs.incoming.push(double.message);
  }
  if (needs.links !== undefined) {
    const open = await openInto(sealer, draft, await db.messages.where('u').equals(1).toArray());
    for (const { message } of open) if (message.capture) needs.lookups.add(message.capture.lookup);
  }
  if (needs.lookups.size === 0) return;
  const keys = [...needs.lookups].map(compactLookup);
  await openInto(sealer, draft, await db.messages.where('l').anyOf(keys).toArray());
}

/** Of rows whose words may change or which may be one with another: their bursts, flags and places in the queue. */
export async function loadTouched(
  db: StoreDatabase,
  sealer: RowSealer,
  draft: Draft,
  needs: Needs,
): Promise<void> {
  const touched = [...draft.messages.values()].filter((row) => isTouched(row, draft, needs));
  const bursts = openBurstKeys(draft, needs);
  if (touched.length === 0 && bursts.length === 0) return;
  const beside = await Promise.all(
    touched.map(async ({ c, k, g }) => [
      ...present(await db.messages.bulkGet([...(g ?? [])])),
      ...(await db.messages
        .where('[c+k]')
        .between([c, Dexie.minKey], [c, k], true, false)
        .reverse()
        .limit(neighboursMost)
        .toArray()),
    ]),
  );
  const neighbours = await openInto(sealer, draft, beside.flat());
  await openInto(sealer, draft, present(await db.messages.bulkGet(bursts)));
  const rows = [...touched, ...neighbours];
  for (const { message } of rows) needs.pending.add(message.id);
  const flags = await db.flags
    .where('keys')
    .anyOf(touched.map(({ k }) => k))
    .distinct()
    .toArray();
  for (const flag of await openRows(sealer, flagsTable, flags)) draft.flags.load(flag.id, flag);
}

function isTouched(row: KeptMessage, draft: Draft, needs: Needs): boolean {
  const { capture, text } = row.message;
  if (capture === undefined) return false;
  if (needs.changed.has(capture.lookup)) return true;
  if (needs.links !== undefined && row.u === 1) return true;
  const again = sightingsOf(needs).get(capture.lookup) ?? [];
  return again.some(
    (other) =>
      (other.text !== text && compareSightings(capture, other.capture, draft.links) === 'same') ||
      (needs.links !== undefined && compareSightings(capture, other.capture, draft.links) === 'unresolved'),
  );
}

interface Incoming {
  readonly text: string;
  readonly conversation: string;
  readonly capture: Capture;
}
const incomingByLookup = new WeakMap<Needs, Map<string, Incoming[]>>();

function sightingsOf(needs: Needs): Map<string, Incoming[]> {
  const known = incomingByLookup.get(needs);
  if (known !== undefined) return known;
  const byLookup = new Map<string, Incoming[]>();
  for (const { capture, text, conversation } of needs.incoming) {
    if (capture === undefined) continue;
    byLookup.set(capture.lookup, [...(byLookup.get(capture.lookup) ?? []), { text, conversation, capture }]);
  }
  incomingByLookup.set(needs, byLookup);
  return byLookup;
}

/** A message of this very batch that joins a burst begun before it, and is changed at once. */
function openBurstKeys(draft: Draft, needs: Needs): number[] {
  const conversations = new Set<string>();
  for (const [lookup, sightings] of sightingsOf(needs)) {
    const changes = needs.changed.has(lookup) || sightings.length > 1 || needs.links !== undefined;
    if (changes) for (const { conversation } of sightings) conversations.add(conversation);
  }
  return [...draft.openBursts].flatMap(([conversation, { open }]) =>
    conversations.has(conversation) ? open.map(({ key }) => key) : [],
  );
}
