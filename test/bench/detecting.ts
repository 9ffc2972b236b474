import { availableParallelism } from 'node:os';
import path from 'node:path';
import { loadModel } from '../../electron/classifier/loadModel.ts';
import { projectRoot } from '../../electron/commands/runtime/folders.ts';
import { scoreTexts } from '../../shared/classifier/index.ts';
import { textOfBurst } from '../../shared/classifier/burstText.ts';
import { defaultPolicy } from '../../shared/detection/defaultPolicy.ts';
import { findSignals } from '../../shared/detection/index.ts';
import type { Burst } from '../../shared/domain/burst.ts';
import { tell, type Measured } from './report.ts';

/** As the app starts its classifier: half the cores. */
export const modelThreads = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));
export const modelsFolder = path.join(projectRoot, 'resources/models');
/** As many at once as the store window asks for. */
export const burstsAtOnce = 32;

/** Detectors and rules of the shipped policy over all bursts. */
export function measureRules(bursts: readonly Burst[]): Measured {
  const policy = defaultPolicy('pt');
  const messages = bursts.reduce((sum, burst) => sum + burst.messages.length, 0);
  // The rules are compiled once, at the first burst.
  for (const burst of bursts.slice(0, 200)) findSignals(burst, policy);
  let flagged = 0;
  const startedAt = performance.now();
  for (const burst of bursts) if (findSignals(burst, policy).length > 0) flagged += 1;
  const seconds = (performance.now() - startedAt) / 1000;
  tell(`rules: ${Math.round(messages / seconds)} messages/s, ${flagged} of ${bursts.length} bursts flagged`);
  return {
    figures: {
      rules_messages_per_s: messages / seconds,
      rules_bursts_per_s: bursts.length / seconds,
      rules_flagged_bursts: flagged,
    },
    ratios: {},
  };
}

/** The model on the native runtime over the first `most` bursts, in this process. */
export async function measureModel(bursts: readonly Burst[], most: number): Promise<Measured> {
  const loaded = await loadModel(modelsFolder, modelThreads);
  if (!loaded.ok) throw new Error(`the model cannot be run here: ${loaded.error.code}`);
  const { runtime, description } = loaded.value;
  const chosen = bursts.slice(0, most);
  const texts = chosen.map(textOfBurst);
  await scoreTexts(runtime, description, texts.slice(0, burstsAtOnce));
  const startedAt = performance.now();
  for (let start = 0; start < texts.length; start += burstsAtOnce) {
    await scoreTexts(runtime, description, texts.slice(start, start + burstsAtOnce));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const messages = chosen.reduce((sum, burst) => sum + burst.messages.length, 0);
  tell(`model: ${(texts.length / seconds).toFixed(1)} bursts/s`);
  return {
    figures: {
      model_bursts_per_s: texts.length / seconds,
      model_messages_per_s: messages / seconds,
      model_threads: modelThreads,
    },
    ratios: {},
  };
}
