import type { Connection } from '../connection/openConnection.ts';
import type { LinkProgress } from '../../../shared/ipc/accountMessages.ts';

export type LinkWay = { readonly how: 'qr' } | { readonly how: 'code'; readonly phone: string };
export type LinkStep = LinkProgress extends infer Each
  ? Each extends LinkProgress
    ? Omit<Each, 'account'>
    : never
  : never;

const firstQrMs = 60_000;
const nextQrMs = 20_000;
/** WhatsApp takes a code for about three minutes; the socket's references last as long. */
const codeMs = 160_000;

/** One attempt to link: shows each code as WhatsApp gives it. */
export class LinkAttempt {
  readonly way: LinkWay;
  private readonly tell: (step: LinkStep) => void;
  private readonly now: () => number;
  private shown = 0;

  constructor(way: LinkWay, tell: (step: LinkStep) => void, now: () => number) {
    this.way = way;
    this.tell = tell;
    this.now = now;
  }

  /** WhatsApp is ready to link: with this QR, or with the code that it gives for the phone's number. */
  async show(qr: string, connection: Pick<Connection, 'requestPairingCode'>): Promise<void> {
    this.shown += 1;
    if (this.way.how === 'qr') {
      const validUntil = this.now() + (this.shown === 1 ? firstQrMs : nextQrMs);
      return this.tell({ step: 'qr', qr, validUntil });
    }
    // The references go on changing underneath; the code stays.
    if (this.shown > 1) return;
    const code = await connection.requestPairingCode(this.way.phone);
    this.tell({ step: 'code', code, validUntil: this.now() + codeMs });
  }
}

/** What the screen is told when a connection ends before anybody linked. */
export function linkFailure(code: number): string {
  if (code === 400) return 'code_refused';
  if (code === 408) return 'expired';
  return code === 428 || code === 500 ? 'no_connection' : `whatsapp_${code}`;
}
