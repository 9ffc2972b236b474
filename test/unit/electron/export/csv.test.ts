import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../electron/export/csv.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';
import type { PackedMessage } from '../../../../shared/evidence/packedMessage.ts';
import type { EvidenceFlag } from '../../../../shared/evidence/slice.ts';

type Row = Readonly<Record<string, string>>;

const saying = (text: string, changed: Partial<PackedMessage> = {}, sender = 'Ana'): PackedMessage => ({
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
  ...changed,
});

const flag = (changed: Partial<EvidenceFlag> = {}): EvidenceFlag => ({
  category: 'fraud',
  severity: 'high',
  state: 'confirmed',
  messages: [],
  sender: 'Ana',
  signals: [],
  tags: ['Rafael', 'março'],
  notes: ['conferir no extrato'],
  verdict: {
    at: Date.UTC(2025, 11, 2, 13),
    verdict: 'confirmed',
    reason: 'talked_to_person',
    text: 'ele confirmou',
  },
  ...changed,
});

const written = (messages: readonly PackedMessage[], zone = 'America/Sao_Paulo') =>
  [...csvOf(messages, zone)].join('');
const rowsOf = (csv: string) => parse(csv, { bom: true, columns: true }) as Row[];

/** What spreadsheets take for the beginning of a formula, also behind what they skip. */
const formulas = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\ufeff=', '＝', '＋', '－', '＠'].map(
  (beginning) => `${beginning}1+1`,
);

describe('csvOf', () => {
  it.each(formulas)('neutralises %j wherever other people’s words stand', (formula) => {
    const theirs = saying(
      formula,
      {
        attachment: { name: formula, kind: 'document', absence: 'omitted' },
        flags: [flag({ tags: [formula], notes: [formula] })],
      },
      formula,
    );
    const [row = {}] = rowsOf(written([theirs]));
    for (const column of ['text', 'sender', 'attachment']) expect(row[column], column).toBe(`'${formula}`);
    for (const [column, cell] of Object.entries(row)) {
      expect(cell.trimStart(), column).not.toMatch(/^[=+\-@＝＋－＠]/);
      expect(cell, column).not.toMatch(/^[\t\r\n]/);
    }
    // Behind its category a word cannot begin a cell.
    expect(row['tags']).toBe(`fraud: ${formula}`);
    expect(row['notes']).toBe(`fraud: ${formula}`);
  });

  it('leaves ordinary words as they are', () => {
    const [row = {}] = rowsOf(written([saying('2 + 2 = 4, a@b.com - ok')]));
    expect(row['text']).toBe('2 + 2 = 4, a@b.com - ok');
  });

  it('begins with the mark by which Excel knows UTF-8, and ends each row as RFC 4180 says', () => {
    const csv = written([saying('oi'), saying('tchau')]);
    expect(csv.startsWith('\ufeffnumber,time_utc,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['ele disse "não"\ne saiu', 'a\rb', 'a\r\nb', 'a,b', '"', ' a ', 'emoji 😍 ção'])(
    'keeps %j whole through a reader',
    (text) => {
      const rows = rowsOf(written([saying(text), saying('depois')]));
      expect(rows.map((row) => row['text'])).toEqual([text, 'depois']);
    },
  );

  it('says the time in UTC and on the wall, with the wall’s distance', () => {
    const [row] = rowsOf(written([saying('oi')]));
    expect(row).toMatchObject({
      time_utc: '2025-11-13T12:36:05.000Z',
      time_local: '2025-11-13 09:36:05',
      utc_offset: 'UTC-03:00',
    });
  });

  it('carries each flag’s state, verdict, reason, tags and notes, behind its category', () => {
    const other = flag({ category: 'off_channel', severity: 'low', state: 'new', tags: [], notes: [] });
    const { verdict: _none, ...undecided } = other;
    const [row] = rowsOf(written([saying('oi', { flags: [flag(), undecided] })]));
    expect(row).toMatchObject({
      flags: 'fraud:high:confirmed off_channel:low:new',
      verdict: 'fraud: confirmed',
      verdict_reason: 'fraud: talked_to_person',
      verdict_text: 'fraud: ele confirmou',
      verdict_time_utc: 'fraud: 2025-12-02T13:00:00.000Z',
      tags: 'fraud: Rafael, março',
      notes: 'fraud: conferir no extrato',
    });
  });

  it('comes in pieces, so that a long conversation is never one string', () => {
    const pieces = [
      ...csvOf(
        Array.from({ length: 1201 }, () => saying('oi')),
        'UTC',
      ),
    ];
    expect(pieces).toHaveLength(4);
    expect(rowsOf(pieces.join(''))).toHaveLength(1201);
  });
});
