import { describe, expect, it } from 'vitest';
import { align, type Alignment } from '../../../../shared/chatExport/align.ts';
import { sequenceOf, type SequenceItem } from '../../../../shared/chatExport/sequence.ts';
import { exported, randomChat, randomFrom, type ExportEdits, type TrueItem } from './randomChat.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What makes two messages the same to a reader: who, what, in which minute. */
function faces(chat: readonly TrueItem[], ids: Iterable<number>): string[] {
  const byId = new Map(chat.map((item) => [item.id, item]));
  return [...ids]
    .map((id) => {
      const item = byId.get(id);
      return `${Math.floor((item?.at ?? 0) / minuteMs)} ${item?.sender} ${item?.kind} ${item?.kind === 'text' ? item.text : ''}`;
    })
    .sort();
}

/** Aligns two exports of one chat and checks that exactly what the first lacks is new. */
function check(chat: readonly TrueItem[], first: ExportEdits, second: ExportEdits): Alignment {
  const known = exported(chat, first);
  const file = exported(chat, second);
  const alignment = align(sequenceOf(known), sequenceOf(file));
  const knownIds = new Set(known.map((item) => item.id));
  const wanted = file.filter((item) => !knownIds.has(item.id)).map((item) => item.id);
  const added = file.filter((_item, index) => alignment.places[index] === -1).map((item) => item.id);
  expect(faces(chat, added)).toEqual(faces(chat, wanted));
  const used = [...alignment.places].filter((place) => place >= 0);
  expect(new Set(used).size).toBe(used.length);
  return alignment;
}

const text = (at: number, sender: string, words: string): SequenceItem => ({
  at,
  sender,
  kind: 'text',
  text: words,
});

describe('importing again', () => {
  const chat = randomChat(randomFrom(1), { items: 400, people: ['Ana', 'Bia'] });

  it('adds nothing from the same file', () => {
    const found = check(chat, {}, {});
    expect(found).toMatchObject({
      matched: 400,
      share: 1,
      overlapShare: 1,
      unsure: 0,
      shiftsMs: [0],
      renamed: {},
    });
    expect([...found.places]).toEqual(chat.map((_item, index) => index));
  });

  it.each([-11, -5.5, -3, -1, 0.5, 5.75, 12])('knows the same file %s hours away', (hours) => {
    const found = check(chat, {}, { shiftMs: hours * hourMs });
    expect(found.shiftsMs[0]).toBe(-hours * hourMs);
    expect(found.matched).toBe(400);
  });

  it('knows a contact under a new name, in system sentences too', () => {
    const found = check(chat, {}, { renames: { Bia: 'Bia Oficina' } });
    expect(found.renamed).toEqual({ 'Bia Oficina': 'Bia' });
  });

  it('knows two people who swapped names', () => {
    const found = check(chat, {}, { renames: { Ana: 'Bia', Bia: 'Ana' } });
    expect(found.renamed).toEqual({ Ana: 'Bia', Bia: 'Ana' });
  });

  it('knows one person whom the conversation has under two names', () => {
    const known = [
      ...exported(chat, { to: 200 }),
      ...exported(chat, { from: 200, renames: { Bia: 'Bia Nova' } }),
    ];
    const file = exported(chat, { renames: { Bia: 'Bia Oficina' } });
    expect(align(sequenceOf(known), sequenceOf(file)).matched).toBe(400);
  });

  it('adds exactly what a longer export has more, at either end', () => {
    check(chat, { from: 100, to: 300 }, {});
    check(chat, { from: 200 }, {});
    check(chat, { to: 200 }, {});
  });

  it('adds nothing from a shorter one', () => {
    expect(check(chat, {}, { from: 123, to: 257 }).matched).toBe(134);
  });

  it('adds all of an export that begins where the other ends', () => {
    const found = check(chat, { to: 200 }, { from: 200 });
    expect(found.matched).toBe(0);
    expect(found.share).toBe(0);
  });

  it('lays minutes on seconds and back', () => {
    const precise = randomChat(randomFrom(2), { items: 500, people: ['Ana', 'Bia'], seconds: true });
    check(precise, {}, { toMinutes: true, from: 50 });
    check(precise, { toMinutes: true, from: 50 }, {});
    check(precise, { to: 400 }, { toMinutes: true, shiftMs: -3 * hourMs });
  });
});

describe('short messages said all day', () => {
  it('neither doubles nor loses them where every text is common', () => {
    const chat = randomChat(randomFrom(3), { items: 600, people: ['Ana', 'Bia'], commonShare: 1 });
    check(chat, {}, {});
    check(chat, { to: 300 }, {});
    check(chat, { from: 150, to: 450 }, { shiftMs: 2 * hourMs });
    check(chat, { from: 150, to: 450 }, { shiftMs: -9.5 * hourMs, renames: { Ana: 'Dona Ana' } });
  });

  it('takes "bom dia" of two days for two messages when the exports do not meet', () => {
    const day = (start: number) =>
      ['bom dia', 'ok', 'sim'].map((words, index) => text(start + index * hourMs, 'Ana', words));
    const found = align(sequenceOf(day(Date.UTC(2024, 2, 1, 9))), sequenceOf(day(Date.UTC(2024, 2, 3, 9))));
    expect(found.matched).toBe(0);
  });

  it('keeps a third "ok" of a minute of which two are known, and its place', () => {
    const at = Date.UTC(2024, 2, 1, 9);
    const known = [text(at, 'Ana', 'fechado?'), text(at, 'Bia', 'ok'), text(at, 'Bia', 'ok')];
    const file = [text(at, 'Bia', 'ok'), ...known];
    expect([...align(sequenceOf(known), sequenceOf(file)).places]).toEqual([-1, 0, 1, 2]);
  });

  it('tells the same word of two people in one minute apart', () => {
    const at = Date.UTC(2024, 2, 1, 9);
    const known = [text(at, 'Ana', 'preciso disso hoje'), text(at, 'Bia', 'ok')];
    const file = [text(at, 'Ana', 'preciso disso hoje'), text(at, 'Ana', 'ok'), text(at, 'Bia', 'ok')];
    expect([...align(sequenceOf(known), sequenceOf(file)).places]).toEqual([0, -1, 1]);
  });
});

