/// <reference lib="webworker" />
import { env } from '@huggingface/transformers';
import { answerRequests } from '../../../shared/classifier/answerRequests.ts';
import type { ClassifierAnswer } from '../../../shared/classifier/portMessages.ts';
import { modelName } from '../../../shared/classifier/modelName.ts';
import {
  hashedFiles,
  saysTheSame,
  settingsFiles,
  shippedModel,
} from '../../../shared/classifier/shippedModel.ts';
import { loadTransformersRuntime } from '../../../shared/classifier/transformersRuntime.ts';

/**
 * The same classifier on WASM, for machines where the native runtime is missing or fails: five to seven times
 * slower, and never over the network (everything comes from the app's own scheme).
 */
const answer = (message: ClassifierAnswer) => self.postMessage(message);

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The model's files against those that the program was built with, as electron/classifier/checkModel.ts does. */
async function faultOfFiles(): Promise<'model_missing' | 'model_altered' | undefined> {
  const folder = new URL(`/models/${modelName}/`, self.location.origin);
  for (const name of Object.keys(settingsFiles)) {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) return 'model_missing';
    if (!saysTheSame(name, await response.text())) return 'model_altered';
  }
  for (const [name, wanted] of Object.entries(hashedFiles)) {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) return 'model_missing';
    if ((await sha256(await response.arrayBuffer())) !== wanted) return 'model_altered';
  }
  return undefined;
}

async function begin(): Promise<void> {
  const fault = await faultOfFiles();
  if (fault !== undefined) return answer({ kind: 'unavailable', reason: fault });
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
  const take = answerRequests(runtime, shippedModel)(answer);
  self.onmessage = ({ data }: MessageEvent<unknown>) => take(data);
  answer({ kind: 'ready', runtime: 'wasm' });
}

// Whatever goes wrong before the model is there must be said: the store waits for an answer.
begin().catch(() => answer({ kind: 'unavailable', reason: 'runtime_failed' }));
