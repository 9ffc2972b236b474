import { AutoModel, AutoTokenizer, Tensor, env } from '@huggingface/transformers';
import { z } from 'zod';
import { modelName } from './modelName.ts';
import type { Pieces } from './modelInput.ts';
import type { Batch, BatchOutput, ModelRuntime } from './scoreTexts.ts';

const outputsSchema = z.object({ logits: z.instanceof(Tensor), attention: z.instanceof(Tensor) });

/**
 * Loads the risk model with transformers.js from this machine only: its own defaults are a hub on the network.
 * `modelsPath` is a folder (native) or an address of the app itself (WASM). Throws when the runtime or the files do
 * not load.
 */
export async function loadTransformersRuntime(options: {
  readonly modelsPath: string;
  readonly device: 'cpu' | 'wasm';
  readonly threads: number;
}): Promise<ModelRuntime> {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = options.modelsPath;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.useWasmCache = false;
  const tokenizer = await AutoTokenizer.from_pretrained(modelName);
  const model = await AutoModel.from_pretrained(modelName, {
    dtype: 'q8',
    device: options.device,
    session_options: { intraOpNumThreads: options.threads, interOpNumThreads: 1 },
  });
  return {
    tokenize(text): Pieces {
      const pieces = tokenizer.tokenize(text, { add_special_tokens: false });
      const ids = tokenizer.encode(text, { add_special_tokens: false });
      return { ids, pieces };
    },
    async run(batch: Batch): Promise<BatchOutput> {
      const shape = [batch.rows, batch.width];
      const raw: unknown = await model({
        input_ids: new Tensor('int64', batch.ids, shape),
        attention_mask: new Tensor('int64', batch.mask, shape),
        token_type_ids: new Tensor('int64', batch.types, shape),
      });
      const { logits, attention } = outputsSchema.parse(raw);
      return { logits: logits.data as Float32Array, attention: attention.data as Float32Array };
    },
  };
}
