import { EventEmitter } from 'node:events';
import { binaryNodeToString, type BinaryNode } from '@whiskeysockets/baileys';
import { describe, expect, it } from 'vitest';
import { createSendGate } from '../../../../electron/accounts/connection/sendGate.ts';
import { mayBeSent, readTopLine, userOf } from '../../../../electron/accounts/outgoingFilter.ts';

const own = { users: ['5511900000001', '200000000007919'] };
const server = 's.whatsapp.net';

const allowed: [string, Record<string, string>][] = [
  ['iq', { type: 'get', xmlns: 'usync', to: server }],
  ['iq', { type: 'get', xmlns: 'w:g2', to: '1@g.us' }],
  ['iq', { type: 'result', id: '1' }],
  ['iq', { type: 'set', xmlns: 'encrypt' }],
  ['iq', { type: 'set', xmlns: 'md' }],
  ['iq', { type: 'set', xmlns: 'passive' }],
  ['iq', { type: 'set', xmlns: 'w:m' }],
  ['iq', { type: 'set', xmlns: 'w:sync:app:state' }],
  ['iq', { type: 'get', xmlns: 'w:p' }],
  ['ack', { class: 'message', id: '1' }],
  ['ib', {}],
  ['presence', { type: 'unavailable' }],
  ['receipt', { id: '1' }],
  ...['inactive', 'sender', 'retry', 'peer_msg', 'hist_sync', 'server-error'].map(
    (type): [string, Record<string, string>] => ['receipt', { id: '1', type }],
  ),
  ['message', { category: 'peer', to: '5511900000001@s.whatsapp.net' }],
  ['message', { category: 'peer', to: '5511900000001:3@s.whatsapp.net' }],
  ['message', { category: 'peer', to: '200000000007919@lid' }],
];

const refused: [string, Record<string, string>][] = [
  ['message', { to: '5511900000001@s.whatsapp.net' }],
  ['message', { to: '5511900000002@s.whatsapp.net', type: 'text' }],
  ['message', { category: 'peer', to: '5511900000002@s.whatsapp.net' }],
  ['message', { category: 'peer', to: '5511900000001@g.us' }],
  ['message', { category: 'peer' }],
  ['message', { to: '1@g.us' }],
  ['presence', { type: 'available' }],
  ['presence', { name: 'Loja' }],
  ['presence', { type: 'subscribe', to: '5511900000002@s.whatsapp.net' }],
  ['chatstate', { to: '5511900000002@s.whatsapp.net' }],
  ...['read', 'read-self', 'played', 'played-self', 'delivery'].map(
    (type): [string, Record<string, string>] => ['receipt', { id: '1', type }],
  ),
  ['call', { to: '5511900000002@s.whatsapp.net' }],
  ['iq', { type: 'set', xmlns: 'w:g2' }],
  ['iq', { type: 'set', xmlns: 'w:profile:picture' }],
  ['iq', { type: 'set', xmlns: 'status' }],
  ['iq', { type: 'set', xmlns: 'privacy' }],
  ['iq', { type: 'set', xmlns: 'blocklist' }],
  ['iq', { type: 'set' }],
  ['iq', {}],
  ['notification', {}],
  ['stream:error', {}],
  ['', {}],
];

describe('the outgoing filter', () => {
  it.each(allowed)('lets through <%s> %j', (tag, attrs) => {
    expect(mayBeSent({ tag, attrs }, own)).toBe(true);
  });

  it.each(refused)('refuses <%s> %j', (tag, attrs) => {
    expect(mayBeSent({ tag, attrs }, own)).toBe(false);
  });

  it('refuses messages to oneself before the own address is known', () => {
    const attrs = { category: 'peer', to: '5511900000001@s.whatsapp.net' };
    expect(mayBeSent({ tag: 'message', attrs }, { users: [] })).toBe(false);
    expect(mayBeSent({ tag: 'message', attrs: { category: 'peer', to: '' } }, own)).toBe(false);
  });

  it('knows a person in every spelling of the address, and nobody in other addresses', () => {
    expect(userOf('5511900000001:12@s.whatsapp.net')).toBe('5511900000001');
    expect(userOf('5511900000001_1:12@lid')).toBe('5511900000001');
    for (const other of ['5511900000001@g.us', '5511900000001', '', '@', '1@newsletter']) {
      expect(userOf(other)).toBe('');
    }
  });

  it.each([...allowed, ...refused].filter(([tag]) => tag !== ''))(
    'reads out of Baileys’ text the node that it was: <%s> %j',
    (tag, attrs) => {
      const contents: BinaryNode['content'][] = [
        undefined,
        Buffer.from('abc'),
        'text',
        [{ tag: 'item', attrs: { type: 'read' } }],
      ];
      for (const content of contents) {
        const node: BinaryNode = content === undefined ? { tag, attrs } : { tag, attrs, content };
        expect(readTopLine(binaryNodeToString(node))).toEqual({ tag, attrs });
      }
    },
  );

  it.each(["x' type='inactive", 'x\n', "'", "x'/>"])(
    'does not believe a text that a value has bent: %j',
    (id) => {
      const node = { tag: 'receipt', attrs: { id, type: 'read' } };
      const read = readTopLine(binaryNodeToString(node));
      expect(read === undefined || !mayBeSent(read, own)).toBe(true);
    },
  );
});