describe('daylight saving', () => {
  // The clock goes back one hour at minute 200 of 400; one reading knows it, the other counts on.
  const chat = Array.from({ length: 400 }, (_value, id): TrueItem => ({
    id,
    at: Date.UTC(2018, 1, 17, 20) + id * minuteMs,
    sender: id % 3 === 0 ? 'Ana' : 'Bia',
    kind: id % 7 === 0 ? 'attachment' : 'text',
    text: id % 2 === 0 ? 'ok' : `recado ${id}`,
  }));
  const misread = chat.map((item) => ({ ...item, at: item.id < 200 ? item.at : item.at - hourMs }));

  it('knows a file read in a zone that has it on one read in a zone that has none', () => {
    const found = align(sequenceOf(chat), sequenceOf(misread));
    expect(found.matched).toBe(400);
    expect([...found.shiftsMs].sort()).toEqual([0, hourMs]);
  });

  it('knows it the other way round, where the doubled hour lies shuffled in the conversation', () => {
    const shuffled = [...misread].sort((one, other) => one.at - other.at);
    const found = align(sequenceOf(shuffled), sequenceOf(chat));
    expect(found.matched).toBe(400);
  });
});

describe('random edits', () => {
  it('adds 0 twice and loses 0 in 300 random pairs of exports', () => {
    for (let seed = 10; seed < 310; seed++) {
      const random = randomFrom(seed);
      const people = random() < 0.5 ? ['Ana', 'Bia'] : ['Ana', 'Bia', 'Caio', 'Davi', 'Eva'];
      const items = 40 + Math.floor(random() * 400);
      const seconds = random() < 0.4;
      const chat = randomChat(random, { items, people, seconds, commonShare: random() * 0.9 });
      const cut = (): { from: number; to: number } => {
        const from = random() < 0.5 ? 0 : Math.floor(random() * items * 0.4);
        const to = random() < 0.5 ? items : Math.ceil(items * (0.6 + random() * 0.4));
        return { from, to };
      };
      const second: ExportEdits = {
        ...cut(),
        shiftMs: random() < 0.5 ? 0 : (Math.floor(random() * 53) - 26) * (hourMs / 2),
        renames: random() < 0.5 ? {} : { Bia: 'Bia Nova', ...(random() < 0.5 ? { Ana: 'Aninha' } : {}) },
        captionsDropped: random() < 0.5,
        toMinutes: seconds && random() < 0.5,
      };
      try {
        check(chat, cut(), second);
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(second)}`, { cause: error });
      }
    }
  });

  it('adds nothing at a third import after two different ones', () => {
    for (let seed = 400; seed < 420; seed++) {
      const chat = randomChat(randomFrom(seed), { items: 300, people: ['Ana', 'Bia'], commonShare: 0.7 });
      const first = exported(chat, { to: 200 });
      const second = exported(chat, { from: 80, shiftMs: -3 * hourMs, renames: { Bia: 'B.' } });
      const found = align(sequenceOf(first), sequenceOf(second));
      const added = second
        .filter((_item, index) => found.places[index] === -1)
        .map((item) => ({
          ...item,
          at: item.at + (found.shiftsMs[0] ?? 0),
          sender: item.sender === null ? null : (found.renamed[item.sender] ?? item.sender),
        }));
      const whole = sequenceOf([...first, ...added]);
      for (const edits of [{}, { shiftMs: 5.5 * hourMs }, { from: 30, to: 290 }]) {
        const again = align(whole, sequenceOf(exported(chat, edits)));
        expect([...again.places].filter((place) => place < 0)).toEqual([]);
      }
    }
  });
});

describe('size', () => {
  it('aligns 100,000 with 100,000 messages in about two seconds, common or one word only', () => {
    for (const commonShare of [0.6, 1]) {
      const chat = randomChat(randomFrom(5), { items: 110_000, people: ['Ana', 'Bia', 'Caio'], commonShare });
      const known = sequenceOf(exported(chat, { to: 100_000 }));
      const file = sequenceOf(exported(chat, { from: 10_000, shiftMs: -3 * hourMs, renames: { Bia: 'B.' } }));
      // Were it quadratic, the test would run into its time limit.
      expect(align(known, file).matched).toBe(90_000);
    }
    const one = Array.from({ length: 50_000 }, (_value, index) =>
      text(1e12 + Math.floor(index / 40) * minuteMs, 'Ana', 'ok'),
    );
    expect(align(sequenceOf(one.slice(0, 40_000)), sequenceOf(one)).matched).toBe(40_000);
  });
});
