import { MessageChannel } from 'node:worker_threads';
import type { ReaderProcess } from './readerPort.ts';
import { serveReader } from './serveReader.ts';

/** A reader in this very process, for the command line and tests: same code, same copied messages. */
export function inProcessReader(): ReaderProcess {
  const { port1, port2 } = new MessageChannel();
  const served = serveReader({
    post: (message) => port2.postMessage(message),
    onMessage: (listener) => port2.on('message', listener),
  });
  port2.once('close', () => served.stop());
  return {
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.on('message', listener),
    onExit: (listener) => port1.once('close', listener),
    kill: () => port1.close(),
  };
}