/** Passes a node on as Baileys' sendNode does (socket.js), to a socket that keeps what goes out. */
function fakeSocket() {
  const out: string[] = [];
  let terminated = false;
  class Client extends EventEmitter {
    socket = {
      send: (bytes: string) => void out.push(bytes),
      terminate: () => (terminated = true),
    };
    get isOpen() {
      return true;
    }
  }
  const client = new Client();
  const refusedNodes: string[] = [];
  const gate = createSendGate({
    own: () => own,
    onRefused: (what) => refusedNodes.push(what),
  });
  gate.guard(client);
  const raw = (bytes: string) => {
    if (!client.isOpen) throw new Error('Connection Closed');
    client.socket.send(bytes);
  };
  const sendNode = (node: BinaryNode) => {
    if (gate.logger.level === 'trace') gate.logger.trace({ xml: binaryNodeToString(node), msg: 'xml send' });
    raw(node.tag);
  };
  const receive = (frame: unknown) => {
    client.emit('frame', frame);
    if (!(frame instanceof Uint8Array) && gate.logger.level === 'trace') throw new Error('written out');
  };
  return { out, raw, sendNode, receive, client, gate, refusedNodes, isTerminated: () => terminated };
}

describe('the gate in front of the socket', () => {
  it('lets the two frames of the handshake and allowed nodes through', () => {
    const { out, raw, sendNode, receive } = fakeSocket();
    raw('hello');
    receive(new Uint8Array(3));
    raw('finish');
    sendNode({ tag: 'iq', attrs: { type: 'get' } });
    receive({ tag: 'iq', attrs: {} });
    sendNode({ tag: 'ack', attrs: {} });
    expect(out).toEqual(['hello', 'finish', 'iq', 'ack']);
  });

  it('refuses before anything is encrypted, counts, and goes on', () => {
    const { out, sendNode, gate, refusedNodes, isTerminated } = fakeSocket();
    expect(() => sendNode({ tag: 'message', attrs: { to: '1@g.us', type: 'text' } })).toThrow(
      'Connection Closed',
    );
    expect(() => sendNode({ tag: 'presence', attrs: { name: 'Loja' } })).toThrow('Connection Closed');
    sendNode({ tag: 'ack', attrs: {} });
    expect(out).toEqual(['ack']);
    expect(refusedNodes).toEqual(['message text', 'presence']);
    expect(gate.refused.get('message text')).toBe(1);
    expect(isTerminated()).toBe(false);
  });

  it('lets out only that presence which hides, when Baileys hides, whatever the name is', () => {
    const { out, sendNode, gate } = fakeSocket();
    for (const name of ['Loja', "D'Ávila & Cia", '']) {
      gate.expectHiding();
      sendNode({ tag: 'presence', attrs: { name, type: 'unavailable' } });
    }
    expect(out).toHaveLength(3);
    const bent: Record<string, string>[] = [
      { name: "Loja' type='unavailable" },
      { name: 'Loja', type: 'unavailable' },
      { name: 'Loja' },
    ];
    for (const attrs of bent) expect(() => sendNode({ tag: 'presence', attrs })).toThrow('Connection Closed');
    gate.expectHiding();
    expect(() => sendNode({ tag: 'presence', attrs: { name: 'Loja', type: 'available' } })).toThrow();
    expect(() => sendNode({ tag: 'presence', attrs: { name: 'Loja', type: 'unavailable' } })).toThrow();
    expect(out).toHaveLength(3);
  });

  it('ends the connection rather than letting out a frame that it did not judge', () => {
    const { out, raw, isTerminated } = fakeSocket();
    raw('hello');
    raw('finish');
    expect(() => raw('anything')).toThrow('frame_without_permit');
    expect(out).toEqual(['hello', 'finish']);
    expect(isTerminated()).toBe(true);
  });

  it('gives a permit for one frame only', () => {
    const { out, raw, sendNode } = fakeSocket();
    raw('hello');
    raw('finish');
    sendNode({ tag: 'ack', attrs: {} });
    expect(() => raw('more')).toThrow('frame_without_permit');
    expect(out).toHaveLength(3);
  });
});
