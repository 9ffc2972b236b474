import { describe, expect, it } from 'vitest';
import {
  ChatReader,
  ChatSurveyor,
  type ChatItem,
  type ChatSurvey,
} from '../../../../shared/chatExport/index.ts';

const pieces = [
  '12/03/2024 10:00 - Ana: oi',
  '[1/2/24, 9:00:00 PM] ~ B: \u200e<attached: 00000001-PHOTO-2.jpg>',
  '31/02/24, 10:00 - Z: x',
  '24/03/05 10:00:00: q: r',
  '2024년 1월 5일 오후 3:21, a : b',
  '٢٥‏/١٢',
  '99/99/99 99:99',
  '<Mídia oculta>',
  '(arquivo anexado)',
  '<This message was edited>',
  ' changed the subject to "a: b"',
  ' image omitted',
  '__proto__: ',
  'x'.repeat(600),
  ...[
    '\u200e',
    '\n',
    '\r\n',
    '[',
    '] ',
    ' - ',
    ': ',
    'Ana',
    '😊',
    '\ud83d',
    '\ufffd',
    '"',
    '오전',
    '..',
    '•',
  ],
];

/** A repeatable random number below `below`. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 64) % below;
  };
}

function read(text: string, size: number): { survey: ChatSurvey; items: ChatItem[] } | string {
  const surveyor = new ChatSurveyor();
  for (let at = 0; at < text.length; at += size) surveyor.push(text.slice(at, at + size));
  const survey = surveyor.finish('utf-8');
  if (!survey.ok) return survey.error.code;
  const reader = new ChatReader(survey.value, {
    timeZone: 'Europe/Lisbon',
    dayOrder: survey.value.dayOrder,
  });
  const items: ChatItem[] = [];
  for (let at = 0; at < text.length; at += size) items.push(...reader.push(text.slice(at, at + size)));
  items.push(...reader.finish());
  return { survey: survey.value, items };
}

describe('any text', () => {
  it('is read alike in all pieces, and both passes agree on what is in it', () => {
    const random = randomOf(11);
    let chats = 0;
    for (let run = 0; run < 1500; run += 1) {
      let text = '';
      const length = 1 + random(25);
      for (let at = 0; at < length; at += 1)
        text += (pieces[random(pieces.length)] ?? '') + (random(3) === 0 ? '\n' : '');
      const whole = read(text, Number.MAX_SAFE_INTEGER);
      expect(read(text, 1 + random(9)), JSON.stringify(text)).toEqual(whole);
      if (typeof whole === 'string') continue;
      chats += 1;
      const { survey, items } = whole;
      expect(items.length, JSON.stringify(text)).toBe(survey.messages + survey.systemEvents);
      const people = new Set(survey.participants.map(({ name }) => name));
      for (const { sender } of items) if (sender !== null) expect(people).toContain(sender);
    }
    expect(chats).toBeGreaterThan(300);
  });
});
