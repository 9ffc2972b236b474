import type { SequenceItem } from '../../../../shared/chatExport/sequence.ts';

/** A message of an invented chat, with an identity that exports do not have: the truth of the tests. */
export interface TrueItem extends SequenceItem {
  readonly id: number;
}

export type Random = () => number;

/** mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const common = ['ok', 'bom dia', 'sim', 'obrigado', '👍', 'kkk', 'blz', 'pode ser', 'ok', 'ok'];
const minuteMs = 60_000;

export interface ChatHabits {
  readonly items: number;
  readonly people: readonly string[];
  /** Share of messages whose text is said all the time. */
  readonly commonShare?: number;
  readonly seconds?: boolean;
}

export function randomChat(random: Random, habits: ChatHabits): TrueItem[] {
  const { items, people, commonShare = 0.5, seconds = false } = habits;
  const chat: TrueItem[] = [];
  let at = Date.UTC(2024, 2, 4, 9, 0);
  for (let id = 0; id < items; id++) {
    const pause = random();
    if (pause > 0.97) at += Math.floor(random() * 20 * 60) * minuteMs;
    else if (pause > 0.55) at += Math.floor(random() * 5) * minuteMs;
    if (seconds) at += Math.floor(random() * 20) * 1000;
    const sender = people[Math.floor(random() * people.length)] ?? 'x';
    const sort = random();
    if (sort > 0.97) chat.push({ id, at, sender: null, kind: 'system', text: `${sender} entrou` });
    else if (sort > 0.88) chat.push({ id, at, sender, kind: 'attachment', text: '' });
    else if (sort > 0.86) chat.push({ id, at, sender, kind: 'deleted', text: '' });
    else if (random() < commonShare) {
      chat.push({ id, at, sender, kind: 'text', text: common[Math.floor(random() * common.length)] ?? 'ok' });
    } else chat.push({ id, at, sender, kind: 'text', text: `pedido ${id} de ${Math.floor(random() * 1e6)}` });
  }
  return chat;
}

/** How one export of a chat differs from another. */
export interface ExportEdits {
  readonly shiftMs?: number;
  readonly renames?: Readonly<Record<string, string>>;
  readonly from?: number;
  readonly to?: number;
  /** Captions dropped, times cut to the minute. */
  readonly captionsDropped?: boolean;
  readonly toMinutes?: boolean;
}

export function exported(chat: readonly TrueItem[], edits: ExportEdits): TrueItem[] {
  const { shiftMs = 0, renames = {}, from = 0, to = chat.length, toMinutes = false } = edits;
  const renamed = (name: string): string => renames[name] ?? name;
  return chat.slice(from, to).map((item) => ({
    ...item,
    at: (toMinutes ? Math.floor(item.at / minuteMs) * minuteMs : item.at) + shiftMs,
    sender: item.sender === null ? null : renamed(item.sender),
    text:
      item.kind === 'system'
        ? Object.keys(renames).reduce((text, name) => text.replace(name, renamed(name)), item.text)
        : item.kind === 'attachment' && edits.captionsDropped !== true
          ? 'legenda'
          : item.text,
  }));
}
