import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { modelName } from '../../shared/classifier/modelName.ts';
import { shippedModel } from '../../shared/classifier/shippedModel.ts';
import { testBuild } from '../security/testBuild.ts';
import { countFailures } from './countFailures.ts';

export interface Classifier {
  /** Of the model that this program runs; undefined when its file is not there. */
  readonly modelVersion: string | undefined;
  /** Connects a new store window with the process, started at the first call. */
  serve(store: WebContents): void;
  /** The store waited in vain for an answer: the process is ended, and another begins. */
  restart(): void;
  stop(): void;
}

/** Half the cores, so that the window stays quick on an old laptop. */
const threads = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

/**
 * Keeps the classifier's process alive: it may crash (native code on hostile text) or hang, main must not. Every new
 * process gets a new port to the current store window, which asks again what was not answered.
 */
export function startClassifier(script: string, modelsFolder: string): Classifier {
  let child: UtilityProcess | undefined;
  let store: WebContents | undefined;
  let stopped = false;
  const failures = countFailures();
  const there = existsSync(path.join(modelsFolder, modelName, shippedModel.file));

  const nativeRefused = () =>
    failures.givenUp || (testBuild && process.env['ZELO_TEST_CLASSIFIER'] === 'wasm');

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
      failures.died(Date.now() - bornAt);
      setTimeout(connect, failures.delayMs);
    });
    return made;
  }

  return {
    modelVersion: there ? shippedModel.modelVersion : undefined,
    serve(contents) {
      store = contents;
      // The page must listen before a port is posted to it.
      contents.on('did-finish-load', connect);
    },
    restart() {
      // Without a process a connection is on its way already.
      if (child === undefined) return;
      failures.hung();
      child.kill();
    },
    stop() {
      stopped = true;
      child?.kill();
      child = undefined;
    },
  };
}
