/** Ways in which the whole server misbehaves, switched by tests. What befalls one companion is in `companionFaults`. */
export class Faults {
  /** The websocket's upgrade is answered with this HTTP status instead. */
  upgradeStatus: number | undefined;
  /** Connections are accepted and then nothing is ever said. */
  mute = false;
  /** The network is down: every connection is cut before a byte is read. */
  down = false;
  /** Every login is refused with this reason (401, 403, 405 …). */
  loginRefusal: string | undefined;
  /** Pairing codes are refused with 400, as for a browser that WhatsApp does not know. */
  refusePairingCodes = false;
}
