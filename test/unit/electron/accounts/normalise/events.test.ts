import { proto } from '@whiskeysockets/baileys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaptureMemory,
  normaliseEvent,
  normalisedEvents,
  normaliseHistory,
  normaliseMessage,
} from '../../../../../electron/accounts/normalise/index.ts';
import { ledgerBodySchema } from '../../../../../shared/domain/ledgerRecord.ts';
import {
  ana,
  anaLid,
  anaPhone,
  bodiesOf,
  group,
  newContext,
  now,
  ownLid,
  seconds,
  web,
} from './captureContext.ts';

const stubs = proto.WebMessageInfo.StubType;
const inGroup = { remoteJid: group, remoteJidAlt: undefined, participant: anaLid };

function eventOf(messageStubType: number, messageStubParameters: readonly string[], context = newContext()) {
  const raw = web('STUB', undefined, { messageStubType, messageStubParameters }, inGroup);
  return bodiesOf(normaliseMessage(raw, 'offline', context), 'message.added')[0]?.message;
}

describe('what WhatsApp itself says', () => {
  it.each([
    [stubs.GROUP_CHANGE_SUBJECT, ['Vendas'], { code: 'group_subject', text: 'Vendas' }],
    [stubs.GROUP_PARTICIPANT_ADD, [JSON.stringify({ id: ownLid })], { code: 'group_added', people: ['Bia'] }],
    [
      stubs.GROUP_PARTICIPANT_REMOVE,
      ['5521933334444@s.whatsapp.net'],
      { code: 'group_removed', people: ['+55 21 93333 4444'] },
    ],
    [stubs.GROUP_PARTICIPANT_PROMOTE, ['{broken'], { code: 'group_promoted' }],
    [stubs.GROUP_CHANGE_ANNOUNCE, ['on'], { code: 'group_admins_write' }],
    [stubs.GROUP_CHANGE_ANNOUNCE, ['off'], { code: 'group_all_write' }],
    [stubs.CHANGE_EPHEMERAL_SETTING, ['86400'], { code: 'disappearing_on', seconds: 86_400 }],
    [stubs.CALL_MISSED_VIDEO, [], { code: 'call_missed', video: true }],
    [stubs.BIZ_NAME_CHANGE, [], { code: 'other', text: 'BIZ_NAME_CHANGE' }],
  ])('stub %s %j is an event', (type, parameters, event) => {
    expect(eventOf(type, parameters)).toMatchObject({
      kind: 'system',
      text: '',
      event: { ...event, by: 'Ana' },
    });
    expect(eventOf(type, parameters)?.sender).toBeUndefined();
  });

  it('of every chat is no event', () => {
    const raw = web('E', undefined, { messageStubType: 'E2E_ENCRYPTED' });
    expect(normaliseMessage(raw, 'history', newContext())).toMatchObject({ ignored: { whatsapp_itself: 1 } });
  });

  it('of a call is one line that becomes more exact', () => {
    const context = newContext();
    const call = {
      chatId: anaLid,
      callerPn: anaPhone,
      from: anaLid,
      id: 'CALL',
      date: new Date(now),
      isVideo: true,
    };
    const lines = ['offer', 'ringing', 'timeout'].flatMap((status) =>
      bodiesOf(normaliseEvent('call', [{ ...call, status }], context), 'message.added'),
    );
    expect(lines.map(({ message }) => message.event)).toMatchObject([
      { code: 'call_offered', video: true },
      { code: 'call_missed', video: true },
    ]);
    // Baileys also makes a message of the missed call: it is the same one.
    const stub = web(
      'CALL',
      undefined,
      { messageStubType: stubs.CALL_MISSED_VIDEO },
      { remoteJidAlt: undefined },
    );
    const again = bodiesOf(normaliseMessage(stub, 'live', context), 'message.added');
    expect(new Set([...lines, ...again].map(({ message }) => message.id)).size).toBe(1);
  });
});

