import {
  aesDecryptGCM,
  aesEncryptGCM,
  Curve,
  hkdf,
  NOISE_MODE,
  NOISE_WA_HEADER,
  proto,
  sha256,
  type KeyPair,
} from '@whiskeysockets/baileys';

const empty = Buffer.alloc(0);

/** Eight zero bytes and the counter, big endian. */
function nonce(counter: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(counter, 8);
  return bytes;
}

/** Signatures are 64 arbitrary bytes: the client's library checks their length only (whatsapp-server.md, 1). */
function certificateChain(leafKey: Uint8Array): Uint8Array {
  const details = proto.CertChain.NoiseCertificate.Details.encode({
    serial: 1,
    issuerSerial: 0,
    key: leafKey,
  });
  const link = { details: details.finish(), signature: Buffer.alloc(64, 1) };
  return proto.CertChain.encode({ leaf: link, intermediate: link }).finish();
}

/** Encrypts and decrypts whole frames after the handshake. One counter for each direction. */
export class NoiseTransport {
  readonly #readKey: Uint8Array;
  readonly #writeKey: Uint8Array;
  #read = 0;
  #written = 0;

  constructor(readKey: Uint8Array, writeKey: Uint8Array) {
    this.#readKey = readKey;
    this.#writeKey = writeKey;
  }

  encrypt(bytes: Uint8Array): Buffer {
    return aesEncryptGCM(bytes, this.#writeKey, nonce(this.#written++), empty);
  }

  decrypt(bytes: Uint8Array): Buffer {
    return aesDecryptGCM(bytes, this.#readKey, nonce(this.#read++), empty);
  }
}

export interface FinishedHandshake {
  /** The companion's static public key: what it proves to own at each login. */
  readonly clientKey: Buffer;
  readonly payload: proto.ClientPayload;
  readonly transport: NoiseTransport;
}

/** The responder's side of Noise_XX_25519_AESGCM_SHA256 as WhatsApp speaks it: `hello`, then `finish`. */
export class NoiseResponder {
  readonly #ephemeral = Curve.generateKeyPair();
  readonly #staticKey: KeyPair;
  // The mode's name is 32 bytes long and so serves unhashed as the first hash and key.
  #hash: Buffer = Buffer.from(NOISE_MODE);
  #salt: Uint8Array = this.#hash;
  #key: Uint8Array = this.#hash;
  #counter = 0;

  constructor(staticKey: KeyPair) {
    this.#staticKey = staticKey;
    this.#mixHash(NOISE_WA_HEADER);
  }

  /** Answers the client's hello with the server's ephemeral key, sealed static key and sealed certificates. */
  hello(frame: Uint8Array): Uint8Array {
    const clientEphemeral = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral;
    if (!clientEphemeral) throw new Error('handshake without client hello');
    this.#mixHash(clientEphemeral);
    this.#mixHash(this.#ephemeral.public);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, clientEphemeral));
    const sealedStatic = this.#seal(this.#staticKey.public);
    this.#mixKey(Curve.sharedKey(this.#staticKey.private, clientEphemeral));
    const payload = this.#seal(certificateChain(this.#staticKey.public));
    const serverHello = { ephemeral: this.#ephemeral.public, static: sealedStatic, payload };
    return proto.HandshakeMessage.encode({ serverHello }).finish();
  }

  finish(frame: Uint8Array): FinishedHandshake {
    const finish = proto.HandshakeMessage.decode(frame).clientFinish;
    if (!finish?.static || !finish.payload) throw new Error('handshake without client finish');
    const clientKey = this.#open(finish.static);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, clientKey));
    const payload = proto.ClientPayload.decode(this.#open(finish.payload));
    const keys = hkdf(empty, 64, { salt: Buffer.from(this.#salt), info: '' });
    return { clientKey, payload, transport: new NoiseTransport(keys.subarray(0, 32), keys.subarray(32)) };
  }

  #mixHash(bytes: Uint8Array): void {
    this.#hash = sha256(Buffer.concat([this.#hash, bytes]));
  }

  #mixKey(shared: Uint8Array): void {
    const keys = hkdf(Buffer.from(shared), 64, { salt: Buffer.from(this.#salt), info: '' });
    this.#salt = keys.subarray(0, 32);
    this.#key = keys.subarray(32);
    this.#counter = 0;
  }

  #seal(bytes: Uint8Array): Buffer {
    const sealed = aesEncryptGCM(bytes, this.#key, nonce(this.#counter++), this.#hash);
    this.#mixHash(sealed);
    return sealed;
  }

  #open(bytes: Uint8Array): Buffer {
    const opened = aesDecryptGCM(bytes, this.#key, nonce(this.#counter++), this.#hash);
    this.#mixHash(bytes);
    return opened;
  }
}
