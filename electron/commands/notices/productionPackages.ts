import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dependencies: names,
      peerDependencies: names,
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
    }),
  ),
});

/** A package as package-lock.json has it. */
export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Its folder, from the project's root. */
  readonly place: string;
}

/**
 * In the tree, but not in the app: the build puts electron/classifier/withoutImages.ts in the place of the image
 * library, and with it go the native binaries that it would load.
 */
const replaced = new Set(['sharp']);

/**
 * Every package that the app's own dependencies lead to, by name and version. Optional dependencies (binaries of other
 * systems) are not followed. Throws where the lock file lacks one.
 */
export function productionPackages(root: string): ProductionPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const found = new Map<string, ProductionPackage>();
  const follow = (from: string): void => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = lock.packages[from] ?? {};
    const required = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of [...Object.keys(dependencies ?? {}), ...required]) {
      const place = placeOf(name, from);
      if (replaced.has(name) || found.has(place)) continue;
      const { version, license } = lock.packages[place] ?? {};
      if (version === undefined || license === undefined) throw new Error(`${place}: no version or licence`);
      found.set(place, { name, version, licence: license, place });
      follow(place);
    }
  };
  /** As Node looks for it: beside the one that asks, then further up. */
  const placeOf = (name: string, from: string): string => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
      const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
      if (lock.packages[place] !== undefined) return place;
      if (folder === '') throw new Error(`${name}, which ${from} needs, is not in the lock file`);
    }
  };
  follow('');
  return [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ name, version, place }: ProductionPackage) => `${name} ${version} ${place}`;
