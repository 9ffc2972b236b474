import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesFile, noticesOf } from '../../electron/commands/notices/noticesFile.ts';
import { noticesPath } from '../../electron/commands/notices/noticesPath.ts';
import { documentBlocks } from '../../renderer/inbox/features/settings/documentBlocks.ts';

const root = path.join(import.meta.dirname, '../..');

describe('the notices of what the app is made of', () => {
  it('are those of the packages and the model that are here now (else: npm run notices)', () => {
    const written = readFileSync(path.join(root, noticesPath), 'utf8');
    // Not toBe: the difference of half a megabyte would bury the sentence.
    expect(written === noticesFile(root), 'stale: npm run notices').toBe(true);
  });

  it('name holder, licence and full text of every package', () => {
    const notices = noticesOf(root);
    expect(notices.length).toBeGreaterThan(80);
    for (const { name, licence, texts, copyright } of notices) {
      expect(licence, name).not.toBe('');
      expect(copyright.length, name).toBeGreaterThan(0);
      // The shortest licence there is has some 200 characters.
      expect(texts.join('').length, name).toBeGreaterThan(200);
    }
  });

  it('leave no package of the production tree out but the image library that the build replaces', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean; peer?: boolean }>;
    };
    const named = new Set(noticesOf(root).map(({ place }) => place));
    const missing = Object.entries(lock.packages)
      .filter(([place, { dev, optional, devOptional }]) => place !== '' && !dev && !optional && !devOptional)
      .map(([place]) => place.replace('node_modules/', ''))
      .filter((place) => !named.has(`node_modules/${place}`) && !place.startsWith('sharp/'));
    expect(missing.sort()).toEqual(['@img/colour', 'detect-libc', 'sharp']);
  });

  it('carry the whole text of what the native runtime is linked with, and the licences of the model’s data', () => {
    const text = noticesFile(root);
    expect(text).toContain('THIRD PARTY SOFTWARE NOTICES AND INFORMATION');
    expect(text).toContain('| ToLD-Br |');
    expect(text).toContain('LICENSES.chromium.html');
    expect(text).toContain('GNU GENERAL PUBLIC LICENSE');
  });

  it('can be shown: every text stands in a fence that ends where the text ends', () => {
    const blocks = documentBlocks(noticesFile(root));
    const shown = new Set(blocks.flatMap((block) => (block.kind === 'verbatim' ? [block.text] : [])));
    for (const { name, texts } of noticesOf(root)) {
      for (const text of texts) expect(shown.has(text), name).toBe(true);
    }
  });
});
