import { serveReader } from './serveReader.ts';

/** Electron's own type of it, which the typings of Electron 33 do not export. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Entry of the import reader's utility process. */
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
serveReader({
  post: (message) => parent.postMessage(message),
  onMessage: (listener) => parent.on('message', (event) => listener(event.data)),
});
