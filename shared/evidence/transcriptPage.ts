import type { Locale } from '../domain/categories.ts';
import type { ExportRequest } from '../ipc/exportMessages.ts';
import { localClock } from './localClock.ts';
import type { PackedAttachment, PackedSlice } from './packedMessage.ts';
import type { EvidenceFlag } from './slice.ts';

export interface TranscriptOptions {
  readonly slice: PackedSlice;
  readonly request: ExportRequest;
  readonly locale: Locale;
  readonly madeAt: number;
  readonly version: string;
  /** SHA-256 of messages.jsonl, in hex. */
  readonly messagesSha256: string;
  /** Address of a packed file as seen from the page; undefined leaves only its name. */
  readonly mediaAddress: (attachment: PackedAttachment) => string | undefined;
  /** On paper nothing plays, and whoever prints it brings the page numbers. */
  readonly paper: boolean;
}

export const languageTag: Readonly<Record<Locale, string>> = { pt: 'pt-BR', es: 'es', en: 'en' };

/** What every part of the transcript needs, made once: clocks, and the numbers that parts point at. */
export interface TranscriptPage extends TranscriptOptions {
  /** `13/11/2025 09:36:05`, as the country writes it. */
  readonly stamp: (at: number) => string;
  /** `13 de novembro de 2025 às 09:36`. */
  readonly moment: (at: number) => string;
  /** `quinta-feira, 13 de novembro de 2025`. */
  readonly day: (at: number) => string;
  /** `America/Sao_Paulo (UTC-03:00)`; both distances where the slice crosses a clock change. */
  readonly zone: string;
  /** Flags in the order of their first message, with the number they are quoted by. */
  readonly flagNumbers: ReadonlyMap<EvidenceFlag, number>;
  /** Place of each message of the slice by its id. */
  readonly messageNumbers: ReadonlyMap<string, number>;
}

export function transcriptPage(options: TranscriptOptions): TranscriptPage {
  const { slice, locale } = options;
  const { timeZone } = slice.account;
  const format = (shape: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(languageTag[locale], { ...shape, timeZone });
    return (at: number) => made.format(at);
  };
  const clock = localClock(timeZone);
  const offsets = [...new Set(slice.messages.map(({ message }) => clock(message.sentAt).offset))];
  const messageNumbers = new Map(slice.messages.map(({ message, number }) => [message.id as string, number]));
  const firstOf = (flag: EvidenceFlag) =>
    Math.min(...flag.messages.map((id) => messageNumbers.get(id) ?? Infinity));
  const ordered = [...slice.flags].sort((one, other) => firstOf(one) - firstOf(other));
  return {
    ...options,
    stamp: (at) => {
      const { date, time } = clock(at);
      const [year = '', month = '', day = ''] = date.split('-');
      return locale === 'en' ? `${date} ${time}` : `${day}/${month}/${year} ${time}`;
    },
    moment: format({ dateStyle: 'long', timeStyle: 'short' }),
    day: format({ dateStyle: 'full' }),
    zone: `${timeZone} (${offsets.map((offset) => `UTC${offset}`).join(', ')})`,
    flagNumbers: new Map(ordered.map((flag, index) => [flag, index + 1])),
    messageNumbers,
  };
}
