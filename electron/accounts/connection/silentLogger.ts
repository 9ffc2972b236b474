import type { ILogger } from '@whiskeysockets/baileys/lib/Utils/logger.js';

const nothing = (): void => undefined;

/** Baileys' lines hold numbers, names and message text: none of it is written anywhere. */
export const silentLogger: ILogger = {
  level: 'silent',
  child: () => silentLogger,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
