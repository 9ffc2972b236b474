import path from 'node:path';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { ModelDescription } from '../../shared/classifier/description.ts';
import type { ModelRuntime } from '../../shared/classifier/scoreTexts.ts';
import { modelName } from '../../shared/classifier/modelName.ts';
import { shippedModel } from '../../shared/classifier/shippedModel.ts';
import { loadTransformersRuntime } from '../../shared/classifier/transformersRuntime.ts';
import { checkModel } from './checkModel.ts';

export interface LoadedModel {
  readonly description: ModelDescription;
  readonly runtime: ModelRuntime;
}

/** The model on the native runtime, after its files were compared with those that the program was built with. */
export async function loadModel(
  modelsFolder: string,
  threads: number,
): Promise<Result<LoadedModel, 'model_missing' | 'model_altered' | 'runtime_failed'>> {
  const checked = await checkModel(path.join(modelsFolder, modelName));
  if (!checked.ok) return checked;
  try {
    const runtime = await loadTransformersRuntime({ modelsPath: modelsFolder, device: 'cpu', threads });
    return succeed({ description: shippedModel, runtime });
  } catch {
    // A missing or unfit native binary is expected on some machines; the caller goes on with WASM.
    return fail('runtime_failed');
  }
}
