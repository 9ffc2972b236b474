import { isEvent } from './events.ts';
import { shapeTest } from './headerShape.ts';
import type { HeaderScanner } from './headerScanner.ts';
import { readMarkers, withoutFirstMarks } from './markers.ts';
import { MessageSplitter } from './messageSplitter.ts';
import { NameReader } from './names.ts';
import { SecondOrder } from './secondOrder.ts';
import type { ChatItem, ChatSurvey, ReadingAnswers } from './types.ts';
import { WallClock } from './wallClock.ts';

/** Second pass: push the same text, take the items. One message is held back until the next one begins. */
export class ChatReader {
  readonly #splitter: MessageSplitter;
  readonly #names: NameReader;
  readonly #clock: WallClock;
  readonly #seconds = new SecondOrder();
  readonly #ios: boolean;
  #items: ChatItem[] = [];
  #isFirst = true;

  /** The zone must exist (`isTimeZone`). */
  constructor(survey: ChatSurvey, answers: ReadingAnswers) {
    const fits = shapeTest(survey.shape);
    const pasted = new Set(survey.names.pastedLines);
    this.#ios = survey.format === 'ios';
    this.#names = new NameReader(survey.names);
    this.#clock = new WallClock(answers.timeZone, answers.dayOrder);
    this.#splitter = new MessageSplitter({
      accepts: (header, line) =>
        fits(header) &&
        (pasted.size === 0 || !pasted.has(line)) &&
        this.#clock.hasDay(header.first, header.middle, header.last),
      message: (header, body, line) => this.#add(header, body, line),
      unreadable: () => undefined,
    });
  }

  push(text: string): ChatItem[] {
    this.#splitter.push(text);
    return this.#taken();
  }

  finish(): ChatItem[] {
    this.#splitter.finish();
    return this.#taken();
  }

  #taken(): ChatItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #add(header: HeaderScanner, body: string, line: number): void {
    const clock = this.#clock;
    clock.read(header.first, header.middle, header.last, header.hour, header.minute, header.second);
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    this.#names.read(body);
    const { sender, textStart } = this.#names;
    const rest = textStart === 0 ? body : body.slice(textStart);
    const item: { -readonly [Key in keyof ChatItem]: ChatItem[Key] } = {
      at: clock.at,
      orderInSecond: this.#seconds.next(clock.at),
      sender: null,
      kind: 'system',
      text: rest,
      line,
    };
    if (clock.clock !== undefined) item.clock = clock.clock;
    this.#items.push(item);
    if (sender === null) {
      item.text = withoutFirstMarks(rest);
      return;
    }
    const marked = readMarkers(rest, this.#ios);
    item.text = marked.text;
    if (isEvent(marked, sender, this.#ios, isFirst)) return;
    item.sender = sender;
    item.kind = marked.kind;
    if (marked.edited) item.edited = true;
    if (marked.attachment) item.attachment = marked.attachment;
  }
}
