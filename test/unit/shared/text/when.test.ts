import { describe, expect, it } from 'vitest';
import {
  briefTime,
  bytesSaid,
  clockTime,
  dayTitle,
  daysAgo,
  periodTitle,
  shortDate,
  spanSaid,
  whenSaid,
} from '../../../../shared/text/when.ts';

const zone = 'America/Sao_Paulo';
/** Thursday. */
const now = Date.parse('2025-11-13T15:00:00Z');
const at = (instant: string) => Date.parse(instant);

describe('instants in words', () => {
  it('are said in the given zone', () => {
    expect(clockTime(at('2025-11-13T02:30:00Z'), zone)).toBe('23:30');
    expect(daysAgo(at('2025-11-13T02:30:00Z'), now, zone)).toBe(1);
    expect(daysAgo(at('2025-11-13T02:30:00Z'), now, 'UTC')).toBe(0);
  });

  it('are the hour today, yesterday as a word, then the weekday, then the date', () => {
    expect(briefTime(at('2025-11-13T12:36:00Z'), now, zone, 'pt')).toBe('09:36');
    expect(briefTime(at('2025-11-12T12:36:00Z'), now, zone, 'pt')).toBe('ontem');
    expect(briefTime(at('2025-11-11T12:36:00Z'), now, zone, 'pt')).toBe('ter.');
    expect(briefTime(at('2025-10-29T12:36:00Z'), now, zone, 'pt')).toBe('29 out.');
    expect(briefTime(at('2024-10-29T12:36:00Z'), now, zone, 'pt')).toBe('29/10/2024');
    expect(briefTime(at('2025-10-29T12:36:00Z'), now, zone, 'en')).toBe('Oct 29');
  });

  it('name the day between messages in full', () => {
    expect(dayTitle(now, now, zone, 'pt')).toBe('Hoje, quinta-feira, 13 de novembro');
    expect(dayTitle(at('2024-11-12T12:00:00Z'), now, zone, 'es')).toBe('Martes, 12 de noviembre de 2024');
  });

  it('fall into today, this week from Monday, or their month', () => {
    expect(periodTitle(at('2025-11-13T12:00:00Z'), now, zone, 'pt')).toBe('Hoje');
    expect(periodTitle(at('2025-11-10T12:00:00Z'), now, zone, 'pt')).toBe('Esta semana');
    expect(periodTitle(at('2025-11-09T12:00:00Z'), now, zone, 'pt')).toBe('Novembro');
    expect(periodTitle(at('2024-10-09T12:00:00Z'), now, zone, 'pt')).toBe('Outubro de 2024');
  });

  it('fit into a sentence', () => {
    expect(whenSaid(at('2025-11-13T13:02:00Z'), now, zone, 'pt')).toBe('hoje às 10:02');
    expect(shortDate(at('2025-11-02T13:02:00Z'), now, zone, 'es')).toBe('2 nov');
  });
});

describe('sizes', () => {
  it('are said in the reader’s own numbers', () => {
    expect(bytesSaid(184_320, 'pt')).toBe('184 KB');
    expect(bytesSaid(1_234_567, 'pt')).toBe('1,2 MB');
  });

  it('says a span in one breath: the day once where it is the same', () => {
    const from = at('2025-11-13T13:02:00Z');
    const to = at('2025-11-13T13:40:00Z');
    expect(spanSaid(from, to, now, zone, 'pt')).toBe('hoje, das 10:02 às 10:40');
    expect(spanSaid(from, to, now, zone, 'es')).toBe('hoy, de 10:02 a 10:40');
    expect(spanSaid(from, to, now, zone, 'en')).toBe('today from 10:02 to 10:40');
    const day = 86_400_000;
    expect(spanSaid(from - day, to, now, zone, 'pt')).toBe('de ontem às 10:02 até hoje às 10:40');
    expect(spanSaid(from - 9 * day, to - 9 * day, now, zone, 'pt')).toBe('em 4 nov., das 10:02 às 10:40');
  });
});
