import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { buildApp } from './runtime/buildApp.ts';
import { packUnpacked } from './runtime/packUnpacked.ts';
import { appFolder } from './runtime/appFolder.ts';
import { projectRoot } from './runtime/folders.ts';
import { prepareRuntime } from './runtime/prepareRuntime.ts';
import { openScreen } from './runtime/screen.ts';
import { ensureSystemLibraries } from './runtime/systemLibraries.ts';
import { add, type Tally } from './runtime/tally.ts';

/**
 * `npm test`: types, lint, import graph, unit and integration, then the built and the packaged app in real Electron.
 * Every part runs even when one before it failed, so that one run tells all; the last line counts.
 * `npm test -- --only types,lint,graph,unit,e2e` runs some of them.
 */
const parts = ['types', 'lint', 'graph', 'unit', 'e2e'] as const;
type Part = (typeof parts)[number];

const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : [...parts];
const wanted = (part: Part) => only.includes(part);

const tool = (name: string) => path.join(projectRoot, 'node_modules', '.bin', name);
const work = mkdtempSync(path.join(os.tmpdir(), 'zelo-test-'));

/** Asynchronous, so that a part can still answer signals; output goes straight through. */
function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

function heading(text: string): void {
  process.stdout.write(`\n== ${text}\n`);
}

async function check(name: string, command: string, args: readonly string[]): Promise<Tally> {
  heading(name);
  const passed = await run(command, args);
  process.stdout.write(passed ? 'ok\n' : `failed: ${name}\n`);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const typeProjects = [
  'shared',
  'electron',
  'electron/tsconfig.electron33.json',
  'electron/preload',
  'renderer',
  'test',
  'tsconfig.build.json',
];

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

function readReport<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The runner died before it could write one; the part counts as failed.
    return undefined;
  }
}

async function unit(): Promise<Tally> {
  heading('unit and integration');
  const file = path.join(work, 'vitest.json');
  const passed = await run(tool('vitest'), [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file, vitestReport);
  if (report === undefined) return { passed: 0, failed: 1 };
  // A file that does not even load fails no single test.
  const failed = passed ? report.numFailedTests : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed };
}

async function endToEnd(): Promise<Tally> {
  heading('end to end in real Electron');
  ensureSystemLibraries(true);
  const runtime = await prepareRuntime();
  await buildApp('test');
  const packed = await packUnpacked(runtime);
  const screen = await openScreen(true);
  const file = path.join(work, 'playwright.json');
  try {
    const passed = await run(tool('playwright'), ['test', '--config', 'test/playwright.config.ts'], {
      ...screen.environment,
      ZELO_E2E_ELECTRON: runtime.executable,
      ZELO_E2E_APP: await appFolder(),
      ZELO_E2E_PACKED: packed,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
    const report = readReport(file, playwrightReport);
    if (report === undefined) return { passed: 0, failed: 1 };
    const failed = report.stats.unexpected + report.stats.flaky;
    return { passed: report.stats.expected, failed: passed ? failed : Math.max(1, failed) };
  } finally {
    screen.close();
  }
}

async function all(): Promise<Tally> {
  let tally: Tally = { passed: 0, failed: 0 };
  if (wanted('types')) {
    for (const project of typeProjects) {
      tally = add(tally, await check(`types: ${project}`, tool('tsc'), ['-p', project]));
    }
  }
  if (wanted('lint')) {
    tally = add(tally, await check('lint', tool('eslint'), ['.', '--max-warnings=0']));
    tally = add(
      tally,
      await check('format', tool('prettier'), [
        '--check',
        '--log-level=warn',
        '{shared,electron,renderer,test}/**/*.{ts,tsx,css,mjs}',
        '*.{ts,js,json,cjs,yml}',
      ]),
    );
  }
  if (wanted('graph')) {
    tally = add(
      tally,
      await check('import graph', tool('depcruise'), [
        '--config',
        'dependency-cruiser.config.cjs',
        'electron',
        'renderer',
        'shared',
      ]),
    );
  }
  if (wanted('unit')) tally = add(tally, await unit());
  if (wanted('e2e')) tally = add(tally, await endToEnd());
  return tally;
}

process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const result = await all();
process.stdout.write(`\n${result.passed} passed, ${result.failed} failed\n`);
process.exit(result.failed === 0 && result.passed > 0 ? 0 : 1);
