import { chmodSync, cpSync } from 'node:fs';
import path from 'node:path';

/**
 * The built app in a folder of its own, without the model: rules and detectors alone look at twenty thousand messages
 * in seconds, and every run finds the same.
 */
export function applicationWithoutModel(application: string, target: string): string {
  for (const part of ['package.json', 'dist', 'resources/icons']) {
    cpSync(path.join(application, part), path.join(target, part), { recursive: true });
  }
  chmodSync(target, 0o755);
  return target;
}
