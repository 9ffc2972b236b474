import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyrightLines, licenceTexts } from './licenceTexts.ts';
import { productionPackages, type ProductionPackage } from './productionPackages.ts';

interface Notice extends ProductionPackage {
  readonly copyright: readonly string[];
  readonly texts: readonly string[];
}

/** Throws where a package has no text: its licence says that the text goes along. */
export function noticesOf(root: string): Notice[] {
  return productionPackages(root).map((one) => {
    const texts = licenceTexts(root, one);
    if (texts.length === 0) throw new Error(`${one.name} ${one.version}: no licence text`);
    return { ...one, texts, copyright: copyrightLines(root, one, texts) };
  });
}

const intro = `# Third-party notices

Zelo is made with the work of others. It holds the packages below, in the version named, under their own licences, whose
full texts follow. Written by \`npm run notices\` from package-lock.json: do not edit.

## Electron and Chromium

The runtime is Electron (MIT, Copyright (c) Electron contributors, Copyright (c) 2013-2020 GitHub Inc.), which holds
Chromium, Node.js, FFmpeg (LGPL-2.1-or-later, a library of its own) and the works that those are made of. Their notices
and full texts lie beside the program in the files that Electron ships: \`LICENSE.electron.txt\` and
\`LICENSES.chromium.html\`.
`;

/** The card's sections on what the model was trained on and what it starts from, under headings of this file. */
function aboutModel(root: string): string {
  const card = readFileSync(path.join(root, 'resources/models/risk/MODEL_CARD.md'), 'utf8');
  const section = (heading: string): string => {
    const start = card.indexOf(`\n## ${heading}\n`);
    if (start < 0) throw new Error(`the model card has no section "${heading}"`);
    const next = card.indexOf('\n## ', start + 1);
    return card
      .slice(start + 1, next < 0 ? undefined : next)
      .replace('## ', '### ')
      .trim();
  };
  return `## The risk model\n\n${section('Trained on')}\n\n${section('The encoder it starts from')}\n`;
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

const entryOf = ({ name, version, licence, copyright }: Notice) =>
  [`- **${name}** ${version}: ${licence}`, ...copyright.map((line) => `  ${line}`)].join('  \n');

/** All notices as one file: the packages, then each text once with those that it belongs to. */
export function noticesFile(root: string): string {
  const notices = noticesOf(root);
  const byText = new Map<string, string[]>();
  for (const { name, version, texts } of notices) {
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const texts = [...byText].map(
    ([text, names]) => `### ${[...new Set(names)].join(', ')}\n\n${fenced(text)}\n`,
  );
  return [
    intro,
    aboutModel(root),
    `## Packages\n\n${notices.map(entryOf).join('\n')}\n`,
    '## Texts\n',
    ...texts,
  ].join('\n');
}
