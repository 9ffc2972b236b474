import type { Lookup } from '../domain/capture.ts';
import { compareChats, comparePeople, IdentityLinks, personKey } from '../domain/identityMap.ts';
import type { MessageId } from '../domain/identifiers.ts';
import type { LedgerBodyOf } from '../domain/ledgerRecord.ts';
import type { Message } from '../domain/message.ts';
import { compareSightings } from '../domain/seenBefore.ts';

type Change = LedgerBodyOf<'message.edited' | 'message.deleted' | 'message.reacted'>;

/** A captured message with everything that happened to it. */
export interface CapturedHistory {
  readonly message: Message;
  /** Every sighting's id: files and flags may name any of them. */
  readonly ids: readonly MessageId[];
  /** Words that stood here before, oldest first. */
  readonly versions: readonly { readonly text: string; readonly at: number }[];
  /** Edits whose words did not come. */
  readonly unreadEdits: readonly number[];
  readonly deleted?: Pick<LedgerBodyOf<'message.deleted'>, 'changedAt' | 'byName' | 'fromMe' | 'scope'>;
  readonly reactions: readonly { readonly emoji: string; readonly by?: string; readonly fromMe: boolean }[];
}

interface Draft {
  message: Message;
  readonly ids: MessageId[];
  readonly seenTexts: { text: string; at: number }[];
}

/** Gathers one conversation's captured messages; who is who is decided at the end, by all links that there are. */
export class CapturedMessages {
  private readonly links = new IdentityLinks();
  private readonly sightings: Message[] = [];
  private readonly changes: Change[] = [];

  link({ lid, phone, linked }: LedgerBodyOf<'identity.linked'>): void {
    this.links.set(lid, phone, linked);
  }

  add(message: Message): void {
    this.sightings.push(message);
  }

  change(body: Change): void {
    this.changes.push(body);
  }

  get size(): number {
    return this.sightings.length;
  }

  finish(): readonly CapturedHistory[] {
    const byLookup = new Map<Lookup, Draft[]>();
    const drafts: Draft[] = [];
    for (const message of this.sightings) {
      const { capture } = message;
      if (capture === undefined) continue;
      const alike = byLookup.get(capture.lookup) ?? [];
      const known = alike.find(
        (draft) =>
          draft.ids.includes(message.id) ||
          (draft.message.capture !== undefined &&
            compareSightings(draft.message.capture, capture, this.links) === 'same'),
      );
      if (known !== undefined) sightAgain(known, message);
      else {
        const draft: Draft = { message, ids: [message.id], seenTexts: [] };
        drafts.push(draft);
        byLookup.set(capture.lookup, [...alike, draft]);
      }
    }
    const changesOf = new Map<Draft, Change[]>();
    for (const change of this.changes) {
      const draft = this.targetOf(change, byLookup.get(change.target.lookup) ?? []);
      if (draft !== undefined) changesOf.set(draft, [...(changesOf.get(draft) ?? []), change]);
    }
    return drafts.map((draft) => this.historyOf(draft, changesOf.get(draft) ?? []));
  }

  private targetOf({ target, chat }: Change, drafts: readonly Draft[]): Draft | undefined {
    const here = drafts.filter(({ message: { capture } }) => {
      return capture !== undefined && compareChats(capture.chat, chat, this.links) !== 'other';
    });
    const bySameAuthor = ({ message: { capture } }: Draft) =>
      capture?.fromMe === target.fromMe &&
      (target.sender === undefined ||
        capture.sender === undefined ||
        comparePeople(capture.sender, target.sender, this.links) !== 'other');
    return here.find(({ ids }) => ids.includes(target.id)) ?? here.find(bySameAuthor) ?? here[0];
  }

  private historyOf({ message, ids, seenTexts }: Draft, changes: readonly Change[]): CapturedHistory {
    const edits = changes.filter((change) => change.type === 'message.edited');
    const texts: { readonly text: string; readonly at: number }[] = [...seenTexts];
    const known = new Set(edits.map(({ change }) => change));
    for (const { text, changedAt, change } of edits) {
      if (text === undefined || !known.delete(change)) continue;
      if (text !== message.text && texts.every((seen) => seen.text !== text))
        texts.push({ text, at: changedAt });
    }
    texts.sort((one, other) => one.at - other.at);
    // A version stood until the next one came.
    const all = [{ text: message.text, at: message.sentAt }, ...texts];
    const current = all.at(-1)?.text ?? message.text;
    const versions = texts.map(({ at }, index) => ({ text: all[index]?.text ?? '', at }));
    const deletion =
      changes.find((change) => change.type === 'message.deleted' && change.scope === 'everyone') ??
      changes.find((change) => change.type === 'message.deleted');
    const edited = edits.length > 0 || versions.length > 0 || message.edited === true;
    return {
      message: { ...message, text: current, ...(edited ? { edited } : {}) },
      ids,
      versions,
      unreadEdits: edits.flatMap(({ text, changedAt }) => (text === undefined ? [changedAt] : [])),
      ...(deletion?.type === 'message.deleted' ? { deleted: deletion } : {}),
      reactions: this.reactionsOf(changes),
    };
  }

  private reactionsOf(changes: readonly Change[]): CapturedHistory['reactions'] {
    const last = new Map<string, LedgerBodyOf<'message.reacted'>>();
    for (const change of changes) {
      if (change.type !== 'message.reacted') continue;
      const who = change.fromMe ? 'me' : change.by === undefined ? '' : personKey(change.by, this.links);
      if ((last.get(who)?.changedAt ?? -Infinity) <= change.changedAt) last.set(who, change);
    }
    return [...last.values()]
      .filter(({ emoji }) => emoji !== '')
      .map(({ emoji, byName, fromMe }) => ({
        emoji,
        fromMe,
        ...(byName === undefined ? {} : { by: byName }),
      }));
  }
}

function sightAgain(draft: Draft, message: Message): void {
  if (!draft.ids.includes(message.id)) draft.ids.push(message.id);
  const { message: known } = draft;
  if (message.kind === 'placeholder' || message.kind === 'deleted') return;
  if (known.kind === 'placeholder' || known.kind === 'deleted' || known.kind === 'system') {
    draft.message = { ...message, id: known.id };
  } else if (message.text !== known.text && draft.seenTexts.every(({ text }) => text !== message.text)) {
    draft.seenTexts.push({ text: message.text, at: message.sentAt });
  }
}
