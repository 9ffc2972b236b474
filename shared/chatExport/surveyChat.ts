import { fail, succeed } from '../domain/result.ts';
import { DateOrderTally, type DatedLine } from './dateOrder.ts';
import { isEvent } from './events.ts';
import { titleOfFileName } from './fileTitle.ts';
import { HeaderScanner } from './headerScanner.ts';
import { ShapeTally, shapeTest } from './headerShape.ts';
import { LanguageVotes } from './languageVotes.ts';
import { readMarkers, withoutFirstMarks } from './markers.ts';
import { MessageSplitter } from './messageSplitter.ts';
import { colonAfterName, NameSplitter, shownName } from './names.ts';
import { NameTally } from './nameTally.ts';
import { languageOfSentence, systemSentence } from './systemSentences.ts';
import type {
  ChatItemKind,
  HeaderShape,
  SurveyResult,
  TextEncodingName,
  UnreadableLine,
  UnreadableReason,
  WallStamp,
} from './types.ts';

/** Enough lines to know a file's form by, in characters. */
const sampleLength = 262_144;
const mostUnreadable = 100;
/** So many lines above the first message may have come from a mail program or an editor. */
const strayLines = 3;
/** A name with more lines than this is a person's, whatever the lines say. */
const linesOfGroupName = 20;
/** System sentences are asked for their language until so many have been read. */
const sentencesRead = 2000;

/** First pass: what form the file has, who wrote, and what must be asked. Holds a sample and counts, no messages. */
export class ChatSurveyor {
  readonly #splitter: MessageSplitter;
  readonly #scanner = new HeaderScanner();
  readonly #order = new DateOrderTally();
  readonly #names = new NameTally();
  readonly #languages = new LanguageVotes();
  readonly #unreadable: UnreadableLine[] = [];
  readonly #title: string | null;
  #unreadableTotal = 0;
  #sample: string | undefined = '';
  #shape: HeaderShape | undefined;
  #fits: (header: HeaderScanner) => boolean = () => false;
  #tight = false;
  #bodies = new NameSplitter(false);
  /** Some text so far had bytes that are no text. */
  #damaged = false;
  #nameless = 0;
  /** Lines above the first message, and messages and events of the form. */
  #above = 0;
  #headers = 0;
  #blank = true;
  #first: WallStamp | undefined;
  readonly #last = { first: 0, middle: 0, last: 0, hour: 0, minute: 0, second: 0 };
  #groupEvidence = false;
  #sentences = 0;
  #lastWritten = '';
  #lastShown = '';
  #quotedTitle: string | null = null;

