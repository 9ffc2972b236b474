import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import type { Category, Severity } from '../../../../shared/domain/categories.ts';
import type {
  AccountId,
  ConversationId,
  FlagId,
  ImportId,
  MessageId,
} from '../../../../shared/domain/identifiers.ts';
import { ledgerBodySchema, type LedgerBody } from '../../../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../../../shared/domain/message.ts';
import type { Signal } from '../../../../shared/domain/signal.ts';
import { createArchiveReader } from '../../../../renderer/data/index.ts';
import { databaseName, StoreDatabase } from '../../../../renderer/data/database.ts';
import * as tables from '../../../../renderer/data/sealedTables.ts';
import { openStore, takeKeys, type StoreKeys } from '../../../../renderer/store/openStore.ts';
import type { LedgerPage, StoreWriter } from '../../../../renderer/store/storeWriter.ts';

/** Ids that tests can say by name: 24 hex digits out of the name. */
export function idOf<Id extends string>(name: string): Id {
  return createHash('sha256').update(name).digest('hex').slice(0, 24) as Id;
}
export const account = idOf<AccountId>('account');
export const conversation = idOf<ConversationId>('conversation');
export const noon = Date.UTC(2024, 4, 6, 12);

let archives = 0;
/** Keys of an archive of its own, so that no test sees another's database. */
export async function newKeys(archiveId = `test-${(archives += 1)}-${process.pid}`): Promise<StoreKeys> {
  return takeKeys({ archiveId, rows: new Uint8Array(32).fill(7), index: new Uint8Array(32).fill(9) });
}

/** A ledger in memory with the same promises: order, append, long poll. */
export class LedgerInMemory {
  readonly bodies: unknown[] = [];
  readonly unreadable = new Set<number>();
  #waiting: (() => void)[] = [];

  append(...bodies: readonly unknown[]): number {
    this.bodies.push(...bodies);
    for (const wake of this.#waiting.splice(0)) wake();
    return this.bodies.length;
  }

  page(after: number, max: number): LedgerPage {
    const sequences = this.bodies.map((_, index) => index + 1).filter((sequence) => sequence > after);
    const range = sequences.slice(0, max);
    return {
      entries: range
        .filter((sequence) => !this.unreadable.has(sequence))
        .map((sequence) => ({ sequence, body: this.bodies[sequence - 1] })),
      head: this.bodies.length,
      unreadable: range.filter((sequence) => this.unreadable.has(sequence)),
    };
  }

  async read(after: number, max: number): Promise<LedgerPage> {
    if (this.bodies.length <= after) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.page(after, max);
  }
}

export async function catchUp(writer: StoreWriter, ledger: LedgerInMemory, pageSize = 1000): Promise<void> {
  while (writer.position < ledger.bodies.length) await writer.apply(ledger.page(writer.position, pageSize));
}

export async function storeOf(ledger: LedgerInMemory, pageSize = 1000, keys?: StoreKeys) {
  const used = keys ?? (await newKeys());
  const writer = await openStore(used, ledger.bodies.length);
  await catchUp(writer, ledger, pageSize);
  return { writer, keys: used, reader: readerOf(used) };
}

export function readerOf({ archiveId, sealer, shuffle }: StoreKeys) {
  return createArchiveReader({
    db: new StoreDatabase(databaseName(archiveId)),
    sealer,
    shuffle,
    onDamage: () => undefined,
  });
}

/** Every row of every table, opened, without what is random by nature. */
export async function openedRows({ archiveId, sealer }: StoreKeys) {
  const db = new StoreDatabase(databaseName(archiveId));
  const sorted = <Row>(rows: Row[]) => rows.map((row) => JSON.stringify(sortKeys(row))).sort();
  const counters = await db.meta.get('counters');
  const position = await db.meta.get('position');
  const links = await db.meta.get('links');
  const result = {
    messages: sorted(await tables.openRows(sealer, tables.messagesTable, await db.messages.toArray())),
    conversations: sorted(
      await tables.openRows(sealer, tables.conversationsTable, await db.conversations.toArray()),
    ),
    accounts: sorted(await tables.openRows(sealer, tables.accountsTable, await db.accounts.toArray())),
    flags: sorted(await tables.openRows(sealer, tables.flagsTable, await db.flags.toArray())),
    tags: sorted(await tables.openRows(sealer, tables.tagsTable, await db.tags.toArray())),
    imports: sorted(await tables.openRows(sealer, tables.importsTable, await db.imports.toArray())),
    bursts: sorted(await tables.openRows(sealer, tables.burstsTable, await db.bursts.toArray())),
    parked: sorted(await tables.openRows(sealer, tables.parkedTable, await db.parked.toArray())),
    doubles: sorted(await tables.openRows(sealer, tables.doublesTable, await db.doubles.toArray())),
    coverage: sorted(await tables.openRows(sealer, tables.coverageTable, await db.coverage.toArray())),
    links: links?.id === 'links' ? sorted((await sealer.open('meta', 'links', links.b)) as unknown[]) : [],
    pending: sorted(await db.pending.toArray()),
    counters: counters?.id === 'counters' ? counters.counters : undefined,
    position: position?.id === 'position' ? position.position : undefined,
  };
  db.close();
  return result;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, sortKeys(part)]),
  );
}

