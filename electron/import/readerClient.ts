import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import {
  readerCalls,
  readerReplySchema,
  type ReaderArguments,
  type ReaderCallName,
  type ReaderReply,
  type ReaderResult,
} from './readerMessages.ts';
import type { ReaderProcess } from './readerPort.ts';

/** Main's side of one reader. A reader that dies or talks nonsense answers every call with `reader_stopped`. */
export class ReaderClient {
  readonly #process: ReaderProcess;
  readonly #waiting = new Map<number, (reply: ReaderReply) => void>();
  #nextId = 1;
  #ended = false;

  constructor(process: ReaderProcess) {
    this.#process = process;
    process.onMessage((message) => this.#receive(message));
    process.onExit(() => this.#end());
  }

  async call<Name extends ReaderCallName>(
    name: Name,
    args: ReaderArguments<Name>,
  ): Promise<Result<ReaderResult<Name>>> {
    if (this.#ended) return fail('reader_stopped');
    const id = this.#nextId++;
    const reply = await new Promise<ReaderReply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.post({ id, call: name, args });
    });
    if (!reply.ok) return { ok: false, error: withoutUndefined(reply.error) };
    const value = readerCalls[name].result.safeParse(reply.value);
    if (!value.success) {
      this.kill();
      return fail('reader_stopped');
    }
    return succeed(value.data as ReaderResult<Name>);
  }

  /** Ends the reader at once; whoever waits for it is answered `reader_stopped`. */
  kill(): void {
    this.#process.kill();
    this.#end();
  }

  #receive(message: unknown): void {
    const reply = readerReplySchema.safeParse(message);
    if (!reply.success) {
      this.kill();
      return;
    }
    this.#waiting.get(reply.data.id)?.(reply.data);
    this.#waiting.delete(reply.data.id);
  }

  #end(): void {
    this.#ended = true;
    for (const [id, resolve] of this.#waiting) {
      resolve({ id, ok: false, error: { code: 'reader_stopped' } });
    }
    this.#waiting.clear();
  }
}

function withoutUndefined(error: (ReaderReply & { ok: false })['error']): {
  code: string;
  facts?: Record<string, string | number>;
} {
  return error.facts === undefined ? { code: error.code } : { code: error.code, facts: error.facts };
}
