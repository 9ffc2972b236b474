import type { Sodium } from './sodium.ts';

/** A secret under a key, as the key file holds it (hex). */
export interface SealedSecret {
  readonly nonce: string;
  readonly text: string;
}

/**
 * XChaCha20-Poly1305 under a 32-byte key. `label` and archive id are authenticated, so that no sealed secret
 * opens in another's place or in another archive.
 */
export function sealSecret(
  sodium: Sodium,
  secret: Uint8Array,
  key: Uint8Array,
  archiveId: string,
  label: string,
): SealedSecret {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const text = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    secret,
    associatedData(archiveId, label),
    null,
    nonce,
    key,
  );
  return { nonce: sodium.to_hex(nonce), text: sodium.to_hex(text) };
}

/** Undefined when the key is not the one, or anything was altered. */
export function openSecret(
  sodium: Sodium,
  sealed: SealedSecret,
  key: Uint8Array,
  archiveId: string,
  label: string,
): Uint8Array | undefined {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sodium.from_hex(sealed.text),
      associatedData(archiveId, label),
      sodium.from_hex(sealed.nonce),
      key,
    );
  } catch {
    return undefined;
  }
}

function associatedData(archiveId: string, label: string): Uint8Array {
  return new TextEncoder().encode(`zelo-vault-1:${archiveId}:${label}`);
}
