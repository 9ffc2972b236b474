import {
  CaptureMemory,
  createCaptureIds,
  type CaptureContext,
  type Normalised,
} from '../../../../../electron/accounts/normalise/index.ts';
import type { AccountId } from '../../../../../shared/domain/identifiers.ts';
import {
  ledgerBodySchema,
  type LedgerBody,
  type LedgerBodyOf,
} from '../../../../../shared/domain/ledgerRecord.ts';

export const account = 'a'.repeat(24) as AccountId;
export const now = Date.UTC(2026, 10, 24, 12);
export const seconds = now / 1000 - 60;
export const identityKey = new Uint8Array(32).fill(3);

export const ana = { lid: '100200300', phone: '5511987654321' };
export const anaLid = '100200300@lid';
export const anaPhone = '5511987654321@s.whatsapp.net';
export const group = '120363000000000001@g.us';
export const ownLid = '900900900@lid';
export const ownPhone = '5511911112222@s.whatsapp.net';

export function newContext(more: Partial<CaptureContext> = {}): CaptureContext {
  return {
    account,
    ids: createCaptureIds(identityKey, account),
    memory: new CaptureMemory(),
    own: { lid: '900900900', phone: '5511911112222' },
    ownName: 'Bia',
    now,
    ...more,
  };
}

export function web(id: string, message: unknown, more: Record<string, unknown> = {}, key: object = {}) {
  return {
    key: { remoteJid: anaLid, remoteJidAlt: anaPhone, fromMe: false, id, ...key },
    messageTimestamp: seconds,
    pushName: 'Ana',
    message,
    ...more,
  };
}

export function upsert(messages: readonly unknown[], type: 'notify' | 'append' = 'notify') {
  return { messages, type };
}

/** Bodies of one type, each checked against the ledger's own schema. */
export function bodiesOf<Type extends LedgerBody['type']>(
  { bodies }: Normalised,
  type: Type,
): readonly LedgerBodyOf<Type>[] {
  return bodies
    .map((body) => ledgerBodySchema.parse(body))
    .filter((body): body is LedgerBodyOf<Type> => body.type === type);
}
