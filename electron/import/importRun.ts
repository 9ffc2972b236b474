import {
  randomId,
  type AccountId,
  type ConversationId,
  type ImportId,
  type MessageId,
} from '../../shared/domain/identifiers.ts';
import type { LedgerBody, LedgerBodyOf } from '../../shared/domain/ledgerRecord.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { ImportAnswers } from '../../shared/ipc/importMessages.ts';
import { LedgerWriteError, type Ledger } from '../ledger/index.ts';
import type { MediaStore } from '../media/index.ts';
import { ImportStop, isArchiveClosed } from './importStop.ts';
import type { KnownArchive } from './knownConversations.ts';
import { storeMedia, type WantedMedia } from './mediaTransfer.ts';
import type { ProgressTeller } from './progressTeller.ts';
import type { ReaderClient } from './readerClient.ts';
import type { Inspection, NewItem, ReaderResult } from './readerMessages.ts';

export interface ImportRunParts {
  readonly importId: ImportId;
  readonly ledger: Ledger;
  readonly media: MediaStore;
  readonly archive: KnownArchive;
  readonly reader: ReaderClient;
  readonly inspection: Inspection;
  readonly answers: ImportAnswers;
  readonly teller: ProgressTeller;
  readonly isCancelled: () => boolean;
  readonly now: () => number;
}

type Begun = ReaderResult<'begin'>;

/** One import from the first record to the last. Nothing is appended before the reader has read the whole file. */
export class ImportRun {
  readonly #parts: ImportRunParts;
  readonly #conversation: ConversationId;
  readonly #isNew: boolean;
  #withoutFile: ReadonlyMap<number, MessageId> = new Map();
  readonly #wanted: WantedMedia[] = [];
  #begun: Begun | undefined;
  #mediaMissing = 0;

  constructor(parts: ImportRunParts) {
    this.#parts = parts;
    const chosen = parts.answers.conversation;
    this.#isNew = !('existing' in chosen);
    this.#conversation = 'existing' in chosen ? chosen.existing : randomId<ConversationId>();
  }

  /** Ends with `done`, `cancelled` or `failed` told; what was appended stays, and a later import adds the rest. */
  async run(): Promise<void> {
    const { teller } = this.#parts;
    try {
      teller.tell({ phase: 'aligning' });
      const begun = await this.#begin();
      await this.#parts.ledger.append(this.#openingRecords(begun));
      // Set only now: it says that the ledger waits for an end.
      this.#begun = begun;
      teller.tell({ phase: 'messages', conversation: this.#conversation, total: begun.items, done: 0 });
      await this.#storeMessages();
      await this.#storeMedia();
      await this.#finish('complete');
      teller.tell({ phase: 'done' });
    } catch (error) {
      await this.#stop(error);
    }
  }

  async #begin(): Promise<Begun> {
    const { archive, answers, reader } = this.#parts;
    await archive.catchUp();
    const known = archive.conversations.get(this.#conversation)?.inOrder();
    this.#withoutFile = known?.withoutFile ?? new Map<number, MessageId>();
    const begun = await reader.call('begin', {
      timeZone: answers.timeZone,
      dayOrder: answers.dayOrder,
      ...(known === undefined ? {} : { known: known.sequence }),
    });
    this.#refuseCancelled();
    if (!begun.ok) throw new ImportStop(begun.error.code);
    return begun.value;
  }

  #openingRecords(begun: Begun): LedgerBody[] {
    const { answers, inspection, importId, now } = this.#parts;
    const at = now();
    const records: LedgerBody[] = [];
    if (this.#isNew) {
      const account = this.#account(records, at);
      const chosen = answers.conversation as Exclude<typeof answers.conversation, { existing: unknown }>;
      const conversation = this.#conversation;
      records.push({ type: 'conversation.added', v: 1, at, conversation, account, ...chosen });
    }
    records.push({
      type: 'import.started',
      v: 1,
      at,
      import: importId,
      conversation: this.#conversation,
      fileName: inspection.fileName,
      fileSha256: inspection.fileSha256,
      fileBytes: inspection.fileBytes,
      timeZone: answers.timeZone,
      dayOrder: answers.dayOrder,
      companyNames: answers.companyNames,
    });
    this.#parts.teller.tell({ alreadyThere: begun.alreadyThere });
    return records;
  }

  #account(records: LedgerBody[], at: number): AccountId {
    const { account, timeZone } = this.#parts.answers;
    if ('existing' in account) return account.existing;
    const added = randomId<AccountId>();
    records.push({
      type: 'account.added',
      v: 1,
      at,
      account: added,
      name: account.name,
      owner: account.owner,
      timeZone,
      notice: { confirmedBy: account.noticeConfirmedBy, givenOn: account.noticeGivenOn },
    });
    return added;
  }

