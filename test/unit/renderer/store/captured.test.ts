import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import { body, conversation, idOf, LedgerInMemory, noon, openedRows, storeOf } from './archiveInMemory.ts';
import { ana, anaPhone, anaWhole, captured, changed, linked } from './capturedBodies.ts';

const begin = [body.archive(), body.account(), body.conversation()];

async function pageOf(...bodies: readonly unknown[]) {
  const ledger = new LedgerInMemory();
  ledger.append(...begin, ...bodies);
  const { reader, keys, writer } = await storeOf(ledger, 1);
  return { rows: await reader.page(conversation, undefined, 100), reader, keys, writer, ledger };
}
const link = (on = true) => linked(ana.lid, anaPhone.phone, on);

describe('a captured message', () => {
  it.each([
    ['the same again', ana, ana],
    ['by LID, then by both', ana, anaWhole],
    ['by both, then by phone', anaWhole, anaPhone],
    ['by both, then by LID', anaWhole, ana],
  ])('is shown once: %s', async (_how, first, second) => {
    const one = captured({ whatsappId: 'W', person: first, text: 'oi' });
    const other = captured({ whatsappId: 'W', person: second, text: 'oi' });
    const { rows, reader } = await pageOf(one, other, one, other);
    expect(rows.map(({ text }) => text)).toEqual(['oi']);
    expect((await reader.totals().get()).messages).toBe(1);
  });

  it('by LID and by phone is kept twice until the link comes, and then once, whichever came first', async () => {
    const byLid = captured({ whatsappId: 'W', person: ana, text: 'oi' });
    const byPhone = captured({ whatsappId: 'W', person: anaPhone, text: 'oi' });
    for (const order of [
      [byLid, byPhone],
      [byPhone, byLid],
    ]) {
      expect((await pageOf(...order)).rows).toHaveLength(2);
      for (const bodies of [
        [...order, link()],
        [order[0], link(), order[1]],
        [link(), ...order],
      ]) {
        const { rows, reader, ledger } = await pageOf(...bodies);
        expect(rows).toHaveLength(1);
        expect(await reader.totals().get()).toMatchObject({ messages: 1, pending: 1, parked: 0 });
        // The link undone parts them, and made again joins them.
        ledger.append(link(false));
        const parted = await storeOf(ledger);
        expect(await parted.reader.page(conversation, undefined, 100)).toHaveLength(2);
        ledger.append(link());
        const joined = await storeOf(ledger);
        expect(await joined.reader.page(conversation, undefined, 100)).toHaveLength(1);
      }
    }
  });

  it('leaves no empty conversation behind when all of one was another’s', async () => {
    const other = idOf<ConversationId>('by phone');
    const { reader } = await pageOf(
      body.conversation(other, 'Ana'),
      captured({ whatsappId: 'W', person: ana, text: 'oi' }),
      captured({ whatsappId: 'W', person: anaPhone, conversation: other, text: 'oi' }),
      link(),
    );
    expect((await reader.conversations().get()).map(({ id, messages }) => [id, messages])).toEqual([
      [conversation, 1],
    ]);
  });

  it('of another person under the same id is another message', async () => {
    const forged = captured({ whatsappId: 'W', person: { lid: '666' }, text: 'sou eu' });
    const { rows } = await pageOf(
      captured({ whatsappId: 'W', person: anaWhole, text: 'oi' }),
      forged,
      link(),
    );
    expect(rows.map(({ text }) => text).sort()).toEqual(['oi', 'sou eu']);
  });

  it('that could not be read is read when it comes again, and never the other way round', async () => {
    const unread = captured({ whatsappId: 'W', text: '', placeholder: true });
    const read = captured({ whatsappId: 'W', text: 'agora sim' });
    for (const bodies of [
      [unread, read],
      [read, unread],
      [unread, read, unread],
    ]) {
      const { rows, reader } = await pageOf(...bodies);
      expect(rows.map(({ kind, text }) => [kind, text])).toEqual([['text', 'agora sim']]);
      expect((await reader.totals().get()).pending).toBe(1);
      expect((await reader.search({ text: 'agora', limit: 10 })).total).toBe(1);
    }
  });

  it('with other words the second time was edited meanwhile: both stay', async () => {
    const { rows } = await pageOf(
      captured({ whatsappId: 'W', text: 'custa 100' }),
      captured({ whatsappId: 'W', text: 'custa 900', sentAt: noon }),
      captured({ whatsappId: 'W', text: 'custa 100' }),
    );
    expect(rows).toMatchObject([{ text: 'custa 900', edited: true, versions: [{ text: 'custa 100' }] }]);
  });

  it('keeps the file that came for its other sighting', async () => {
    const second = captured({ whatsappId: 'W', person: anaPhone, text: 'oi' });
    const file = {
      type: 'media.stored',
      v: 1,
      at: noon,
      media: idOf('media'),
      message: second.type === 'message.added' ? second.message.id : '',
      conversation,
      key: 'a'.repeat(64),
      sha256: 'b'.repeat(64),
      bytes: 3,
      mime: 'image/png',
    };
    const first = captured({ whatsappId: 'W', person: ana, text: 'oi' });
    for (const bodies of [
      [link(), first, second, file],
      [first, second, file, link()],
    ]) {
      expect((await pageOf(...bodies)).rows).toMatchObject([{ mediaBytes: 3 }]);
    }
  });

  it('shows what it answers, in the archive’s own words', async () => {
    const more = { capture: { quoted: { lookup: '', text: 'outra coisa' } } };
    const question = captured({ whatsappId: 'Q', text: 'quanto é?' });
    const lookup = question.type === 'message.added' ? question.message.capture?.lookup : undefined;
    const capture = { ...more.capture, quoted: { ...more.capture.quoted, lookup } } as never;
    const { rows } = await pageOf(
      question,
      captured({ whatsappId: 'A', text: 'dez', sentAt: noon + 1000 }, { capture }),
    );
    expect(rows[1]?.quoted).toMatchObject({ sender: 'Ana', text: 'quanto é?' });
  });
});

