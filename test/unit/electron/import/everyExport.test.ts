import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportStage } from './importStage.ts';

const folder = join(import.meta.dirname, '../../../fixtures/exports');
const exports = readdirSync(folder).filter((name) => /\.(txt|zip)$/.test(name));

let stage: ImportStage;
beforeEach(async () => {
  stage = await ImportStage.set();
});
afterEach(() => stage.clear());

describe('every form of export', () => {
  it('is there to be tried', () => {
    expect(exports.length).toBeGreaterThanOrEqual(12);
  });

  it.each(exports)(
    'comes in whole once, and adds nothing a second time or by another zone: %s',
    async (name) => {
      const path = join(folder, name);
      const { preview } = await stage.choose(path);
      const items = preview.messages + preview.systemEvents;
      expect(items).toBeGreaterThan(0);
      const timeZone = 'America/Sao_Paulo';
      expect(await stage.import(path, { timeZone })).toMatchObject({ phase: 'done', added: items });
      const media = stage.media.files.size;
      expect(await stage.import(path, { timeZone })).toMatchObject({ added: 0, alreadyThere: items });
      expect(await stage.import(path, { timeZone: 'Asia/Kolkata' })).toMatchObject({
        added: 0,
        alreadyThere: items,
      });
      expect(stage.ledger.of('message.added')).toHaveLength(items);
      expect(stage.ledger.of('conversation.added')).toHaveLength(1);
      expect(stage.media.files.size).toBe(media);
    },
  );
});
