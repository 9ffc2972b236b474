import { categories } from '../../shared/domain/categories.ts';
import { severityRank } from '../../shared/domain/categories.ts';
import type { Decision } from '../../shared/domain/ledgerRecord.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { ArchiveReader, Live, SearchFilter, SearchHit } from '../../renderer/data/reader.ts';
import type { FlagRow, FlagState, MessageRow, StoreProgress, Totals } from '../../renderer/data/rows.ts';
import type { Shop } from './shop.ts';

/** An ArchiveReader over rows in memory, which applies decisions as the store would. For looking at screens only. */
export interface FakeArchive {
  readonly reader: ArchiveReader;
  decide(decision: Decision): void;
  setProgress(progress: Partial<StoreProgress>): void;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function fakeArchive(shop: Shop): FakeArchive {
  const listeners = new Set<() => void>();
  let policy: Policy = {
    version: 1,
    categories: Object.fromEntries(
      categories.map((category) => [category, { on: true }]),
    ) as Policy['categories'],
    shippedRulesOff: [],
    rules: [],
    payees: [{ name: 'Aroeira Móveis Ltda.', kind: 'cnpj', key: '11222333000181' }],
    hours: {
      default: {
        timeZone: 'America/Sao_Paulo',
        days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '18:00' })),
        country: 'BR',
        holidays: [],
      },
    },
  };
  let progress: StoreProgress = {
    position: 900,
    head: 900,
    rebuilding: false,
    classified: 240,
    toClassify: 0,
    runtime: 'native',
  };

  function live<Value>(read: () => Value): Live<Value> {
    return {
      get: async () => read(),
      watch(onValue, onError) {
        const tell = () => {
          try {
            onValue(read());
          } catch (error) {
            onError(error);
          }
        };
        listeners.add(tell);
        queueMicrotask(tell);
        return () => listeners.delete(tell);
      },
    };
  }
  const changed = () => listeners.forEach((tell) => tell());
  const byTime = (a: MessageRow, b: MessageRow) => a.sentAt - b.sentAt;
  const thread = (id: string) => shop.messages.filter((message) => message.conversation === id).sort(byTime);

  function totals(): Totals {
    const byState: Record<FlagState, number> = {
      new: 0,
      in_review: 0,
      later: 0,
      confirmed: 0,
      false_alarm: 0,
    };
    const bySeverityNew = { low: 0, moderate: 0, high: 0 };
    for (const flag of shop.flags) {
      byState[flag.state]++;
      if (flag.state === 'new') bySeverityNew[flag.severity]++;
    }
    return {
      messages: shop.messages.length,
      byState,
      bySeverityNew,
      pending: progress.toClassify,
      parked: 0,
    };
  }

  function search(filter: SearchFilter) {
    const words = plain(filter.text).split(/\s+/).filter(Boolean);
    const hits: SearchHit[] = [];
    for (const conversation of shop.conversations) {
      const account = shop.accounts.find((one) => one.id === conversation.account);
      if (account === undefined || (filter.account !== undefined && filter.account !== account.id)) continue;
      const messages = thread(conversation.id);
      for (const [index, message] of messages.entries()) {
        const text = plain(message.text);
        if (!words.every((word) => text.includes(word))) continue;
        const flag = shop.flags.find((one) => one.messages.includes(message.id));
        if (filter.flaggedOnly && flag === undefined) continue;
        if (filter.side !== undefined && filter.side !== message.side) continue;
        if (filter.withAttachment && message.attachment === undefined) continue;
        if (filter.category !== undefined && flag?.category !== filter.category) continue;
        if (filter.state !== undefined && flag?.state !== filter.state) continue;
        if (filter.from !== undefined && message.sentAt < filter.from) continue;
        if (filter.to !== undefined && message.sentAt > filter.to) continue;
        if (filter.tag !== undefined && !flag?.tags.includes(filter.tag)) continue;
        const before = messages[index - 1];
        hits.push({
          message,
          conversation,
          account,
          found: words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
          ...(before === undefined ? {} : { before }),
          ...(flag === undefined ? {} : { flag }),
        });
      }
    }
    hits.sort((a, b) => b.message.sentAt - a.message.sentAt);
    return {
      hits: hits.slice(0, filter.limit),
      total: hits.length,
      conversations: new Set(hits.map((hit) => hit.conversation.id)).size,
      tookMs: 12,
    };
  }

  const reader: ArchiveReader = {
    totals: () => live(totals),
    progress: () => live(() => progress),
    accounts: () => live(() => shop.accounts),
    conversations: (account) =>
      live(() => shop.conversations.filter((one) => account === undefined || one.account === account)),
    conversation: (id) => live(() => shop.conversations.find((one) => one.id === id)),
    queue: (filter) =>
      live(() =>
        shop.flags
          .filter(
            (flag) => filter.states.includes(flag.state) && (filter.account ?? flag.account) === flag.account,
          )
          .filter(
            (flag) =>
              (filter.category ?? flag.category) === flag.category &&
              (filter.severity ?? flag.severity) === flag.severity,
          )
          .filter((flag) => filter.tag === undefined || flag.tags.includes(filter.tag))
          .sort((a, b) => severityRank(b.severity) - severityRank(a.severity) || b.at - a.at)
          .slice(0, filter.limit),
      ),
    flag: (id) => live(() => shop.flags.find((flag) => flag.id === id)),
    flagsOfConversation: (id) => live(() => shop.flags.filter((flag) => flag.conversation === id)),
    passage: (conversation, ids, around) =>
      live(() => {
        const messages = thread(conversation);
        const places = messages.flatMap((message, place) => (ids.includes(message.id) ? [place] : []));
        const from = Math.max(0, Math.min(...places) - around);
        const to = Math.min(messages.length, Math.max(...places) + around + 1);
        return { messages: messages.slice(from, to), earlier: from, later: messages.length - to };
      }),
    page: async (conversation, olderThan, limit) =>
      thread(conversation)
        .filter((message) => olderThan === undefined || message.key > olderThan)
        .slice(-limit),
    tags: () =>
      live(() => {
        const counts = new Map<string, number>();
        for (const flag of shop.flags)
          for (const tag of flag.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
        return [...counts].map(([tag, flags]) => ({ tag, flags }));
      }),
    imports: () => live(() => shop.imports),
    unreadableRecords: () => live(() => []),
    coverage: (account) => live(() => (account === shop.accounts[0]?.id ? shop.gaps : [])),
    policy: () => live(() => policy),
    search: async (filter) => search(filter),
  };

  function changeFlag(id: string, change: (flag: FlagRow) => FlagRow) {
    shop.flags = shop.flags.map((flag) => (flag.id === id ? change(flag) : flag));
  }

  function decide(decision: Decision): void {
    switch (decision.type) {
      case 'decision.verdict':
        changeFlag(decision.flag, (flag) => ({
          ...flag,
          state: decision.verdict,
          verdict: {
            reason: decision.reason,
            at: decision.at,
            ...(decision.text === undefined ? {} : { text: decision.text }),
          },
        }));
        break;
      case 'decision.state':
        changeFlag(decision.flag, ({ verdict: _, ...flag }) => ({ ...flag, state: decision.state }));
        break;
      case 'decision.tag':
        changeFlag(decision.flag, (flag) => ({
          ...flag,
          tags: [...flag.tags.filter((tag) => tag !== decision.tag), ...(decision.on ? [decision.tag] : [])],
        }));
        break;
      case 'decision.note':
        changeFlag(decision.flag, (flag) => ({
          ...flag,
          notes: [
            ...flag.notes.filter((note) => note.id !== decision.note),
            ...(decision.text === '' ? [] : [{ id: decision.note, text: decision.text, at: decision.at }]),
          ],
        }));
        break;
      case 'policy.changed':
        policy = decision.policy;
        break;
      case 'account.added':
        shop.accounts = [
          ...shop.accounts.filter((one) => one.id !== decision.account),
          {
            id: decision.account,
            name: decision.name,
            owner: decision.owner,
            timeZone: decision.timeZone,
            messages: 0,
            conversations: 0,
          },
        ];
        break;
      case 'account.changed':
        shop.accounts = shop.accounts.map((one) =>
          one.id === decision.account ? { ...one, name: decision.name ?? one.name } : one,
        );
        break;
      case 'decision.look':
        break;
    }
    changed();
  }

  return {
    reader,
    decide,
    setProgress(change) {
      progress = { ...progress, ...change };
      changed();
    },
  };
}
