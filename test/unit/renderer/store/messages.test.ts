import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { messageKey } from '../../../../renderer/data/messageKey.ts';
import type { MessageId } from '../../../../shared/domain/identifiers.ts';
import { body, conversation, idOf, LedgerInMemory, noon, storeOf } from './archiveInMemory.ts';

const begin = [body.archive(), body.account(), body.conversation()];

function ledgerOf(...bodies: readonly unknown[]): LedgerInMemory {
  const ledger = new LedgerInMemory();
  ledger.append(...bodies);
  return ledger;
}

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
    const { reader } = await storeOf(
      ledgerOf(
        ...begin,
        body.message('one', 'bom dia'),
        body.message('two', 'tem pão?', { sentAt: noon + 20_000 }),
        body.message('answer', 'tem', { sentAt: noon + 60_000, sender: 'Bia', side: 'company' }),
      ),
    );
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