describe('people and groups', () => {
  it('a saved name outranks what someone calls themselves, and names the conversation', () => {
    const context = newContext();
    normaliseMessage(web('A', { conversation: 'oi' }), 'live', context);
    const saved = normaliseEvent(
      'contacts.upsert',
      [{ id: anaPhone, lid: anaLid, name: 'Ana Cliente' }],
      context,
    );
    expect(saved.bodies.map(({ type }) => type)).toEqual(['contact.named', 'conversation.added']);
    expect(bodiesOf(saved, 'conversation.added')[0]?.title).toBe('Ana Cliente');
    const push = normaliseEvent('contacts.update', [{ id: anaLid, notify: 'aninha' }], context);
    expect(push.bodies).toEqual([]);
    const next = normaliseMessage(web('B', { conversation: 'oi' }), 'live', context);
    expect(bodiesOf(next, 'message.added')[0]?.message.sender).toBe('Ana Cliente');
  });

  it('a conversation begun under the phone goes on under the same id when its LID comes', () => {
    const context = newContext();
    const byPhone = web('A', { conversation: 'oi' }, {}, { remoteJid: anaPhone, remoteJidAlt: undefined });
    const first = bodiesOf(normaliseMessage(byPhone, 'live', context), 'message.added')[0]?.message;
    const link = normaliseEvent('lid-mapping.update', { lid: anaLid, pn: anaPhone }, context);
    expect(bodiesOf(link, 'identity.linked')[0]).toMatchObject({ ...ana, source: 'mapping', linked: true });
    const second = bodiesOf(
      normaliseMessage(web('B', { conversation: 'oi' }), 'live', context),
      'message.added',
    );
    expect(second[0]?.message.conversation).toBe(first?.conversation);
  });

  it('group metadata gives subject and both numbers of members', () => {
    const participants = [{ id: anaLid, phoneNumber: anaPhone }, { id: 'nonsense' }];
    const result = normaliseEvent(
      'groups.upsert',
      [{ id: group, subject: 'Família', participants }],
      newContext(),
    );
    expect(bodiesOf(result, 'identity.linked')[0]).toMatchObject(ana);
    expect(bodiesOf(result, 'conversation.added')[0]).toMatchObject({ kind: 'group', title: 'Família' });
  });

  it('what was said already is not said again, after a restart either', () => {
    const context = newContext();
    normaliseMessage(web('A', { conversation: 'oi' }), 'live', context);
    const facts = JSON.parse(JSON.stringify(context.memory.facts())) as ReturnType<CaptureMemory['facts']>;
    const restarted = newContext({ memory: new CaptureMemory(facts) });
    const result = normaliseMessage(web('B', { conversation: 'oi' }), 'live', restarted);
    expect(result.bodies.map(({ type }) => type)).toEqual(['message.added']);
  });
});

describe('a part of history', () => {
  const at = (offset: number, id: string) =>
    web(id, { conversation: id }, { messageTimestamp: seconds + offset, pushName: undefined });
  const set = {
    syncType: proto.HistorySync.HistorySyncType.FULL,
    progress: 40,
    chunkOrder: 2,
    lidPnMappings: [{ lid: anaLid, pn: anaPhone }],
    contacts: [
      { id: anaLid, name: 'Ana Cliente' },
      { id: group, name: 'Vendas' },
    ],
    chats: [{ id: anaLid }, { id: group, name: 'Vendas' }],
    // Newest first, as the phone sends it; the first two of one second.
    messages: [at(5, 'terceira'), at(5, 'segunda'), at(0, 'primeira')],
  };

  it('comes people first, messages oldest first, its own record last', () => {
    const result = normaliseHistory(set, newContext());
    expect(
      bodiesOf(result, 'message.added').map(({ message }) => [message.text, message.orderInSecond]),
    ).toEqual([
      ['primeira', 0],
      ['segunda', 0],
      ['terceira', 1],
    ]);
    expect(bodiesOf(result, 'message.added')[0]?.message).toMatchObject({
      sender: 'Ana Cliente',
      capture: { source: 'history' },
    });
    expect(result.bodies.at(-1)).toMatchObject({
      type: 'history.received',
      kind: 'full',
      chunk: 2,
      progress: 40,
      messages: 3,
      from: seconds * 1000,
      to: (seconds + 5) * 1000,
    });
  });
});

describe('whatever comes', () => {
  const names = [
    'conversation',
    'extendedTextMessage',
    'imageMessage',
    'contactMessage',
    'contactsArrayMessage',
    'locationMessage',
    'pollCreationMessage',
    'listMessage',
    'templateMessage',
    'interactiveMessage',
    'protocolMessage',
    'reactionMessage',
    'secretEncryptedMessage',
    'viewOnceMessage',
    'ephemeralMessage',
    'editedMessage',
    'callLogMesssage',
    'message',
    'key',
    'contextInfo',
    'quotedMessage',
    'type',
    'text',
    'id',
    'remoteJid',
    'participant',
    'fromMe',
    'messages',
    'contacts',
    'messageStubType',
    'messageStubParameters',
    'messageTimestamp',
    'reactions',
    'options',
    'sections',
    'vcard',
    'encIv',
  ];
  const nested = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(anaLid, anaPhone, group, '', 'status@broadcast', '@', 'a@b@c'),
      fc.anything({ maxDepth: 1 }),
      fc.uint8Array({ maxLength: 20 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  it('does not throw, and every body fits the ledger', () => {
    fc.assert(
      fc.property(fc.constantFrom(...normalisedEvents), nested, (name, event) => {
        for (const body of normaliseEvent(name, event, newContext()).bodies) ledgerBodySchema.parse(body);
      }),
      { numRuns: 400 },
    );
  });

  it('a message with an address and an id is never dropped without a word', () => {
    fc.assert(
      fc.property(nested, fc.anything(), fc.anything(), (message, messageStubType, messageStubParameters) => {
        const raw = web('X', message, { messageStubType, messageStubParameters });
        const result = normaliseMessage(raw, 'live', newContext());
        for (const body of result.bodies) ledgerBodySchema.parse(body);
        const said = result.bodies.some(({ type }) => type.startsWith('message.'));
        expect(said || Object.keys(result.ignored).length > 0).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
