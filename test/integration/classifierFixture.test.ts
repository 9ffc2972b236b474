import { appendFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadModel } from '../../electron/classifier/loadModel.ts';
import { scoreTexts } from '../../shared/classifier/scoreTexts.ts';
import { modelCategories } from '../../shared/domain/categories.ts';
import { sideSchema } from '../../shared/domain/message.ts';
import { hashedFiles, shippedModel } from '../../shared/classifier/shippedModel.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const models = path.resolve(import.meta.dirname, '../../resources/models');
const risk = path.join(models, 'risk');

/** Rows scored by resources/training/fixture.py with the exported file. */
const fixtureSchema = z.array(
  z.looseObject({
    text: z.string(),
    side: sideSchema.nullish(),
    before: z.string().nullish(),
    scores: z.record(z.enum(modelCategories), z.number()),
  }),
);

describe('the shipped model', () => {
  it('says within 0.02 through this code what it said when it was trained', async () => {
    const rows = fixtureSchema.parse(
      JSON.parse(await readFile(path.join(risk, 'scoresFixture.json'), 'utf8')),
    );
    expect(rows.length).toBeGreaterThan(20);
    const loaded = await loadModel(models, 2);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const { runtime, description } = loaded.value;
    const scored = await scoreTexts(
      runtime,
      description,
      rows.map(({ text, side, before }) => ({ text, side: side ?? undefined, before: before ?? undefined })),
    );
    const apart = rows.flatMap((row, index) =>
      modelCategories.map((category, place) =>
        Math.abs((scored[index]?.scores[place] ?? Number.NaN) - (row.scores[category] ?? Number.NaN)),
      ),
    );
    expect(apart).toHaveLength(rows.length * 11);
    expect(Math.max(...apart)).toBeLessThan(0.02);
  });

  it('is the file whose hashes the program and its card name', async () => {
    for (const [name, wanted] of Object.entries(hashedFiles)) {
      const bytes = await readFile(path.join(risk, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(wanted);
      if (name === shippedModel.file) expect(bytes.length).toBe(shippedModel.bytes);
    }
    const card = await readFile(path.join(risk, 'MODEL_CARD.md'), 'utf8');
    expect(card).toContain(shippedModel.modelVersion);
    expect(card).toContain(shippedModel.bytes.toLocaleString('en'));
  });
});

describe('a model that is not the one the program was built with', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, 'risk', name);
  beforeEach(async () => {
    folder = temporaryFolder('models');
    await mkdir(path.join(folder, 'risk/onnx'), { recursive: true });
    for (const name of ['risk.json', 'config.json', 'tokenizer_config.json', 'tokenizer.json'])
      await cp(path.join(risk, name), file(name));
    await symlink(path.join(risk, shippedModel.file), file(shippedModel.file));
  });
  const codeOf = async () => {
    const loaded = await loadModel(folder, 1);
    return loaded.ok ? 'loaded' : loaded.error.code;
  };

  it('is refused when its file and the description beside it were swapped together', async () => {
    await rm(file(shippedModel.file));
    const other = 'another model';
    await writeFile(file(shippedModel.file), other);
    const sha256 = createHash('sha256').update(other).digest('hex');
    await writeFile(file('risk.json'), JSON.stringify({ ...shippedModel, sha256, bytes: other.length }));
    expect(await codeOf()).toBe('model_altered');
  });

  it.each(['tokenizer.json', 'config.json', 'tokenizer_config.json', 'risk.json'])(
    'is refused when %s was changed',
    async (name) => {
      await appendFile(file(name), name === 'tokenizer.json' ? ' ' : '{}');
      expect(await codeOf()).toBe('model_altered');
    },
  );

  it.each([shippedModel.file, 'tokenizer.json', 'config.json', 'risk.json'])(
    'is missing without %s',
    async (name) => {
      await rm(file(name));
      expect(await codeOf()).toBe('model_missing');
    },
  );
});
