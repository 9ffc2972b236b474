import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { formsOf, type Marker } from './forms.ts';
import { openLog, openTable, openWrite, unwrapValue } from './levelDb.ts';

/** One stretch of bytes to look through, and where it lies. */
export interface Piece {
  readonly place: string;
  readonly bytes: Buffer;
}

export interface Finding {
  readonly marker: string;
  readonly form: string;
  readonly place: string;
}

/** Between parts that do not touch on disk, so that nothing is found across two of them. */
const between = Buffer.from([0, 0xff, 0, 0xff]);
const together = (parts: readonly Buffer[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [part, between]));

function piecesOfFile(file: string, place: string): Piece[] {
  const bytes = readFileSync(file);
  const pieces: Piece[] = [{ place, bytes }];
  const name = path.basename(file);
  const inLevelDb = existsSync(path.join(path.dirname(file), 'CURRENT'));
  if (name.endsWith('.ldb')) {
    pieces.push({ place: `${place} (table opened)`, bytes: together(openTable(bytes)) });
  } else if (inLevelDb && (name.endsWith('.log') || name.startsWith('MANIFEST'))) {
    const records = openLog(bytes);
    const writes = name.endsWith('.log') ? records.flatMap(openWrite) : [];
    pieces.push({ place: `${place} (log opened)`, bytes: together([...records, ...writes]) });
  } else {
    const opened = unwrapValue(bytes);
    if (opened !== undefined) pieces.push({ place: `${place} (opened)`, bytes: opened });
  }
  return pieces;
}

/** Everything in the folder: files, what LevelDB packed in them, names, and where links lead. */
export function piecesOf(folder: string): Piece[] {
  const pieces: Piece[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const place = path.relative(folder, file);
    pieces.push({ place: `${place} (name)`, bytes: Buffer.from(place) });
    if (entry.isFile()) pieces.push(...piecesOfFile(file, place));
    if (entry.isSymbolicLink())
      pieces.push({ place: `${place} (link)`, bytes: Buffer.from(readlinkSync(file)) });
  }
  return pieces;
}

/** The first form of each marker in each piece. */
export function findMarkers(pieces: readonly Piece[], markers: readonly Marker[]): Finding[] {
  return markers.flatMap((marker) => {
    const forms = formsOf(marker);
    return pieces.flatMap(({ place, bytes }) => {
      const form = forms.find((one) => bytes.includes(one.bytes));
      return form === undefined ? [] : [{ marker: marker.name, form: form.name, place }];
    });
  });
}
