const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

/**
 * libsignal prints whole sessions with their private keys to the console, and Baileys errors with names. Zelo itself
 * never writes there (lint), so from the first call on nobody's lines get through. Returns how to take it back.
 */
export function silenceConsole(): () => void {
  const output = globalThis['console'];
  const before = methods.map((method) => output[method]);
  for (const method of methods) output[method] = () => undefined;
  return () => {
    methods.forEach((method, index) => {
      output[method] = before[index] ?? output[method];
    });
  };
}
