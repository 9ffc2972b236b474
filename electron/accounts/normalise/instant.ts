import { wholeNumber } from './reading.ts';

/** 2009-01-01: WhatsApp is no older. In seconds; the same number of milliseconds is January 1970. */
const oldestSeconds = 1_230_768_000;
const latestSeconds = 4_102_444_800;

/**
 * WhatsApp's time in milliseconds since 1970, out of seconds, milliseconds (some history; Baileys#2005) or Long.
 * What is no time of WhatsApp's life is undefined: the caller then says when it was received.
 */
export function instantOf(value: unknown): number | undefined {
  const number = value instanceof Date ? value.getTime() : wholeNumber(value);
  if (number === undefined || Number.isNaN(number)) return undefined;
  if (number >= oldestSeconds && number < latestSeconds) return number * 1000;
  return number >= oldestSeconds * 1000 && number < latestSeconds * 1000 ? number : undefined;
}
