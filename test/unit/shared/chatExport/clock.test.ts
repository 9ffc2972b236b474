import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isTimeZone } from '../../../../shared/chatExport/index.ts';
import { WallClock } from '../../../../shared/chatExport/wallClock.ts';
import { isoOf, readText } from './readText.ts';

describe('the clock of the exporting phone', () => {
  it('keeps the file’s order in a doubled hour', async () => {
    const { items } = await readText(
      ['00:59', '01:10', '01:50', '01:05', '01:55', '02:00']
        .map((time) => `27/10/2024, ${time} - Ana: oi`)
        .join('\n'),
      { timeZone: 'Europe/Lisbon' },
    );
    expect(items.map(isoOf)).toEqual([
      '2024-10-26T23:59:00.000Z',
      '2024-10-27T00:10:00.000Z',
      '2024-10-27T00:50:00.000Z',
      '2024-10-27T01:05:00.000Z',
      '2024-10-27T01:55:00.000Z',
      '2024-10-27T02:00:00.000Z',
    ]);
    expect(items.map(({ clock }) => clock)).toEqual([
      undefined,
      'doubled',
      'doubled',
      'doubled',
      'doubled',
      undefined,
    ]);
  });

  it('shifts a skipped hour forward and marks it', async () => {
    const { items } = await readText('31/03/2024, 01:30 - Ana: oi', { timeZone: 'Europe/Lisbon' });
    expect(isoOf(items[0])).toBe('2024-03-31T01:30:00.000Z');
    expect(items[0]?.clock).toBe('skipped');
  });

  it('knows a zone that shifts by half an hour', async () => {
    const { items } = await readText('07/04/2024, 01:45 - Ana: oi\n17/04/2024, 01:45 - Ana: oi', {
      timeZone: 'Australia/Lord_Howe',
    });
    expect(items.map(isoOf)).toEqual(['2024-04-06T14:45:00.000Z', '2024-04-16T15:15:00.000Z']);
    expect(items[0]?.clock).toBe('doubled');
  });

  it('follows the law of the time: Brazil had daylight saving until 2019', async () => {
    const { items } = await readText('20/01/2019 10:00 - Ana: oi\n20/01/2020 10:00 - Ana: oi', {
      timeZone: 'America/Sao_Paulo',
    });
    expect(items.map(isoOf)).toEqual(['2019-01-20T12:00:00.000Z', '2020-01-20T13:00:00.000Z']);
  });

  it('numbers items of the same second by the file’s order, late ones too', async () => {
    const { items } = await readText(
      ['10:00', '10:00', '10:01', '10:00', '10:01'].map((time) => `20/01/2020 ${time} - Ana: oi`).join('\n'),
    );
    expect(items.map(({ orderInSecond }) => orderInSecond)).toEqual([0, 1, 0, 2, 1]);
  });

  it('tells zones from other words', () => {
    expect(isTimeZone('America/Sao_Paulo')).toBe(true);
    expect(isTimeZone('Europe/Lisbon')).toBe(true);
    expect(isTimeZone('UTC')).toBe(true);
    expect(isTimeZone('America/Atlantis')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });

  it.each(['America/Sao_Paulo', 'Africa/Casablanca', 'Pacific/Apia', 'Australia/Lord_Howe'])(
    'is right at every hour around every change of %s',
    (zone) => {
      const clock = new WallClock(zone, 'day_first');
      for (let day = Date.UTC(2009, 0, 1); day < Date.UTC(2013, 0, 1); day += 86_400_000) {
        const date = new Date(day);
        const [first, middle, last] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        for (const hour of [0, 2, 23]) {
          clock.read(first, middle, last, hour, 30, 0);
          const wall = Temporal.PlainDateTime.from({
            year: last,
            month: middle,
            day: first,
            hour,
            minute: 30,
          });
          const [earlier, later] = (['earlier', 'later'] as const).map(
            (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
          );
          const said = `${wall.toString()} ${clock.at} ${clock.clock ?? ''}`;
          if (clock.at !== earlier && clock.at !== later) expect.fail(said);
          if ((earlier === later) !== (clock.clock === undefined)) expect.fail(said);
        }
      }
    },
  );
});
