import { accountIdSchema, type ConversationId, type MessageId } from '../domain/identifiers.ts';
import type { LedgerBodyOf, LedgerEntry } from '../domain/ledgerRecord.ts';
import type { Message } from '../domain/message.ts';
import { CapturedMessages, type CapturedHistory } from './capturedMessages.ts';
import { FlagDrafts } from './flagDrafts.ts';
import { safeFileName } from './safeFileName.ts';
import type { EvidenceFlag, EvidenceMedia, EvidenceSlice } from './slice.ts';

/** Gathers one conversation out of the ledger's entries, in ledger order; other conversations pass by. */
export class SliceReader {
  private readonly conversation: ConversationId;
  private added: LedgerBodyOf<'conversation.added'> | undefined;
  private company = '';
  private readonly accounts = new Map<string, LedgerBodyOf<'account.added'>>();
  private readonly messages = new Map<MessageId, Message>();
  private readonly captured = new CapturedMessages();
  private readonly gaps: LedgerBodyOf<'coverage.gap'>[] = [];
  private readonly media = new Map<MessageId, { body: LedgerBodyOf<'media.stored'>; sequence: number }>();
  private readonly flags: FlagDrafts;
  private readonly imports = new Map<
    string,
    { started: LedgerBodyOf<'import.started'>; finished?: LedgerBodyOf<'import.finished'> }
  >();

  constructor(conversation: ConversationId) {
    this.conversation = conversation;
    this.flags = new FlagDrafts(conversation);
  }

  /** How many messages it holds, for progress. */
  get size(): number {
    return this.messages.size + this.captured.size;
  }

  take({ sequence, body }: LedgerEntry): void {
    switch (body.type) {
      case 'archive.created':
        this.company = body.company;
        return;
      case 'account.added':
        this.accounts.set(body.account, body);
        return;
      case 'account.changed': {
        const known = this.accounts.get(body.account);
        if (known === undefined) return;
        const { name = known.name, phone = known.phone, timeZone = known.timeZone } = body;
        this.accounts.set(body.account, {
          ...known,
          name,
          timeZone,
          ...(phone === undefined ? {} : { phone }),
        });
        return;
      }
      case 'conversation.added':
        if (body.conversation === this.conversation) this.added = body;
        return;
      case 'message.added':
        if (body.message.conversation !== this.conversation) return;
        if (body.message.capture === undefined) this.messages.set(body.message.id, body.message);
        else this.captured.add(body.message);
        return;
      case 'message.edited':
      case 'message.deleted':
      case 'message.reacted':
        if (body.conversation === this.conversation) this.captured.change(body);
        return;
      case 'identity.linked':
        this.captured.link(body);
        return;
      case 'coverage.gap':
        this.gaps.push(body);
        return;
      case 'media.stored':
        if (body.conversation === this.conversation) this.media.set(body.message, { body, sequence });
        return;
      case 'import.started':
        if (body.conversation === this.conversation) this.imports.set(body.import, { started: body });
        return;
      case 'import.finished': {
        const known = this.imports.get(body.import);
        if (known !== undefined) known.finished = body;
        return;
      }
      case 'findings':
        for (const finding of body.bursts) this.flags.takeFinding(finding);
        return;
      default:
        this.flags.takeDecision(body);
    }
  }

  /** The slice between two instants (inclusive, all when absent). Undefined when there is no such conversation. */
  finish(
    range: { from?: number; to?: number },
    rest: { unreadable: number; head: number },
  ): EvidenceSlice | undefined {
    const histories = this.settleCaptured();
    if (this.messages.size === 0) return undefined;
    const { title, kind, account } = this.place();
    const inside = [...this.messages.values()]
      .filter(({ sentAt }) => sentAt >= (range.from ?? -Infinity) && sentAt <= (range.to ?? Infinity))
      .sort((one, other) => one.sentAt - other.sentAt || one.orderInSecond - other.orderInSecond);
    const chosen = new Set(inside.map(({ id }) => id));
    const flags = this.flags.flags(chosen, (id) => this.messages.get(id)?.sender);
    const byMessage = new Map<MessageId, EvidenceFlag[]>();
    for (const flag of flags) {
      for (const id of flag.messages)
        if (chosen.has(id)) byMessage.set(id, [...(byMessage.get(id) ?? []), flag]);
    }
    return {
      conversation: this.conversation,
      title,
      kind,
      account,
      company: this.company,
      messages: inside.map((message, index) => {
        const media = this.mediaOf(message, index + 1);
        const history = histories.get(message.id);
        return {
          number: index + 1,
          message,
          flags: byMessage.get(message.id) ?? [],
          ...(media === undefined ? {} : { media }),
          ...(history === undefined ? {} : { history }),
        };
      }),
      flags,
      imports: [...this.imports.values()],
      gaps: this.gapsOf(account.id, inside),
      unreadableRecords: rest.unreadable,
      head: rest.head,
    };
  }

  /** Each captured message once, with what happened to it; its files may stand under another sighting's id. */
  private settleCaptured(): ReadonlyMap<MessageId, CapturedHistory> {
    const histories = new Map<MessageId, CapturedHistory>();
    for (const history of this.captured.finish()) {
      const { message, ids } = history;
      histories.set(message.id, history);
      this.messages.set(message.id, message);
      const file = ids.flatMap((id) => this.media.get(id) ?? [])[0];
      if (file !== undefined) this.media.set(message.id, file);
    }
    return histories;
  }

  private gapsOf(account: string, inside: readonly Message[]): readonly LedgerBodyOf<'coverage.gap'>[] {
    const first = inside[0]?.sentAt ?? 0;
    const last = inside.at(-1)?.sentAt ?? 0;
    return this.gaps
      .filter((gap) => gap.account === account && gap.to >= first && gap.from <= last)
      .filter(({ conversation }) => conversation === undefined || conversation === this.conversation)
      .sort((one, other) => one.from - other.from);
  }

  /** A damaged record of the conversation or its account costs its names, not the export. */
  private place(): Pick<EvidenceSlice, 'title' | 'kind' | 'account'> {
    const account = this.added === undefined ? undefined : this.accounts.get(this.added.account);
    const someone = [...this.messages.values()].find(({ sender }) => sender !== undefined)?.sender;
    return {
      title: this.added?.title ?? someone ?? '?',
      kind: this.added?.kind ?? 'direct',
      account: {
        id: account?.account ?? accountIdSchema.parse('0'.repeat(24)),
        name: account?.name ?? '?',
        owner: account?.owner ?? '?',
        timeZone: account?.timeZone ?? 'UTC',
      },
    };
  }

  private mediaOf(message: Message, number: number): EvidenceMedia | undefined {
    const stored = this.media.get(message.id);
    if (stored === undefined) return undefined;
    const { media, key, sha256, bytes, mime } = stored.body;
    const fileName = `${String(number).padStart(6, '0')}-${safeFileName(message.attachment?.name ?? 'file')}`;
    return { media, key, sha256, bytes, mime, sequence: stored.sequence, fileName };
  }
}
