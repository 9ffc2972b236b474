import { severities } from '../../shared/domain/categories.ts';
import type { KeptAccount, KeptConversation, KeptFlag, KeptGap, KeptMessage } from './keptRows.ts';
import type { AccountRow, ConversationRow, CoverageRow, FlagRow, MessageRow } from './rows.ts';

/** Opened rows as the store keeps them, to rows as the inbox sees them. */

export function messageRow(row: KeptMessage): MessageRow {
  const { k, message, media, versions, deleted, reactions, quoted } = row;
  return {
    ...message,
    key: k,
    ...(versions === undefined ? {} : { versions }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(reactions === undefined ? {} : { reactions }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(media === undefined
      ? {}
      : { mediaRecord: media.record, mediaMime: media.mime, mediaBytes: media.bytes }),
  };
}

export function coverageRow({ id, gap }: KeptGap): CoverageRow {
  const { kind, cause, from, to, recovered } = gap;
  return {
    id,
    kind,
    from,
    to,
    ...(cause === undefined ? {} : { cause }),
    ...(recovered === undefined ? {} : { recovered }),
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
