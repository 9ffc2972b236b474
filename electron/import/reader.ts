import type { ParentPort } from 'electron';
import { serveReader } from './serveReader.ts';

/** Entry of the import reader's utility process. */
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
serveReader({
  post: (message) => parent.postMessage(message),
  onMessage: (listener) => parent.on('message', (event) => listener(event.data)),
});
