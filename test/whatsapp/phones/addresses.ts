import { jidDecode, jidEncode, jidNormalizedUser } from '@whiskeysockets/baileys';

/** The two ways WhatsApp names a person: by phone number (`pn`) or by an opaque linked id (`lid`). */
export type Addressing = 'pn' | 'lid';

export function userOf(address: string): string {
  return jidDecode(address)?.user ?? '';
}

export function deviceOf(address: string): number {
  return jidDecode(address)?.device ?? 0;
}

export function addressingOf(address: string): Addressing {
  return address.endsWith('@lid') ? 'lid' : 'pn';
}

export function isGroup(address: string): boolean {
  return address.endsWith('@g.us');
}

/** Without the device. */
export function withoutDevice(address: string): string {
  return jidNormalizedUser(address);
}

/** `12345:3@lid`; device 0 is the phone and is not written. */
export function withDevice(address: string, device: number): string {
  const { user = '', server = 's.whatsapp.net' } = jidDecode(address) ?? {};
  return jidEncode(user, server, device);
}

export function sameUser(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && userOf(one) === userOf(other);
}
