import { HeaderScanner } from './headerScanner.ts';
import type { UnreadableReason } from './types.ts';

/** A message's text ends here; what follows is reported and left out (domain: messages hold 100,000). */
export const longestMessage = 100_000;

/** A header lies within this many characters, so that a line need not be complete to be judged. */
const headerReach = 512;

/** The longest message and its line break: more than that is cut, however the text was pushed. */
const mostHeld = longestMessage + 2;

export interface SplitterPorts {
  /** Whether this line, which has the form of a header, begins a message. */
  accepts(header: HeaderScanner, line: number): boolean;
  /** `header` is only valid during the call. `body` is what follows it, lines joined by `\n`. */
  message(header: HeaderScanner, body: string, line: number): void;
  unreadable(line: number, reason: UnreadableReason): void;
}

/**
 * Cuts pushed text into messages: a line that is a header begins one, all others go on with the one above.
 * Holds one message and one chunk at most, whatever the lines' lengths.
 */
export class MessageSplitter {
  readonly #ports: SplitterPorts;
  #buffer = '';
  /** Start of the line being read, and how far its end was looked for. */
  #lineStart = 0;
  #searched = 0;
  /** The line being read was judged before its end came. */
  #judged = false;
  #line = 1;
  #current = new HeaderScanner();
  #candidate = new HeaderScanner();
  /** Where the open message's body begins in the buffer; -1 while there is none. */
  #bodyStart = -1;
  #messageLine = 0;
  /** The open message's text, once it was too long: the rest passes by. */
  #full: string | undefined;

  constructor(ports: SplitterPorts) {
    this.#ports = ports;
  }

  /** Lines begun so far. */
  get lines(): number {
    return this.#lineStart < this.#buffer.length || this.#judged ? this.#line : this.#line - 1;
  }

  push(text: string): void {
    this.#buffer = this.#buffer === '' ? text : this.#buffer + text;
    for (;;) {
      const end = this.#buffer.indexOf('\n', this.#searched);
      if (end < 0) break;
      if (!this.#judged) this.#judge(end);
      this.#judged = false;
      this.#lineStart = this.#searched = end + 1;
      this.#line += 1;
    }
    this.#searched = this.#buffer.length;
    if (!this.#judged && this.#buffer.length - this.#lineStart > headerReach) {
      this.#judge(this.#buffer.length);
      this.#judged = true;
    }
    this.#shed();
  }

  finish(): void {
    if (!this.#judged && this.#lineStart < this.#buffer.length) this.#judge(this.#buffer.length);
    this.#emit(this.#buffer.length);
    this.#judged = this.#judged || this.#lineStart < this.#buffer.length;
    this.#buffer = '';
    this.#lineStart = 0;
    this.#bodyStart = -1;
  }

  #judge(end: number): void {
    const start = this.#lineStart;
    const code = this.#buffer.charCodeAt(start);
    // Digits, `[`, and beyond Latin letters marks and other digits.
    if (code < 0x3a ? code > 0x2f : code === 0x5b || code >= 0x61c) {
      const candidate = this.#candidate;
      if (candidate.scan(this.#buffer, start, end) && this.#ports.accepts(candidate, this.#line)) {
        this.#emit(start);
        this.#candidate = this.#current;
        this.#current = candidate;
        this.#bodyStart = candidate.bodyStart;
        this.#messageLine = this.#line;
        return;
      }
    }
    if (this.#messageLine === 0 && this.#buffer.slice(start, end).trim() !== '') {
      this.#ports.unreadable(this.#line, 'before_first_message');
    }
  }

  /** Hands the open message over; its last line ends before `end`. */
  #emit(end: number): void {
    if (this.#messageLine === 0) return;
    let body = this.#full;
    if (body === undefined && end - this.#bodyStart > mostHeld) {
      body = this.#cut(this.#buffer.slice(this.#bodyStart, end));
    }
    this.#full = undefined;
    body =
      body === undefined
        ? this.#buffer.slice(this.#bodyStart, trimmedEnd(this.#buffer, this.#bodyStart, end))
        : body.slice(0, trimmedEnd(body, 0, body.length));
    if (body.length > longestMessage) body = this.#cut(body);
    if (body.includes('\r')) body = body.replaceAll('\r\n', '\n');
    this.#ports.message(this.#current, body, this.#messageLine);
  }

  #cut(body: string): string {
    this.#ports.unreadable(this.#messageLine, 'line_too_long');
    const high = body.charCodeAt(longestMessage - 1);
    // Never between the two halves of one character.
    return body.slice(0, high >= 0xd800 && high <= 0xdbff ? longestMessage - 1 : longestMessage);
  }

  /** Lets go of what the open message no longer needs. */
  #shed(): void {
    let keepFrom = this.#judged ? this.#buffer.length : this.#lineStart;
    if (this.#messageLine !== 0 && this.#full === undefined) {
      // Up to the line that may turn out to be the next header.
      const end = this.#judged ? this.#buffer.length : this.#lineStart;
      if (end - this.#bodyStart > mostHeld) this.#full = this.#cut(this.#buffer.slice(this.#bodyStart, end));
      else keepFrom = this.#bodyStart;
    }
    if (keepFrom === 0) return;
    this.#buffer = this.#buffer.slice(keepFrom);
    this.#lineStart = Math.max(0, this.#lineStart - keepFrom);
    this.#searched = this.#buffer.length;
    this.#bodyStart = this.#full === undefined ? this.#bodyStart - keepFrom : 0;
  }
}

/** Where a text ends without the line breaks at its end. */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) end -= 1;
  return end;
}
