import { withoutMarks } from './characters.ts';

/** Which half of the day a twelve-hour time lies in. `noon`: the Chinese hour around twelve. */
export type DayHalf = 'none' | 'morning' | 'afternoon' | 'noon';

/**
 * How phones write the halves (CLDR's day periods "a" and "b"), in lower case, without dots and spaces.
 * Some languages write them before the time.
 */
const mornings =
  'am vm fm ap de öö pd dop проб дп πμ ص صباحا قظ לפנהצ पूर्वाह्न पूर्वाह्ण মপূ পূর্বাহ্ণ ' +
  'முற்பகல் ก่อนเที่ยง 오전 午前 上午 凌晨 清晨 早上 sa pg epd ochtend';
const afternoons =
  'pm nm em du ös md odp слоб пп μμ م مساء بظ אחהצ अपराह्न मउ অপরাহ্ণ பிற்பகல் หลังเที่ยง 오후 午後 下午 傍晚 晚上 ' +
  'ip ch ptg emd middag';

const halves = new Map<string, DayHalf>();
for (const word of mornings.split(' ')) halves.set(word, 'morning');
for (const word of afternoons.split(' ')) halves.set(word, 'afternoon');
halves.set('中午', 'noon');
halves.set('正午', 'noon');

/** Undefined when the words are no half of a day. */
export function dayHalfOf(written: string): DayHalf | undefined {
  const key = withoutMarks(written)
    .toLowerCase()
    .replace(/[.\s\u00a0\u202f\u2009,،"״”]/g, '');
  return key === '' ? 'none' : halves.get(key);
}

/** 0 to 23, or -1 when no clock shows such an hour. */
export function hourOfDay(hour: number, half: DayHalf): number {
  if (half === 'none') return hour <= 23 ? hour : -1;
  // A 24-hour clock that writes its half all the same.
  if (hour > 12) return hour <= 23 && half !== 'morning' ? hour : -1;
  if (half === 'noon') return hour >= 10 ? hour : hour + 12;
  return (hour % 12) + (half === 'afternoon' ? 12 : 0);
}
