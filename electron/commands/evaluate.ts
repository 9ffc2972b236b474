import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { scoreTexts, type ModelDescription, type ScoredText } from '../../shared/classifier/index.ts';
import { categorySchema, modelCategories, type ModelCategory } from '../../shared/domain/categories.ts';
import { sideSchema } from '../../shared/domain/message.ts';
import { loadModel } from '../classifier/loadModel.ts';
import { binaryFigures, categoryFigures, type CategoryFigures } from './evaluateFigures.ts';
import { projectRoot } from './runtime/folders.ts';

/**
 * `npm run -s evaluate -- --data FILE.jsonl [--scores OUT.jsonl] --json F`: the shipped model through the app's own
 * classifier code, over rows whose labels are known (commands.md).
 */
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  side: sideSchema.nullish(),
  before: z.string().nullish(),
  labels: z.array(categorySchema).optional(),
  positive: z.boolean().optional(),
  of: z.array(categorySchema).optional(),
});
type Row = z.infer<typeof rowSchema>;

const atOnce = 256;

async function readRows(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line.trim() !== '') rows.push(rowSchema.parse(JSON.parse(line)));
  }
  return rows;
}

const flaggedCodes = (scored: ScoredText, description: ModelDescription): ModelCategory[] =>
  description.categories
    .filter(({ threshold }, index) => (scored.scores[index] ?? 0) >= threshold)
    .map(({ code }) => code);

async function evaluate(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { data: text, scores: text, json: text } });
  const { data, json } = values;
  if (data === undefined || json === undefined) {
    process.stderr.write('Usage: npm run -s evaluate -- --data FILE.jsonl [--scores OUT.jsonl] --json F\n');
    return 2;
  }
  const rows = await readRows(data);
  const loaded = await loadModel(path.join(projectRoot, 'resources/models'), availableParallelism());
  if (!loaded.ok) {
    process.stderr.write(`The model cannot be run here: ${loaded.error.code}\n`);
    return 1;
  }
  const { description, runtime } = loaded.value;
  const scored: ScoredText[] = [];
  const startedAt = performance.now();
  for (let start = 0; start < rows.length; start += atOnce) {
    const part = rows.slice(start, start + atOnce);
    scored.push(
      ...(await scoreTexts(
        runtime,
        description,
        part.map(({ text, side, before }) => ({
          text,
          side: side ?? undefined,
          before: before ?? undefined,
        })),
      )),
    );
    process.stderr.write(`\r${Math.min(start + atOnce, rows.length)} of ${rows.length}`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  process.stderr.write('\n');
  const flagged = scored.map((result) => flaggedCodes(result, description));
  await writeScores(values.scores, rows, scored, flagged);
  const figures = JSON.stringify(report(rows, scored, flagged, description, rows.length / seconds), null, 2);
  writeFileSync(json === '-' ? 1 : json, `${figures}\n`);
  return 0;
}

async function writeScores(
  file: string | undefined,
  rows: readonly Row[],
  scored: readonly ScoredText[],
  flagged: readonly (readonly ModelCategory[])[],
): Promise<void> {
  if (file === undefined) return;
  const out = createWriteStream(file);
  for (const [index, row] of rows.entries()) {
    const scores = Object.fromEntries(
      modelCategories.map((code, place) => [code, scored[index]?.scores[place] ?? 0]),
    );
    out.write(`${JSON.stringify({ id: row.id, scores, flagged: flagged[index] ?? [] })}\n`);
  }
  await new Promise<void>((resolve, reject) => {
    out.on('error', reject);
    out.end(resolve);
  });
}

function report(
  rows: readonly Row[],
  scored: readonly ScoredText[],
  flagged: readonly (readonly ModelCategory[])[],
  description: ModelDescription,
  rowsPerSecond: number,
) {
  const labelled = rows.flatMap((row, index) =>
    row.labels === undefined ? [] : [{ labels: row.labels, index }],
  );
  const perCategory: Partial<Record<ModelCategory, CategoryFigures>> = {};
  for (const [place, { code, threshold }] of description.categories.entries()) {
    const truth = labelled.map(({ labels }) => labels.includes(code));
    const scores = labelled.map(({ index }) => scored[index]?.scores[place] ?? 0);
    perCategory[code] = categoryFigures(truth, scores, threshold);
  }
  const supported = Object.values(perCategory).filter(({ support }) => support > 0);
  const questions = rows.flatMap(({ positive, of }, index) =>
    positive === undefined || of === undefined
      ? []
      : [{ truth: positive, said: of.some((code) => flagged[index]?.some((found) => found === code)) }],
  );
  return {
    rows: rows.length,
    model: { file: description.file, sha256: description.sha256, bytes: description.bytes },
    perCategory,
    macroF1: supported.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, supported.length),
    ...(questions.length === 0 ? {} : { binary: binaryFigures(questions) }),
    flaggedShare: flagged.filter((codes) => codes.length > 0).length / Math.max(1, rows.length),
    rowsPerSecond,
  };
}

process.exit(await evaluate());
