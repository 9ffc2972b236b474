import { describe, expect, it } from 'vitest';
import { isoOf, readText } from './readText.ts';

function chatOf(dates: readonly string[]): string {
  return dates.map((date) => `${date}, 10:00 - Ana: oi`).join('\n');
}

describe('the order of day and month', () => {
  it('is day first when a first number is over twelve', async () => {
    const { survey } = await readText(chatOf(['01/02/24', '13/02/24']));
    expect([survey.dayOrder, survey.questions]).toEqual(['day_first', ['time_zone']]);
  });

  it('is month first when a second number is over twelve', async () => {
    const { survey } = await readText(chatOf(['01/02/24', '02/13/24']));
    expect([survey.dayOrder, survey.questions]).toEqual(['month_first', ['time_zone']]);
  });

  it('is the one in which time goes forward', async () => {
    const days = await readText(chatOf(['10/02/24', '11/02/24', '02/03/24']));
    expect([days.survey.dayOrder, days.survey.questions]).toEqual(['day_first', ['time_zone']]);
    const months = await readText(chatOf(['02/10/24', '02/11/24', '03/02/24']));
    expect([months.survey.dayOrder, months.survey.questions]).toEqual(['month_first', ['time_zone']]);
  });

  it('is asked where both fit, and read by the answer', async () => {
    const text = chatOf(['05/03/24', '06/03/24', '07/03/24']);
    const { survey, items } = await readText(text);
    expect([survey.dayOrder, survey.questions]).toEqual(['day_first', ['time_zone', 'day_order']]);
    expect(isoOf(items[0])).toBe('2024-03-05T10:00:00.000Z');
    const answered = await readText(text, { dayOrder: 'month_first' });
    expect(isoOf(answered.items[0])).toBe('2024-05-03T10:00:00.000Z');
  });

  it('is not upset by one odd line in a long file', async () => {
    const dates = Array.from({ length: 28 }, (_, day) => `${String(day + 1).padStart(2, '0')}/05/24`);
    const { survey } = await readText(chatOf([...dates, '05/29/24', '30/05/24']));
    expect(survey.dayOrder).toBe('day_first');
  });

  it.each([
    ['four digits', ['2024/03/05', '2024/03/06']],
    ['two digits', ['24/03/05', '24/03/06', '24/03/17', '24/04/02', '24/04/03', '24/04/04']],
  ])('is year first with %s of the year', async (_digits, dates) => {
    const { survey, items } = await readText(chatOf(dates));
    expect([survey.dayOrder, survey.questions]).toEqual(['year_first', ['time_zone']]);
    expect(isoOf(items[0])).toBe('2024-03-05T10:00:00.000Z');
  });
});
