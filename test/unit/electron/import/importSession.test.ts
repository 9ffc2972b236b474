import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomId, type AccountId } from '../../../../shared/domain/identifiers.ts';
import { craftedZip } from './craftedZip.ts';
import { answersFor, chatLines, ImportStage, workshopTalk } from './importStage.ts';
import { MemoryLedger } from './memoryLedger.ts';

const photo = Buffer.from('foto de verdade');

let stage: ImportStage;
beforeEach(async () => {
  stage = await ImportStage.set();
});
afterEach(() => stage.clear());

describe('a first import', () => {
  it('shows what is in the file and stores nothing before it is answered', async () => {
    const path = await stage.put('Conversa do WhatsApp com Maria.txt', chatLines(...workshopTalk));
    const { preview } = await stage.choose(path);
    expect(stage.ledger.head).toBe(0);
    expect(preview).toMatchObject({
      fileName: 'Conversa do WhatsApp com Maria.txt',
      format: 'android',
      messages: 8,
      attachments: 1,
      mediaFiles: 0,
      titleGuess: 'Maria',
      kindGuess: 'direct',
      alike: [],
    });
    expect(preview.questions).toEqual(expect.arrayContaining(['time_zone', 'company']));
    expect(preview.participants.map(({ name }) => name).sort()).toEqual(['Maria', 'Oficina Sol']);
    expect(preview.first[0]).toMatchObject({ at: '2024-03-12T09:00:00.000Z', text: 'Bom dia, Maria' });
  });

  it('appends account, conversation, start, messages, end, in this order', async () => {
    const last = await stage.import(
      await stage.put('Conversa do WhatsApp com Maria.txt', chatLines(...workshopTalk)),
    );
    expect(last).toMatchObject({ phase: 'done', added: 8, alreadyThere: 0, media: 0, mediaMissing: 1 });
    expect(stage.ledger.bodies.map((body) => body.type)).toEqual([
      'account.added',
      'conversation.added',
      'import.started',
      ...workshopTalk.map(() => 'message.added'),
      'import.finished',
    ]);
    const [first, second] = stage.ledger.of('message.added').map(({ message }) => message);
    expect(first).toMatchObject({
      sentAt: Date.UTC(2024, 2, 12, 12),
      sender: 'Oficina Sol',
      side: 'company',
    });
    expect(second).toMatchObject({ side: 'contact' });
    expect(stage.ledger.of('message.added')[6]?.message.attachment).toEqual({
      name: 'IMG-20240312-WA0001.jpg',
      kind: 'image',
      missing: 'not_in_file',
    });
    expect(stage.ledger.texts()[2]).toBe('Maria: O orçamento do Gol saiu?');
    expect(stage.ledger.of('import.finished')[0]).toMatchObject({
      outcome: 'complete',
      added: 8,
      mediaMissing: 1,
    });
    expect(last.conversation).toBe(stage.ledger.of('conversation.added')[0]?.conversation);
  });

  it('seals the media of a zip and names each in the ledger', async () => {
    const zip = craftedZip([
      { name: 'Conversa do WhatsApp com Maria.txt', content: chatLines(...workshopTalk), deflate: true },
      { name: 'IMG-20240312-WA0001.jpg', content: photo },
    ]);
    const last = await stage.import(await stage.put('c.zip', zip));
    expect(last).toMatchObject({ phase: 'done', media: 1, mediaMissing: 0 });
    const stored = stage.ledger.of('media.stored')[0];
    const message = stage.ledger.of('message.added')[6]?.message;
    expect(message?.attachment).toEqual({ name: 'IMG-20240312-WA0001.jpg', kind: 'image' });
    expect(stored).toMatchObject({
      message: message?.id,
      bytes: photo.length,
      mime: 'image/jpeg',
      sha256: createHash('sha256').update(photo).digest('hex'),
    });
    expect(stored && stage.media.files.get(stored.media)).toEqual(photo);
    expect([...new Set(stage.told.map(({ phase }) => phase))]).toEqual([
      'aligning',
      'messages',
      'media',
      'done',
    ]);
    expect(last).toMatchObject({ done: 1, total: 1 });
  });

  it('goes on without a damaged photo and counts it', async () => {
    const zip = craftedZip([
      { name: '_chat.txt', content: chatLines(...workshopTalk) },
      { name: 'IMG-20240312-WA0001.jpg', content: photo, crc: 1 },
    ]);
    const last = await stage.import(await stage.put('c.zip', zip));
    expect(last).toMatchObject({ phase: 'done', added: 8, media: 0, mediaMissing: 1 });
    expect(stage.ledger.of('media.stored')).toEqual([]);
  });

  it('takes an account that is there', async () => {
    const account = randomId<AccountId>();
    await stage.ledger.append([
      {
        type: 'account.added',
        v: 1,
        at: 1,
        account,
        name: 'Vendas',
        owner: 'Rui',
        timeZone: 'America/Sao_Paulo',
        notice: { confirmedBy: 'Ana', givenOn: '2024-01-02' },
      },
    ]);
    await stage.import(await stage.put('a.txt', chatLines(...workshopTalk)), {
      account: { existing: account },
    });
    expect(stage.ledger.of('account.added')).toHaveLength(1);
    expect(stage.ledger.of('conversation.added')[0]?.account).toBe(account);
  });
});

