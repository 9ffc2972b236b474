import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ExportError } from '../../../../electron/import/exportError.ts';
import { openExport } from '../../../../electron/import/openExport.ts';
import { randomFrom } from '../../shared/chatExport/randomChat.ts';
import { craftedZip } from './craftedZip.ts';

it('answers every zip with flipped bytes by a code or by its true content, never by a crash', async () => {
  const chat = '15/03/2024 09:15 - Maria: bom dia, o orçamento saiu\n'.repeat(40);
  const whole = craftedZip([
    { name: 'Conversa do WhatsApp com Maria.txt', content: chat, deflate: true },
    { name: 'foto.jpg', content: Buffer.alloc(5000, 7), deflate: true },
    { name: 'áudio.opus', content: Buffer.alloc(300, 9) },
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'zelo-damaged-'));
  const path = join(folder, 'c.zip');
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 600; seed++) {
    const random = randomFrom(seed);
    const bytes = Buffer.from(whole);
    for (let flips = Math.ceil(random() * 4); flips > 0; flips--) {
      bytes[4 + Math.floor(random() * (bytes.length - 4))] = Math.floor(random() * 256);
    }
    await writeFile(path, bytes);
    const opened = await openExport(path);
    let outcome = opened.ok ? 'whole' : opened.error.code;
    if (opened.ok) {
      try {
        let text = '';
        for await (const chunk of opened.value.openText()) text += Buffer.from(chunk).toString('latin1');
        // The checksum saw nothing, so nothing may be wrong (unless it was the name that was hit).
        if (opened.value.textName.endsWith('Maria.txt'))
          expect(text).toBe(Buffer.from(chat).toString('latin1'));
        for (const media of opened.value.media.values()) {
          for await (const chunk of media.open()) expect(chunk.length).toBeGreaterThan(0);
        }
      } catch (error) {
        if (!(error instanceof ExportError)) throw error;
        outcome = error.code;
      } finally {
        await opened.value.close();
      }
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  await rm(folder, { recursive: true });
  expect(outcomes.get('whole')).toBeGreaterThan(20);
  expect(outcomes.get('zip_damaged')).toBeGreaterThan(200);
  expect([...outcomes.keys()]).not.toContain('file_unreadable');
});