  async #storeMessages(): Promise<void> {
    const { reader, ledger, teller } = this.#parts;
    let added = 0;
    let appending: Promise<unknown> = Promise.resolve();
    for (;;) {
      const next = await reader.call('nextItems', {});
      // One batch is read while the one before it goes to disk, never two.
      await appending;
      this.#refuseCancelled();
      if (!next.ok) throw new ImportStop(next.error.code);
      for (const { known, name } of next.value.broughtAgain) {
        const message = this.#withoutFile.get(known);
        if (message !== undefined) this.#wanted.push({ message, name });
      }
      const batch = next.value.items;
      if (batch.length > 0) appending = ledger.append(batch.map((item) => this.#messageRecord(item)));
      // Whoever awaits below hears of a failure; this only keeps it from being called unhandled meanwhile.
      appending.catch(() => undefined);
      added += batch.length;
      teller.tell({ done: next.value.read, added, mediaMissing: this.#mediaMissing });
      if (next.value.done) break;
    }
    await appending;
  }

  #messageRecord(item: NewItem): LedgerBody {
    const { importId, answers, now } = this.#parts;
    const { sender, attachment } = item;
    const id = randomId<MessageId>();
    const message: Message = {
      id,
      conversation: this.#conversation,
      sentAt: item.sentAt,
      orderInSecond: item.orderInSecond,
      kind: item.kind,
      text: item.text,
      ...(item.clock === undefined ? {} : { clock: item.clock }),
      ...(item.edited === undefined ? {} : { edited: item.edited }),
      ...(sender === null
        ? {}
        : {
            sender: sender.inConversation,
            side: answers.companyNames.includes(sender.inFile) ? ('company' as const) : ('contact' as const),
          }),
      ...(attachment === undefined ? {} : { attachment }),
    };
    if (attachment !== undefined) {
      if (attachment.missing === undefined) this.#wanted.push({ message: id, name: attachment.name });
      else this.#mediaMissing++;
    }
    return { type: 'message.added', v: 1, at: now(), message, import: importId };
  }

  async #storeMedia(): Promise<void> {
    const { reader, ledger, media, teller, now } = this.#parts;
    if (this.#wanted.length === 0) return;
    teller.tell({ phase: 'media', done: 0, total: this.#wanted.length, mediaMissing: this.#mediaMissing });
    let stored = 0;
    for (const [index, wanted] of this.#wanted.entries()) {
      const record = await storeMedia(wanted, this.#conversation, { reader, media, now });
      if (this.#parts.isCancelled()) {
        if (record !== undefined) await media.remove(record.media);
        throw new ImportStop('cancelled');
      }
      if (record === undefined) this.#mediaMissing++;
      else {
        await ledger.append([record]);
        stored++;
      }
      teller.tell({ done: index + 1, media: stored, mediaMissing: this.#mediaMissing });
    }
  }

  async #finish(outcome: LedgerBodyOf<'import.finished'>['outcome']): Promise<void> {
    const { ledger, importId, inspection, teller, now } = this.#parts;
    const begun = this.#begun;
    if (begun === undefined) return;
    const { added, alreadyThere, media, mediaMissing } = teller.progress;
    await ledger.append([
      {
        type: 'import.finished',
        v: 1,
        at: now(),
        import: importId,
        conversation: this.#conversation,
        outcome,
        added,
        alreadyThere,
        media,
        mediaMissing,
        unreadableLines: inspection.unreadableTotal,
        ...(begun.firstAt === undefined ? {} : { firstAt: begun.firstAt }),
        ...(begun.lastAt === undefined ? {} : { lastAt: begun.lastAt }),
        ...(begun.timeShiftMs === 0 ? {} : { timeShiftMs: begun.timeShiftMs }),
        ...(Object.keys(begun.renamed).length === 0 ? {} : { renamed: begun.renamed }),
      },
    ]);
  }

  async #stop(error: unknown): Promise<void> {
    const { teller } = this.#parts;
    const code = this.#codeOf(error);
    const cancelled = code === 'cancelled';
    try {
      await this.#finish(cancelled ? 'cancelled' : 'failed');
    } catch (second) {
      // The ledger refused this record too: without it the import counts as broken off, which it is.
      if (!isExpected(second)) throw second;
    }
    teller.tell(cancelled ? { phase: 'cancelled' } : { phase: 'failed', error: { code } });
    if (!isExpected(error)) throw error;
  }

  #codeOf(error: unknown): string {
    if (this.#parts.isCancelled()) return 'cancelled';
    if (error instanceof ImportStop) return error.code;
    if (isArchiveClosed(error)) return 'archive_closed';
    return error instanceof LedgerWriteError ? 'not_stored' : 'reader_stopped';
  }

  #refuseCancelled(): void {
    if (this.#parts.isCancelled()) throw new ImportStop('cancelled');
  }
}

function isExpected(error: unknown): boolean {
  return error instanceof ImportStop || error instanceof LedgerWriteError || isArchiveClosed(error);
}
