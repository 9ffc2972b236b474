import { createGroup } from '../delivery/groupChanges.ts';
import type { Recipient, Sent } from '../delivery/sendContent.ts';
import type { Group } from '../phones/groups.ts';
import { inventHistory } from '../phones/inventHistory.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import { dayPeople, shopDay, type DayLine, type DayPerson } from './shopDay.ts';

export interface DayStage {
  readonly people: Readonly<Record<DayPerson, Phone>>;
  readonly team: Group;
}

/** Brings in the people of the demo, with a month behind them. The company's phones scan the next QR codes. */
export function setDayStage(world: World): DayStage {
  const entries = Object.entries(dayPeople).map(([key, { name, number }]) => [
    key,
    world.phones.add({ name, number }),
  ]);
  const people = Object.fromEntries(entries) as Record<DayPerson, Phone>;
  const company = [people.counter, people.delivery, people.buying];
  for (const phone of company) {
    inventHistory(phone, { messages: 40, people: [people.celia, people.jorge], days: 30 });
  }
  world.scanners.push(...company);
  const team = createGroup(world, { subject: 'Equipe Aurora', creator: people.counter, members: company });
  return { people, team };
}

/** Plays the day, one line after the other, `pauseMs` apart. Resolves when it is over. */
export async function playDay({ people, team }: DayStage, pauseMs: number): Promise<void> {
  const last = new Map<string, Sent>();
  for (const line of shopDay) {
    const from = people[line.from];
    const to = line.to === 'team' ? team : people[line.to];
    const sent = await play(line, from, to, last);
    if (line.deed === undefined) last.set(`${line.from} ${line.to}`, sent);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

function play(line: DayLine, from: Phone, to: Recipient, last: ReadonlyMap<string, Sent>): Promise<Sent> {
  const about = last.get(line.deed === 'react' ? `${line.to} ${line.from}` : `${line.from} ${line.to}`);
  if (line.deed === undefined) return from.send(to, { text: line.text });
  if (about === undefined) throw new Error('nothing said yet that this could be about');
  if (line.deed === 'edit') return from.edit(about, line.text);
  return line.deed === 'delete' ? from.delete(about) : from.react(about, line.text);
}
