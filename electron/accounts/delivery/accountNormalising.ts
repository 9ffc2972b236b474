import type { Lookup, Person } from '../../../shared/domain/capture.ts';
import type { AccountId } from '../../../shared/domain/identifiers.ts';
import type { CaptureChange, CaptureStore } from '../captureStore/index.ts';
import { fromBytes, storedCredentials, toBytes } from '../credentials/authState.ts';
import {
  CaptureMemory,
  createCaptureIds,
  normaliseEvent,
  normaliseHistory,
  normaliseMessage,
  type CaptureContext,
  type Normalised,
  type RememberedFacts,
} from '../normalise/index.ts';
import { userOf } from '../outgoingFilter.ts';
import type { Delivered, Normalising } from './normalising.ts';

const secretKind = 'secret';
export const fileKind = 'file';
const factsKind = 'facts';
/** WhatsApp lets messages be edited for minutes; a phone that was off brings the edit weeks later. */
const secretDays = 30;
/** Facts that are lost are only told again, so they need not be written with every message. */
const factsEveryMs = 60_000;

/** The normaliser over one account's capture store, which keeps its memory, message secrets and wanted files. */
export function accountNormalising(options: {
  readonly account: AccountId;
  readonly store: CaptureStore;
  readonly identityKey: Uint8Array;
  /** Who writes on the company's side. */
  readonly ownName: () => string;
  readonly now?: () => number;
}): Normalising {
  const { account, store } = options;
  const now = options.now ?? Date.now;
  const ids = createCaptureIds(options.identityKey, account);
  const known = store.get(factsKind, factsKind);
  const memory = new CaptureMemory(known === undefined ? undefined : (fromBytes(known) as RememberedFacts));
  let factsAt = 0;

  const context = (): CaptureContext => ({
    account,
    ids,
    memory,
    own: ownPerson(store),
    ownName: options.ownName(),
    now: now(),
    secretOf: (lookup) => secretOf(store, lookup),
  });

  function keeping({ bodies, files, secrets }: Normalised): Delivered {
    const keep: CaptureChange[] = [
      ...secrets.map(({ lookup, secret }) => ({
        kind: secretKind,
        id: lookup,
        value: toBytes({ at: now(), secret }),
      })),
      ...files.map((file) => ({ kind: fileKind, id: file.message, value: toBytes(file) })),
    ];
    if (bodies.length > 0 && now() - factsAt > factsEveryMs) {
      factsAt = now();
      keep.push({ kind: factsKind, id: factsKind, value: toBytes(memory.facts()) });
      keep.push(...oldSecrets(store, now()));
    }
    return { bodies, keep };
  }

  return {
    message: (message, source) => keeping(normaliseMessage(message, source, context())),
    event: (name, event) => keeping(normaliseEvent(name, event, context())),
    history: (set) => keeping(normaliseHistory(set, context())),
  };
}

function ownPerson(store: CaptureStore): Person | undefined {
  const me = storedCredentials(store)?.me;
  const lid = userOf(me?.lid ?? '');
  const phone = userOf(me?.id ?? '');
  if (lid === '' && phone === '') return undefined;
  return { ...(lid === '' ? {} : { lid }), ...(phone === '' ? {} : { phone }) };
}

interface KeptSecret {
  readonly at: number;
  readonly secret: Uint8Array;
}

function secretOf(store: CaptureStore, lookup: Lookup): Uint8Array | undefined {
  const bytes = store.get(secretKind, lookup);
  return bytes === undefined ? undefined : (fromBytes(bytes) as KeptSecret).secret;
}

/** They lie in the order in which they came, so looking ends at the first young one. */
function oldSecrets(store: CaptureStore, now: number): CaptureChange[] {
  const old: CaptureChange[] = [];
  for (const [id, bytes] of store.entries(secretKind)) {
    if (now - (fromBytes(bytes) as KeptSecret).at < secretDays * 24 * 60 * 60_000) break;
    old.push({ kind: secretKind, id, value: null });
  }
  return old;
}
