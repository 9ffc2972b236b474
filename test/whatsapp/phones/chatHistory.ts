import type { proto } from '@whiskeysockets/baileys';
import type { Phone } from './phone.ts';

export type KeptMessage = proto.IWebMessageInfo;

/** The chats that the phone keeps, oldest message first, seen from its owner's side. */
export class ChatHistory {
  readonly #phone: Phone;
  readonly #chats = new Map<string, KeptMessage[]>();
  /** Names under which the owner saved people, by address. */
  readonly contactNames = new Map<string, string>();

  constructor(phone: Phone) {
    this.#phone = phone;
  }

  keep(chat: string, message: KeptMessage): void {
    const kept = this.#chats.get(chat);
    if (kept === undefined) this.#chats.set(chat, [message]);
    else kept.push(message);
  }

  /**
   * Lays a past into a chat without sending anything: what a companion gets with the history when it is linked.
   * `at` in milliseconds.
   */
  invent(
    chat: string,
    lines: readonly {
      readonly id: string;
      readonly text: string;
      readonly at: number;
      readonly fromMe?: boolean;
    }[],
    participant?: string,
  ): void {
    for (const { id, text, at, fromMe = false } of lines) {
      this.keep(chat, {
        key: { remoteJid: chat, fromMe, id, ...(participant === undefined || fromMe ? {} : { participant }) },
        message: { conversation: text },
        messageTimestamp: Math.floor(at / 1000),
        ...(participant === undefined || fromMe ? {} : { participant }),
      });
    }
  }

  get chats(): ReadonlyMap<string, readonly KeptMessage[]> {
    return this.#chats;
  }

  find(id: string): KeptMessage | undefined {
    for (const kept of this.#chats.values()) {
      const found = kept.find(({ key }) => key?.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The name shown for a chat: the group's subject, the saved name, or none. */
  nameOf(chat: string): string | undefined {
    return this.#phone.world.groups.find(chat)?.subject ?? this.contactNames.get(chat);
  }
}
