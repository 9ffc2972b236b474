type Level = 'log' | 'info' | 'warn' | 'error';
const levels: readonly Level[] = ['log', 'info', 'warn', 'error'];
let quiet = false;

/**
 * The Signal library prints whole sessions with their private keys to the console. From the first call on, what it
 * prints in this process is thrown away; everybody else's output stays.
 */
export function quietSignalLibrary(): void {
  if (quiet) return;
  quiet = true;
  const output = globalThis.console;
  for (const level of levels) {
    const print = output[level].bind(output);
    output[level] = (...words: unknown[]) => {
      if (!/[\\/]libsignal[\\/]/.test(new Error().stack ?? '')) print(...words);
    };
  }
}
