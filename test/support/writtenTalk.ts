import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Ledger } from '../../electron/ledger/index.ts';
import { createMediaStore, type MediaStore, type StoredMedia } from '../../electron/media/index.ts';
import type { Category, Severity } from '../../shared/domain/categories.ts';
import {
  randomId,
  type AccountId,
  type ConversationId,
  type FlagId,
  type ImportId,
  type MessageId,
  type NoteId,
} from '../../shared/domain/identifiers.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../shared/domain/message.ts';
import { opened, smallArchive } from './smallArchive.ts';

export interface WrittenMessage {
  readonly text?: string;
  readonly sender?: string;
  readonly side?: 'company' | 'contact';
  readonly kind?: Message['kind'];
  readonly edited?: boolean;
  readonly attachment?: Message['attachment'];
  /** Bytes of the attachment's file, and its kind. */
  readonly file?: { readonly bytes: Uint8Array | AsyncIterable<Uint8Array>; readonly mime: string };
}

/** An archive with one conversation in its ledger, as an import, the three layers and a supervisor left it. */
export interface WrittenTalk {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly media: MediaStore;
  readonly conversation: ConversationId;
  readonly messages: readonly Message[];
  readonly stored: readonly (StoredMedia | undefined)[];
  flag(message: number, category: Category, severity?: Severity, words?: string): Promise<FlagId>;
  decide(flag: FlagId, verdict: 'confirmed' | 'false_alarm', text?: string): Promise<void>;
  tag(flag: FlagId, tag: string): Promise<void>;
  note(flag: FlagId, text: string): Promise<void>;
}

const open: { ledger: Ledger; folder: string }[] = [];

/** Closes and removes every archive that was written: for afterEach. */
export async function closeTalks(): Promise<void> {
  for (const { ledger, folder } of open.splice(0)) {
    await ledger.close();
    await rm(folder, { recursive: true });
  }
}

export const firstMessageAt = Date.UTC(2025, 10, 13, 12, 36, 5);

export async function writtenTalk(
  lines: readonly WrittenMessage[],
  names: { title?: string; fileName?: string; minutesApart?: number } = {},
): Promise<WrittenTalk> {
  const { folder, keys } = await smallArchive();
  const ledger = await opened({ folder, keys });
  open.push({ ledger, folder });
  const media = createMediaStore({ folder });
  const conversation = randomId<ConversationId>();
  const account = randomId<AccountId>();
  const importId = randomId<ImportId>();
  const at = Date.UTC(2025, 11, 1);
  const messages = lines.map((line, index): Message => {
    const { text = '', sender = 'Ana', side = 'contact', kind = 'text', edited, attachment } = line;
    return {
      id: randomId<MessageId>(),
      conversation,
      sentAt: firstMessageAt + index * (names.minutesApart ?? 1) * 60_000,
      orderInSecond: 0,
      kind,
      text,
      ...(kind === 'system' ? {} : { sender, side }),
      ...(edited === undefined ? {} : { edited }),
      ...(attachment === undefined ? {} : { attachment }),
    };
  });
  const bodies: LedgerBody[] = [
    { type: 'archive.created', v: 1, at, company: 'Aroeira <Móveis>', operator: 'Helena', locale: 'pt' },
    {
      type: 'account.added',
      v: 1,
      at,
      account,
      name: 'Vendas 2',
      owner: 'Rafael Antunes',
      timeZone: 'America/Sao_Paulo',
      notice: { confirmedBy: 'Helena', givenOn: '2025-11-01' },
    },
    {
      type: 'conversation.added',
      v: 1,
      at,
      conversation,
      account,
      kind: 'direct',
      title: names.title ?? 'Ana',
    },
    {
      type: 'import.started',
      v: 1,
      at,
      import: importId,
      conversation,
      fileName: names.fileName ?? 'Conversa com Ana.txt',
      fileSha256: 'a'.repeat(64),
      fileBytes: 100,
      timeZone: 'America/Sao_Paulo',
      dayOrder: 'day_first',
      companyNames: ['Rafael'],
    },
    ...messages.map((message): LedgerBody => ({
      type: 'message.added',
      v: 1,
      at,
      message,
      import: importId,
    })),
  ];
  for (let start = 0; start < bodies.length; start += 500)
    await ledger.append(bodies.slice(start, start + 500));
  const stored: (StoredMedia | undefined)[] = [];
  for (const [index, line] of lines.entries()) {
    const message = messages[index];
    if (line.file === undefined || message === undefined) {
      stored.push(undefined);
      continue;
    }
    const { bytes, mime } = line.file;
    const file = await media.store(bytes instanceof Uint8Array ? Readable.from([bytes]) : bytes);
    stored.push(file);
    await ledger.append([
      { type: 'media.stored', v: 1, at, message: message.id, conversation, mime, ...file },
    ]);
  }
  await ledger.append([finishedImport(importId, conversation, messages.length)]);
  const messageAt = (index: number): Message => {
    const message = messages[index];
    if (message === undefined) throw new Error(`no message ${index}`);
    return message;
  };
  const later = Date.UTC(2025, 11, 2, 13);
  return {
    folder,
    ledger,
    media,
    conversation,
    messages,
    stored,
    async flag(index, category, severity = 'high', words = '') {
      const { id, text } = messageAt(index);
      const start = text.indexOf(words);
      const marks = words === '' ? [] : [{ message: id, start, end: start + words.length }];
      const reason = { code: 'pix_key_unlisted', facts: { keyKind: 'cpf' } };
      const signals = [{ category, layer: 'detector' as const, severity, score: 1, reason, marks }];
      await ledger.append([
        {
          type: 'findings',
          v: 1,
          at,
          detectors: 1,
          policy: 1,
          bursts: [{ burst: id, conversation, messages: [id], signals }],
        },
      ]);
      return `${id}.${category}` as FlagId;
    },
    async decide(flag, verdict, text) {
      const reason = verdict === 'confirmed' ? 'talked_to_person' : 'ordinary_business';
      await ledger.append([
        {
          type: 'decision.verdict',
          v: 1,
          at: later,
          flag,
          verdict,
          reason,
          ...(text === undefined ? {} : { text }),
        },
      ]);
    },
    async tag(flag, tag) {
      await ledger.append([{ type: 'decision.tag', v: 1, at: later, flag, tag, on: true }]);
    },
    async note(flag, text) {
      await ledger.append([{ type: 'decision.note', v: 1, at: later, note: randomId<NoteId>(), flag, text }]);
    },
  };
}

function finishedImport(
  importId: ImportId,
  conversation: ConversationId,
  added: number,
): LedgerBodyOf<'import.finished'> {
  return {
    type: 'import.finished',
    v: 1,
    at: Date.UTC(2025, 11, 1, 1),
    import: importId,
    conversation,
    outcome: 'complete',
    added,
    alreadyThere: 0,
    media: 0,
    mediaMissing: 0,
    unreadableLines: 0,
  };
}
