import { createDecipheriv, hkdfSync } from 'node:crypto';

const tagBytes = 16;

/**
 * Opens the payload of a `secretEncryptedMessage` of type MESSAGE_EDIT (in use since May 2026; Baileys#2541):
 * AES-256-GCM without associated data, tag at the end, under HKDF-SHA256 of the edited message's secret, no salt,
 * with the info `message id ‖ author ‖ editor ‖ "Message Edit"`, addresses without device.
 * Senders name themselves by LID or by phone: each of `authors` is tried. Undefined when none fits.
 */
export function openEncryptedEdit(edit: {
  readonly payload: Uint8Array;
  readonly iv: Uint8Array;
  readonly secret: Uint8Array;
  readonly whatsappId: string;
  readonly authors: readonly string[];
}): Uint8Array | undefined {
  const { payload, iv, secret, whatsappId, authors } = edit;
  if (payload.length <= tagBytes || iv.length !== 12) return undefined;
  for (const author of authors) {
    const info = Buffer.from(`${whatsappId}${author}${author}Message Edit`);
    const key = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(32), info, 32));
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAuthTag(payload.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(payload.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      // Another spelling of the author may fit.
    }
  }
  return undefined;
}
