/// <reference lib="webworker" />
import { env } from '@huggingface/transformers';
import { answerRequests } from '../../../shared/classifier/answerRequests.ts';
import { modelDescriptionSchema } from '../../../shared/classifier/description.ts';
import type { ClassifierAnswer } from '../../../shared/classifier/portMessages.ts';
import { modelName } from '../../../shared/classifier/modelName.ts';
import { loadTransformersRuntime } from '../../../shared/classifier/transformersRuntime.ts';

/**
 * The same classifier on WASM, for machines where the native runtime is missing or fails: five to seven times
 * slower, and never over the network (everything comes from the app's own scheme).
 */
const answer = (message: ClassifierAnswer) => self.postMessage(message);

async function sha256(address: string): Promise<string> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function begin(): Promise<void> {
  const folder = new URL(`/models/${modelName}/`, self.location.origin);
  const response = await fetch(new URL('risk.json', folder));
  const parsed = response.ok ? modelDescriptionSchema.safeParse(await response.json()) : undefined;
  if (parsed?.success !== true) return answer({ kind: 'unavailable', reason: 'model_missing' });
  const description = parsed.data;
  if (
    (await sha256(new URL(description.file, folder).href)) !== description.sha256 ||
    (await sha256(new URL('tokenizer.json', folder).href)) !== description.tokenizerSha256
  ) {
    return answer({ kind: 'unavailable', reason: 'model_altered' });
  }
  const threads = Math.max(1, Math.min(4, Math.floor(navigator.hardwareConcurrency / 2)));
  const wasm = env.backends.onnx.wasm;
  if (wasm === undefined) return answer({ kind: 'unavailable', reason: 'runtime_failed' });
  wasm.wasmPaths = {
    mjs: new URL('/ort/ort-wasm-simd-threaded.mjs', self.location.origin).href,
    wasm: new URL('/ort/ort-wasm-simd-threaded.wasm', self.location.origin).href,
  };
  wasm.numThreads = threads;
  const runtime = await loadTransformersRuntime({
    modelsPath: new URL('/models/', self.location.origin).href,
    device: 'wasm',
    threads,
  }).catch(() => undefined);
  if (runtime === undefined) return answer({ kind: 'unavailable', reason: 'runtime_failed' });
  const take = answerRequests(runtime, description)(answer);
  self.onmessage = ({ data }: MessageEvent<unknown>) => take(data);
  answer({ kind: 'ready', runtime: 'wasm', description });
}

void begin();
