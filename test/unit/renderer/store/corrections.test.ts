import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { NoteId } from '../../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import {
  account,
  body,
  flagId,
  idOf,
  LedgerInMemory,
  noon,
  openedRows,
  signal,
  storeOf,
} from './archiveInMemory.ts';

const decision = (more: object) => ({ v: 1, at: noon + 1000, ...more }) as LedgerBody;
const verdict = (burst: string, what: 'confirmed' | 'false_alarm') =>
  decision({
    type: 'decision.verdict',
    flag: flagId(burst, 'fraud'),
    verdict: what,
    reason: 'as_described',
    text: 'visto com a Bia',
  });
const state = (burst: string, next: 'new' | 'in_review' | 'later') =>
  decision({ type: 'decision.state', flag: flagId(burst, 'fraud'), state: next });
const tag = (burst: string, name: string, on: boolean) =>
  decision({ type: 'decision.tag', flag: flagId(burst, 'fraud'), tag: name, on });
const note = (burst: string, name: string, text: string) =>
  decision({ type: 'decision.note', flag: flagId(burst, 'fraud'), note: idOf<NoteId>(name), text });

const begin = [body.archive(), body.account(), body.conversation()];
const flagged = [
  ...begin,
  body.message('one', 'paga no meu pix que eu faço sem nota'),
  body.message('two', 'fica entre nós', { sentAt: noon + 20_000 }),
  body.message('answer', 'não posso', { sentAt: noon + 60_000, sender: 'Bia', side: 'company' }),
  body.findings(
    [
      {
        messages: ['one', 'two'],
        signals: [
          signal('fraud', 'moderate'),
          signal('fraud', 'high', { message: 'one', start: 8, end: 15 }),
          signal('off_channel', 'low'),
        ],
      },
    ],
    'model-1',
  ),
];

function ledgerOf(...bodies: readonly unknown[]): LedgerInMemory {
  const ledger = new LedgerInMemory();
  ledger.append(...bodies);
  return ledger;
}

describe('the history of a flag', () => {
  it('tells every verdict, state, tag and note in the order of the ledger, taken back or not', async () => {
    const ledger = ledgerOf(
      ...flagged,
      verdict('one', 'false_alarm'),
      state('one', 'new'),
      tag('one', 'urgente', true),
      tag('one', 'urgente', true),
      note('one', 'a', 'ligar para a Bia'),
      note('one', 'a', 'liguei para a Bia'),
      note('one', 'a', ''),
      tag('one', 'urgente', false),
      verdict('one', 'confirmed'),
    );
    const { reader } = await storeOf(ledger);
    const flag = await reader.flag(flagId('one', 'fraud')).get();
    expect(flag?.history?.map(({ at: _, ...event }) => event)).toEqual([
      { kind: 'flagged' },
      { kind: 'verdict', verdict: 'false_alarm', reason: 'as_described', text: 'visto com a Bia' },
      { kind: 'state', state: 'new' },
      { kind: 'tag', tag: 'urgente', on: true },
      { kind: 'note', did: 'written', text: 'ligar para a Bia' },
      { kind: 'note', did: 'edited', text: 'liguei para a Bia' },
      { kind: 'note', did: 'removed', text: '' },
      { kind: 'tag', tag: 'urgente', on: false },
      { kind: 'verdict', verdict: 'confirmed', reason: 'as_described', text: 'visto com a Bia' },
    ]);
  });

  it('keeps a flag whose verdict was taken back when a newer pass no longer sees it', async () => {
    const ledger = ledgerOf(...flagged, verdict('one', 'confirmed'), state('one', 'new'));
    ledger.append(body.findings([{ messages: ['one', 'two'], signals: [] }], 'model-2'));
    const { reader } = await storeOf(ledger);
    expect((await reader.flag(flagId('one', 'fraud')).get())?.history).toHaveLength(3);
    expect(await reader.flag(flagId('one', 'off_channel')).get()).toBeUndefined();
  });
});

describe('a number that is corrected', () => {
  const changed = (more: object) => decision({ type: 'account.changed', account, ...more });

  it('has its new name and phone everywhere, its notice, and what it was called before', async () => {
    const ledger = ledgerOf(
      ...flagged,
      changed({ name: 'Vendas 2' }),
      changed({ name: 'Vendas 2', phone: '+55 00 90000-0142' }),
      changed({ phone: '' }),
    );
    const { reader, keys } = await storeOf(ledger);
    const [row] = await reader.accounts().get();
    expect(row).toMatchObject({
      name: 'Vendas 2',
      owner: 'Bia',
      conversations: 1,
      notice: { confirmedBy: 'Ana', givenOn: '2024-05-01' },
      addedAt: noon,
      changes: [
        { name: { from: 'Vendas', to: 'Vendas 2' } },
        { phone: { from: '', to: '+55 00 90000-0142' } },
        { phone: { from: '+55 00 90000-0142', to: '' } },
      ],
    });
    expect(row).not.toHaveProperty('phone');
    const again = await storeOf(ledger);
    expect((await openedRows(again.keys)).accounts).toEqual((await openedRows(keys)).accounts);
  });

  it('waits for its record when that one is damaged, and is not lost', async () => {
    const ledger = ledgerOf(body.archive(), changed({ name: 'Vendas 2' }), body.account());
    const { reader } = await storeOf(ledger);
    expect((await reader.accounts().get())[0]?.name).toBe('Vendas 2');
    expect((await reader.totals().get()).parked).toBe(0);
  });
});
