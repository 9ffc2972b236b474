import { availableParallelism } from 'node:os';
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { readDescription } from './readDescription.ts';
import { testBuild } from '../security/testBuild.ts';

/** After so many deaths in a row the native runtime is given up and the store window runs the model on WASM. */
const mostDeaths = 3;
/** Who lived this long was not killed by its start. */
const aliveMs = 60_000;
const restartDelayMs = 500;

export interface Classifier {
  /** Of the model on disk; undefined until it is read, or when there is none. */
  readonly modelVersion: string | undefined;
  /** Connects a new store window with the process, started at the first call. */
  serve(store: WebContents): void;
  stop(): void;
}

/** Half the cores, so that the window stays quick on an old laptop. */
const threads = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

/**
 * Keeps the classifier's process alive: it may crash (native code on hostile text), main must not. Every new process
 * gets a new port to the current store window, which asks again what was not answered.
 */
export function startClassifier(script: string, modelsFolder: string): Classifier {
  let child: UtilityProcess | undefined;
  let store: WebContents | undefined;
  let stopped = false;
  let deaths = 0;
  let modelVersion: string | undefined;
  void readDescription(modelsFolder).then((description) => (modelVersion = description?.modelVersion));

  const nativeRefused = () =>
    deaths >= mostDeaths || (testBuild && process.env['ZELO_TEST_CLASSIFIER'] === 'wasm');

  function connect(): void {
    if (stopped || store === undefined || store.isDestroyed()) return;
    if (nativeRefused()) {
      store.postMessage('classifier-port', null);
      return;
    }
    child ??= fork();
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ models: modelsFolder, threads }, [port1]);
    store.postMessage('classifier-port', null, [port2]);
  }

  function fork(): UtilityProcess {
    const bornAt = Date.now();
    const made = utilityProcess.fork(script, [], {
      serviceName: 'Zelo classifier',
      stdio: 'ignore',
      env: {},
    });
    made.once('exit', () => {
      if (child !== made) return;
      child = undefined;
      deaths = Date.now() - bornAt > aliveMs ? 1 : deaths + 1;
      setTimeout(connect, restartDelayMs * deaths);
    });
    return made;
  }

  return {
    get modelVersion() {
      return modelVersion;
    },
    serve(contents) {
      store = contents;
      // The page must listen before a port is posted to it.
      contents.on('did-finish-load', connect);
    },
    stop() {
      stopped = true;
      child?.kill();
      child = undefined;
    },
  };
}