describe('importing again', () => {
  const file = 'Conversa do WhatsApp com Maria.txt';

  it('adds nothing, in this run of the app and the next', async () => {
    const path = await stage.put(file, chatLines(...workshopTalk));
    await stage.import(path);
    const { preview } = await stage.choose(path);
    expect(preview.alike).toMatchObject([{ title: 'Maria', share: 1, new: 0, timeShiftMs: 0, renamed: {} }]);
    for (const restart of [false, true]) {
      if (restart) stage.open();
      expect(await stage.import(path)).toMatchObject({ added: 0, alreadyThere: 8, phase: 'done' });
    }
    expect(stage.ledger.of('message.added')).toHaveLength(8);
  });

  it('adds only what a longer export has more, in its place', async () => {
    await stage.import(await stage.put(file, chatLines(...workshopTalk.slice(2, 6))));
    expect(await stage.import(await stage.put(file, chatLines(...workshopTalk)))).toMatchObject({
      added: 4,
      alreadyThere: 4,
    });
    const once = stage.ledger.texts();
    stage.ledger = new MemoryLedger();
    stage.open();
    await stage.import(await stage.put(file, chatLines(...workshopTalk)));
    expect(once).toEqual(stage.ledger.texts());
  });

  it('knows it in another zone and with a renamed contact, and keeps the name that is there', async () => {
    await stage.import(await stage.put(file, chatLines(...workshopTalk)));
    const renamed = workshopTalk.map(([at, who, text]): [number, string, string] => [
      at + 240,
      who === 'Maria' ? 'Maria Gol 2015' : who,
      text,
    ]);
    renamed.push([300, 'Maria Gol 2015', 'chego às três']);
    const path = await stage.put('Conversa do WhatsApp com Maria Gol 2015.txt', chatLines(...renamed));
    const { preview } = await stage.choose(path);
    expect(preview.alike).toMatchObject([
      { new: 1, share: 1, timeShiftMs: 240 * 60_000, renamed: { 'Maria Gol 2015': 'Maria' } },
    ]);
    expect(await stage.import(path)).toMatchObject({ added: 1, alreadyThere: 8 });
    const added = stage.ledger.of('message.added').at(-1)?.message;
    expect(added).toMatchObject({ sender: 'Maria', sentAt: Date.UTC(2024, 2, 12, 13) });
    expect(stage.ledger.of('import.finished').at(-1)).toMatchObject({
      timeShiftMs: 240 * 60_000,
      renamed: { 'Maria Gol 2015': 'Maria' },
    });
  });

  it('adds nothing from the same file cut at any byte', async () => {
    const whole = chatLines(...workshopTalk);
    await stage.import(await stage.put(file, whole));
    for (let length = whole.length - 1; length > 100; length -= 5) {
      const last = await stage.import(await stage.put(file, whole.slice(0, length)));
      expect({ length, added: last.added }).toEqual({ length, added: 0 });
    }
    expect(stage.ledger.of('message.added')).toHaveLength(8);
  });

  it('adds the photos that a first import without media could not bring, once', async () => {
    await stage.import(
      await stage.put(
        file,
        chatLines(...workshopTalk).replace('IMG-20240312-WA0001.jpg (arquivo anexado)', '<Mídia oculta>'),
      ),
    );
    const message = stage.ledger.of('message.added')[6]?.message;
    expect(message?.attachment?.missing).toBe('omitted');
    const zip = await stage.put(
      'c.zip',
      craftedZip([
        { name: file, content: chatLines(...workshopTalk) },
        { name: 'IMG-20240312-WA0001.jpg', content: photo },
      ]),
    );
    expect(await stage.import(zip)).toMatchObject({ added: 0, alreadyThere: 8, media: 1 });
    expect(stage.ledger.of('media.stored')).toMatchObject([{ message: message?.id }]);
    expect(await stage.import(zip)).toMatchObject({ added: 0, media: 0 });
    expect(stage.ledger.of('media.stored')).toHaveLength(1);
  });

  it('waits for an import that runs, so that two at once add nothing twice', async () => {
    await stage.import(await stage.put(file, chatLines(...workshopTalk.slice(0, 3))));
    const path = await stage.put(file, chatLines(...workshopTalk));
    const first = await stage.choose(path);
    const begun = stage.sessions.begin(first.import, answersFor(first.preview));
    await begun;
    const second = await stage.choose(path);
    await stage.sessions.begin(second.import, answersFor(second.preview));
    await stage.sessions.settled();
    expect(stage.ledger.of('import.finished').map(({ added }) => added)).toEqual([3, 5, 0]);
  });

  it('shows the conversation of the same title that ends where the file begins', async () => {
    await stage.import(await stage.put(file, chatLines(...workshopTalk)));
    const later = chatLines([9000, 'Maria', 'oi, voltei'], [9001, 'Oficina Sol', 'pois não']);
    const { preview } = await stage.choose(await stage.put(file, later));
    expect(preview.alike).toMatchObject([{ title: 'Maria', share: 0, new: 2 }]);
  });

  it('takes a chat with someone else for another', async () => {
    await stage.import(await stage.put(file, chatLines(...workshopTalk)));
    const other = chatLines(
      [0, 'Caio', 'Bom dia'],
      [3, 'Oficina Sol', 'ok'],
      [8, 'Caio', 'tem pastilha de freio?'],
    );
    const { preview } = await stage.choose(await stage.put('Conversa do WhatsApp com Caio.txt', other));
    expect(preview.alike).toEqual([]);
  });
});
