import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/**
 * What an Electron from its own release does with a folder on its command line, and one taken out of an application
 * cannot: becomes that app. Same order as Electron's default_app (name, version, path, then the main file).
 */
const loader = `import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('Name the folder of an app.\\n');
  app.exit(1);
} else {
  const root = path.resolve(folder);
  const description = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(root);
  await import(pathToFileURL(path.join(root, description.main)).href);
}
`;

/** Writes resources/default_app.asar into an unpacked runtime. Packing an app removes it, as with any Electron. */
export async function writeDefaultApp(runtimeFolder: string): Promise<void> {
  const source = await mkdtemp(path.join(os.tmpdir(), 'zelo-default-app-'));
  try {
    await writeFile(
      path.join(source, 'package.json'),
      JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.mjs' }),
    );
    await writeFile(path.join(source, 'main.mjs'), loader);
    const resources = path.join(runtimeFolder, 'resources');
    await mkdir(resources, { recursive: true });
    await createPackage(source, path.join(resources, 'default_app.asar'));
  } finally {
    await rm(source, { recursive: true, force: true });
  }
}
