import { Agent } from 'node:https';
import { testBuild, whatsAppOfTest } from '../../security/testBuild.ts';
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

const realNetwork: WhatsAppNetwork = {
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

/** A test build without a server of its own reaches nobody: this address of loopback refuses. */
const nowhere = 'wss://127.0.0.1:9/ws/chat';

/** WhatsApp, or in a test build the test's server. Nothing else can be asked for. */
export function whatsAppNetwork(): WhatsAppNetwork {
  if (!testBuild) return realNetwork;
  const test = whatsAppOfTest();
  return {
    url: test?.url ?? nowhere,
    newerVersion: () => Promise.resolve(undefined),
    ...(test === undefined ? {} : { agent: new Agent({ ca: test.certificate }) }),
    ...(test?.mediaHost === undefined ? {} : { mediaHost: test.mediaHost }),
  };
}
