import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freshFolder } from '../app.ts';

export const fixturesFolder = path.join(import.meta.dirname, '../../fixtures/exports');

/** A file under the name that the phone gave it, in a folder that the app's account may read. */
export function putFile(name: string, content: string | Buffer): string {
  const file = path.join(freshFolder('exports'), name);
  writeFileSync(file, content);
  chmodSync(file, 0o644);
  return file;
}

export function putFixture(fixture: string, name: string): string {
  const file = path.join(freshFolder('exports'), name);
  copyFileSync(path.join(fixturesFolder, fixture), file);
  chmodSync(file, 0o644);
  return file;
}
