import { describe, expect, it } from 'vitest';
import { ledgerBodySchema } from '../../../../shared/domain/ledgerRecord.ts';

const id = (letter: string) => letter.repeat(24);
const lookup = 'a'.repeat(32);
const account = id('1');
const conversation = id('2');
const chat = { person: { lid: '111', phone: '5511987654321' } };
const common = { v: 1, at: 1_700_000_000_000 };
const change = {
  ...common,
  account,
  conversation,
  chat,
  target: { id: id('3'), lookup, fromMe: false, sender: { lid: '111' } },
  change: 'b'.repeat(32),
  by: { lid: '111' },
  fromMe: false,
  changedAt: 1_700_000_000_000,
};
const imported = {
  id: id('3'),
  conversation,
  sentAt: 1_700_000_000_000,
  orderInSecond: 0,
  kind: 'text',
  sender: 'João',
  side: 'contact',
  text: 'bom dia',
};
const capture = {
  lookup,
  whatsappId: '3EB0',
  chat,
  sender: { phone: '5511987654321' },
  pushName: 'João',
  fromMe: false,
  source: 'live',
  content: 'conversation',
};

describe('bodies of capture', () => {
  it.each([
    { ...common, type: 'message.added', message: { ...imported, capture } },
    {
      ...common,
      type: 'message.added',
      message: {
        ...imported,
        kind: 'placeholder',
        text: '',
        capture: { ...capture, placeholder: 'view_once', ephemeralSeconds: 86_400, forwarded: 5 },
      },
    },
    {
      ...common,
      type: 'message.added',
      message: {
        ...imported,
        kind: 'system',
        text: '',
        event: { code: 'call_missed', video: true },
        capture,
      },
    },
    { ...change, type: 'message.edited', text: 'boa tarde' },
    { ...change, type: 'message.edited', sealed: { payload: 'AAAA', iv: 'AAAA' } },
    { ...change, type: 'message.deleted', scope: 'everyone' },
    { ...change, type: 'message.reacted', emoji: '👍' },
    {
      ...common,
      type: 'identity.linked',
      lid: '111',
      phone: '5511987654321',
      linked: true,
      source: 'mapping',
    },
    { ...common, type: 'contact.named', account, person: { lid: '111' }, name: 'João', kind: 'saved' },
    { ...common, type: 'account.linked', account, how: 'qr', platform: 'smba' },
    { ...common, type: 'account.unlinked', account, reason: 'removed_on_phone', code: 401 },
    { ...common, type: 'coverage.gap', account, kind: 'offline', cause: 'app_closed', from: 1, to: 2 },
    { ...common, type: 'history.received', account, kind: 'full', conversations: 1, messages: 9 },
    { ...common, type: 'media.missing', message: id('3'), conversation, reason: 'expired', final: true },
    {
      ...common,
      type: 'conversation.added',
      conversation,
      account,
      kind: 'group',
      title: '',
      chat: { group: '1-2' },
    },
  ])('open as they were written: $type', (body) => {
    expect(ledgerBodySchema.parse(body)).toEqual(body);
  });

  it('leave the bodies of an older ledger readable', () => {
    const older = { ...common, type: 'message.added', message: imported };
    expect(ledgerBodySchema.parse(older)).toEqual(older);
  });

  it('name a person by at least one number, and nothing but digits', () => {
    for (const person of [{}, { lid: '1@lid' }, { phone: '+55' }]) {
      const body = { ...common, type: 'contact.named', account, person, name: 'x', kind: 'own' };
      expect(ledgerBodySchema.safeParse(body).success).toBe(false);
    }
  });
});
