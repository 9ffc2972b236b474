import type { AccountMemo } from './accountMemo.ts';
import type { HealthKeeper } from './healthKeeper.ts';

const noteConnectedEveryMs = 5 * 60_000;
const usualSilenceMs = 2 * 60 * 60_000;
const lookEveryMs = 30_000;
const silentForMs = 60_000;

interface Watched {
  readonly memo: AccountMemo;
  readonly health: HealthKeeper;
  readonly now: () => number;
  readonly silentAfterMs: number | undefined;
  readonly connectAnew: () => void;
}

/** Looks after one connection until the returned function is called. */
export function watchOver(options: Watched & { readonly onError: (error: unknown) => void }): () => void {
  const timer = setInterval(() => void lookAfter(options).catch(options.onError), lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Notes that the connection is there, so that a crash leaves a gap of known length, and connects anew one that has
 * been silent too long: the only cure that is known for it (wacli#290).
 */
export async function lookAfter(options: Watched): Promise<void> {
  const { memo, health } = options;
  const now = options.now();
  if (!health.isConnected) return;
  if (now - (memo.read('connectedAt') ?? 0) > noteConnectedEveryMs) await memo.write({ connectedAt: now });
  if (health.state === 'connected' && health.quietFor > (options.silentAfterMs ?? usualSilenceMs))
    health.become('silent');
  else if (health.state === 'silent' && health.stateFor > silentForMs) options.connectAnew();
}
