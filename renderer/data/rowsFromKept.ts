import { severities } from '../../shared/domain/categories.ts';
import type { KeptAccount, KeptConversation, KeptFlag, KeptMessage } from './keptRows.ts';
import type { AccountRow, ConversationRow, FlagRow, MessageRow } from './rows.ts';

/** Opened rows as the store keeps them, to rows as the inbox sees them. */

export function messageRow({ k, message, media }: KeptMessage): MessageRow {
  return {
    ...message,
    key: k,
    ...(media === undefined
      ? {}
      : { mediaRecord: media.record, mediaMime: media.mime, mediaBytes: media.bytes }),
  };
}

export function conversationRow({ c: _c, ...row }: KeptConversation): ConversationRow {
  return row;
}

export function accountRow(row: KeptAccount): AccountRow {
  return row;
}

export function flagRow(flag: KeptFlag, title: string, tagNames: ReadonlyMap<number, string>): FlagRow {
  const { c: _c, rank, o: _o, keys: _keys, tags, ...rest } = flag;
  return {
    ...rest,
    severity: severities[rank] ?? 'low',
    title,
    tags: tags.flatMap((id) => tagNames.get(id) ?? []),
  };
}
