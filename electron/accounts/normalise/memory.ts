import type { Chat, Person } from '../../../shared/domain/capture.ts';
import { chatKey, IdentityLinks, personKey, wholePerson } from '../../../shared/domain/identityMap.ts';
import type { ConversationId } from '../../../shared/domain/identifiers.ts';
import type { LedgerBodyOf } from '../../../shared/domain/ledgerRecord.ts';
import type { CaptureIds } from './ids.ts';
import { personSaid } from './personSaid.ts';
import { cut } from './reading.ts';

type NameKind = LedgerBodyOf<'contact.named'>['kind'];
/** A saved name outranks a business's, and that outranks what someone calls themselves. */
const nameRank: Readonly<Record<NameKind, number>> = { own: 0, business: 1, saved: 2 };

/** What an account's memory holds, for the capture store: it is sealed there, since names are content. */
export interface RememberedFacts {
  readonly conversations: readonly (readonly [id: string, title: string])[];
  readonly links: readonly { readonly lid: string; readonly phone: string }[];
  readonly names: readonly (readonly [key: string, kind: NameKind, name: string])[];
}

/**
 * What the ledger was told already of one account's conversations, people and names, so that each fact is written
 * once. It may be lost: facts written twice change nothing in the store.
 */
export class CaptureMemory {
  readonly links = new IdentityLinks();
  readonly #conversations = new Map<string, string>();
  readonly #names = new Map<string, { readonly kind: NameKind; readonly name: string }>();
  readonly #orders = new Map<string, { readonly second: number; readonly next: number }>();

  constructor(facts?: RememberedFacts) {
    for (const { lid, phone } of facts?.links ?? []) this.links.set(lid, phone, true);
    for (const [id, title] of facts?.conversations ?? []) this.#conversations.set(id, title);
    for (const [key, kind, name] of facts?.names ?? []) this.#names.set(key, { kind, name });
  }

  facts(): RememberedFacts {
    return {
      conversations: [...this.#conversations],
      links: this.links.entries(),
      names: [...this.#names].map(([key, { kind, name }]) => [key, kind, name] as const),
    };
  }

  /** Place of the next message among its conversation's of the same second, in the order in which they are read. */
  orderInSecond(conversation: ConversationId, sentAt: number): number {
    const second = Math.floor(sentAt / 1000);
    const known = this.#orders.get(conversation);
    const order = known?.second === second ? known.next : 0;
    this.#orders.set(conversation, { second, next: order + 1 });
    return order;
  }

  nameOf(person: Person): string | undefined {
    return this.#names.get(personKey(person, this.links))?.name;
  }

  /** The record of a link that is new; nothing for one that is known. */
  link(
    person: Person,
    source: LedgerBodyOf<'identity.linked'>['source'],
    now: number,
  ): readonly LedgerBodyOf<'identity.linked'>[] {
    const { lid, phone } = person;
    if (lid === undefined || phone === undefined || !this.links.set(lid, phone, true)) return [];
    // A name known under the phone alone goes over to the LID.
    const under = personKey({ phone }, new IdentityLinks());
    const known = this.#names.get(under);
    if (known !== undefined && !this.#names.has(`l${lid}`)) this.#names.set(`l${lid}`, known);
    return [{ type: 'identity.linked', v: 1, at: now, lid, phone, linked: true, source }];
  }

  name(
    of: Pick<LedgerBodyOf<'contact.named'>, 'account' | 'person' | 'kind'>,
    given: string | undefined,
    now: number,
  ): readonly LedgerBodyOf<'contact.named'>[] {
    const name = cut((given ?? '').trim(), 256);
    if (name === '') return [];
    const key = personKey(of.person, this.links);
    const known = this.#names.get(key);
    if (known !== undefined && (known.name === name || nameRank[known.kind] > nameRank[of.kind])) return [];
    this.#names.set(key, { kind: of.kind, name });
    return [{ type: 'contact.named', v: 1, at: now, ...of, name }];
  }

  hasConversation(chat: Chat, ids: CaptureIds): boolean {
    return this.#conversations.has(this.#conversationOf(chat, ids));
  }

  /**
   * The record of a conversation that is new, or has a new title: a direct chat's is its person's name, a group's
   * is given, and until then the end of its number tells it from others.
   */
  conversation(
    account: LedgerBodyOf<'conversation.added'>['account'],
    chat: Chat,
    ids: CaptureIds,
    now: number,
    subject?: string,
  ): { readonly id: ConversationId; readonly records: readonly LedgerBodyOf<'conversation.added'>[] } {
    const id = this.#conversationOf(chat, ids);
    const known = this.#conversations.get(id);
    const kind = 'group' in chat ? 'group' : 'direct';
    const said = 'group' in chat ? subject : this.nameOf(chat.person);
    const title = cut((said ?? '').trim(), 256) || (known ?? this.#nameless(chat));
    if (known === title) return { id, records: [] };
    this.#conversations.set(id, title);
    return {
      id,
      records: [{ type: 'conversation.added', v: 1, at: now, conversation: id, account, kind, title, chat }],
    };
  }

  /** A chat begun under the phone goes on under the same id when its LID becomes known. */
  #conversationOf(chat: Chat, ids: CaptureIds): ConversationId {
    const key = chatKey(chat, this.links);
    const id = ids.conversation(key);
    if ('group' in chat || this.#conversations.has(id)) return id;
    const { phone } = wholePerson(chat.person, this.links);
    const byPhone = phone === undefined ? id : ids.conversation(personKey({ phone }, new IdentityLinks()));
    return this.#conversations.has(byPhone) ? byPhone : id;
  }

  #nameless(chat: Chat): string {
    return 'group' in chat ? `#${chat.group.slice(-4)}` : personSaid(chat.person, this.links);
  }
}
