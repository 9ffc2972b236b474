import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exported } from '../support/exportedPack.ts';
import { textOf } from '../support/readHtml.ts';
import { requestFor, testExporter } from '../support/testExporter.ts';
import { closeTalks, writtenTalk, type WrittenMessage, type WrittenTalk } from '../support/writtenTalk.ts';

describe('attachments that are not in the pack', () => {
  afterEach(closeTalks);
  const file = (name: string): WrittenMessage => ({
    kind: 'attachment',
    attachment: { name, kind: 'image' },
    file: { bytes: randomBytes(300_000), mime: 'image/png' },
  });
  const pathOf = (talk: WrittenTalk, index: number) => {
    const media = talk.stored[index]?.media ?? '';
    return path.join(talk.folder, 'media', media.slice(0, 2), media);
  };

  it('cost the pack nothing but themselves when they cannot be opened, and are named with the reason', async () => {
    const talk = await writtenTalk(['ok.png', 'gone.png', 'cut.png', 'flipped.png', 'folder.png'].map(file));
    await rm(pathOf(talk, 1));
    truncateSync(pathOf(talk, 2), 200_000);
    const flipped = readFileSync(pathOf(talk, 3));
    flipped.writeUInt8(flipped.readUInt8(250_000) ^ 1, 250_000);
    writeFileSync(pathOf(talk, 3), flipped);
    const pack = await exported(talk);
    const reasons = ['gone.png:media_missing', 'cut.png:media_damaged', 'flipped.png:media_damaged'];
    expect(pack.manifest.missingMedia.map(({ name, reason }) => `${name}:${reason}`)).toEqual(reasons);
    expect(pack.manifest.missingMedia[0]).toMatchObject({ message: 2, sha256: talk.stored[1]?.sha256 });
    expect(pack.manifest.counts).toMatchObject({ media: 2, mediaMissing: 3 });
    expect(pack.result).toMatchObject({ media: 2, mediaMissing: 3 });
    expect([...pack.entries.keys()].filter((name) => name.startsWith('media/'))).toHaveLength(2);
    const article = pack.html.find(({ attributes }) => attributes['id'] === 'm2');
    expect(textOf(article)).toContain('gone.png: o arquivo guardado no Zelo não está mais lá');
    expect(pack.lines[1]?.attachment).toMatchObject({
      missing: 'media_missing',
      file: null,
      sha256: talk.stored[1]?.sha256,
    });
    expect(pack.rows[2]).toMatchObject({ attachment_missing: 'media_damaged', attachment_file: '' });
  });

  it('are counted as left out when the person wanted none', async () => {
    const talk = await writtenTalk([file('a.png'), { text: 'oi' }]);
    const pack = await exported(talk, { includeMedia: false });
    expect(pack.manifest.counts).toMatchObject({ media: 0, mediaMissing: 1 });
    expect(pack.manifest.missingMedia).toMatchObject([{ name: 'a.png', reason: 'not_chosen' }]);
    expect([...pack.entries.keys()].some((name) => name.startsWith('media/'))).toBe(false);
    expect(pack.source).toContain(talk.stored[0]?.sha256);
  });
});

describe('a long conversation', () => {
  afterEach(closeTalks);

  it('of 20,000 messages and large files passes through in pieces, never whole in memory', async () => {
    const megabyte = 1 << 20;
    const large = async function* () {
      for (let part = 0; part < 64; part += 1) {
        await Promise.resolve();
        yield randomBytes(megabyte);
      }
    };
    const talk = await writtenTalk(
      Array.from({ length: 20_000 }, (_, index): WrittenMessage =>
        index % 10_000 === 77
          ? {
              kind: 'attachment',
              attachment: { name: `filme ${index}.mp4`, kind: 'video' },
              file: { bytes: large(), mime: 'video/mp4' },
            }
          : { text: `mensagem ${index} ${'com algumas palavras a mais '.repeat(4)}` },
      ),
    );
    const flag = await talk.flag(19_999, 'fraud');
    await talk.decide(flag, 'confirmed');
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 5);
    const { exporter, target, folder } = testExporter();
    const formats = { html: true, pdf: false, csv: true, jsonl: true };
    const ended = await exporter.begin(talk, requestFor(talk, { formats }));
    clearInterval(watch);
    expect(ended).toMatchObject({ ok: true, value: { messages: 20_000, media: 2 } });
    expect(statSync(target).size).toBeGreaterThan(128 * megabyte);
    expect(readdirSync(folder)).toEqual(['pack.zip']);
    // Half of one film: garbage that is not yet collected, but neither a film nor the pack.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(48 * megabyte);
  });
});
