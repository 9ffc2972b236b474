import { z } from 'zod';
import { answerRequests } from '../../shared/classifier/answerRequests.ts';
import type { ClassifierAnswer } from '../../shared/classifier/portMessages.ts';
import { loadModel } from './loadModel.ts';

/**
 * The classifier's utility process: text in, scores out. It has no keys and no files but the model's; main gives it
 * one port to the store window, and a new one each time that window is made anew.
 */
interface Port {
  postMessage(message: ClassifierAnswer): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
}

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: readonly Port[] }) => void): void;
}

const beginSchema = z.strictObject({ models: z.string(), threads: z.int().min(1).max(8) });

let loading: ReturnType<typeof loadModel> | undefined;
let serveModel: ReturnType<typeof answerRequests> | undefined;

async function serve(port: Port, begin: z.infer<typeof beginSchema>): Promise<void> {
  loading ??= loadModel(begin.models, begin.threads);
  const loaded = await loading;
  if (!loaded.ok) {
    port.postMessage({ kind: 'unavailable', reason: loaded.error.code });
    return;
  }
  const { description, runtime } = loaded.value;
  serveModel ??= answerRequests(runtime, description);
  const take = serveModel((message) => port.postMessage(message));
  port.on('message', ({ data }) => take(data));
  port.start();
  port.postMessage({ kind: 'ready', runtime: 'native' });
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
parent.on('message', ({ data, ports }) => {
  const [port] = ports;
  if (port !== undefined) void serve(port, beginSchema.parse(data));
});
