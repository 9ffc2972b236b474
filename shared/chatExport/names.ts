import { isSpace, plainName } from './characters.ts';
import { isSentenceInName } from './systemSentences.ts';
import type { NameReading } from './types.ts';

/** A name is looked for this far; WhatsApp's longest are shorter (domain: senders hold 256). */
const nameReach = 256;

/**
 * Where the colon after the name stands in a message's body, -1 when the first line has none.
 * `tight` also takes `Name:text`.
 */
export function colonAfterName(body: string, tight: boolean): number {
  const stop = Math.min(body.length, nameReach);
  for (let at = 0; at < stop; at += 1) {
    const code = body.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return -1;
    if (code !== 0x3a) continue;
    if (at === 0) return -1;
    const next = body.charCodeAt(at + 1);
    if (Number.isNaN(next) || next === 0x0a || next === 0x0d || isSpace(next)) return at;
    if (tight && next !== 0x2f) return at;
  }
  return -1;
}

/** Where the text begins after that colon. */
export function textAfterName(body: string, colon: number): number {
  return isSpace(body.charCodeAt(colon + 1)) ? colon + 2 : colon + 1;
}

/** `~ Name` is how phones write people who are not in the address book. */
export function isUnsaved(written: string): boolean {
  return plainName(written).startsWith('~');
}

/** Without marks and without the `~` of unsaved people. */
export function shownName(written: string): string {
  const plain = plainName(written).replace(/^~\s*/, '').trim();
  return plain === '' ? plainName(written) || written : plain;
}

/**
 * Parts the written name from a message's text. Remembers the last two who wrote, up to the space after the colon,
 * since conversations go back and forth: their names are then neither looked for nor made again.
 */
export class NameSplitter {
  /** Set by `read`: null where the body has no name. */
  written: string | null = null;
  /** Set by `read`: where the text begins. */
  textStart = 0;
  readonly #tight: boolean;
  #recentStart = '';
  #recent = '';
  #olderStart = '';
  #older = '';

  /** `tight` as in `colonAfterName`. */
  constructor(tight: boolean) {
    this.#tight = tight;
  }

  read(body: string): void {
    if (this.#recentStart !== '' && body.startsWith(this.#recentStart)) {
      this.written = this.#recent;
      this.textStart = this.#recentStart.length;
      return;
    }
    if (this.#olderStart !== '' && body.startsWith(this.#olderStart)) {
      this.written = this.#older;
      this.textStart = this.#olderStart.length;
      return;
    }
    const colon = colonAfterName(body, this.#tight);
    this.written = colon < 0 ? null : body.slice(0, colon);
    this.textStart = colon < 0 ? 0 : textAfterName(body, colon);
    // Without the space, what follows decides whether this colon ends the name.
    if (this.written === null || this.textStart !== colon + 2) return;
    this.#olderStart = this.#recentStart;
    this.#older = this.#recent;
    this.#recentStart = body.slice(0, this.textStart);
    this.#recent = this.written;
  }
}

/** Looks senders up by the first pass' decision. */
export class NameReader {
  readonly #people: Map<string, string>;
  readonly #notPeople: ReadonlySet<string>;
  /** First part of a name that contains `: ` -> the whole, up to its own `: `. */
  readonly #long = new Map<string, string>();
  readonly #splitter: NameSplitter;
  /** Set by `read`: null for a system event. */
  sender: string | null = null;
  /** Set by `read`: where the text begins. */
  textStart = 0;

  constructor(reading: NameReading) {
    this.#people = new Map(Object.entries(reading.people));
    this.#notPeople = new Set(reading.notPeople);
    this.#splitter = new NameSplitter(reading.tightColon);
    for (const name of this.#people.keys()) {
      const colon = name.indexOf(': ');
      if (colon > 0) this.#long.set(name.slice(0, colon), `${name}: `);
    }
  }

  /** Reads a message's body; the answer lies in `sender` and `textStart`. */
  read(body: string): void {
    const splitter = this.#splitter;
    splitter.read(body);
    const { written } = splitter;
    this.sender = null;
    this.textStart = 0;
    if (written === null) return;
    const long = this.#long.size === 0 ? undefined : this.#long.get(written);
    if (long !== undefined && body.startsWith(long)) {
      this.sender = this.#people.get(long.slice(0, -2)) ?? null;
      this.textStart = long.length;
      return;
    }
    if (this.#notPeople.size > 0 && this.#notPeople.has(written)) {
      // iOS puts the group's or the person's name before a sentence that says all by itself.
      if (!isSentenceInName(written)) this.textStart = splitter.textStart;
      return;
    }
    this.sender = this.#people.get(written) ?? shownName(written);
    this.textStart = splitter.textStart;
  }
}
