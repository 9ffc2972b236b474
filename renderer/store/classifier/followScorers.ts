import { connectScorer } from './channelScorer.ts';
import { restartWorkers } from './restartWorkers.ts';
import type { ScorerChannel, ScorerNews } from './scorer.ts';

function portChannel(port: MessagePort, endProcess: () => void): ScorerChannel {
  return {
    post: (message) => port.postMessage(message),
    onAnswer: (listener) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
    },
    onGone: (listener) => port.addEventListener('close', listener),
    end: () => {
      port.close();
      endProcess();
    },
  };
}

function workerChannel(worker: Worker): ScorerChannel {
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
    },
    onGone: (listener) => {
      worker.onerror = () => {
        worker.terminate();
        listener();
      };
    },
    end: () => worker.terminate(),
  };
}

const startWasm = () =>
  connectScorer(workerChannel(new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module' })));

/**
 * Listens for the ports that main sends (electron/preload/store.ts) and tells of each scorer that becomes ready.
 * Native first; where main sends no port, or what is behind it cannot run the model, WASM in a worker of this window.
 * Without a model at all the other layers go on. `endProcess` asks main for another process.
 */
export function followScorers(endProcess: () => void): (onNews: (news: ScorerNews) => void) => void {
  return (onNews) => {
    let usesWasm = false;
    const useWasm = () => {
      if (usesWasm) return;
      usesWasm = true;
      restartWorkers(startWasm, onNews);
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
      if (usesWasm) return port?.close();
      if (port === undefined) return useWasm();
      let left = false;
      const channel = portChannel(port, () => {
        left = true;
        endProcess();
      });
      // A process that dies before it is ready is followed by another port, or by none: main decides.
      channel.onGone(() => (left = true));
      void connectScorer(channel).then((scorer) => {
        if (scorer === undefined) return left ? undefined : useWasm();
        onNews(scorer);
        // The next port is on its way.
        return scorer.gone.then(() => onNews('loading'));
      });
      port.start();
    });
  };
}
