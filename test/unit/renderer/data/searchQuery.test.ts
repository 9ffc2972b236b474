import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSegmentWriter } from '../../../../renderer/data/search/segmentWriter.ts';
import { planSearch } from '../../../../renderer/data/search/plan.ts';
import { wordsOf } from '../../../../renderer/data/search/words.ts';
import type { ArchiveReader, SearchFilter } from '../../../../renderer/data/reader.ts';
import type { AccountId, ConversationId } from '../../../../shared/domain/identifiers.ts';
import {
  body,
  conversation,
  flagId,
  idOf,
  LedgerInMemory,
  noon,
  readerOf,
  signal,
  storeOf,
} from '../store/archiveInMemory.ts';
import { inventLedger } from '../store/inventedLedger.ts';

const otherAccount = idOf<AccountId>('other account');
const otherConversation = idOf<ConversationId>('other conversation');
const minutes = (count: number) => ({ sentAt: noon + count * 60_000 });

async function archive() {
  const ledger = new LedgerInMemory();
  ledger.append(
    body.archive(),
    body.account(),
    body.conversation(),
    body.account(otherAccount, 'Suporte'),
    body.conversation(otherConversation, 'Maria', otherAccount),
    body.message('reuniao', 'A Reunião ficou para amanhã', minutes(1)),
    body.message('apart', 'reunia\u0303o remarcada', minutes(2)),
    body.message('plain', 'tem reuniao hoje?', { ...minutes(3), sender: 'Bia', side: 'company' }),
    body.message('pix', 'manda o pix de R$ 1.500,00 para joao@loja.com', minutes(4)),
    body.message('swapped', 'o de pix manda', minutes(5)),
    body.message('elsewhere', 'reunião por aqui também', { ...minutes(6), conversation: otherConversation }),
    body.message('photo', '', {
      ...minutes(7),
      kind: 'attachment',
      attachment: { name: 'Comprovante-Março.pdf', kind: 'document' },
    }),
    body.findings(
      [{ messages: ['pix'], signals: [signal('fraud', 'high'), signal('off_channel', 'low')] }],
      'm',
    ),
    { type: 'decision.tag', v: 1, at: noon, flag: flagId('pix', 'fraud'), tag: 'Caixa 2', on: true },
    { type: 'decision.state', v: 1, at: noon, flag: flagId('pix', 'fraud'), state: 'in_review' },
  );
  return storeOf(ledger);
}

