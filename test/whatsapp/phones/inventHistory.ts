import type { Phone } from './phone.ts';

export interface InventedHistory {
  /** In all chats together. */
  readonly messages: number;
  /** With whom, in turns. */
  readonly people: readonly Phone[];
  /** How far back the oldest lies. */
  readonly days: number;
}

const lines = [
  'Bom dia, vocês abrem que horas?',
  'Abrimos às 7h',
  'Tem bolo de fubá hoje?',
  'Tem sim, saiu agora',
  'Pode separar dois para mim',
  'Separado',
  'Obrigada, passo às 16h',
  'Combinado',
];
const dayMs = 24 * 60 * 60 * 1000;

/** Lays an ordinary past into a phone's chats, evenly spread over the days. Gives the ids, oldest first. */
export function inventHistory(phone: Phone, invented: InventedHistory): string[] {
  const { messages, people, days } = invented;
  const start = Date.now() - days * dayMs;
  const step = Math.floor((days * dayMs) / (messages + 1));
  const ids: string[] = [];
  for (let index = 0; index < messages; index++) {
    const person = people[index % people.length];
    if (person === undefined) throw new Error('a history needs people');
    const turn = Math.floor(index / people.length);
    const id = `H${phone.number.slice(-6)}${String(index).padStart(8, '0')}`;
    const text = lines[turn % lines.length] ?? '';
    phone.history.invent(person.address(phone.addressing), [
      { id, text, at: start + (index + 1) * step, fromMe: turn % 2 === 1 },
    ]);
    ids.push(id);
  }
  return ids;
}
