import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM; give it to a client as an extra certificate authority (`NODE_EXTRA_CA_CERTS`, `ca`). */
  readonly certificate: string;
  readonly privateKey: string;
}

/**
 * A certificate that lives as long as the server. It names WhatsApp's media host as well: history blobs carry no
 * address and are always asked from there, so a client under test sends that name to the loopback address.
 */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'WhatsApp stand-in for tests' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
          { type: 2, value: 'web.whatsapp.com' },
          { type: 2, value: 'mmg.whatsapp.net' },
        ],
      },
    ],
  });
  return { certificate: made.cert, privateKey: made.private };
}