export const body = {
  archive: (): LedgerBody => ({
    type: 'archive.created',
    v: 1,
    at: noon,
    company: 'Padaria Sol',
    operator: 'Ana',
    locale: 'pt',
  }),
  account: (id = account, name = 'Vendas'): LedgerBody =>
    ledgerBodySchema.parse({
      type: 'account.added',
      v: 1,
      at: noon,
      account: id,
      name,
      owner: 'Bia',
      timeZone: 'America/Sao_Paulo',
      notice: { confirmedBy: 'Ana', givenOn: '2024-05-01' },
    }),
  conversation: (id = conversation, title = 'João', of = account): LedgerBody => ({
    type: 'conversation.added',
    v: 1,
    at: noon,
    conversation: id,
    account: of,
    kind: 'direct',
    title,
  }),
  message: (name: string, text: string, more: Partial<Message> = {}): LedgerBody =>
    ledgerBodySchema.parse({
      type: 'message.added',
      v: 1,
      at: noon,
      message: {
        id: idOf<MessageId>(name),
        conversation,
        sentAt: noon,
        orderInSecond: 0,
        kind: 'text',
        sender: 'João',
        side: 'contact',
        text,
        ...more,
      },
    }),
  importStarted: (name: string): LedgerBody => ({
    type: 'import.started',
    v: 1,
    at: noon,
    import: idOf<ImportId>(name),
    conversation,
    fileName: 'Conversa com João.zip',
    fileSha256: 'a'.repeat(64),
    fileBytes: 10,
    timeZone: 'UTC',
    dayOrder: 'day_first',
    companyNames: ['Bia'],
  }),
  importFinished: (name: string, added: number): LedgerBody => ({
    type: 'import.finished',
    v: 1,
    at: noon,
    import: idOf<ImportId>(name),
    conversation,
    outcome: 'complete',
    added,
    alreadyThere: 0,
    media: 0,
    mediaMissing: 0,
    unreadableLines: 0,
  }),
  findings: (
    bursts: readonly { readonly messages: readonly string[]; readonly signals: readonly Signal[] }[],
    model?: string,
  ): LedgerBody =>
    ledgerBodySchema.parse({
      type: 'findings',
      v: 1,
      at: noon,
      detectors: 1,
      policy: 1,
      ...(model === undefined ? {} : { model }),
      bursts: bursts.map(({ messages, signals }) => ({
        burst: idOf(messages[0] ?? ''),
        conversation,
        messages: messages.map((name) => idOf(name)),
        signals,
      })),
    }),
};

export function signal(
  category: Category,
  severity: Severity,
  on?: { message: string; start: number; end: number },
): Signal {
  return {
    category,
    layer: 'rule',
    severity,
    score: 1,
    reason: { code: 'rule_keyword', facts: { rule: 'test' } },
    marks: on === undefined ? [] : [{ message: idOf<MessageId>(on.message), start: on.start, end: on.end }],
  };
}

export const flagId = (burst: string, category: Category) => `${idOf(burst)}.${category}` as FlagId;
