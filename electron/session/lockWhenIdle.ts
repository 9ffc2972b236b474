import type { PowerMonitor } from 'electron';
import type { ArchiveSession } from './archiveSession.ts';

const checkEveryMs = 15_000;

/** Locks after idle minutes and with the screen; seals when the machine sleeps (architecture.md, three states). */
export function lockWhenIdle(
  power: PowerMonitor,
  session: ArchiveSession,
  lockAfterMinutes: () => number,
): void {
  power.on('lock-screen', () => void session.lock());
  power.on('suspend', () => void session.seal());
  setInterval(() => {
    if (power.getSystemIdleTime() >= lockAfterMinutes() * 60) void session.lock();
  }, checkEveryMs).unref();
}
