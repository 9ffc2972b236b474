import type { SignalRepositoryWithLIDStore } from '@whiskeysockets/baileys';
import { generateSignalPubKey } from '@whiskeysockets/baileys';
import { bigEndian, bytesOf, childOf, node, requiredBytes, type BinaryNode } from '../wire/nodes.ts';

interface PublicKey {
  readonly id: number;
  readonly value: Uint8Array;
}

/** What others need to write to a device for the first time. Public keys are 32 bytes, without the type byte. */
export interface KeyBundle {
  readonly registrationId: number;
  readonly identity: Uint8Array;
  readonly signedPreKey: PublicKey & { readonly signature: Uint8Array };
  /** Each is given out once. */
  readonly preKey?: PublicKey;
}

type Session = Parameters<SignalRepositoryWithLIDStore['injectE2ESession']>[0]['session'];

function readKey(parent: BinaryNode | undefined): PublicKey {
  return { id: requiredBytes(parent, 'id').readUIntBE(0, 3), value: requiredBytes(parent, 'value') };
}

export function readPreKeys(list: BinaryNode | undefined): PublicKey[] {
  if (!Array.isArray(list?.content)) return [];
  return list.content.map(readKey);
}

export function readSignedPreKey(skey: BinaryNode | undefined): KeyBundle['signedPreKey'] {
  return { ...readKey(skey), signature: requiredBytes(skey, 'signature') };
}

/** The bundle that a retry receipt may carry; undefined when it does not. */
export function readRetryBundle(receipt: BinaryNode): KeyBundle | undefined {
  const keys = childOf(receipt, 'keys');
  const registration = bytesOf(childOf(receipt, 'registration'));
  if (keys === undefined || registration === undefined) return undefined;
  const preKey = childOf(keys, 'key');
  return {
    registrationId: registration.readUInt32BE(0),
    identity: requiredBytes(keys, 'identity'),
    signedPreKey: readSignedPreKey(childOf(keys, 'skey')),
    ...(preKey === undefined ? {} : { preKey: readKey(preKey) }),
  };
}

function keyNode(tag: string, key: PublicKey, signature?: Uint8Array): BinaryNode {
  return node(tag, {}, [
    node('id', {}, bigEndian(key.id, 3)),
    node('value', {}, key.value),
    signature === undefined ? undefined : node('signature', {}, signature),
  ]);
}

export function bundleNode(address: string, bundle: KeyBundle): BinaryNode {
  return node('user', { jid: address }, [
    node('registration', {}, bigEndian(bundle.registrationId, 4)),
    node('type', {}, Buffer.from([5])),
    node('identity', {}, bundle.identity),
    keyNode('skey', bundle.signedPreKey, bundle.signedPreKey.signature),
    bundle.preKey === undefined ? undefined : keyNode('key', bundle.preKey),
  ]);
}

/** As the Signal library takes it: with the type byte before each public key. */
export function sessionOf(bundle: KeyBundle): Session {
  const { signedPreKey, preKey } = bundle;
  return {
    registrationId: bundle.registrationId,
    identityKey: generateSignalPubKey(bundle.identity),
    signedPreKey: {
      keyId: signedPreKey.id,
      publicKey: generateSignalPubKey(signedPreKey.value),
      signature: signedPreKey.signature,
    },
    ...(preKey === undefined
      ? {}
      : { preKey: { keyId: preKey.id, publicKey: generateSignalPubKey(preKey.value) } }),
  };
}
