import { randomId } from '../../shared/domain/identifiers.ts';
import type {
  AccountId,
  ConversationId,
  FlagId,
  ImportId,
  MessageId,
} from '../../shared/domain/identifiers.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Signal } from '../../shared/domain/signal.ts';
import type {
  AccountRow,
  ConversationRow,
  FlagRow,
  ImportRow,
  CoverageRow,
  MessageRow,
} from '../../renderer/data/rows.ts';
import { gapsOf, withCapturedTraits } from './capturedTraits.ts';
import { accountsOf, ordinary, talks } from './talks.ts';
import type { Line } from './talks.ts';

/** An invented furniture shop for looking at screens. People, company and numbers do not exist (area code 00). */
export interface Shop {
  accounts: AccountRow[];
  conversations: ConversationRow[];
  messages: MessageRow[];
  /** Of the first account. */
  gaps: readonly CoverageRow[];
  flags: FlagRow[];
  imports: ImportRow[];
}

const minute = 60_000;
const day = 24 * 60 * minute;
const timeZone = 'America/Sao_Paulo';

/** Builds the shop so that its newest day is the day of `now`. `extra` adds that many ordinary messages to the first talk. */
export function inventShop(now: number, extra = 206): Shop {
  const evening = Math.floor(now / day) * day + 21 * 60 * minute;
  const shop: Shop = { gaps: [], accounts: [], conversations: [], messages: [], flags: [], imports: [] };
  const accounts = accountsOf.map(([name, owner]) => ({
    id: randomId<AccountId>(),
    name,
    owner,
    phone: '+55 (00) 90000-0142',
    notice: { confirmedBy: 'Helena Aroeira', givenOn: '2025-11-12' },
    addedAt: now - 40 * day,
  }));
  for (const [index, talk] of talks.entries()) {
    const account = accounts[talk.account];
    if (account === undefined) continue;
    const conversation = randomId<ConversationId>();
    const lines: Line[] = [...talk.lines];
    if (index === 0) {
      for (let n = 0; n < extra; n++)
        lines.unshift([n % 2 ? 'contact' : 'company', 620 + n * 37, ordinary[n % 8] ?? 'Ok']);
    }
    const offset = lines.length - talk.lines.length;
    const rows = lines.map(([side, before, marked, file]): MessageRow => {
      const sender = side === 'company' ? talk.employee : talk.title;
      const sentAt = evening - talk.daysAgo * day - before * minute;
      const message: Message = {
        id: randomId<MessageId>(),
        conversation,
        sentAt,
        orderInSecond: 0,
        sender,
        side,
        text: marked.replaceAll('*', ''),
        kind: file === undefined ? 'text' : 'attachment',
        ...(file === undefined
          ? {}
          : {
              attachment: {
                name: file,
                kind: file.endsWith('jpg') ? ('image' as const) : ('document' as const),
                missing: 'omitted' as const,
              },
            }),
      };
      return { ...message, key: -sentAt };
    });
    shop.messages.push(...rows.slice(0, offset));
    const told = rows.slice(offset);
    shop.messages.push(...(index === 0 ? withCapturedTraits(told) : told));
    if (index === 0) shop.gaps = gapsOf(told);
    const flagged = talk.flag === undefined ? undefined : rows[talk.flag.line + offset];
    const marked = talk.flag === undefined ? '' : (talk.lines[talk.flag.line]?.[2] ?? '');
    if (talk.flag !== undefined && flagged !== undefined) {
      const start = marked.indexOf('*');
      const end = marked.lastIndexOf('*') - 1;
      const flag = talk.flag;
      const cut = Math.max(0, start - 14);
      shop.flags.push({
        id: `${flagged.id}.${flag.category}` as FlagId,
        burst: flagged.id,
        conversation,
        account: account.id,
        category: flag.category,
        severity: flag.severity,
        state: flag.state ?? 'new',
        at: flagged.sentAt,
        title: talk.title,
        ...(flagged.sender === undefined ? {} : { sender: flagged.sender }),
        ...(flagged.side === undefined ? {} : { side: flagged.side }),
        messages: [flagged.id],
        signals: flag.signals.map(([layer, score, code, facts]): Signal => ({
          category: flag.category,
          layer,
          severity: flag.severity,
          score,
          reason: { code: layer === 'model' ? `model_${flag.category}` : code, facts },
          marks: [{ message: flagged.id, start, end }],
        })),
        snippet: { text: flagged.text.slice(cut, end + 40), start: start - cut, end: end - cut },
        tags: flag.tags ?? [],
        notes:
          index === 0
            ? [
                {
                  id: randomId(),
                  text: 'Conferir no extrato se a entrada caiu na conta da empresa.',
                  at: now - 40 * minute,
                },
              ]
            : [],
        ...(flag.state === 'confirmed' ? { verdict: { reason: 'as_described', at: now - day } } : {}),
        ...(flag.state === 'false_alarm' ? { verdict: { reason: 'private_joke', at: now - day } } : {}),
      });
    }
    const times = rows.map((row) => row.sentAt);
    shop.conversations.push({
      id: conversation,
      account: account.id,
      kind: talk.kind ?? 'direct',
      title: talk.title,
      messages: rows.length,
      openFlags: talk.flag !== undefined && talk.flag.state === undefined ? 1 : 0,
      firstAt: Math.min(...times),
      lastAt: Math.max(...times),
      participants: [
        { name: talk.employee, side: 'company' },
        { name: talk.title, side: 'contact' },
      ],
    });
    shop.imports.push({
      id: randomId<ImportId>(),
      conversation,
      fileName: `Conversa do WhatsApp com ${talk.title}.zip`,
      startedAt: now - index * 3600_000,
      outcome: index === 6 ? 'cancelled' : 'complete',
      added: rows.length,
      alreadyThere: index === 1 ? 2011 : 0,
      media: index,
      mediaMissing: index === 3 ? 37 : 0,
      unreadableLines: index === 2 ? 3 : 0,
    });
  }
  for (const account of accounts) {
    const own = shop.conversations.filter((conversation) => conversation.account === account.id);
    shop.accounts.push({
      ...account,
      timeZone,
      conversations: own.length,
      messages: own.reduce((sum, one) => sum + one.messages, 0),
    });
  }
  return shop;
}
