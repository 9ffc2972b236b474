import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { ModelDescription } from '../../shared/classifier/description.ts';
import type { ModelRuntime } from '../../shared/classifier/scoreTexts.ts';
import { modelName } from '../../shared/classifier/modelName.ts';
import { loadTransformersRuntime } from '../../shared/classifier/transformersRuntime.ts';
import { readDescription } from './readDescription.ts';

export interface LoadedModel {
  readonly description: ModelDescription;
  readonly runtime: ModelRuntime;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * The model on the native runtime, its files checked by SHA-256 first: they lie outside the app's archive file,
 * where anyone with access to the disk could change them.
 */
export async function loadModel(
  modelsFolder: string,
  threads: number,
): Promise<Result<LoadedModel, 'model_missing' | 'model_altered' | 'runtime_failed'>> {
  const description = await readDescription(modelsFolder);
  if (description === undefined) return fail('model_missing');
  const folder = path.join(modelsFolder, modelName);
  try {
    if ((await sha256(path.join(folder, description.file))) !== description.sha256)
      return fail('model_altered');
    if ((await sha256(path.join(folder, 'tokenizer.json'))) !== description.tokenizerSha256)
      return fail('model_altered');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fail('model_missing');
    throw error;
  }
  try {
    const runtime = await loadTransformersRuntime({ modelsPath: modelsFolder, device: 'cpu', threads });
    return succeed({ description, runtime });
  } catch {
    // A missing or unfit native binary is expected on some machines; the caller goes on with WASM.
    return fail('runtime_failed');
  }
}