describe('search', () => {
  let reader: ArchiveReader;
  beforeAll(async () => {
    reader = (await archive()).reader;
  });
  const found = async (text: string, more: Partial<SearchFilter> = {}) => {
    const { hits } = await reader.search({ text, limit: 50, ...more });
    return hits.map(({ message }) => message.id);
  };
  const ids = (...names: string[]) => names.map((name) => idOf(name));

  it('finds words with or without accents, however they are written, newest first', async () => {
    const all = ids('elsewhere', 'plain', 'apart', 'reuniao');
    for (const text of ['reuniao', 'Reunião', 'REUNIA\u0303O']) expect(await found(text)).toEqual(all);
    expect(await found('amanha')).toEqual(ids('reuniao'));
  });

  it('joins words by AND and keeps a phrase together', async () => {
    expect(await found('manda pix')).toEqual(ids('swapped', 'pix'));
    expect(await found('"manda o pix"')).toEqual(ids('pix'));
    expect(await found('"pix manda"')).toEqual(ids('swapped'));
    expect(await found('manda reuniao')).toEqual([]);
  });

  it('takes the last word as begun, and only the last', async () => {
    expect(await found('reun')).toHaveLength(4);
    expect(await found('reun hoje')).toEqual([]);
    expect(await found('"reun"')).toEqual([]);
  });

  it('finds numbers, addresses and names of files as they are written', async () => {
    expect(await found('1.500,00')).toEqual(ids('pix'));
    expect(await found('joao@loja.com')).toEqual(ids('pix'));
    expect(await found('comprovante marco')).toEqual(ids('photo'));
  });

  it('filters by account, conversation, side, time and attachment, with and without words', async () => {
    expect(await found('reuniao', { account: otherAccount })).toEqual(ids('elsewhere'));
    expect(await found('reuniao', { conversation })).toEqual(ids('plain', 'apart', 'reuniao'));
    expect(await found('reuniao', { conversation, account: otherAccount })).toEqual([]);
    expect(await found('reuniao', { side: 'company' })).toEqual(ids('plain'));
    expect(await found('', { side: 'company' })).toEqual(ids('plain'));
    const between = { from: noon + 2 * 60_000, to: noon + 3 * 60_000 };
    expect(await found('reuniao', between)).toEqual(ids('plain', 'apart'));
    expect(await found('', between)).toEqual(ids('plain', 'apart'));
    expect(await found('', { withAttachment: true })).toEqual(ids('photo'));
    expect(await found('')).toHaveLength(7);
  });

  it('filters by flag, category, state and tag', async () => {
    expect(await found('', { flaggedOnly: true })).toEqual(ids('pix'));
    expect(await found('pix', { category: 'fraud' })).toEqual(ids('pix'));
    expect(await found('', { category: 'threat' })).toEqual([]);
    expect(await found('', { state: 'in_review' })).toEqual(ids('pix'));
    expect(await found('', { state: 'later' })).toEqual([]);
    expect(await found('', { tag: 'Caixa 2' })).toEqual(ids('pix'));
    expect(await found('', { tag: 'Outra' })).toEqual([]);
  });

  it('shows where the words stand, what came before, and the gravest flag', async () => {
    const { hits, total, conversations } = await reader.search({ text: 'joao@loja.com pix', limit: 5 });
    const [hit] = hits;
    const text = hit?.message.text ?? '';
    expect(hit?.found.map(({ start, end }) => text.slice(start, end))).toEqual(['pix', 'joao@loja.com']);
    expect(hit).toMatchObject({
      before: { text: 'tem reuniao hoje?' },
      flag: { category: 'fraud', tags: ['Caixa 2'] },
      conversation: { title: 'João' },
      account: { name: 'Vendas' },
    });
    expect([total, conversations]).toEqual([1, 1]);
    const accented = await reader.search({ text: 'reuniao', limit: 2 });
    expect([accented.total, accented.conversations, accented.hits.length]).toEqual([4, 2, 2]);
    const apart = await reader.search({ text: 'reuniao', limit: 3 });
    const range = apart.hits[2]?.found[0];
    expect(apart.hits[2]?.message.text.slice(range?.start, range?.end)).toBe('reunia\u0303o');
  });

  it('forgets the words that an edit took away', async () => {
    const { writer, keys } = await archive();
    await writer.apply({
      entries: [{ sequence: 900, body: body.message('plain', 'cancelada', { ...minutes(3), edited: true }) }],
      head: 900,
      unreadable: [],
    });
    const after = readerOf(keys);
    expect((await after.search({ text: 'reuniao', limit: 9 })).total).toBe(3);
    expect((await after.search({ text: 'cancelada', limit: 9 })).total).toBe(1);
    const change = await (await openSegmentWriter(writer.db, writer.sealer, keys.shuffle)).flush();
    await writer.db.segments.bulkDelete([...change.removedSegments]);
    await writer.db.segmentParts.bulkDelete([...change.removedParts]);
    await writer.db.segments.bulkPut([...change.segments]);
    await writer.db.segmentParts.bulkPut([...change.parts]);
    for (const again of [after, readerOf(keys)]) {
      expect((await again.search({ text: 'reuniao', limit: 9 })).total).toBe(3);
    }
  });

  it('answers as a plain look at every message does, over many small commits and full segments', async () => {
    const ledger = inventLedger(300, 21);
    const { writer, keys } = await storeOf(ledger, 3);
    const { reader: many } = { reader: readerOf(keys) };
    const texts = new Map<string, string>();
    for (const one of await many.conversations().get()) {
      for (const { id, text } of await many.page(one.id, undefined, 1000)) texts.set(id, text);
    }
    // Tails are joined so that they stay few.
    expect(await writer.db.segments.count()).toBeLessThanOrEqual(65);
    for (const query of ['pix', 'cafe tres', 'joao nao as', 'reuniao amanha', 'ent']) {
      const wanted = query.split(' ');
      const byLooking = [...texts.values()].filter((text) => {
        const words = wordsOf(text).map(({ word }) => word);
        return wanted.every((word, index) =>
          words.some((other) => (index === wanted.length - 1 ? other.startsWith(word) : other === word)),
        );
      });
      expect((await many.search({ text: query, limit: 500 })).hits).toHaveLength(byLooking.length);
    }
  });
});

describe('words', () => {
  it('fold accents, case and compatibility forms, and keep their places', () => {
    const text = 'Ação ﬁnal: Ｐix nº 12, 日本';
    expect(wordsOf(text).map(({ word }) => word)).toEqual(['acao', 'final', 'pix', 'no', '12', '日本']);
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ação',
      'ﬁnal',
      'Ｐix',
      'nº',
      '12',
      '日本',
    ]);
  });
  it('leave emoji and signs out, and a plan of nothing finds all', () => {
    expect(planSearch(' 🙂 … "" ')).toEqual([]);
    expect(planSearch('"a b')).toEqual([{ words: ['a', 'b'], prefix: false }]);
    expect(planSearch('pix ')).toEqual([{ words: ['pix'], prefix: false }]);
  });
});
