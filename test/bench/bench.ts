import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reportOf, tell } from './report.ts';
import { suites } from './suites.ts';

/** `npm run bench -- SUITE --json F` (commands.md): progress on stderr, one JSON object to F (`-` is stdout). */
const usage = `Usage: npm run bench -- SUITE --json FILE\nSuites: ${Object.keys(suites).join(', ')}\n`;

function readArguments(): { suite: string; json: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' } },
    });
    const [suite] = positionals;
    if (suite === undefined || positionals.length > 1 || !Object.hasOwn(suites, suite)) return undefined;
    return { suite, json: values.json ?? '-' };
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

async function bench(): Promise<number> {
  const wanted = readArguments();
  const load = wanted && suites[wanted.suite];
  if (wanted === undefined || load === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const date = new Date().toISOString();
  const measure = await load();
  const report = reportOf(wanted.suite, date, await measure());
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (wanted.json === '-') process.stdout.write(text);
  else writeFileSync(wanted.json, text);
  tell(`${Object.keys(report.figures).length} figures, ${Object.keys(report.ratios).length} ratios`);
  return 0;
}

process.exitCode = await bench();
