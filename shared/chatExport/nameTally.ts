import { isUnsaved, shownName } from './names.ts';
import { isSentenceInName } from './systemSentences.ts';
import type { DatedLine } from './dateOrder.ts';
import type { ChatItemKind, NameReading } from './types.ts';

/** More writers than any group has; beyond it a file is hostile and its further names are counted together. */
const mostNames = 8192;
/** So many messages in a row must repeat what follows the first `: ` before it is taken for part of the name. */
const repeatsOfLongName = 8;
const longestName = 120;

interface Count {
  readonly written: string;
  texts: number;
  /** Of the texts, those that begin with a mark. */
  markedTexts: number;
  attachments: number;
  deleted: number;
  events: number;
  /** Of the unmarked texts, those that are WhatsApp's own sentences. */
  sentences: number;
  /** What follows `Name: ` up to a second `: ` in every line so far. */
  sameStart: string | undefined;
}

export interface NameCounts {
  readonly participants: readonly { readonly name: string; readonly messages: number }[];
  readonly messages: number;
  readonly attachments: number;
  readonly deleted: number;
  /** Those under a name, for one reason or another. */
  readonly events: number;
  readonly reading: NameReading;
  /** Names that only head system sentences: on iOS the group's own. */
  readonly groupNames: readonly string[];
  /** Beginnings of sentences that stood in a name's place. */
  readonly sentences: readonly string[];
}

/** Counts who wrote what, and decides at the end which written names are people. */
export class NameTally {
  readonly #counts = new Map<string, Count>();

  /** `sentence`: an unmarked text that WhatsApp itself may have written. */
  add(written: string, kind: ChatItemKind, marked: boolean, rest: string, sentence: boolean): void {
    const known = this.#counts.get(written);
    const count = known ?? this.#begin(written, rest);
    if (kind === 'text') {
      count.texts += 1;
      if (marked) count.markedTexts += 1;
      if (sentence) count.sentences += 1;
    } else if (kind === 'attachment') count.attachments += 1;
    else if (kind === 'deleted') count.deleted += 1;
    else count.events += 1;
    if (count.sameStart !== undefined && !rest.startsWith(count.sameStart)) count.sameStart = undefined;
  }

  /** Takes a line back that turned out to be no message. */
  remove(line: DatedLine): void {
    const count = line.name === null ? undefined : this.#counts.get(line.name);
    if (!count) return;
    if (line.kind === 'text') count.texts -= 1;
    else if (line.kind === 'attachment') count.attachments -= 1;
    else if (line.kind === 'deleted') count.deleted -= 1;
    else count.events -= 1;
  }

  /** How many lines a name heads. */
  linesOf(written: string): number {
    const count = this.#counts.get(written);
    return count ? count.texts + count.attachments + count.deleted + count.events : 0;
  }

  /** `title` by the file's name, `quoted` by the sentences about the group. */
  decide(
    pastedLines: readonly number[],
    tightColon: boolean,
    title: string | null,
    quoted: string | null,
  ): NameCounts {
    const people: Count[] = [];
    const notPeople: string[] = [];
    const groupNames: string[] = [];
    const sentences: string[] = [];
    let events = 0;
    for (const count of this.#counts.values()) {
      if (this.linesOf(count.written) === 0) continue;
      if (isPerson(count, title, quoted)) {
        people.push(count);
        events += count.events;
        continue;
      }
      notPeople.push(count.written);
      events += this.linesOf(count.written);
      if (isSentenceInName(count.written)) sentences.push(count.written);
      else groupNames.push(shownName(count.written));
    }
    const shown = namesShown(people, title);
    const messagesOf = new Map<string, number>();
    for (const count of people) {
      const name = shown.get(count) ?? count.written;
      messagesOf.set(name, (messagesOf.get(name) ?? 0) + count.texts + count.attachments + count.deleted);
    }
    const participants = [...messagesOf].map(([name, messages]) => ({ name, messages }));
    participants.sort((one, other) => other.messages - one.messages);
    return {
      participants,
      messages: participants.reduce((sum, { messages }) => sum + messages, 0),
      attachments: people.reduce((sum, { attachments }) => sum + attachments, 0),
      deleted: people.reduce((sum, { deleted }) => sum + deleted, 0),
      events,
      groupNames,
      sentences,
      reading: {
        people: Object.fromEntries([...shown].map(([count, name]) => [wholeName(count, title), name])),
        notPeople,
        pastedLines,
        tightColon,
      },
    };
  }

  #begin(written: string, rest: string): Count {
    const full = this.#counts.size >= mostNames;
    const key = full ? '…' : written;
    const known = full ? this.#counts.get(key) : undefined;
    if (known) return known;
    const second = rest.indexOf(': ');
    const sameStart =
      second > 0 && second <= longestName && !rest.slice(0, second).includes('\n')
        ? rest.slice(0, second + 2)
        : undefined;
    const count: Count = {
      written: key,
      texts: 0,
      markedTexts: 0,
      attachments: 0,
      deleted: 0,
      events: 0,
      sentences: 0,
      sameStart,
    };
    this.#counts.set(key, count);
    return count;
  }
}

function isPerson(count: Count, title: string | null, quoted: string | null): boolean {
  if (isSentenceInName(count.written)) return false;
  const name = shownName(count.written);
  const isTitle = name === title || name === quoted;
  // A group's own name heads nothing but sentences, whose marks a copy may have lost.
  const unspoken = count.markedTexts + (isTitle ? count.sentences : 0);
  if (count.texts - unspoken + count.attachments + count.deleted > 0) return true;
  // Only marked lines: the group's own name, or someone who came and went without a word.
  return count.events === 0 && !isTitle;
}

/** A name that contains `: `, when all its lines or the file's name say so. */
function wholeName(count: Count, title: string | null): string {
  if (count.sameStart === undefined) return count.written;
  const whole = `${count.written}: ${count.sameStart.slice(0, -2)}`;
  const enough = count.texts + count.attachments + count.deleted >= repeatsOfLongName;
  return enough || (title !== null && shownName(whole) === title) ? whole : count.written;
}

/** An unsaved person keeps the `~` where a saved one has the same name. */
function namesShown(people: readonly Count[], title: string | null): Map<Count, string> {
  const saved = new Set<string>();
  for (const count of people) if (!isUnsaved(count.written)) saved.add(shownName(wholeName(count, title)));
  return new Map(
    people.map((count) => {
      const name = shownName(wholeName(count, title)).slice(0, 256);
      return [count, isUnsaved(count.written) && saved.has(name) ? `~${name}` : name];
    }),
  );
}
