import { describe, expect, it } from 'vitest';
import { align } from '../../../../shared/chatExport/align.ts';
import { placeNewItems, type Place } from '../../../../shared/chatExport/placeNew.ts';
import { sequenceOf } from '../../../../shared/chatExport/sequence.ts';
import { exported, randomChat, randomFrom, type ExportEdits, type TrueItem } from './randomChat.ts';

interface Kept extends Place {
  readonly item: TrueItem;
}

/** A conversation that takes one export after the other, in the order the store shows it. */
class Conversation {
  kept: Kept[] = [];

  take(chat: readonly TrueItem[], edits: ExportEdits): void {
    const file = exported(chat, edits);
    const known = this.kept;
    const found = align(
      sequenceOf(known.map(({ item, sentAt }) => ({ ...item, at: sentAt }))),
      sequenceOf(file),
    );
    const seconds = new Map<number, number>();
    const items = file.map((item) => {
      const second = Math.floor(item.at / 1000);
      const orderInSecond = seconds.get(second) ?? 0;
      seconds.set(second, orderInSecond + 1);
      return { at: item.at, orderInSecond };
    });
    const placed = placeNewItems(
      items,
      found.places,
      (index) => found.shiftAt[index] ?? 0,
      (index) => known[index] as Kept, // the alignment names only places that are there
    );
    const added = [...placed].map(([index, place]) => ({ ...place, item: file[index] as TrueItem })); // likewise
    // A stable sort: of equals the earlier record stands first, as in the store.
    this.kept = [...known, ...added].sort(
      (one, other) => one.sentAt - other.sentAt || one.orderInSecond - other.orderInSecond,
    );
  }

  ids(): number[] {
    return this.kept.map(({ item }) => item.id);
  }
}

const hourMs = 3_600_000;

describe('new messages among known ones', () => {
  it("keep the file's order in a first import", () => {
    const chat = randomChat(randomFrom(1), { items: 300, people: ['Ana', 'Bia'] });
    const conversation = new Conversation();
    conversation.take(chat, {});
    expect(conversation.ids()).toEqual(chat.map((item) => item.id));
  });

  it('stand before, between and behind, on the known clock, in every one of 60 random pairs', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      // Every text is unlike all others, so that the order of two "ok" cannot hide a fault.
      const chat = randomChat(random, { items: 200, people: ['Ana', 'Bia'], commonShare: 0 }).map(
        (item): TrueItem => ({ ...item, kind: 'text', sender: 'Ana', text: `recado ${item.id}` }),
      );
      const from = Math.floor(random() * 90);
      const to = 110 + Math.floor(random() * 90);
      const conversation = new Conversation();
      conversation.take(chat, { from, to });
      conversation.take(chat, { shiftMs: (seed % 5) * hourMs });
      expect(conversation.ids()).toEqual(chat.map((item) => item.id));
      expect(conversation.kept.map(({ sentAt }) => sentAt)).toEqual(chat.map((item) => item.at));
    }
  });

  it('find room in a minute between messages of two imports', () => {
    const at = Date.UTC(2024, 2, 1, 9);
    const chat = Array.from({ length: 12 }, (_value, id): TrueItem => ({
      id,
      at,
      sender: 'Ana',
      kind: 'text',
      text: `recado ${id}`,
    }));
    const conversation = new Conversation();
    conversation.take(
      chat.filter((item) => item.id % 4 === 3),
      {},
    );
    conversation.take(chat, {});
    expect(conversation.ids()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('are told apart by the store, which knows 1,023 places, in a crowded minute too', () => {
    for (const count of [1, 60, 300, 900]) {
      const at = Date.UTC(2024, 2, 1, 9);
      const chat = Array.from({ length: count }, (_value, id): TrueItem => ({
        id,
        at,
        sender: 'Ana',
        kind: 'text',
        text: `recado ${id}`,
      }));
      const conversation = new Conversation();
      conversation.take(chat, {});
      const orders = conversation.kept.map(({ orderInSecond }) => orderInSecond);
      expect(new Set(orders).size).toBe(count);
      expect(Math.max(...orders)).toBeLessThan(1024);
      expect(conversation.ids()).toEqual(chat.map((item) => item.id));
    }
  });

  it('stay between their neighbours where one phone writes seconds and the other does not', () => {
    const chat = randomChat(randomFrom(4), {
      items: 200,
      people: ['Ana', 'Bia'],
      commonShare: 0,
      seconds: true,
    }).map((item): TrueItem => ({ ...item, kind: 'text', sender: 'Ana', text: `recado ${item.id}` }));
    for (const [first, second] of [
      [{ from: 60, to: 140 }, { toMinutes: true }],
      [{ from: 60, to: 140, toMinutes: true }, {}],
    ] as const) {
      const conversation = new Conversation();
      conversation.take(chat, first);
      conversation.take(chat, second);
      expect(conversation.ids()).toEqual(chat.map((item) => item.id));
    }
  });
});
