import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hashedFiles, saysTheSame, settingsFiles } from '../../shared/classifier/shippedModel.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Whether the model in this folder is the one that the program was built with, file by file: the files lie outside
 * the app's archive file, where anyone with access to the disk could change them.
 */
export async function checkModel(folder: string): Promise<Result<null, 'model_missing' | 'model_altered'>> {
  try {
    for (const name of Object.keys(settingsFiles)) {
      if (!saysTheSame(name, await readFile(path.join(folder, name), 'utf8'))) return fail('model_altered');
    }
    for (const [name, wanted] of Object.entries(hashedFiles)) {
      if ((await sha256(path.join(folder, name))) !== wanted) return fail('model_altered');
    }
    return succeed(null);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('model_missing');
    throw error;
  }
}
