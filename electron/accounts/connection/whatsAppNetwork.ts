import type { Agent } from 'node:https';
import { fetchLatestWaWebVersion, type WAVersion } from '@whiskeysockets/baileys';

/** Where WhatsApp is. Nothing but a test build may name another place (electron/security/testBuild.ts). */
export interface WhatsAppNetwork {
  readonly url: string;
  /** For the test server's own certificate. */
  readonly agent?: Agent;
  readonly mediaHost?: string;
  /** A newer version of WhatsApp Web than the pinned one; undefined when it cannot be had. */
  readonly newerVersion: () => Promise<WAVersion | undefined>;
}

/** Known to work with the pinned Baileys (its own default); the last good one of an account comes before it. */
export const pinnedVersion: WAVersion = [2, 3000, 1043857760];

export const realNetwork: WhatsAppNetwork = {
  url: 'wss://web.whatsapp.com/ws/chat',
  // web.whatsapp.com itself says it; Baileys' other way would ask GitHub.
  async newerVersion() {
    const { version, isLatest } = await fetchLatestWaWebVersion({}).catch(() => ({
      version: pinnedVersion,
      isLatest: false,
    }));
    return isLatest ? version : undefined;
  },
};
