import { utilityProcess } from 'electron';
import type { SpawnReader } from './readerPort.ts';

/** Spawns readers as utility processes from the built `reader.js`. */
export function utilityReader(script: string): SpawnReader {
  return () => {
    // The reader needs the path it is told, nothing else; without SystemRoot Node does not start well on Windows.
    const systemRoot = process.env['SystemRoot'];
    const child = utilityProcess.fork(script, [], {
      serviceName: 'zelo-import-reader',
      stdio: 'ignore',
      env: systemRoot === undefined ? {} : { SystemRoot: systemRoot },
    });
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => void child.kill(),
    };
  };
}
