/** An asymmetric key pair: X25519 for the archive, Ed25519 for signatures. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/**
 * The archive's keys while it is open. Every getter and method throws once `wipe` was called, so that nothing
 * goes on working with keys that should be gone. The byte arrays are the live keys, not copies: do not keep them.
 */
export interface OpenKeys {
  /** 16 random bytes as hex, the same for the whole life of the archive. */
  readonly archiveId: string;
  /** X25519: segment keys are sealed to the public half (`crypto_box_seal`). */
  readonly archive: KeyPair;
  /** Ed25519: segment ends, heads, exports. `privateKey` is libsodium's 64-byte form. */
  readonly signing: KeyPair;
  /** 32 bytes: HMAC of WhatsApp message ids. Its own random key, wrapped by the archive key. */
  readonly identityKey: Uint8Array;
  /** 32 bytes: opens the capture stores (captureKeys.ts). Its own random key, wrapped by the archive key. */
  readonly captureKey: Uint8Array;
  /** 32 bytes for the store's sealed rows, derived from the archive key. */
  readonly rowKey: Uint8Array;
  /** 32 bytes for the search index, derived from the archive key. */
  readonly indexKey: Uint8Array;
  readonly wiped: boolean;
  /** Overwrites every private byte with zeros. Calling it again is harmless. */
  wipe(): void;
}
