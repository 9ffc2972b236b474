import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProductionPackage } from './productionPackages.ts';

/**
 * Packages that ship no licence file: the text lies in resources/notices/texts, from the project's own repository
 * (onnxruntime), its README, or the licence that its package.json names with the author that it names.
 */
const keptTexts: Readonly<Record<string, readonly string[]>> = {
  '@tokenizer/token': ['tokenizer-token'],
  'guid-typescript': ['guid-typescript'],
  'onnxruntime-common': ['onnxruntime'],
  // What its native library is linked with.
  'onnxruntime-node': ['onnxruntime', 'onnxruntime-native'],
  'onnxruntime-web': ['onnxruntime'],
  'whatsapp-rust-bridge': ['whatsapp-rust-bridge'],
};

const authorSchema = z.object({
  author: z.union([z.string(), z.object({ name: z.string().optional() })]).optional(),
});

const licenceFile = /^(?:licen[cs]e|copying|notice|unlicense|third.?party)/i;

/** The texts that must go with a package, as they are but for line ends. Empty where it has none. */
export function licenceTexts(root: string, { name, place }: ProductionPackage): string[] {
  const kept = keptTexts[name];
  const files =
    kept === undefined
      ? filesIn(path.join(root, place))
      : kept.map((text) => path.join(root, 'resources/notices/texts', `${text}.txt`));
  return files.map((file) => tidied(readFileSync(file, 'utf8'))).filter((text) => text !== '');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => path.join(folder, name))
    .sort();
}

function tidied(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const holderLine = /^(?:portions )?copyright\b.*(?:©|\(c\)|\d{4})|^(?:mit licen[cs]e & )?©\s*\S/i;
const formLine = /[[{<](?:yyyy|year|name of)|copyright (?:owner|holder)|free software foundation/i;

/** The lines with which the holders name themselves; of README or package.json where no licence text has one. */
export function copyrightLines(root: string, one: ProductionPackage, texts: readonly string[]): string[] {
  const inTexts = holdersIn(texts);
  if (inTexts.length > 0) return inTexts;
  const readme = path.join(root, one.place, 'README.md');
  const inReadme = existsSync(readme) ? holdersIn([readFileSync(readme, 'utf8')]) : [];
  if (inReadme.length > 0) return inReadme;
  const description = readFileSync(path.join(root, one.place, 'package.json'), 'utf8');
  const { author } = authorSchema.parse(JSON.parse(description));
  const name = typeof author === 'string' ? author : author?.name;
  return name === undefined ? [] : [`By ${name}`];
}

function holdersIn(texts: readonly string[]): string[] {
  const lines = texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim().replace(/^[#*\s]+/, ''))
    .filter((line) => line.length < 200 && holderLine.test(line) && !formLine.test(line));
  return [...new Set(lines)].slice(0, 3);
}
