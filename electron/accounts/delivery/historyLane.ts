import { inflate } from 'node:zlib';
import { promisify } from 'node:util';
import {
  downloadContentFromMessage,
  processHistoryMessage,
  proto,
  type LIDMapping,
} from '@whiskeysockets/baileys';
import type { Journal } from '../journal/journal.ts';
import { isRefusal } from './deliverer.ts';
import type { Deliver, Normalising } from './normalising.ts';

const inflated = promisify(inflate);
/** Bodies that go to the ledger with one append. */
const slice = 500;
const firstRetryMs = 5_000;
const longestRetryMs = 10 * 60_000;

export interface HistoryProgress {
  readonly percent?: number;
  readonly conversations: number;
  readonly messages: number;
  /** Parts that could not be fetched and are tried again. */
  readonly waiting: number;
  readonly complete: boolean;
}

export interface HistoryLaneOptions {
  readonly journal: Journal;
  readonly normalising: Normalising;
  readonly deliver: Deliver;
  /** Where blobs lie that carry no address of their own; the test build names its own host. */
  readonly mediaHost?: string | undefined;
  readonly storeMappings: (mappings: LIDMapping[]) => Promise<void>;
  readonly onProgress: (progress: HistoryProgress) => void;
  readonly onRefused: (error: unknown) => void;
}

interface Part {
  readonly id: string;
  readonly notification: proto.Message.IHistorySyncNotification;
  tries: number;
}

/**
 * Fetches the parts of the phone's history and brings them to the ledger, one after the other. A part's notification
 * stays in the journal until its last body is durable: Baileys itself only logs a failed download, after it has told
 * WhatsApp that all is well.
 */
export class HistoryLane {
  private readonly options: HistoryLaneOptions;
  private readonly parts: Part[] = [];
  private running = false;
  private stopped = false;
  private paused = false;
  private timer: NodeJS.Timeout | undefined;
  private progress: HistoryProgress = { conversations: 0, messages: 0, waiting: 0, complete: false };
  private allSeen = false;

  constructor(options: HistoryLaneOptions) {
    this.options = options;
  }

  add(id: string, notification: proto.Message.IHistorySyncNotification): void {
    this.parts.push({ id, notification, tries: 0 });
    this.wake();
  }

  /** Tries again at once: there is a connection, or the ledger is open. */
  wake(): void {
    this.paused = false;
    clearTimeout(this.timer);
    if (this.running || this.stopped) return;
    this.running = true;
    void this.run().finally(() => (this.running = false));
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    try {
      for (let failed = 0; this.parts.length > failed && !this.paused && !this.stopped;) {
        // Failed ones go behind the others, and wait there.
        const part = this.parts.shift();
        if (part === undefined) return;
        const done = await this.bring(part);
        if (done) continue;
        this.parts.push(part);
        failed += 1;
      }
    } catch (error) {
      this.stop();
      this.options.onRefused(error);
    }
    if (this.parts.length > 0 && !this.stopped) this.tryLater();
  }

  private tryLater(): void {
    const tries = Math.min(...this.parts.map((part) => part.tries));
    const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.max(0, tries - 1));
    this.timer = setTimeout(() => this.wake(), wait);
    this.timer.unref();
  }

  private async bring(part: Part): Promise<boolean> {
    const { normalising, options } = { normalising: this.options.normalising, options: this.options };
    try {
      const history = processHistoryMessage(await this.fetch(part.notification));
      if (history.lidPnMappings.length > 0) await options.storeMappings(history.lidPnMappings);
      const { bodies, keep } = normalising.history({ ...history, chunkOrder: part.notification.chunkOrder });
      for (let from = 0; from < bodies.length; from += slice) {
        const outcome = await options.deliver(bodies.slice(from, from + slice));
        if (outcome === 'stored') continue;
        this.paused = true;
        return false;
      }
      await options.journal.done([part.id], keep);
      this.tell(history.chats.length, history.messages.length, history.progress, history.syncType);
      return true;
    } catch (error) {
      if (isRefusal(error)) throw error;
      part.tries += 1;
      this.tell(0, 0);
      return false;
    }
  }

  private async fetch(notification: proto.Message.IHistorySyncNotification): Promise<proto.HistorySync> {
    const inline = notification.initialHistBootstrapInlinePayload;
    if (inline && inline.length > 0) return proto.HistorySync.decode(await inflated(inline));
    const { mediaKey, directPath } = notification;
    const { mediaHost } = this.options;
    const stream = await downloadContentFromMessage(
      { mediaKey: mediaKey ?? null, directPath: directPath ?? null },
      'md-msg-hist',
      mediaHost === undefined ? {} : { host: mediaHost },
    );
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return proto.HistorySync.decode(await inflated(Buffer.concat(chunks)));
  }

  private tell(
    conversations: number,
    messages: number,
    percent?: number | null,
    syncType?: proto.HistorySync.HistorySyncType | null,
  ): void {
    const { INITIAL_BOOTSTRAP, RECENT, FULL } = proto.HistorySync.HistorySyncType;
    // A phone with little to tell says all of it in the first part; another goes on at a lower percentage.
    if (typeof percent === 'number' && [INITIAL_BOOTSTRAP, RECENT, FULL].some((kind) => kind === syncType))
      this.allSeen = percent === 100;
    const waiting =
      this.parts.filter(({ tries }) => tries > 0).length + (messages === 0 && percent === undefined ? 1 : 0);
    this.progress = {
      ...this.progress,
      ...(typeof percent === 'number' ? { percent: Math.min(100, Math.max(0, percent)) } : {}),
      conversations: this.progress.conversations + conversations,
      messages: this.progress.messages + messages,
      waiting,
      complete: this.allSeen && waiting === 0 && this.parts.length === 0,
    };
    this.options.onProgress(this.progress);
  }
}
