import { ipcRenderer } from 'electron';
import { exposeApi } from './expose.ts';

exposeApi();

// A port cannot cross the bridge, but it can be posted to the page: the store talks with the classifier directly.
ipcRenderer.on('classifier-port', (event) => {
  window.postMessage({ kind: 'classifier-port' }, window.location.origin, [...event.ports]);
});
