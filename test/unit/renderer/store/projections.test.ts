import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { MessageId, NoteId } from '../../../../shared/domain/identifiers.ts';
import type { LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import {
  account,
  body,
  conversation,
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

describe('findings', () => {
  it('makes one flag for each category, as grave as its gravest signal, with the marked words', async () => {
    const { reader } = await storeOf(ledgerOf(...flagged));
    const queue = await reader.queue({ states: ['new'], limit: 10 }).get();
    expect(queue.map(({ category, severity }) => [category, severity])).toEqual([
      ['fraud', 'high'],
      ['off_channel', 'low'],
    ]);
    const [fraud] = queue;
    expect(fraud).toMatchObject({ title: 'João', sender: 'João', at: noon + 20_000, state: 'new', account });
    expect(fraud?.snippet.text.slice(fraud.snippet.start, fraud.snippet.end)).toBe('meu pix');
    expect(fraud?.messages).toEqual([idOf('one'), idOf('two')]);
    const totals = await reader.totals().get();
    expect(totals).toMatchObject({ bySeverityNew: { low: 1, moderate: 0, high: 1 }, pending: 1 });
    expect((await reader.conversation(conversation).get())?.openFlags).toBe(2);
  });

  it('keeps what the supervisor did when a newer pass brings other signals', async () => {
    const ledger = ledgerOf(
      ...flagged,
      verdict('one', 'confirmed'),
      tag('one', 'Caixa 2', true),
      note('one', 'n', 'ligar para o contador'),
      body.findings([{ messages: ['one', 'two'], signals: [signal('fraud', 'low')] }], 'model-2'),
    );
    const { reader } = await storeOf(ledger);
    expect(await reader.flag(flagId('one', 'fraud')).get()).toMatchObject({
      state: 'confirmed',
      severity: 'low',
      tags: ['Caixa 2'],
      notes: [{ text: 'ligar para o contador' }],
      verdict: { reason: 'as_described', text: 'visto com a Bia' },
    });
    // Nobody had touched the other one, and the newer pass does not see it any more.
    expect(await reader.flag(flagId('one', 'off_channel')).get()).toBeUndefined();
    expect((await reader.totals().get()).byState).toMatchObject({ new: 0, confirmed: 1 });
  });

  it('leaves a burst waiting for the model when the pass had none', async () => {
    const ledger = ledgerOf(...begin, body.message('one', 'oi'), body.importFinished('x', 1));
    ledger.append(body.findings([{ messages: ['one'], signals: [] }]));
    const first = await storeOf(ledger);
    expect(first.writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 1, classified: 1 });
    ledger.append(body.findings([{ messages: ['one'], signals: [] }], 'model-1'));
    const second = await storeOf(ledger);
    expect(second.writer.draft.counters).toMatchObject({ pendingBursts: 0, awaitingModel: 0, classified: 1 });
  });

  it('ends the thought that it has seen, so that a later message is looked at on its own', async () => {
    const ledger = ledgerOf(
      ...begin,
      body.message('one', 'oi'),
      body.findings([{ messages: ['one'], signals: [] }], 'model-1'),
      body.message('two', 'tudo bem?', { sentAt: noon + 5000 }),
    );
    const { keys } = await storeOf(ledger);
    const { pending } = await openedRows(keys);
    expect(pending.map((row) => (JSON.parse(row) as { id: MessageId; open: number }).id)).toEqual([
      idOf('two'),
    ]);
  });

  it('leaves a thought waiting when a message joined it while it was looked at', async () => {
    const ledger = ledgerOf(
      ...begin,
      body.message('one', 'oi'),
      body.message('two', 'faz por fora', { sentAt: noon + 5000 }),
      body.findings([{ messages: ['one'], signals: [] }], 'model-1'),
      body.importFinished('i', 2),
    );
    const { keys, writer } = await storeOf(ledger);
    const waiting = (await openedRows(keys)).pending.map(
      (row) => JSON.parse(row) as { id: string; keys: number[] },
    );
    expect(waiting).toMatchObject([{ id: idOf('one'), keys: [expect.any(Number), expect.any(Number)] }]);
    writer.db.close();
    ledger.append(
      body.findings([{ messages: ['one', 'two'], signals: [signal('fraud', 'high')] }], 'model-1'),
    );
    const after = await storeOf(ledger, 1000, keys);
    expect(after.writer.draft.counters).toMatchObject({ pendingBursts: 0, pendingMessages: 0 });
    expect((await after.reader.flag(flagId('one', 'fraud')).get())?.messages).toHaveLength(2);
  });
});

describe('decisions', () => {
  it('moves a flag through its states and takes a verdict back', async () => {
    const ledger = ledgerOf(...flagged, state('one', 'in_review'), verdict('one', 'false_alarm'));
    const judged = await storeOf(ledger);
    expect((await judged.reader.totals().get()).byState).toMatchObject({ new: 1, false_alarm: 1 });
    expect((await judged.reader.conversation(conversation).get())?.openFlags).toBe(1);
    ledger.append(state('one', 'new'));
    const undone = await storeOf(ledger);
    const flag = await undone.reader.flag(flagId('one', 'fraud')).get();
    expect(flag?.state).toBe('new');
    expect(flag?.verdict).toBeUndefined();
    expect((await undone.reader.totals().get()).bySeverityNew).toEqual({ low: 1, moderate: 0, high: 1 });
  });

  it('puts tags on and takes them off, and counts them', async () => {
    const ledger = ledgerOf(...flagged, tag('one', 'Férias', true), tag('one', 'Férias', true));
    const { reader } = await storeOf(ledger);
    expect(await reader.tags().get()).toEqual([{ tag: 'Férias', flags: 1 }]);
    expect(await reader.queue({ states: ['new'], tag: 'Férias', limit: 9 }).get()).toHaveLength(1);
    expect(await reader.queue({ states: ['new'], tag: 'Outra', limit: 9 }).get()).toHaveLength(0);
    ledger.append(tag('one', 'Férias', false));
    expect(await (await storeOf(ledger)).reader.tags().get()).toEqual([]);
  });

  it('changes a note in place and takes it away when it is emptied', async () => {
    const ledger = ledgerOf(
      ...flagged,
      note('one', 'a', 'um'),
      note('one', 'b', 'dois'),
      note('one', 'a', 'três'),
    );
    const { reader } = await storeOf(ledger);
    const notes = (await reader.flag(flagId('one', 'fraud')).get())?.notes.map(({ text }) => text);
    expect(notes).toEqual(['três', 'dois']);
    ledger.append(note('one', 'a', ' '));
    const after = (await storeOf(ledger)).reader;
    expect((await after.flag(flagId('one', 'fraud')).get())?.notes.map(({ text }) => text)).toEqual(['dois']);
  });
});

describe('records that cannot be applied', () => {
  it('are parked and counted, and do not stop those behind them', async () => {
    const ledger = ledgerOf(...begin, { type: 'from.the.future', v: 9 });
    ledger.append(note('nowhere', 'a', 'sobre o que não existe'));
    ledger.append(body.message('damaged', 'x'));
    ledger.unreadable.add(ledger.bodies.length);
    ledger.append(body.message('one', 'cheguei'));
    const { reader, keys } = await storeOf(ledger, 2);
    expect(await reader.totals().get()).toMatchObject({ messages: 1, parked: 3 });
    const { parked } = await openedRows(keys);
    expect(parked.map((row) => (JSON.parse(row) as { reason: string }).reason).sort()).toEqual([
      'missing_flag',
      'unknown_shape',
      'unreadable',
    ]);
  });

  it('cost a conversation its title and account, not its messages', async () => {
    const ledger = ledgerOf(...begin);
    ledger.append(body.message('one', 'cheguei', { conversation: idOf('nowhere') }));
    ledger.append(body.message('two', 'já vou', { conversation: idOf('nowhere') }));
    const { reader } = await storeOf(ledger, 2);
    expect(await reader.totals().get()).toMatchObject({ messages: 2, parked: 0 });
    expect(await reader.conversation(idOf('nowhere')).get()).toMatchObject({ messages: 2 });
    expect(await reader.page(idOf('nowhere'), undefined, 10)).toHaveLength(2);
  });

  it('are applied once what they waited for is there: a decision outlives its damaged finding', async () => {
    const ledger = ledgerOf(...flagged, verdict('one', 'confirmed'), tag('one', 'Caixa 2', true));
    ledger.unreadable.add(flagged.length);
    const damaged = await storeOf(ledger);
    expect(await damaged.reader.totals().get()).toMatchObject({ parked: 3 });
    ledger.append(
      body.findings([{ messages: ['one', 'two'], signals: [signal('fraud', 'high')] }], 'model-1'),
    );
    const { reader } = await storeOf(ledger, 1000, damaged.keys);
    expect(await reader.flag(flagId('one', 'fraud')).get()).toMatchObject({
      state: 'confirmed',
      tags: ['Caixa 2'],
    });
    expect(await reader.totals().get()).toMatchObject({ parked: 1 });
  });

  it('cost a finding nothing but the damaged message', async () => {
    const ledger = ledgerOf(...flagged);
    ledger.unreadable.add(begin.length + 1);
    const { reader, writer } = await storeOf(ledger);
    expect((await reader.flag(flagId('one', 'fraud')).get())?.messages).toEqual([idOf('two')]);
    // The burst that begins with the second message was seen as part of the finding's burst.
    expect(writer.draft.counters.pendingBursts).toBe(1);
  });
});

describe('an import that was broken off', () => {
  const starts = { type: 'session', v: 1, at: noon + 5000, event: 'unlocked', begins: true };
  const lookedAgain = { type: 'session', v: 1, at: noon + 5000, event: 'unlocked' };
  const outcomes = async (...bodies: readonly unknown[]) => {
    const { reader } = await storeOf(ledgerOf(...begin, ...bodies), 2);
    const rows = await reader.imports().get();
    return new Map(rows.map(({ id, outcome }) => [id, outcome]));
  };

  it('is shown as interrupted after the next start, and an import that has its end is not', async () => {
    const found = await outcomes(
      body.importStarted('whole'),
      body.message('one', 'bom dia'),
      body.importFinished('whole', 1),
      body.importStarted('cut'),
      body.message('two', 'boa tarde'),
      starts,
      body.importStarted('running'),
    );
    expect(found.get(idOf('whole'))).toBe('complete');
    expect(found.get(idOf('cut'))).toBe('interrupted');
    expect(found.get(idOf('running'))).toBeUndefined();
  });

  it('goes on running where the archive was only locked and looked at again', async () => {
    const found = await outcomes(body.importStarted('running'), lookedAgain);
    expect(found.get(idOf('running'))).toBeUndefined();
  });
});
