import { cpSync, readFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { BinaryNode } from '@whiskeysockets/baileys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureFolderOf, type CaptureStore } from '../../../../electron/accounts/captureStore/index.ts';
import { silenceConsole } from '../../../../electron/accounts/connection/silenceConsole.ts';
import { Journal } from '../../../../electron/accounts/journal/journal.ts';
import { openSegmentFile } from '../../../../electron/ledger/segmentFile.ts';
import { openedCapture, somePlace } from '../../../support/captureSupport.ts';
import {
  introduce,
  receiverAddress,
  receiving,
  senderAddress,
  someSender,
} from '../../../support/signalPair.ts';

let restoreConsole = () => {};
beforeAll(() => {
  restoreConsole = silenceConsole();
});
afterAll(() => restoreConsole());

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const textOf = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString();

function stanza(id: string, ...parts: { type: string; ciphertext: Uint8Array }[]): BinaryNode {
  return {
    tag: 'message',
    attrs: { id, from: senderAddress, t: '1700000000', type: 'text' },
    content: parts.map(({ type, ciphertext }) => ({
      tag: 'enc',
      attrs: { v: '2', type },
      content: ciphertext,
    })),
  };
}

async function talking(place = somePlace()) {
  const store = await openedCapture(place);
  let calls = 0;
  const journal = new Journal(store, () => (calls += 1));
  const receiver = receiving(store, journal);
  const sender = someSender();
  await receiver.credentials.save();
  await introduce(sender, receiver);
  const write = (text: string) => sender.encryptMessage({ jid: receiverAddress, data: bytesOf(text) });
  return { place, store, journal, receiver, write, readyCalls: () => calls };
}

const decrypt = (to: ReturnType<typeof receiving>, sent: { type: 'pkmsg' | 'msg'; ciphertext: Uint8Array }) =>
  to.repository.decryptMessage({ jid: senderAddress, type: sent.type, ciphertext: sent.ciphertext });

/** The same profile as it would be found after a crash at this moment. */
function crashed(place: ReturnType<typeof somePlace>) {
  const after = { ...somePlace(), account: place.account, keys: place.keys };
  cpSync(captureFolderOf(place.folder, place.account), captureFolderOf(after.folder, after.account), {
    recursive: true,
  });
  return after;
}

function logOf(place: ReturnType<typeof somePlace>): string {
  const folder = captureFolderOf(place.folder, place.account);
  return path.join(folder, readdirSync(folder)[0] ?? '');
}

const waitingTexts = (journal: Journal) =>
  journal
    .takeReady(100)
    .map(({ entry }) =>
      entry.kind === 'stanza' ? [...journal.plaintexts(entry).values()].map(textOf).join('+') : entry.name,
    );

describe('the journal', () => {
  it('holds a message before anybody is told that it came, until the ledger has it', async () => {
    const { journal, receiver, write, store } = await talking();
    const sent = await write('bom dia');
    await journal.note(stanza('A', sent));
    expect(journal.waiting).toBe(0);
    expect(textOf(await decrypt(receiver, sent))).toBe('bom dia');
    expect(waitingTexts(journal)).toEqual(['bom dia']);
    const [waiting] = journal.takeReady(1);
    await journal.done([waiting?.id ?? '']);
    expect(journal.waiting).toBe(0);
    expect(journal.takeReady(1)).toEqual([]);
    await store.close();
  });

  it('after a crash has message and ratchet both, or neither and decrypts the repetition', async () => {
    const { journal, receiver, write, place, store } = await talking();
    const first = await write('primeira');
    await journal.note(stanza('A', first));
    await decrypt(receiver, first);
    const before = statSync(logOf(place)).size;
    const second = await write('segunda');
    await journal.note(stanza('B', second));
    await decrypt(receiver, second);
    const whole = statSync(logOf(place)).size;
    expect(whole).toBeGreaterThan(before);
    for (const length of [before, before + 1, Math.floor((before + whole) / 2), whole - 1, whole]) {
      const after = crashed(place);
      truncateSync(logOf(after), length);
      const again = await openedCapture(after);
      const replay = new Journal(again, () => undefined);
      const held = length === whole ? ['primeira', 'segunda'] : ['primeira'];
      expect(waitingTexts(replay)).toEqual(held);
      // The server repeats what it has no receipt for.
      await replay.note(stanza('B', second));
      expect(textOf(await decrypt(receiving(again, replay), second))).toBe('segunda');
      expect(waitingTexts(replay)).toEqual(['primeira', 'segunda']);
      await again.close();
    }
    await store.close();
  });

  it('answers a repetition of what the ledger already has, and does not bring it twice', async () => {
    const { journal, receiver, write, store } = await talking();
    const sent = await write('uma vez');
    await journal.note(stanza('A', sent));
    await decrypt(receiver, sent);
    await journal.done(journal.takeReady(9).map(({ id }) => id));
    await journal.note(stanza('A', sent));
    expect(textOf(await decrypt(receiver, sent))).toBe('uma vez');
    expect(journal.waiting).toBe(0);
    await store.close();
  });

  it('keeps a stanza together until each of its parts is open', async () => {
    const { journal, receiver, write, store, readyCalls } = await talking();
    const one = await write('chave');
    const two = await write('texto');
    await journal.note(stanza('G', one, two));
    await decrypt(receiver, one);
    expect(readyCalls()).toBe(0);
    await decrypt(receiver, two);
    expect(waitingTexts(journal)).toEqual(['chave+texto']);
    await store.close();
  });

  it('keeps what cannot be decrypted, with the reason, and survives a crash then too', async () => {
    const { journal, receiver, write, place, store } = await talking();
    await decrypt(receiver, await write('antes'));
    const sent = await write('estragada');
    const broken = {
      ...sent,
      ciphertext: Uint8Array.from(sent.ciphertext, (byte, at) => (at > 40 ? byte ^ 1 : byte)),
    };
    await journal.note(stanza('A', broken));
    await expect(decrypt(receiver, broken)).rejects.toThrow();
    const again = await openedCapture(crashed(place));
    const [waiting] = new Journal(again, () => undefined).takeReady(9);
    expect(waiting?.entry.kind === 'stanza' && Object.values(waiting.entry.failed)[0]).toMatch(/./);
    // Its sender's next message is not hurt by it.
    expect(textOf(await decrypt(receiver, await write('depois')))).toBe('depois');
    await again.close();
    await store.close();
  });

  it.each(['plaintext', 'unavailable'])(
    'makes a stanza without encryption durable by itself: %s',
    async (tag) => {
      const { journal, place, store } = await talking();
      await journal.note({ ...stanza('P'), content: [{ tag, attrs: {}, content: bytesOf('anúncio') }] });
      const again = await openedCapture(crashed(place));
      expect(new Journal(again, () => undefined).takeReady(9)).toHaveLength(1);
      await again.close();
      await store.close();
    },
  );

  it('keeps other events in order with the messages', async () => {
    const { journal, receiver, write, place, store } = await talking();
    const sent = await write('um');
    await journal.note(stanza('A', sent));
    await decrypt(receiver, sent);
    await journal.keepEvent('contacts.update', [{ id: senderAddress, notify: 'Célia' }]);
    const again = await openedCapture(crashed(place));
    const replay = new Journal(again, () => undefined);
    expect(waitingTexts(replay)).toEqual(['um', 'contacts.update']);
    await replay.keepEvent('call', []);
    expect(waitingTexts(replay)).toEqual(['um', 'contacts.update', 'call']);
    await again.close();
    await store.close();
  });

  it('writes neither text nor numbers in clear', async () => {
    const { journal, receiver, write, place, store } = await talking();
    const sent = await write('conteúdo muito secreto');
    await journal.note(stanza('A', sent));
    await decrypt(receiver, sent);
    const file = readFileSync(logOf(place)).toString('latin1');
    expect(file).not.toContain('secreto');
    expect(file).not.toContain('55119');
    await store.close();
  });

  it('keeps few plaintexts of what is delivered, the newest', async () => {
    const { journal, store } = await talking();
    const data = Array.from({ length: 620 }, (_, number) => ({
      kind: 'plain',
      id: `h${number}`,
      value: bytesOf('x'),
    }));
    await store.commit(data);
    await journal.done([]);
    expect(store.count('plain')).toBe(500);
    expect(store.get('plain', 'h619')).toBeDefined();
    expect(store.get('plain', 'h0')).toBeUndefined();
    await store.close();
  });
});

describe('a full disk', () => {
  it('fails the decryption, so that no receipt is written', async () => {
    let full = false;
    const place = somePlace();
    const store: CaptureStore = await openedCapture({
      ...place,
      openFile: async (file) => {
        const opened = await openSegmentFile(file);
        return {
          ...opened,
          write: (bytes, at) =>
            full ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : opened.write(bytes, at),
        };
      },
    });
    const journal = new Journal(store, () => undefined);
    const receiver = receiving(store, journal);
    const sender = someSender();
    await introduce(sender, receiver);
    const sent = await sender.encryptMessage({ jid: receiverAddress, data: bytesOf('oi') });
    await journal.note(stanza('A', sent));
    full = true;
    await expect(decrypt(receiver, sent)).rejects.toMatchObject({ code: 'capture_write_failed' });
    expect(store.failure?.reason).toBe('ENOSPC');
    await store.close();
  });
});
