import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../electron/export/csv.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';
import type { EvidenceMessage } from '../../../../shared/evidence/slice.ts';

const saying = (text: string, sender = 'Ana'): EvidenceMessage => ({
  number: 1,
  message: {
    id: randomId(),
    conversation: randomId(),
    sentAt: Date.UTC(2025, 10, 13, 12, 36, 5),
    orderInSecond: 0,
    kind: 'text',
    sender,
    side: 'contact',
    text,
  },
  flags: [],
});

describe('csvOf', () => {
  it.each(['=HYPERLINK("http://x")', '+55 00', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'neutralises the cell %j that a spreadsheet would calculate',
    (text) => {
      const csv = csvOf([saying(text)], 'America/Sao_Paulo');
      expect(csv).toContain(`'${text.replaceAll('"', '""')}`);
    },
  );

  it('neutralises a sender that is a formula too', () => {
    expect(csvOf([saying('oi', '=1+1')], 'UTC')).toContain("'=1+1");
  });

  it('keeps quotes, line breaks and accents whole, and says the time in UTC and in the zone', () => {
    const csv = csvOf([saying('ele disse "não"\ne saiu')], 'America/Sao_Paulo');
    expect(csv.startsWith('\ufeffnumber,time_utc')).toBe(true);
    expect(csv).toContain('"ele disse ""não""\ne saiu"');
    expect(csv).toContain('2025-11-13T12:36:05.000Z,2025-11-13 09:36:05');
  });
});
