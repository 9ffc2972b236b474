import type { Api } from '../../shared/ipc/contract.ts';
import { damageChannel } from '../data/damageChannel.ts';
import { followScorers } from './classifier/followScorers.ts';
import { runStore } from './runStore.ts';
import { createScorerSource } from './scorerSource.ts';

// Put there by electron/preload/store.ts.
const { api } = window as unknown as { readonly api: Api };

// Without it Chromium may evict the database when the disk runs full (architecture.md). It is not needed for truth.
void navigator.storage.persist();

runStore({
  api,
  source: createScorerSource(
    followScorers(() => void api.call('classifier.restart', {}).catch(() => undefined)),
  ),
  onDamage: (archiveId, listener) => damageChannel(archiveId).listen(listener),
  // Codes only, never content: see storeSession.ts.
  // eslint-disable-next-line no-console
  log: (code) => console.warn(`store: ${code}`),
});
