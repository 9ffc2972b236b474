/** Why a connection ended: WhatsApp's or Baileys' code (whatsapp-server.md, 6), 0 when this side wanted it. */
export interface Disconnection {
  readonly code: number;
}

/** What follows from it. */
export type Consequence =
  | { readonly kind: 'restart' }
  | { readonly kind: 'retry'; readonly atLeastMs: number }
  | { readonly kind: 'logged_out' | 'banned' | 'version_refused' | 'replaced' };

/**
 * `linking`: nobody has linked yet, so a timeout (408) means that the codes ran out and the person decides what next.
 */
export function consequenceOf({ code }: Disconnection): Consequence {
  switch (code) {
    case 515:
      return { kind: 'restart' };
    case 401:
    case 419:
      return { kind: 'logged_out' };
    case 403:
      return { kind: 'banned' };
    case 405:
      return { kind: 'version_refused' };
    case 440:
      return { kind: 'replaced' };
    case 429:
    case 503:
      // The server asks for quiet.
      return { kind: 'retry', atLeastMs: 30_000 };
    default:
      return { kind: 'retry', atLeastMs: 0 };
  }
}

const firstMs = 1_000;
const longestMs = 5 * 60_000;

/** Doubles with each failure in a row, half of it by chance so that many accounts do not come back at once. */
export function retryDelay(failures: number, random: () => number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
