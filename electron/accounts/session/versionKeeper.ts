import type { WAVersion } from '@whiskeysockets/baileys';
import { pinnedVersion, type WhatsAppNetwork } from '../connection/whatsAppNetwork.ts';
import type { AccountMemo } from './accountMemo.ts';

/** The version of WhatsApp Web that the account says it is: the last good one, until WhatsApp refuses it. */
export class VersionKeeper {
  private readonly network: WhatsAppNetwork;
  private version: WAVersion;

  constructor(memo: AccountMemo, network: WhatsAppNetwork) {
    this.network = network;
    this.version = memo.read('goodVersion') ?? pinnedVersion;
  }

  get current(): WAVersion {
    return this.version;
  }

  /** False when there is no other than the refused one. */
  async takeNewer(): Promise<boolean> {
    const newer = await this.network.newerVersion();
    if (newer === undefined || newer.join('.') === this.version.join('.')) return false;
    this.version = newer;
    return true;
  }
}
