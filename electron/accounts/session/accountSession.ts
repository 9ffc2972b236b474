import { Browsers } from '@whiskeysockets/baileys';
import { fail, succeed, type Result } from '../../../shared/domain/result.ts';
import type { AccountHealth, LinkProgress } from '../../../shared/ipc/accountMessages.ts';
import { consequenceOf, retryDelay } from '../connection/disconnection.ts';
import { openConnection, type Connection } from '../connection/openConnection.ts';
import { forgetCredentials, openCredentials, type AccountCredentials } from '../credentials/authState.ts';
import { isRefusal } from '../delivery/deliverer.ts';
import { userOf } from '../outgoingFilter.ts';
import { accountMemo, type AccountMemo } from './accountMemo.ts';
import { openedRecords, unlinkedRecord, type EndOfLink } from './accountRecords.ts';
import { HealthKeeper, restingState, type AccountState } from './healthKeeper.ts';
import { Intake } from './intake.ts';
import { LinkAttempt, linkFailure, type LinkStep, type LinkWay } from './linkAttempt.ts';
import type { AccountSessionOptions } from './sessionOptions.ts';
import { VersionKeeper } from './versionKeeper.ts';
import { watchOver } from './watchdog.ts';
import { Waiting } from './waiting.ts';

const retryMs = { replaced: 10 * 60_000, version: 6 * 60 * 60_000 };

/** One account from its link to its end: connected whenever it can be, everything that comes into the ledger. */
export class AccountSession {
  readonly memo: AccountMemo;
  private readonly options: AccountSessionOptions;
  private readonly intake: Intake;
  private readonly waiting = new Waiting();
  private readonly now: () => number;
  private credentials: AccountCredentials;
  private connection: Connection | undefined;
  private loop: Promise<void> | undefined;
  private linking: LinkAttempt | undefined;
  private wanted = false;
  private readonly health: HealthKeeper;
  private failures = 0;
  private readonly version: VersionKeeper;
  private faultCount = 0;

  constructor(options: AccountSessionOptions) {
    this.options = options;
    this.now = options.now ?? Date.now;
    this.memo = accountMemo(options.store);
    this.credentials = openCredentials(options.store);
    this.version = new VersionKeeper(this.memo, options.network);
    this.health = new HealthKeeper({
      account: options.account,
      state: restingState(this.memo),
      now: this.now,
      phone: () => this.memo.read('phone'),
      onHealth: options.onHealth,
    });
    this.intake = new Intake({
      ...options,
      now: this.now,
      credentials: () => this.credentials,
      connection: () => this.connection,
      onRefused: (error) => this.refuse(error),
    });
  }

  get current(): AccountHealth {
    return this.health.current;
  }

  /** What failed with nobody listening; counted, never thrown further. */
  get faults(): number {
    return this.faultCount;
  }

  /** Not in the ledger yet. */
  get journalled(): number {
    return this.intake.journal.waiting;
  }

  get isLinked(): boolean {
    return this.credentials.creds.me?.lid !== undefined && (this.memo.read('ended') ?? null) === null;
  }

  /** First the journal goes to the ledger, then the account connects, if it is linked and notice was given. */
  async start(): Promise<void> {
    await this.intake.replay();
    if (!this.isLinked || this.health.state === 'cannot_store') return;
    if (this.memo.read('notice') === undefined) return this.health.become('notice_missing');
    this.keepConnected();
  }

  /** The ledger is open again: what waited goes there. */
  async resume(): Promise<void> {
    await this.intake.resume();
  }

  /** Begins a link. What the screen needs comes through `onProgress`. */
  async link(way: LinkWay): Promise<Result<Record<never, never>>> {
    if (this.memo.read('notice') === undefined) return fail('notice_missing');
    if (this.linking !== undefined) return fail('busy');
    if (this.isLinked) return fail('already_linked');
    this.linking = new LinkAttempt(way, (step) => this.progress(step), this.now);
    try {
      await this.stopConnection();
      await forgetCredentials(this.options.store);
      this.credentials = openCredentials(this.options.store);
      const browser = way.how === 'qr' ? Browsers.macOS('Desktop') : Browsers.macOS('Chrome');
      await this.memo.write({ browser, linkTold: false, settingsRead: false, ended: null });
    } catch (error) {
      this.linking = undefined;
      if (!isRefusal(error)) throw error;
      this.refuse(error);
      return fail('capture_write_failed', { reason: error.reason });
    }
    this.progress({ step: 'connecting' });
    this.keepConnected();
    return succeed({});
  }

  async cancelLink(): Promise<void> {
    // Once the phone has accepted there is a link; `unlink` ends it.
    if (this.linking === undefined || this.isLinked) return;
    this.linking = undefined;
    await this.stopConnection();
    this.health.become('not_linked');
  }

  /** Takes this device off the phone's list; the archive stays. */
  async unlink(): Promise<void> {
    const live = this.connection;
    this.wanted = false;
    if (live !== undefined && this.health.state !== 'linking') await live.logOut().catch(() => undefined);
    await this.endLink('unlinked');
    await this.stopConnection();
    this.health.become('not_linked');
  }

  async stop(): Promise<void> {
    await this.stopConnection();
    await this.intake.stop();
  }

  private async stopConnection(): Promise<void> {
    this.wanted = false;
    this.waiting.end();
    this.connection?.close();
    await this.loop;
  }

