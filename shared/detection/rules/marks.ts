import type { Mark } from '../../domain/signal.ts';

/** Marks in the order of the messages and of the text; those of one message that touch become one. */
export function uniteMarks(marks: readonly Mark[], order: ReadonlyMap<string, number>): Mark[] {
  const place = (mark: Mark) => order.get(mark.message) ?? 0;
  const sorted = [...marks].sort((one, other) => place(one) - place(other) || one.start - other.start);
  const united: Mark[] = [];
  for (const mark of sorted) {
    const last = united.at(-1);
    if (last !== undefined && last.message === mark.message && mark.start <= last.end) {
      united[united.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    } else united.push(mark);
  }
  return united.slice(0, 64);
}

/** The place of each message of a burst, for `uniteMarks`. */
export function messageOrder(messages: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(messages.map(({ id }, index) => [id, index]));
}
