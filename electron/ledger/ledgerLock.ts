import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const holderSchema = z.object({
  pid: z.int().min(1),
  /** Clock ticks since boot when the process started (Linux): tells a reused process id. */
  startedTicks: z.string().optional(),
  takenAt: z.int(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Tokens of locks that this very process holds: a file with our process id and another token is a leftover. */
const heldHere = new Set<string>();

export interface LedgerLock {
  release(): Promise<void>;
}

/**
 * Takes `ledger/lock`, so that two processes never write one ledger. Undefined when a living process holds it. The
 * lock of a dead process (its id is gone, was given to another, or the machine started again) is taken over.
 */
export async function takeLedgerLock(ledgerFolder: string): Promise<LedgerLock | undefined> {
  const path = join(ledgerFolder, 'lock');
  const mine: Holder = {
    pid: process.pid,
    takenAt: Date.now(),
    token: randomBytes(12).toString('hex'),
    ...optionalTicks(await startedTicksOf(process.pid)),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    // From here on: another open in this process must see the lock as held before its file is even there.
    heldHere.add(mine.token);
    if (await createExclusively(path, JSON.stringify(mine))) {
      return {
        async release() {
          heldHere.delete(mine.token);
          const text = await readIfThere(path);
          if (text !== undefined && parseHolder(text)?.token === mine.token) await rm(path, { force: true });
        },
      };
    }
    heldHere.delete(mine.token);
    const text = await readIfThere(path);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder !== undefined && (await isAlive(holder))) return undefined;
    await setAside(path, text);
  }
  return undefined;
}

/** Moves a stale lock away; puts it back when someone else's fresh lock was caught instead. */
async function setAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.stale.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readIfThere(aside)) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.pid === process.pid) return heldHere.has(holder.token);
  const startedMachineAt = Date.now() - uptime() * 1000;
  if (holder.takenAt < startedMachineAt - 60_000) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it is there, and another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const ticks = await startedTicksOf(holder.pid);
  return ticks === undefined || holder.startedTicks === undefined || ticks === holder.startedTicks;
}

async function startedTicksOf(pid: number): Promise<string | undefined> {
  const stat = await readIfThere(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; field 22 counts from the start, 20 from behind the name.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function optionalTicks(ticks: string | undefined): { startedTicks?: string } {
  return ticks === undefined ? {} : { startedTicks: ticks };
}

async function createExclusively(path: string, content: string): Promise<boolean> {
  // Written aside and linked in: nobody ever reads a lock that is there but still empty.
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
