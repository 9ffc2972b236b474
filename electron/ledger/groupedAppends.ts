import { LedgerWriteError } from './ledger.ts';

interface WaitingAppend {
  readonly bodies: readonly Buffer[];
  readonly bytes: number;
  resolve(range: { first: number; last: number }): void;
  reject(error: LedgerWriteError): void;
}

/** One write takes whole calls up to about this size; a larger single call goes alone. */
const groupBytes = 4 * 1024 * 1024;

/**
 * Collects calls while a write is running and hands them on as one, in order. After the first failed write every
 * call is refused: what was acknowledged stays the ledger's exact beginning.
 */
export class GroupedAppends {
  private readonly write: (bodies: readonly Buffer[]) => Promise<{ first: number; last: number }>;
  private waiting: WaitingAppend[] = [];
  private running: Promise<void> | undefined;
  private refusal: LedgerWriteError | undefined;

  constructor(write: (bodies: readonly Buffer[]) => Promise<{ first: number; last: number }>) {
    this.write = write;
  }

  append(bodies: readonly Buffer[]): Promise<{ first: number; last: number }> {
    if (this.refusal !== undefined) return Promise.reject(this.refusal);
    return new Promise((resolve, reject) => {
      const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
      this.waiting.push({ bodies, bytes, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Refuses new calls and waits for those that were made. */
  async close(): Promise<void> {
    const running = this.running;
    this.refusal ??= new LedgerWriteError('closed');
    await running;
  }

  private async run(): Promise<void> {
    // Calls of the same tick come together into the first write.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const group = this.takeGroup();
      try {
        const range = await this.write(group.flatMap((call) => call.bodies));
        let first = range.first;
        for (const call of group) {
          call.resolve({ first, last: first + call.bodies.length - 1 });
          first += call.bodies.length;
        }
      } catch (cause) {
        const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown';
        this.refusal = new LedgerWriteError(reason, { cause });
        for (const call of [...group, ...this.waiting]) call.reject(this.refusal);
        this.waiting = [];
      }
    }
    this.running = undefined;
  }

  private takeGroup(): WaitingAppend[] {
    let bytes = 0;
    let calls = 0;
    for (const call of this.waiting) {
      if (calls > 0 && bytes + call.bytes > groupBytes) break;
      bytes += call.bytes;
      calls += 1;
    }
    return this.waiting.splice(0, calls);
  }
}
