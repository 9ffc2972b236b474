import { describe, expect, it } from 'vitest';
import { isoOf, readText } from './readText.ts';

/** One line of a form, and the second that its time means in UTC. */
const forms: readonly (readonly [string, string, string])[] = [
  ['Android, slashes', '25/12/24 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, comma', '25/12/2024, 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, dots', '25.12.24, 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, hyphens', '25-12-2024 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, year first', '2024-12-25 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, year first, slashes', '2024/12/25, 9:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, month first', '12/25/24, 9:05 PM - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['Android, en dash', '25/12/24 09:05 – Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['Android, seconds', '25/12/24, 09:05:07 - Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['Android, before 2018', '12/25/17, 9:05:07 PM: Ana: oi', '2017-12-25T21:05:07.000Z'],
  ['midnight', '25/12/24, 12:05 AM - Ana: oi', '2024-12-25T00:05:00.000Z'],
  ['noon', '25/12/24, 12:05 PM - Ana: oi', '2024-12-25T12:05:00.000Z'],
  ['lower case', '25/12/24, 9:05 pm - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['without a space', '25/12/24, 9:05pm - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['dots', '25/12/24, 9:05 a.m. - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['dots and a no-break space', '25/12/24 9:05 p.\u00a0m. - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['narrow no-break space', '25/12/24, 9:05\u202fPM - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['thin space', '25/12/24, 9:05\u2009PM - Ana: oi', '2024-12-25T21:05:00.000Z'],
  ['à', '25/12/2024 à 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['às', '25/12/2024 às 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['a las', '25/12/2024 a las 9:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['um', '25.12.2024 um 09:05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['klo and dots in the time', '25.12.2024 klo 9.05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['kl.', '25.12.2024 kl. 09.05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['09 h 05', '2024-12-25 09 h 05 - Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['iOS', '[25/12/2024, 09:05:07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['iOS, no comma', '[25/12/2024 09:05:07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['iOS, dots', '[25.12.24, 09:05:07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['iOS, hyphens, month first', '[12-25-2024, 23:33:00] Ana: oi', '2024-12-25T23:33:00.000Z'],
  ['iOS, year first', '[2024-12-25, 09:05:07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['iOS, no seconds', '[25/12/2024, 09:05] Ana: oi', '2024-12-25T09:05:00.000Z'],
  ['iOS, PM', '[12/25/24, 9:05:07\u202fPM] Ana: oi', '2024-12-25T21:05:07.000Z'],
  ['iOS, mark first', '\u200e[25/12/2024, 09:05:07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['iOS, Finnish', '[25.12.2024 klo 9.05.07] Ana: oi', '2024-12-25T09:05:07.000Z'],
  ['Korean, iOS', '[2024. 12. 25. 오후 9:05:07] 지수: 네', '2024-12-25T21:05:07.000Z'],
  ['Korean, Android', '2024년 12월 25일 오전 12:05, 지수 : 네', '2024-12-25T00:05:00.000Z'],
  ['Chinese', '2024/12/25 下午9:05 - 小明: 好', '2024-12-25T21:05:00.000Z'],
  ['Japanese', '2024/12/25 9:05 - 花子: はい', '2024-12-25T09:05:00.000Z'],
  ['Greek', '25/12/24, 9:05 μ.μ. - Άννα: ναι', '2024-12-25T21:05:00.000Z'],
  ['Arabic digits', '٢٥‏/١٢‏/٢٠٢٤، ٩:٠٥ م - علي: نعم', '2024-12-25T21:05:00.000Z'],
  ['Czech spaces', '25. 12. 2024 9:05 - Eva: ano', '2024-12-25T09:05:00.000Z'],
];

describe('headers', () => {
  it.each(forms)('reads the form %s', async (_form, line, at) => {
    const { items } = await readText(line);
    expect(items).toHaveLength(1);
    expect(isoOf(items[0])).toBe(at);
    expect(items[0]?.sender).toBe(/(Ana|지수|小明|花子|Άννα|علي|Eva)/.exec(line)?.[1]);
    expect(items[0]?.text).toMatch(/^\S+$/);
  });

  it('takes lines of another form for text of the message above', async () => {
    const { items } = await readText(
      [
        '25/12/24, 09:05 - Ana: olha o que ele disse',
        '[25/12/24, 09:05:00] Rui: paga logo',
        '[09:05, 25/12/2024] Rui: paga logo',
        '25.12.24, 09:05 - Rui: paga logo',
        '12/25 09:05 - Rui: paga logo',
        '26/12/24, 09:06 - Bia: nossa',
      ].join('\n'),
    );
    expect(items.map(({ sender }) => sender)).toEqual(['Ana', 'Bia']);
    expect(items[0]?.text.split('\n')).toHaveLength(5);
  });

  it('takes an older chat of the same form, pasted into a message, for its text', async () => {
    const { items, survey } = await readText(
      [
        '25/12/24, 09:05 - Ana: achei a conversa antiga:',
        '03/02/24, 10:00 - Rui: eu pago semana que vem',
        '03/02/24, 10:01 - Rui: prometo',
        '25/12/24, 09:06 - Bia: nossa',
      ].join('\n'),
    );
    expect(items.map(({ sender }) => sender)).toEqual(['Ana', 'Bia']);
    expect(survey.participants.map(({ name }) => name)).toEqual(['Ana', 'Bia']);
    expect(survey.messages).toBe(2);
  });

  it('keeps a late message of somebody who writes elsewhere too', async () => {
    const { items } = await readText(
      [
        '25/12/24, 09:05 - Ana: oi',
        '23/12/24, 10:00 - Bia: só chegou agora',
        '25/12/24, 09:06 - Bia: nossa',
      ].join('\n'),
    );
    expect(items.map(({ sender }) => sender)).toEqual(['Ana', 'Bia', 'Bia']);
  });

  it('keeps a line with a day that does not exist in the message above, and reports it', async () => {
    const { items, survey } = await readText(
      '25/12/24, 09:05 - Ana: oi\n31/02/24, 09:05 - Bia: sumi\n26/12/24, 09:05 - Bia: aqui',
    );
    expect(items.map(({ text }) => text)).toEqual(['oi\n31/02/24, 09:05 - Bia: sumi', 'aqui']);
    expect(survey.messages).toBe(2);
    expect(survey.unreadable).toEqual([{ line: 2, reason: 'impossible_date' }]);
  });

  it('reports text above the first message', async () => {
    const { items, survey } = await readText('Enviado do meu celular\n\n25/12/24, 09:05 - Ana: oi');
    expect(items).toHaveLength(1);
    expect(items[0]?.line).toBe(3);
    expect(survey.unreadable).toEqual([{ line: 1, reason: 'before_first_message' }]);
  });
});
