import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Name of a pack while it is written: whose it will be, which process writes it, and a part that nobody can guess. */
export function partialName(target: string, unique: string, processId = process.pid): string {
  return `${path.basename(target)}.${processId}-${unique}.partial`;
}

const ending = /^\.(\d+)-[0-9a-f]{12}\.partial$/;

/**
 * Takes away what a crash left of earlier attempts at the same file: it holds messages in clear. Only ordinary files
 * with our kind of name, and none that another living process may still be writing.
 */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const name = path.basename(target);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.startsWith(name)) continue;
    const writer = ending.exec(entry.name.slice(name.length))?.[1];
    if (writer === undefined || isAnotherAlive(Number(writer))) continue;
    // What cannot be taken away now is no reason to write no pack.
    await rm(path.join(folder, entry.name), { force: true }).catch(() => undefined);
  }
}

function isAnotherAlive(processId: number): boolean {
  // One export at a time: a file of this process's own number is from a process that had it before.
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
