import { Curve, hmacSign, proto } from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { fail, succeed, type Result } from '../../../shared/domain/result.ts';
import { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import { withDevice } from '../phones/addresses.ts';
import type { Connection } from '../wire/connection.ts';
import { node, serverAddress, type BinaryNode } from '../wire/nodes.ts';
import type { Candidate } from './candidates.ts';

/** Why a phone did not link: nothing shows that code, it has four companions already, or the code was mistyped. */
export type LinkFailure = 'unknown_code' | 'device_limit' | 'wrong_code' | 'hung_up';

const accountPrefix = Buffer.from([6, 0]);

/** The phone signs the companion's identity key; the companion checks the HMAC with the secret it showed. */
function signedIdentity(phone: Phone, candidate: Candidate, keyIndex: number, secret: Buffer): Uint8Array {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: randomBytes(4).readUInt32BE(0),
    timestamp: Math.floor(Date.now() / 1000),
    keyIndex,
  }).finish();
  const signed = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: phone.signal.identity.public,
    accountSignature: Curve.sign(
      phone.signal.identity.private,
      Buffer.concat([accountPrefix, details, candidate.bundle.identity]),
    ),
  }).finish();
  return proto.ADVSignedDeviceIdentityHMAC.encode({
    details: signed,
    hmac: hmacSign(signed, secret),
  }).finish();
}

/**
 * Tells the waiting client that it is linked, and resolves when it has signed in turn. The connection then ends with
 * 515, after which the client must build a new one and log in.
 */
export function link(
  phone: Phone,
  candidate: Candidate,
  secret: Buffer,
): Promise<Result<Companion, LinkFailure>> {
  if (phone.companions.size >= phone.maxCompanions) return Promise.resolve(fail('device_limit'));
  const device = phone.nextDevice();
  const companion = new Companion({
    phone,
    device,
    keyIndex: device,
    noiseKey: candidate.connection.clientKey,
    bundle: candidate.bundle,
    wantsFullHistory: candidate.wantsFullHistory,
  });
  const id = phone.nextStanzaId();
  candidate.connection.send(
    node('iq', { from: serverAddress, type: 'set', id }, [
      node('pair-success', {}, [
        node('device-identity', {}, signedIdentity(phone, candidate, device, secret)),
        phone.businessName === undefined ? undefined : node('biz', { name: phone.businessName }),
        node('device', { jid: withDevice(phone.pn, device), lid: withDevice(phone.lid, device) }),
        node('platform', { name: phone.platform }),
      ]),
    ]),
  );
  return new Promise((resolve) => {
    candidate.signed = { id, done: (answered) => resolve(finish(companion, candidate.connection, answered)) };
  });
}

function finish(
  companion: Companion,
  connection: Connection,
  answered: BinaryNode | undefined,
): Result<Companion, LinkFailure> {
  if (answered === undefined) return fail('hung_up');
  if (answered.attrs['type'] !== 'result') return fail('wrong_code');
  companion.phone.linked(companion);
  connection.end(node('stream:error', { code: '515' }));
  return succeed(companion);
}
