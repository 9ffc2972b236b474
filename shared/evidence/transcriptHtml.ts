import type { Locale } from '../domain/categories.ts';
import type { ExportRequest } from '../ipc/exportMessages.ts';
import { categoryWords } from '../text/categories.ts';
import { exportPackText } from '../text/exportPack.ts';
import { sayReason } from '../text/reasons.ts';
import { gapSentences, historyHtml, quotedHtml, standIn } from './capturedHtml.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { EvidenceFlag, EvidenceMedia, EvidenceMessage, EvidenceSlice } from './slice.ts';
import { transcriptStyle } from './transcriptStyle.ts';

export interface TranscriptOptions {
  readonly slice: EvidenceSlice;
  readonly request: ExportRequest;
  readonly locale: Locale;
  readonly madeAt: number;
  /** SHA-256 of messages.jsonl, in hex. */
  readonly messagesSha256: string;
  /** Address of a media file as seen from the page; undefined leaves only its name. */
  readonly mediaAddress: (media: EvidenceMedia) => string | undefined;
}

const languageTag: Readonly<Record<Locale, string>> = { pt: 'pt-BR', es: 'es', en: 'en' };

/**
 * The transcript as one page that opens offline in any browser: no script, no other host (its own policy says so),
 * every text escaped. Written in pieces, so that a long conversation needs no second copy in memory.
 */
export function* transcriptHtml(options: TranscriptOptions): Generator<string> {
  const { slice, locale } = options;
  const words = exportPackText[locale];
  yield `<!doctype html>
<html lang="${languageTag[locale]}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: app-media:; media-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(slice.title)}</title><style>${transcriptStyle}</style></head><body><main>
<h1>${escapeHtml(slice.title)}</h1><p class="lead">${words.transcript}</p>`;
  yield factsOf(options);
  yield `<h2>${words.flags}</h2><p class="small">${words.aiOnlyPoints}</p>`;
  if (slice.flags.length === 0) yield `<p>${words.noFlags}</p>`;
  for (const flag of slice.flags) yield flagHtml(flag, slice, locale);
  yield `<h2>${words.messages}</h2>`;
  const dayFormat = new Intl.DateTimeFormat(languageTag[locale], {
    dateStyle: 'full',
    timeZone: slice.account.timeZone,
  });
  const timeFormat = new Intl.DateTimeFormat(languageTag[locale], {
    timeStyle: 'medium',
    timeZone: slice.account.timeZone,
  });
  let day = '';
  for (const item of slice.messages) {
    const its = dayFormat.format(item.message.sentAt);
    if (its !== day) yield `<p class="day">${escapeHtml(its)}</p>`;
    day = its;
    yield messageHtml(item, options, timeFormat);
  }
  yield `<p class="foot">${words.fingerprint}: ${options.messagesSha256}<br>${words.noPromise}</p></main></body></html>`;
}

