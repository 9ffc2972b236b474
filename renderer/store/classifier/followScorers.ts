import { connectScorer } from './channelScorer.ts';
import type { Scorer, ScorerChannel } from './scorer.ts';

function portChannel(port: MessagePort): ScorerChannel {
  return {
    post: (message) => port.postMessage(message),
    onAnswer: (listener) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
    },
    onGone: (listener) => port.addEventListener('close', listener),
  };
}

function workerChannel(worker: Worker): ScorerChannel {
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
    },
    onGone: (listener) => {
      worker.onerror = listener;
    },
  };
}

const startWasm = () =>
  connectScorer(workerChannel(new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module' })));

/**
 * Listens for the ports that main sends (electron/preload/store.ts) and tells of each scorer that becomes ready.
 * Native first; where main sends no port, or what is behind it cannot run the model, WASM in a worker of this window.
 * `undefined` means that there is no model to be had; the other layers go on without it.
 */
export function followScorers(onScorer: (scorer: Scorer | undefined) => void): void {
  let wasm: Promise<Scorer | undefined> | undefined;
  const useWasm = async () => {
    wasm ??= startWasm();
    onScorer(await wasm);
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const isPort =
      event.source === window &&
      typeof event.data === 'object' &&
      event.data !== null &&
      'kind' in event.data &&
      event.data.kind === 'classifier-port';
    if (!isPort) return;
    const [port] = event.ports;
    if (port === undefined) return void useWasm();
    let left = false;
    const channel = portChannel(port);
    // A process that dies before it is ready is followed by another port, or by none: main decides.
    channel.onGone(() => (left = true));
    void connectScorer(channel).then((scorer) => {
      if (scorer !== undefined) onScorer(scorer);
      else if (!left) void useWasm();
    });
    port.start();
  });
}
