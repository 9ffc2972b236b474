import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The ledger's folder inside a profile. */
export function ledgerFolderOf(profile: string): string {
  return join(profile, 'ledger');
}

export function segmentPath(ledgerFolder: string, number: number): string {
  return join(ledgerFolder, `${segmentName(number)}.zledger`);
}

export function segmentEndPath(ledgerFolder: string, number: number): string {
  return join(ledgerFolder, `${segmentName(number)}.end.json`);
}

/** The name in faults and files: `segment-00000001`. */
export function segmentName(number: number): string {
  return `segment-${String(number).padStart(8, '0')}`;
}

/** Numbers of all segments in the folder, ascending; none when there is no folder yet. */
export async function listSegments(ledgerFolder: string): Promise<number[]> {
  return (await listNames(ledgerFolder, /^segment-(\d{8,})\.zledger$/)).sort((a, b) => a - b);
}

/** Numbers of all signed ends, also those whose segment is gone. */
export async function listSegmentEnds(ledgerFolder: string): Promise<number[]> {
  return (await listNames(ledgerFolder, /^segment-(\d{8,})\.end\.json$/)).sort((a, b) => a - b);
}

async function listNames(folder: string, pattern: RegExp): Promise<number[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap((name) => {
    const digits = pattern.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}
