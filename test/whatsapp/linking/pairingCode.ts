import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  Curve,
  derivePairingCodeKey,
  hkdf,
} from '@whiskeysockets/baileys';
import { randomBytes } from 'node:crypto';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { userOf } from '../phones/addresses.ts';
import type { Companion } from '../phones/companion.ts';
import type { Phone } from '../phones/phone.ts';
import {
  answer,
  bytesOf,
  childOf,
  node,
  refusal,
  requiredBytes,
  serverAddress,
  textOf,
  type BinaryNode,
} from '../wire/nodes.ts';
import type { World } from '../world.ts';
import type { Candidate, PairingBundle } from './candidates.ts';
import { link, type LinkFailure } from './link.ts';

/** Browsers that WhatsApp accepts by name; with a product's name the code does nothing (Baileys#2769). */
const knownBrowser = /^(Chrome|Edge|Firefox|IE|Opera|Safari|Desktop|Electron)\b/;

/** The client's two steps: it shows a code for a number, later it hands over its keys. */
export function answerPairingCode(world: World, candidate: Candidate, query: BinaryNode): BinaryNode {
  const step = childOf(query, 'link_code_companion_reg');
  if (step?.attrs['stage'] === 'companion_hello') {
    const browser = textOf(childOf(step, 'companion_platform_display')) ?? '';
    if (world.faults.refusePairingCodes || !knownBrowser.test(browser))
      return refusal(query, 400, 'bad-request');
    const ref = randomBytes(12).toString('base64url');
    world.candidates.expect(candidate, {
      number: userOf(step.attrs['jid'] ?? ''),
      ref,
      wrappedKey: requiredBytes(step, 'link_code_pairing_wrapped_companion_ephemeral_pub'),
    });
    return answer(query, [
      node('link_code_companion_reg', {}, [node('link_code_pairing_ref', {}, Buffer.from(ref))]),
    ]);
  }
  const ref = bytesOf(childOf(step, 'link_code_pairing_ref'))?.toString();
  if (candidate.code === undefined || ref !== candidate.code.ref)
    return refusal(query, 404, 'item-not-found');
  candidate.code.finished?.({
    wrapped: requiredBytes(step, 'link_code_pairing_wrapped_key_bundle'),
    companionIdentity: requiredBytes(step, 'companion_identity_public'),
  });
  return answer(query);
}

export async function enterPairingCode(
  world: World,
  phone: Phone,
  code: string,
): Promise<Result<Companion, LinkFailure>> {
  const candidate = world.candidates.expecting(phone.number);
  if (candidate?.code === undefined) return fail('unknown_code');
  const attempt = candidate.code;
  const { wrappedKey } = attempt;
  const key = await derivePairingCodeKey(code, wrappedKey.subarray(0, 32));
  const companionKey = aesDecryptCTR(wrappedKey.subarray(48, 80), key, wrappedKey.subarray(32, 48));
  const ownKey = Curve.generateKeyPair();
  const salt = randomBytes(32);
  const vector = randomBytes(16);
  const wrappedOwn = aesEncryptCTR(ownKey.public, await derivePairingCodeKey(code, salt), vector);
  const answered = new Promise<PairingBundle | undefined>((resolve) => {
    attempt.finished = resolve;
  });
  candidate.connection.send(
    node('notification', { from: serverAddress, type: 'link_code_companion_reg', id: phone.nextStanzaId() }, [
      node('link_code_companion_reg', {}, [
        node('link_code_pairing_ref', {}, Buffer.from(attempt.ref)),
        node('primary_identity_pub', {}, phone.signal.identity.public),
        node(
          'link_code_pairing_wrapped_primary_ephemeral_pub',
          {},
          Buffer.concat([salt, vector, wrappedOwn]),
        ),
      ]),
    ]),
  );
  const bundle = await answered;
  // A code is good for one try.
  delete candidate.code;
  if (bundle === undefined) return fail('hung_up');
  const shared = Curve.sharedKey(ownKey.private, companionKey);
  const secret = secretOf(phone, bundle, shared);
  return secret === undefined ? fail('wrong_code') : link(phone, candidate, secret);
}

/** The secret that both sides derive; undefined when the bundle does not open, as after a mistyped code. */
function secretOf(phone: Phone, bundle: PairingBundle, shared: Buffer): Buffer | undefined {
  const { wrapped, companionIdentity } = bundle;
  const key = hkdf(shared, 32, {
    salt: wrapped.subarray(0, 32),
    info: 'link_code_pairing_key_bundle_encryption_key',
  });
  let opened: Buffer;
  try {
    opened = aesDecryptGCM(wrapped.subarray(44), key, wrapped.subarray(32, 44), Buffer.alloc(0));
  } catch {
    return undefined;
  }
  const sharedIdentity = Curve.sharedKey(phone.signal.identity.private, companionIdentity);
  // The opened bundle is both identity keys (32 bytes each) and 32 random bytes.
  const material = Buffer.concat([shared, sharedIdentity, opened.subarray(64, 96)]);
  return Buffer.from(hkdf(material, 32, { info: 'adv_secret' }));
}