function factsOf({ slice, request, locale, madeAt }: TranscriptOptions): string {
  const words = exportPackText[locale];
  const zone = slice.account.timeZone;
  const when = (at: number) =>
    new Intl.DateTimeFormat(languageTag[locale], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: zone,
    }).format(at);
  const first = slice.messages[0]?.message.sentAt;
  const last = slice.messages.at(-1)?.message.sentAt;
  const facts: [string, string][] = [
    [words.company, slice.company],
    [words.account, `${slice.account.name}, ${words.usedBy} ${slice.account.owner}`],
    [words.period, first === undefined || last === undefined ? '' : `${when(first)} – ${when(last)}`],
    [words.timeZone, zone],
    [words.messages, String(slice.messages.length)],
    [words.source, sourcesOf(slice, locale).join('; ')],
    [
      words.gaps,
      [...gapsOf(slice, locale), ...gapSentences(slice.gaps, locale, when)].join(' ') || words.noGaps,
    ],
    [words.reason, request.reason],
    [words.operator, request.operator],
    [words.madeAt, when(madeAt)],
  ];
  return `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
}

function sourcesOf({ imports, messages }: EvidenceSlice, locale: Locale): string[] {
  const words = exportPackText[locale];
  const captured = messages.filter(({ message }) => message.capture !== undefined).length;
  const files = imports.map(({ started }) => started.fileName).join(', ');
  return [
    ...(imports.length > 0 || captured === 0 ? [`${words.sourceExport}: ${files}`] : []),
    ...(captured > 0 ? [words.sourceCaptured(captured)] : []),
  ];
}

function gapsOf(slice: EvidenceSlice, locale: Locale): string[] {
  const words = exportPackText[locale];
  const missing = slice.messages.filter(
    ({ message, media }) => message.attachment !== undefined && media === undefined,
  );
  const unreadable = slice.imports.reduce((sum, { finished }) => sum + (finished?.unreadableLines ?? 0), 0);
  return [
    ...(missing.length > 0 ? [words.mediaMissing(missing.length)] : []),
    ...(unreadable > 0 ? [words.unreadableLines(unreadable)] : []),
    ...(slice.imports.some(({ finished }) => finished?.outcome !== 'complete') ? [words.interrupted] : []),
    ...(slice.unreadableRecords > 0 ? [words.unreadableRecords(slice.unreadableRecords)] : []),
  ];
}

function flagHtml(flag: EvidenceFlag, slice: EvidenceSlice, locale: Locale): string {
  const words = exportPackText[locale];
  const names = categoryWords[locale];
  const numbers = slice.messages
    .filter(({ message }) => flag.messages.includes(message.id))
    .map(({ number }) => number);
  const links = numbers.map((number) => `<a href="#m${number}">${number}</a>`).join(', ');
  const reasons = flag.signals
    .map(({ layer, reason }) => {
      const said = sayReason(locale, reason, { sender: flag.sender });
      return `<p>${escapeHtml(said.title)} <span class="small">(${names.layer[layer]})</span></p>`;
    })
    .join('');
  const extra = [
    `${words.state}: ${names.state[flag.state]}`,
    ...(flag.verdictText === undefined ? [] : [`${words.verdict}: ${flag.verdictText}`]),
    ...(flag.tags.length === 0 ? [] : [`${words.tags}: ${flag.tags.join(', ')}`]),
    ...(flag.notes.length === 0 ? [] : [`${words.notes}: ${flag.notes.join(' · ')}`]),
  ];
  return `<div class="flag ${flag.severity}"><p><b>${names.severity[flag.severity]} · ${names.category[flag.category].name}</b> <span class="small">${links}</span></p>${reasons}<p class="small">${escapeHtml(extra.join(' · '))}</p></div>`;
}

function messageHtml(
  item: EvidenceMessage,
  options: TranscriptOptions,
  timeFormat: Intl.DateTimeFormat,
): string {
  const { message, number } = item;
  const words = exportPackText[options.locale];
  const side = message.kind === 'system' ? 'system' : (message.side ?? 'contact');
  const classes = ['m', side, ...(item.flags.length > 0 ? ['flagged'] : [])].join(' ');
  const who =
    message.sender === undefined
      ? ''
      : `<div class="who">${escapeHtml(message.sender)} <span class="small">${message.side === 'company' ? words.companySide : words.contactSide}</span></div>`;
  const when = (at: number) =>
    new Intl.DateTimeFormat(languageTag[options.locale], {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: options.slice.account.timeZone,
    }).format(at);
  const text =
    standIn(item, options.locale) ??
    (message.kind === 'deleted' && message.text === '' ? words.deleted : message.text);
  const notes = [
    timeFormat.format(message.sentAt),
    `#${number}`,
    ...(message.edited === true ? [words.edited] : []),
    ...(message.clock === undefined ? [] : [words[message.clock]]),
    ...item.flags.map((flag) => categoryWords[options.locale].category[flag.category].name),
  ];
  return `<div class="${classes}" id="m${number}"><div class="b${message.kind === 'deleted' || item.history?.deleted !== undefined ? ' gone' : ''}">${who}${quotedHtml(item, options.locale)}${attachmentHtml(item, options)}<div class="t">${escapeHtml(text)}</div>${historyHtml(item, options.locale, when)}<div class="at">${escapeHtml(notes.join(' · '))}</div></div></div>`;
}

function attachmentHtml({ message, media }: EvidenceMessage, options: TranscriptOptions): string {
  if (message.attachment === undefined) return '';
  const name = escapeHtml(message.attachment.name);
  if (media === undefined)
    return `<div class="small">${name} (${exportPackText[options.locale].missing})</div>`;
  const address = options.mediaAddress(media);
  const hash = `<div class="small">SHA-256 ${media.sha256}</div>`;
  if (address === undefined) return `<div>${name}</div>${hash}`;
  const link = `<div><a href="${escapeHtml(address)}">${name}</a></div>`;
  const picture = media.mime.startsWith('image/') && media.mime !== 'image/svg+xml';
  return `${picture ? `<img src="${escapeHtml(address)}" alt="${name}">` : ''}${link}${hash}`;
}
