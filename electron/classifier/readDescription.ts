import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { modelDescriptionSchema, type ModelDescription } from '../../shared/classifier/description.ts';
import { modelName } from '../../shared/classifier/modelName.ts';

/** Reads what the model is, without loading it. Undefined when there is none or its description does not fit. */
export async function readDescription(modelsFolder: string): Promise<ModelDescription | undefined> {
  const text = await readFile(path.join(modelsFolder, modelName, 'risk.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return modelDescriptionSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
