import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import type { World } from '../world.ts';
import type { Candidate } from './candidates.ts';
import { link, type LinkFailure } from './link.ts';

interface ReadQr {
  readonly candidate: Candidate;
  /** The secret with which the phone proves that it saw the QR. */
  readonly secret: Buffer;
}

/** `https://wa.me/settings/linked_devices#ref,noise key,identity key,secret,platform`, the keys in base64. */
export function readQr(world: World, qr: string): ReadQr | undefined {
  const [ref, noiseKey, identity, secret] = (qr.split('#').at(-1) ?? '').split(',');
  const candidate = world.candidates.showing(ref ?? '');
  if (candidate === undefined || secret === undefined) return undefined;
  const shown = Buffer.from(noiseKey ?? '', 'base64');
  const shownIdentity = Buffer.from(identity ?? '', 'base64');
  if (!shown.equals(candidate.connection.clientKey)) return undefined;
  if (!shownIdentity.equals(candidate.bundle.identity)) return undefined;
  return { candidate, secret: Buffer.from(secret, 'base64') };
}

export async function scanQr(
  world: World,
  phone: Phone,
  qr: string,
): Promise<Result<Companion, LinkFailure>> {
  const read = readQr(world, qr);
  return read === undefined ? fail('unknown_code') : link(phone, read.candidate, read.secret);
}

/** Scans with the next phone that waits for it, else with that of a new person who bears the client's name. */
export async function scanWithNewPhone(world: World, qr: string): Promise<Result<Companion, LinkFailure>> {
  const read = readQr(world, qr);
  if (read === undefined) return fail('unknown_code');
  const { pushName } = read.candidate;
  return link(
    world.phones.add(pushName === undefined ? {} : { name: pushName }),
    read.candidate,
    read.secret,
  );
}
