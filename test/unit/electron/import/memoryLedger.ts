import { createHash } from 'node:crypto';
import { randomId, type MediaId } from '../../../../shared/domain/identifiers.ts';
import {
  ledgerBodySchema,
  type LedgerBody,
  type LedgerBodyOf,
} from '../../../../shared/domain/ledgerRecord.ts';
import { LedgerWriteError, type Ledger } from '../../../../electron/ledger/index.ts';
import type { MediaStore } from '../../../../electron/media/index.ts';

/** A ledger that checks bodies as the real one does and keeps them in memory. */
export class MemoryLedger implements Ledger {
  readonly bodies: LedgerBody[] = [];
  readonly faults = [];
  appends = 0;
  /** Runs before each append; may throw as a full disk would. */
  before: (bodies: readonly LedgerBody[]) => void | Promise<void> = () => undefined;

  get head(): number {
    return this.bodies.length;
  }

  async append(bodies: readonly LedgerBody[]): Promise<{ first: number; last: number }> {
    const checked = bodies.map((body) => ledgerBodySchema.parse(body));
    await this.before(bodies);
    this.appends++;
    const first = this.bodies.length + 1;
    this.bodies.push(...checked);
    return { first, last: this.bodies.length };
  }

  async read({ after, max }: { after: number; max: number }) {
    const entries = this.bodies
      .slice(after, after + max)
      .map((body, index) => ({ sequence: after + index + 1, body }));
    return { entries, unknown: [], unreadable: [], head: this.head };
  }

  async readOne(sequence: number) {
    const body = this.bodies[sequence - 1];
    return body === undefined ? undefined : { sequence, body };
  }

  async waitBeyond(): Promise<void> {}
  async close(): Promise<void> {}

  of<Type extends LedgerBody['type']>(type: Type): LedgerBodyOf<Type>[] {
    return this.bodies.filter((body): body is LedgerBodyOf<Type> => body.type === type);
  }

  /** The conversation as the store shows it. */
  texts(): string[] {
    return this.of('message.added')
      .map(({ message }) => message)
      .sort((one, other) => one.sentAt - other.sentAt || one.orderInSecond - other.orderInSecond)
      .map(({ sender, kind, text, attachment }) => `${sender ?? '-'}: ${text || (attachment?.name ?? kind)}`);
  }
}

export function diskFull(): never {
  throw new LedgerWriteError('ENOSPC');
}

export class MemoryMedia implements MediaStore {
  readonly files = new Map<MediaId, Buffer>();

  async store(source: AsyncIterable<Uint8Array>) {
    const parts: Uint8Array[] = [];
    for await (const chunk of source) parts.push(chunk);
    const bytes = Buffer.concat(parts);
    const media = randomId<MediaId>();
    this.files.set(media, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { media, key: 'ab'.repeat(32), sha256, bytes: bytes.length };
  }

  async *open(media: MediaId): AsyncGenerator<Uint8Array> {
    const bytes = this.files.get(media);
    if (bytes !== undefined) yield bytes;
  }

  async remove(media: MediaId): Promise<void> {
    this.files.delete(media);
  }
}