  /** `fileName` helps to guess the title; it may be absent. */
  constructor(fileName?: string) {
    this.#title = fileName === undefined ? null : titleOfFileName(fileName);
    this.#splitter = new MessageSplitter({
      accepts: (header) => this.#fits(header),
      message: (header, body, line) => this.#count(header, body, line),
      unreadable: (line, reason) => this.note(line, reason),
    });
  }

  /** Lines begun so far. */
  get lines(): number {
    return this.#splitter.lines;
  }

  push(text: string): void {
    if (this.#blank && text.trim() !== '') this.#blank = false;
    this.#damaged ||= text.includes('\ufffd');
    if (this.#sample === undefined) {
      this.#splitter.push(text);
      return;
    }
    this.#sample += text;
    if (this.#sample.length >= sampleLength) this.#readSample();
  }

  /** Adds what could not be read to the report. */
  note(line: number, reason: UnreadableReason): void {
    this.#unreadableTotal += 1;
    if (reason === 'before_first_message') this.#above += 1;
    if (this.#unreadable.length < mostUnreadable) this.#unreadable.push({ line, reason });
  }

  finish(encoding: TextEncodingName): SurveyResult {
    if (this.#sample !== undefined) this.#readSample();
    this.#splitter.finish();
    if (this.#blank) return fail('empty_file');
    // A chat begins with its first line; a text that merely quotes one is none.
    if (!this.#shape || !this.#first || this.#above > strayLines + 2 * this.#headers)
      return fail('not_a_chat');

    // The order must be known before it can be said which lines are no messages.
    const decision = this.#order.decide(this.#shape.yearDigits);
    for (const line of decision.impossibleLines) {
      if (line.name === null) this.#nameless -= 1;
      else this.#names.remove(line);
      this.note(line.line, 'impossible_date');
    }
    const pasted = this.#pastedLines(decision.behindLines);
    for (const line of pasted) this.#names.remove(line);
    const counts = this.#names.decide(
      pasted.map(({ line }) => line),
      this.#tight,
      this.#title,
      this.#quotedTitle,
    );
    const people = counts.participants.length;
    if (counts.messages + counts.events + this.#nameless === 0) return fail('not_a_chat');
    const group =
      this.#groupEvidence || people > 2 || counts.sentences.some((text) => systemSentence(text) === 'group');
    const kindGuess = group ? 'group' : 'direct';
    const groupTitle = kindGuess === 'group' ? (this.#quotedTitle ?? counts.groupNames[0] ?? null) : null;
    return succeed({
      format: this.#shape.format,
      encoding,
      shape: this.#shape,
      dayOrder: decision.order,
      questions: decision.decided ? ['time_zone'] : ['time_zone', 'day_order'],
      languageGuess: this.#languages.guess(),
      lines: this.#splitter.lines,
      messages: counts.messages,
      attachments: counts.attachments,
      deleted: counts.deleted,
      systemEvents: counts.events + this.#nameless,
      participants: counts.participants,
      kindGuess,
      titleGuess: this.#title ?? groupTitle,
      first: this.#first,
      last: { ...this.#last },
      unreadable: [...this.#unreadable].sort((one, other) => one.line - other.line),
      unreadableTotal: this.#unreadableTotal,
      names: counts.reading,
    });
  }

  /** Finds the file's form in its beginning; where there is none yet, goes on looking. */
  #readSample(): void {
    const sample = this.#sample ?? '';
    const tally = new ShapeTally();
    eachLine(sample, (start, end) => {
      if (this.#scanner.scan(sample, start, end)) tally.add(this.#scanner);
    });
    const shape = tally.most();
    this.#sample = '';
    if (shape) {
      this.#shape = shape;
      this.#fits = shapeTest(shape);
      this.#tight = this.#hasTightColons(sample);
      this.#bodies = new NameSplitter(this.#tight);
      this.#sample = undefined;
    }
    this.#splitter.push(sample);
  }

  #hasTightColons(sample: string): boolean {
    let spaced = 0;
    let tight = 0;
    eachLine(sample, (start, end) => {
      if (!this.#scanner.scan(sample, start, end) || !this.#fits(this.#scanner)) return;
      const body = sample.slice(this.#scanner.bodyStart, Math.min(end, this.#scanner.bodyStart + 300));
      if (colonAfterName(body, false) >= 0) spaced += 1;
      else if (colonAfterName(body, true) >= 0) tight += 1;
    });
    return tight > spaced;
  }

  #count(header: HeaderScanner, body: string, line: number): void {
    const isFirst = this.#first === undefined;
    this.#headers += 1;
    this.#keepStamp(header);
    if (this.#damaged && body.includes('\ufffd')) this.note(line, 'damaged_text');
    this.#bodies.read(body);
    const { written: name, textStart } = this.#bodies;
    if (name === null) {
      this.#nameless += 1;
      this.#readSentence(withoutFirstMarks(body));
      this.#order.add(header, line, null, 'system');
      return;
    }
    const ios = header.end === 'bracket';
    const rest = body.slice(textStart);
    const marked = readMarkers(rest, ios);
    let kind: ChatItemKind = marked.kind;
    let sentence = false;
    if (ios && marked.kind === 'text') {
      if (isEvent(marked, this.#shown(name), ios, isFirst)) kind = 'system';
      if (marked.marked || kind === 'system') this.#readSentence(marked.text);
      else if (this.#names.linesOf(name) < linesOfGroupName)
        sentence = systemSentence(marked.text) !== undefined;
    }
    this.#languages.ofPhone(marked.language);
    if (kind === 'text') this.#languages.ofPerson(marked.text);
    this.#names.add(name, kind, marked.marked, rest, sentence);
    this.#order.add(header, line, name, kind);
  }

  /** Remembers the last name: to tidy one up costs more than to read its line. */
  #shown(written: string): string {
    if (written !== this.#lastWritten) {
      this.#lastWritten = written;
      this.#lastShown = shownName(written);
    }
    return this.#lastShown;
  }

  #keepStamp(header: HeaderScanner): void {
    const last = this.#last;
    last.first = header.first;
    last.middle = header.middle;
    last.last = header.last;
    last.hour = header.hour;
    last.minute = header.minute;
    last.second = header.second;
    this.#first ??= { ...last };
  }

  #readSentence(text: string): void {
    this.#sentences += 1;
    if (this.#sentences > sentencesRead) return;
    const about = systemSentence(text);
    if (about === undefined) return;
    this.#languages.ofPhone(languageOfSentence(text), about === 'encryption' ? 10 : 2);
    if (about !== 'group') return;
    this.#groupEvidence = true;
    // A changed subject stands last in its sentence.
    const quoted = [...text.matchAll(/["“«„]([^"“”«»„]{1,100})["”»“]/g)].at(-1)?.[1];
    if (quoted !== undefined) this.#quotedTitle = quoted;
  }

  /** Of the lines far behind their neighbours only those of names that are nowhere else: a late message is real. */
  #pastedLines(behind: readonly DatedLine[]): DatedLine[] {
    const behindOf = new Map<string, number>();
    for (const { name } of behind) if (name !== null) behindOf.set(name, (behindOf.get(name) ?? 0) + 1);
    return behind.filter(({ name }) => name !== null && behindOf.get(name) === this.#names.linesOf(name));
  }
}

function eachLine(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    visit(start, end);
    start = end + 1;
  }
}
