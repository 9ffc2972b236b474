import { describe, expect, it } from 'vitest';
import { measureWithoutApp } from '../../bench/importSuite.ts';
import { madeExport } from '../../bench/madeExport.ts';
import { reportOf, reportSchema } from '../../bench/report.ts';
import { readText } from '../shared/chatExport/readText.ts';

describe('the bench of the import', () => {
  it('writes a report of the contract’s shape, with every figure that needs no window', async () => {
    const measured = await measureWithoutApp({ messages: 300, rounds: 1, modelBursts: 0 });
    const report = reportOf('import', new Date().toISOString(), measured);
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(Object.keys(report.ratios)).toEqual([
      'parse_android_vs_whatsapp_chat_parser',
      'parse_ios_vs_whatsapp_chat_parser',
    ]);
    for (const name of ['parse_ios_mb_per_s', 'ledger_messages_per_s', 'rules_messages_per_s']) {
      expect(report.figures[name], name).toBeGreaterThan(0);
    }
  }, 60_000);

  it('refuses a ratio that does not name both sides', () => {
    const date = new Date().toISOString();
    expect(() => reportOf('import', date, { figures: {}, ratios: { parse: 2 } })).toThrow();
  });

  it.each(['android', 'ios'] as const)(
    'makes the same %s export each time, and the parser reads it whole',
    async (form) => {
      const made = madeExport(form, 2000);
      expect(madeExport(form, 2000).text).toBe(made.text);
      const { survey, items } = await readText(made.text);
      expect(survey).toMatchObject({ format: form, messages: 2000, systemEvents: 1, unreadableTotal: 0 });
      expect(survey.participants.map(({ name }) => name).sort()).toEqual([made.company, made.contact].sort());
      const kinds = new Set(items.map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(['system', 'text', 'attachment', 'deleted']));
      expect(items.some(({ edited }) => edited)).toBe(true);
      expect(items.some(({ text }) => text.includes('\n'))).toBe(true);
    },
  );
});
