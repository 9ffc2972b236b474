import config from '../../resources/models/risk/config.json';
import risk from '../../resources/models/risk/risk.json';
import tokenizerConfig from '../../resources/models/risk/tokenizer_config.json';
import { modelDescriptionSchema, type ModelDescription } from './description.ts';

/**
 * The model this program was built with. It becomes part of the built code, with the SHA-256 of the model's large
 * files: what lies beside a model on disk could be swapped together with it.
 */
export const shippedModel: ModelDescription = modelDescriptionSchema.parse(risk);

/** Large files under the model's folder, and the SHA-256 (hex) that each must have. */
export const hashedFiles: Readonly<Record<string, string>> = {
  [shippedModel.file]: shippedModel.sha256,
  'tokenizer.json': shippedModel.tokenizerSha256,
};

/** Small files that say how the large ones are read. */
export const settingsFiles: Readonly<Record<string, unknown>> = {
  'risk.json': risk,
  'config.json': config,
  'tokenizer_config.json': tokenizerConfig,
};

/** Whether a small file still says what it said when the program was built. */
export function saysTheSame(name: string, text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(settingsFiles[name]);
  } catch {
    return false;
  }
}
