import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { noticesFile } from './notices/noticesFile.ts';
import { noticesPath } from './notices/noticesPath.ts';
import { projectRoot } from './runtime/folders.ts';

/** `npm run notices`: writes the notices of all that the app holds. After every change of dependencies or model. */
const text = noticesFile(projectRoot);
writeFileSync(path.join(projectRoot, noticesPath), text);
process.stderr.write(`${noticesPath}: ${Math.round(text.length / 1000)} kB\n`);
