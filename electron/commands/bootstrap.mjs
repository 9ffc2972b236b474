// Runs one of the commands beside this file, or one at a path from the project's root (test/bench/bench), on a fresh
// clone: checks Node, installs the packages when they are missing or no longer those of package-lock.json, then hands
// over to the command in TypeScript.
// Plain JavaScript without dependencies, because at this point there may be none.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [command, ...rest] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Zelo needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** npm writes nothing that names the lock file it installed from, so the stamp does. */
function installPackages() {
  const stampFile = path.join(root, 'node_modules', '.zelo-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (have === wanted) return;
  process.stderr.write('Installing the packages (once)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Output to stderr: stdout belongs to the command's own JSON.
  const result = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('The packages could not be installed. Is the package registry reachable?\n');
    process.exit(1);
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

installPackages();
// Nothing of the app may import a bench, but a script may start one.
const file = path.join(root, command?.includes('/') ? '' : 'electron/commands', `${command}.ts`);
const result = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, ZELO_ROOT: root },
});
process.exit(result.status ?? 1);
