import { Curve } from '@whiskeysockets/baileys';
import { Faults } from './control/faults.ts';
import { NodeLog } from './control/nodeLog.ts';
import { quietSignalLibrary } from './control/quietSignal.ts';
import { Candidates } from './linking/candidates.ts';
import { listen } from './listener.ts';
import { MediaStore } from './mediaStore.ts';
import { Groups } from './phones/groups.ts';
import { Phones } from './phones/phones.ts';
import type { World } from './world.ts';

export type { Companion } from './phones/companion.ts';
export type { Delivery } from './phones/deliveryQueue.ts';
export type { Phone } from './phones/phone.ts';
export { Group } from './phones/groups.ts';
export type { SendOptions, Sent } from './delivery/sendContent.ts';
export { createGroup, changeMembers, changeSetting } from './delivery/groupChanges.ts';
export { call } from './delivery/calls.ts';
export { callServer, type ServerAddress } from './control/adminClient.ts';
export { playDay, setDayStage, type DayStage } from './demo/playDay.ts';
export { inventHistory } from './phones/inventHistory.ts';
export { goSilent, streamError, unlink, type StreamError } from './control/companionFaults.ts';

export interface WhatsAppServer extends Pick<
  World,
  'phones' | 'groups' | 'media' | 'log' | 'faults' | 'candidates'
> {
  /** `wss://127.0.0.1:PORT/ws/chat` */
  readonly url: string;
  /** `https://127.0.0.1:PORT` */
  readonly admin: string;
  /** PEM of the self-signed certificate. */
  readonly certificate: string;
  readonly world: World;
  /** Cuts every connection; clients may come back at once. */
  dropAll(): void;
  close(): Promise<void>;
}

export interface ServerOptions extends Partial<Pick<World, 'fewPreKeys'>> {
  /** 0 or none takes a free one. */
  readonly port?: number;
}

/**
 * Starts a stand-in of WhatsApp's servers on loopback, with simulated phones, for unmodified Baileys clients.
 */
export async function startWhatsAppServer(options: ServerOptions = {}): Promise<WhatsAppServer> {
  quietSignalLibrary();
  const world: World = {
    serverKey: Curve.generateKeyPair(),
    phones: new Phones(),
    groups: new Groups(),
    media: new MediaStore(),
    log: new NodeLog(),
    faults: new Faults(),
    candidates: new Candidates(),
    scanners: [],
    fewPreKeys: options.fewPreKeys ?? false,
  };
  world.phones.within(world);
  const { port, certificate, dropAll, close } = await listen(world, options.port ?? 0);
  world.media.servedFrom(`127.0.0.1:${port}`);
  return {
    ...world,
    world,
    url: `wss://127.0.0.1:${port}/ws/chat`,
    admin: `https://127.0.0.1:${port}`,
    certificate,
    dropAll,
    close,
  };
}