describe('a change', () => {
  const of = { whatsappId: 'W' };
  const message = captured({ ...of, text: 'custa 100' });
  const edit = (text: string | undefined, change: string, changedAt = noon + 60_000) =>
    changed('message.edited', of, { change, changedAt, ...(text === undefined ? {} : { text }) });

  it('of words keeps all versions, in order of time, each once', async () => {
    const first = edit('custa 500', 'E1', noon + 1000);
    const second = edit('custa 900', 'E2', noon + 2000);
    for (const bodies of [
      [message, first, second],
      [message, second, first],
      [first, second, message],
      [message, first, first, second, second],
    ]) {
      const { rows, reader } = await pageOf(...bodies);
      expect(rows).toMatchObject([
        { text: 'custa 900', edited: true, versions: [{ text: 'custa 100' }, { text: 'custa 500' }] },
      ]);
      expect(rows[0]?.versions).toHaveLength(2);
      expect((await reader.search({ text: '900', limit: 10 })).total).toBe(1);
      expect((await reader.totals().get()).parked).toBe(0);
    }
  });

  it('that could not be decrypted says so, and the words stay', async () => {
    const { rows } = await pageOf(message, edit(undefined, 'E1'));
    expect(rows).toMatchObject([{ text: 'custa 100', edited: true, versions: [{ unavailable: true }] }]);
  });

  it('deletes nothing: the original stays, with who took it back', async () => {
    const deletion = changed('message.deleted', of, { change: 'D', scope: 'everyone' });
    const { rows } = await pageOf(message, deletion, deletion);
    expect(rows).toMatchObject([{ text: 'custa 100', deleted: { by: 'Ana', scope: 'everyone' } }]);
  });

  it('of reactions keeps the last of each person', async () => {
    const react = (emoji: string, change: string, changedAt: number, person = ana) =>
      changed('message.reacted', { ...of, person: ana }, { change, emoji, changedAt, by: person });
    const caio = { lid: '5' };
    const { rows } = await pageOf(
      message,
      react('👍', '1', noon),
      react('❤️', '2', noon + 1, caio),
      react('😂', '3', noon + 2),
      react('', '4', noon + 3, caio),
    );
    expect(rows[0]?.reactions).toMatchObject([{ emoji: '😂' }]);
  });

  it('to a message that is not there waits for it, and is no fault of the record', async () => {
    const { reader, ledger } = await pageOf(edit('custa 900', 'E1'));
    expect((await reader.totals().get()).parked).toBe(0);
    expect(await reader.unreadableRecords().get()).toEqual([]);
    ledger.append(message);
    const { reader: later } = await storeOf(ledger);
    expect(await later.page(conversation, undefined, 9)).toMatchObject([{ text: 'custa 900' }]);
  });

  it('of words lets the layers look again, and the flag on the earlier words stays', async () => {
    const { body: say } = { body };
    const mark = { message: idOf<never>('W 100200300'), start: 0, end: 5 };
    const signal = {
      category: 'fraud',
      layer: 'rule',
      severity: 'high',
      score: 1,
      reason: { code: 'rule_keyword', facts: {} },
      marks: [mark],
    } as const;
    const found = say.findings(
      [{ messages: ['W 100200300'], signals: [{ ...signal, marks: [mark] }] }],
      'model-1',
    );
    const nothing = say.findings([{ messages: ['W 100200300'], signals: [] }], 'model-1');
    const { reader, ledger } = await pageOf(message, found, edit('custa 900', 'E1'));
    expect((await reader.totals().get()).pending).toBe(1);
    ledger.append(nothing);
    const { reader: later, keys } = await storeOf(ledger);
    expect(await later.totals().get()).toMatchObject({ pending: 0, byState: { new: 1 } });
    const [flag] = await later.queue({ states: ['new'], limit: 9 }).get();
    expect(flag?.signals[0]?.marks).toEqual([]);
    expect(flag?.earlier).toBe(true);
    expect((await openedRows(keys)).pending).toEqual([]);
  });

  it('that came while its burst was looked at makes it be looked at once more', async () => {
    const seenBefore = body.findings([{ messages: ['W 100200300'], signals: [] }], 'model-1');
    const upTo = begin.length + 1;
    const { reader } = await pageOf(message, edit('custa 900', 'E1'), { ...seenBefore, upTo });
    expect((await reader.totals().get()).pending).toBe(1);
  });
});

describe('coverage', () => {
  it('of an account is kept, newest last', async () => {
    const gap = (from: number) => ({
      type: 'coverage.gap',
      v: 1,
      at: noon,
      account: body.account().type === 'account.added' ? idOf('account') : '',
      kind: 'offline',
      cause: 'app_closed',
      from,
      to: from + 5,
    });
    const { reader } = await pageOf(gap(noon + 10), gap(noon));
    const rows = await reader.coverage(idOf('account')).get();
    expect(rows.map(({ from }) => from)).toEqual([noon, noon + 10]);
  });
});