  private keepConnected(): void {
    this.wanted = true;
    this.loop ??= this.connectAgainAndAgain()
      .catch((error: unknown) => this.refuse(error))
      .finally(() => (this.loop = undefined));
  }

  private async connectAgainAndAgain(): Promise<void> {
    while (this.wanted) {
      // Here, at the one place where a socket is made: none without notice.
      if (this.memo.read('notice') === undefined) return this.health.become('notice_missing');
      const { code } = await this.connectOnce();
      if (!this.wanted || this.health.state === 'cannot_store') return;
      const consequence = consequenceOf({ code });
      if (consequence.kind === 'restart') continue;
      if (this.linking !== undefined && this.credentials.creds.me?.lid === undefined) {
        return this.failLink(linkFailure(code));
      }
      switch (consequence.kind) {
        case 'logged_out':
        case 'banned':
          await this.endLink(consequence.kind, code);
          return this.health.become(consequence.kind);
        case 'version_refused':
          if (await this.version.takeNewer()) continue;
          await this.waitAs('version_refused', retryMs.version);
          break;
        case 'replaced':
          await this.waitAs('replaced', retryMs.replaced);
          break;
        default: {
          this.failures += 1;
          const delay = retryDelay(this.failures, this.options.random ?? Math.random);
          await this.waitAs('reconnecting', Math.max(consequence.atLeastMs, delay));
        }
      }
    }
  }

  private async connectOnce(): Promise<{ code: number }> {
    this.health.become(this.linking === undefined ? 'connecting' : 'linking');
    const connection = openConnection({
      network: this.options.network,
      credentials: this.credentials,
      journal: this.intake.journal,
      version: this.version.current,
      browser: this.memo.read('browser') ?? Browsers.macOS('Desktop'),
      listener: {
        // Without an attempt nobody asked for codes: the link was lost.
        onQr: (qr) => this.guarded(() => this.linking?.show(qr, connection) ?? connection.close()),
        onPaired: () =>
          this.guarded(() => this.credentials.save().then(() => this.progress({ step: 'accepted' }))),
        onOpen: () => this.guarded(() => this.opened()),
        onHeard: () => this.health.heard(),
        onCredentials: () => this.guarded(() => this.credentials.save()),
        onSettingsKey: () => this.guarded(() => this.readSettings()),
        onEvent: (name, event) => this.guarded(() => this.intake.journal.keepEvent(name, event)),
        onRefused: () => undefined,
        onFault: () => void (this.faultCount += 1),
      },
    });
    this.connection = connection;
    const stopWatching = watchOver({
      memo: this.memo,
      health: this.health,
      now: this.now,
      silentAfterMs: this.options.silentAfterMs,
      connectAnew: () => connection.close(408),
      onError: (error) => this.refuse(error),
    });
    try {
      return await connection.ended;
    } finally {
      stopWatching();
      this.connection = undefined;
      if (this.health.isConnected) await this.memo.write({ connectedAt: this.now() });
    }
  }

  /** Work that an event began: its failure is this account's alone. */
  private guarded(work: () => Promise<void> | void): void {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => this.refuse(error));
  }

  private async opened(): Promise<void> {
    this.failures = 0;
    const now = this.now();
    const phone = userOf(this.credentials.creds.me?.id ?? '');
    const before = this.memo.read('phone');
    if (before !== undefined && before !== phone) {
      await this.connection?.logOut().catch(() => undefined);
      await this.memo.write({ ended: 'unlinked' });
      return this.failLink('other_number');
    }
    const how = this.linking?.way.how ?? 'qr';
    this.linking = undefined;
    const away = this.memo.read('connectedAt');
    await this.memo.write({ phone, goodVersion: this.version.current, connectedAt: now, ended: null });
    this.health.become('connected');
    const records = openedRecords({
      account: this.options.account,
      creds: this.credentials.creds,
      how,
      linkTold: this.memo.read('linkTold') === true,
      away,
      now,
    });
    if (records.length > 0) await this.intake.tell(records);
    await this.memo.write({ linkTold: true });
    await this.intake.resume();
    if (this.credentials.creds.myAppStateKeyId !== undefined) await this.readSettings();
  }

  private async endLink(ended: EndOfLink, code?: number): Promise<void> {
    this.wanted = false;
    await this.memo.write({ ended });
    await this.intake.tell([unlinkedRecord(this.options.account, ended, code, this.now())]);
  }

  private async readSettings(): Promise<void> {
    if (this.memo.read('settingsRead') === true || this.health.state !== 'connected') return;
    await this.connection?.readSettings();
    await this.memo.write({ settingsRead: true });
  }

  private async waitAs(state: AccountState, delay: number): Promise<void> {
    this.health.become(state, this.now() + delay);
    await this.waiting.wait(delay);
  }

  private failLink(code: string): void {
    this.linking = undefined;
    this.wanted = false;
    this.connection?.close();
    this.health.become('not_linked');
    this.progress({ step: 'failed', code });
  }

  /** The disk refuses: nothing more may be taken in that could not be kept. Any other error costs only itself. */
  private refuse(error: unknown): void {
    if (!isRefusal(error)) {
      this.faultCount += 1;
      return;
    }
    this.wanted = false;
    this.intake.halt();
    this.waiting.end();
    this.health.become('cannot_store');
    this.connection?.close();
  }

  private progress(step: LinkStep): void {
    this.options.onProgress({ account: this.options.account, ...step } as LinkProgress);
  }
}
