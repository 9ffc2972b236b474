import { describe, expect, it } from 'vitest';
import {
  readExport,
  surveyExport,
  type ChatItem,
  type OpenBytes,
} from '../../../../shared/chatExport/index.ts';
import { chatExportText } from '../../../../shared/text/chatExport.ts';
import { readText, surveyText } from './readText.ts';

function of(...parts: readonly Uint8Array[]): OpenBytes {
  return async function* () {
    for (const part of parts) yield await Promise.resolve(part);
  };
}

async function codeOf(open: OpenBytes): Promise<string> {
  const survey = await surveyExport(open);
  return survey.ok ? 'ok' : survey.error.code;
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
  return bytes;
}

const encoder = new TextEncoder();

describe('what is no chat', () => {
  it('is called empty', async () => {
    expect(await codeOf(of())).toBe('empty_file');
    expect(await codeOf(of(encoder.encode('')))).toBe('empty_file');
    expect(await codeOf(of(encoder.encode('\ufeff \n\n ')))).toBe('empty_file');
  });

  it.each([
    'Prezados, segue a ata da reunião.\nData: 12/03/2024, às 10h.\n',
    'data,valor\n12/03/2024,10\n13/03/2024,20\n',
    '2024-03-12 10:00:00 INFO started\n2024-03-12 10:00:01 INFO: ready\n',
    '{"a": 1}',
    `${'linha sem nada\n'.repeat(40)}12/03/2024 10:00 - Ana: citado em um texto longo\n`,
  ])('is called so: %#', async (text) => {
    const survey = await surveyText(text);
    expect(survey.ok ? 'ok' : survey.error.code).toBe('not_a_chat');
  });

  it('is called another encoding', async () => {
    const latin = Uint8Array.from('12/03/2024 10:00 - João: não', (letter) => letter.charCodeAt(0));
    expect(await codeOf(of(latin))).toBe('wrong_encoding');
    const picture = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + 0xff) & 0xff);
    expect(await codeOf(of(picture))).toBe('wrong_encoding');
  });

  it('has a sentence in three languages for every code', () => {
    for (const locale of ['pt', 'es', 'en'] as const) {
      for (const sentence of Object.values(chatExportText[locale].failures)) {
        expect(sentence).toMatch(/^[^!]{40,220}\.$/);
      }
    }
  });
});

describe('encodings', () => {
  const text = '12/03/2024 10:00 - João: não 😊\n13/03/2024 10:00 - Zoë: olá\n';

  it.each([
    ['UTF-8', encoder.encode(text)],
    ['UTF-8 with a mark', encoder.encode(`\ufeff${text}`)],
    ['UTF-16LE with a mark', utf16(text, true, true)],
    ['UTF-16BE with a mark', utf16(text, false, true)],
    ['UTF-16LE', utf16(text, true, false)],
    ['UTF-16BE', utf16(text, false, false)],
  ])('%s is read, in single bytes too', async (_name, bytes) => {
    for (const open of [of(bytes), of(...Array.from(bytes, (byte) => Uint8Array.of(byte)))]) {
      const survey = await surveyExport(open);
      if (!survey.ok) throw new Error(survey.error.code);
      const items: ChatItem[] = [];
      const answers = { timeZone: 'UTC', dayOrder: survey.value.dayOrder };
      for await (const item of readExport(open, survey.value, answers)) items.push(item);
      expect(items.map(({ sender, text: said }) => [sender, said])).toEqual([
        ['João', 'não 😊'],
        ['Zoë', 'olá'],
      ]);
    }
  });

  it('damaged far into the file costs its letters only, and is reported', async () => {
    const line = encoder.encode('12/03/2024 10:00 - Ana: tudo certo por aqui, obrigada\n');
    const parts = Array.from({ length: 2000 }, () => line);
    const damaged = encoder.encode('13/03/2024 10:00 - Ana: ??\n');
    damaged[24] = 0xc3;
    const survey = await surveyExport(of(...parts, damaged, line));
    if (!survey.ok) throw new Error(survey.error.code);
    expect(survey.value.messages).toBe(2002);
    expect(survey.value.unreadable).toEqual([{ line: 2001, reason: 'damaged_text' }]);
  });

  it('cut in the middle of a letter is reported and costs that letter', async () => {
    const bytes = encoder.encode('13/03/2024 10:00 - Ana: até amanhã');
    const survey = await surveyExport(of(bytes.subarray(0, -1)));
    if (!survey.ok) throw new Error(survey.error.code);
    expect(survey.value.unreadable).toEqual([{ line: 1, reason: 'cut_end' }]);
  });
});

describe('long lines', () => {
  it('a line of a gigabyte passes by in bounded memory', async () => {
    const filler = encoder.encode('á'.repeat(512 * 1024));
    const open: OpenBytes = async function* () {
      yield encoder.encode('12/03/2024 10:00 - Ana: antes\n13/03/2024 10:00 - Ana: ');
      for (let part = 0; part < 1024; part += 1) yield await Promise.resolve(filler);
      yield encoder.encode('\n14/03/2024 10:00 - Bia: depois\n');
    };
    const before = process.memoryUsage().rss;
    let most = 0;
    const survey = await surveyExport(open, {
      progress: () => (most = Math.max(most, process.memoryUsage().rss - before)),
    });
    if (!survey.ok) throw new Error(survey.error.code);
    expect(survey.value.messages).toBe(3);
    expect(survey.value.unreadable).toEqual([{ line: 2, reason: 'line_too_long' }]);
    const lengths: number[] = [];
    for await (const item of readExport(open, survey.value, { timeZone: 'UTC', dayOrder: 'day_first' })) {
      lengths.push(item.text.length);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    // The limit holds for the line's rest, the name included.
    expect(lengths).toEqual([5, 100_000 - 'Ana: '.length, 6]);
    expect(most).toBeLessThan(300e6);
  });

  it('without any chat are called so, in bounded memory', async () => {
    const filler = encoder.encode('x'.repeat(1 << 20));
    const open: OpenBytes = async function* () {
      for (let part = 0; part < 200; part += 1) yield await Promise.resolve(filler);
    };
    expect(await codeOf(open)).toBe('not_a_chat');
  });

  it('many short lines of one message are cut at the same place', async () => {
    const { items, survey } = await readText(`12/03/2024 10:00 - Ana: a\n${'linha\n'.repeat(30_000)}`);
    expect(items[0]?.text).toHaveLength(100_000 - 'Ana: '.length);
    expect(survey.unreadable).toEqual([{ line: 1, reason: 'line_too_long' }]);
    expect(survey.lines).toBe(30_001);
  });

  it('a message of exactly 100,000 characters is whole', async () => {
    const { items, survey } = await readText(`12/03/2024 10:00 - A: ${'x'.repeat(100_000 - 3)}\n`);
    expect(items[0]?.text).toHaveLength(100_000 - 3);
    expect(survey.unreadableTotal).toBe(0);
  });
});
