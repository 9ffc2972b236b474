import { describe, expect, it } from 'vitest';
import { messageKey } from '../../../../renderer/data/messageKey.ts';
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
    expect(pending.map((row) => (JSON.parse(row) as { ids: MessageId[] }).ids)).toEqual([[idOf('two')]]);
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
    ledger.append(body.message('lost', 'para ninguém', { conversation: idOf('nowhere') }));
    ledger.append(body.message('damaged', 'x'));
    ledger.unreadable.add(ledger.bodies.length);
    ledger.append(body.message('one', 'cheguei'));
    const { reader, keys } = await storeOf(ledger, 2);
    expect(await reader.totals().get()).toMatchObject({ messages: 1, parked: 3 });
    const { parked } = await openedRows(keys);
    expect(parked.map((row) => (JSON.parse(row) as { reason: string }).reason).sort()).toEqual([
      'missing_conversation',
      'unknown_shape',
      'unreadable',
    ]);
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

describe('messages', () => {
  it('keep their order within a second, newest first by key', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const ledger = ledgerOf(...begin);
    // In another order than they were written in, as a history would come.
    for (const index of [...names.keys()].sort((one, other) => (one % 7) - (other % 7) || one - other)) {
      ledger.append(body.message(names[index] ?? '', `número ${index}`, { orderInSecond: index }));
    }
    const { reader } = await storeOf(ledger, 7);
    const page = await reader.page(conversation, undefined, 100);
    expect(page.map(({ text }) => text)).toEqual(names.map((_, index) => `número ${index}`));
    const older = await reader.page(conversation, page[30]?.key, 10);
    expect(older.map(({ text }) => text)).toEqual(
      names.slice(20, 30).map((_, index) => `número ${index + 20}`),
    );
  });

  it('find another place when their key is taken, across batches and within one', async () => {
    const clash = (start: string) => `${start.padEnd(21, '0')}abc` as MessageId;
    const ids = [clash('1'), clash('2'), clash('3'), clash('4')];
    const ledger = ledgerOf(...begin, ...ids.map((id, index) => body.message('', `${index}`, { id })));
    const { reader, keys } = await storeOf(ledger, 5);
    const rows = await reader.page(conversation, undefined, 10);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(ids));
    // The same records again change nothing.
    ledger.append(...ids.map((id, index) => body.message('', `${index}`, { id })));
    await storeOf(ledger, 1, keys);
    expect(await reader.page(conversation, undefined, 10)).toEqual(rows);
    expect((await reader.totals().get()).messages).toBe(4);
  });

  it('have keys that later order and later time make smaller, before 2009 too', () => {
    const id = idOf<MessageId>('x');
    const keyAt = (sentAt: number, orderInSecond: number) => messageKey({ id, sentAt, orderInSecond });
    const earlier = Date.UTC(2003, 1, 1);
    expect(keyAt(noon, 1)).toBeLessThan(keyAt(noon, 0));
    expect(keyAt(noon + 1000, 0)).toBeLessThan(keyAt(noon, 1023));
    expect(keyAt(earlier, 1)).toBeLessThan(keyAt(earlier, 0));
    expect(keyAt(noon, 0)).toBeLessThan(keyAt(earlier, 0));
    expect(keyAt(noon, 99_999)).toBe(keyAt(noon, 1023));
  });

  it('learn of their file when it comes later, and keep it when they are put again', async () => {
    const picture = {
      kind: 'attachment',
      attachment: { name: 'recibo.jpg', kind: 'image' },
    } as const;
    const stored = {
      type: 'media.stored',
      v: 1,
      at: noon,
      media: idOf('media'),
      message: idOf('photo'),
      conversation,
      key: 'b'.repeat(64),
      sha256: 'c'.repeat(64),
      bytes: 1234,
      mime: 'image/jpeg',
    };
    const ledger = ledgerOf(...begin, body.message('photo', '', picture), stored);
    ledger.append(body.message('photo', 'legenda nova', { ...picture, edited: true }));
    const { reader } = await storeOf(ledger, 1);
    expect(await reader.page(conversation, undefined, 5)).toMatchObject([
      { text: 'legenda nova', mediaRecord: 5, mediaMime: 'image/jpeg', mediaBytes: 1234 },
    ]);
    const search = (text: string) => reader.search({ text, limit: 5 });
    expect((await search('legenda')).total).toBe(1);
    expect((await search('recibo')).total).toBe(1);
  });

  it('count in their conversation and account, with the people who wrote', async () => {
    const { reader } = await storeOf(ledgerOf(...flagged));
    expect(await reader.conversation(conversation).get()).toMatchObject({
      messages: 3,
      firstAt: noon,
      lastAt: noon + 60_000,
      participants: [
        { name: 'João', side: 'contact' },
        { name: 'Bia', side: 'company' },
      ],
    });
    expect(await reader.accounts().get()).toMatchObject([{ messages: 3, conversations: 1, owner: 'Bia' }]);
  });

  it('show the flagged passage with what is around it', async () => {
    const ledger = ledgerOf(...begin);
    for (let index = 0; index < 30; index += 1) {
      ledger.append(body.message(`m${index}`, `${index}`, { sentAt: noon + index * 120_000 }));
    }
    const { reader } = await storeOf(ledger);
    const passage = await reader.passage(conversation, [idOf('m10'), idOf('m11')], 3).get();
    expect(passage.messages.map(({ text }) => Number(text))).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    expect(passage).toMatchObject({ earlier: 7, later: 15 });
  });
});
