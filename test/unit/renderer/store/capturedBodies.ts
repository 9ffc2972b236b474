import { createHash } from 'node:crypto';
import type { Person } from '../../../../shared/domain/capture.ts';
import type { ConversationId } from '../../../../shared/domain/identifiers.ts';
import { ledgerBodySchema, type LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../../../shared/domain/message.ts';
import { account, conversation as theConversation, idOf, noon } from './archiveInMemory.ts';

export const ana = { lid: '100200300' };
export const anaPhone = { phone: '5511987654321' };
export const anaWhole = { ...ana, ...anaPhone };

export const lookupOf = (whatsappId: string) =>
  createHash('sha256').update(whatsappId).digest('hex').slice(0, 32);
/** As the normaliser does: the same spelling of the same delivery gives the same id. */
const idOfSighting = (whatsappId: string, person: Person) =>
  idOf(`${whatsappId} ${person.lid ?? person.phone ?? ''}`);

export interface Sighted {
  readonly whatsappId: string;
  readonly person?: Person;
  readonly conversation?: ConversationId;
}

export function captured(
  of: Sighted & { readonly text: string; readonly sentAt?: number; readonly placeholder?: boolean },
  more: Partial<Message> = {},
): LedgerBody {
  const { whatsappId, person = ana, conversation = theConversation, text, sentAt = noon, placeholder } = of;
  return ledgerBodySchema.parse({
    type: 'message.added',
    v: 1,
    at: noon,
    message: {
      id: idOfSighting(whatsappId, person),
      conversation,
      sentAt,
      orderInSecond: 0,
      kind: placeholder ? 'placeholder' : 'text',
      sender: 'Ana',
      side: 'contact',
      text: placeholder ? '' : text,
      ...more,
      capture: {
        lookup: lookupOf(whatsappId),
        whatsappId,
        chat: { person },
        sender: person,
        fromMe: false,
        source: 'live',
        content: 'conversation',
        ...(placeholder ? { placeholder: 'undecryptable' } : {}),
        ...more.capture,
      },
    },
  });
}

export function changed(
  type: 'message.edited' | 'message.deleted' | 'message.reacted',
  { whatsappId, person = ana, conversation = theConversation }: Sighted,
  more: { readonly change: string } & Record<string, unknown>,
): LedgerBody {
  return ledgerBodySchema.parse({
    type,
    v: 1,
    at: noon,
    account,
    conversation,
    chat: { person },
    target: {
      id: idOfSighting(whatsappId, person),
      lookup: lookupOf(whatsappId),
      fromMe: false,
      sender: person,
    },
    by: person,
    byName: 'Ana',
    fromMe: false,
    changedAt: noon + 60_000,
    ...more,
    change: lookupOf(more.change),
  });
}

export function linked(lid: string, phone: string, on = true): LedgerBody {
  return { type: 'identity.linked', v: 1, at: noon, lid, phone, linked: on, source: 'mapping' };
}
