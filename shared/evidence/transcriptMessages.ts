import { severities } from '../domain/categories.ts';
import { categoryWords } from '../text/categories.ts';
import { exportPackText } from '../text/exportPack.ts';
import { historyHtml, quotedHtml, standIn } from './capturedHtml.ts';
import { escapeHtml, nameHtml } from './escapeHtml.ts';
import type { PackedAttachment, PackedMessage } from './packedMessage.ts';
import type { TranscriptPage } from './transcriptPage.ts';

/** The messages in order, under their days. */
export function* messagesHtml(page: TranscriptPage): Generator<string> {
  let day = '';
  for (const item of page.slice.messages) {
    const its = page.day(item.message.sentAt);
    if (its !== day) yield `<h3 class="day">${escapeHtml(its)}</h3>`;
    day = its;
    yield messageHtml(item, page);
  }
}

function messageHtml(item: PackedMessage, page: TranscriptPage): string {
  const { message, number, attachment } = item;
  const words = exportPackText[page.locale];
  const side = message.kind === 'system' ? 'system' : (message.side ?? 'contact');
  const gravest = severities.findLast((severity) => item.flags.some((flag) => flag.severity === severity));
  const classes = ['m', side, ...(gravest === undefined ? [] : ['flagged', gravest])].join(' ');
  const sideSaid = message.side === 'company' ? words.companySide : words.contactSide;
  const who =
    message.sender === undefined ? words.system : `<b>${nameHtml(message.sender)}</b> (${sideSaid})`;
  const notes = [
    ...(message.edited === true ? [words.edited] : []),
    ...(message.clock === undefined ? [] : [words[message.clock]]),
  ];
  const deleted = message.kind === 'deleted' || item.history?.deleted !== undefined;
  const instead = standIn(item, page.locale) ?? (deleted && message.text === '' ? words.deleted : undefined);
  const text = instead === undefined ? markedText(item) : escapeHtml(instead);
  return (
    `<article class="${classes}" id="m${number}"><div class="b${deleted ? ' gone' : ''}">` +
    `<p class="who"><span class="no">#${number}</span> ${who} <time datetime="${new Date(message.sentAt).toISOString()}">${page.stamp(message.sentAt)}</time></p>` +
    quotedHtml(item, page.locale) +
    (attachment === undefined ? '' : attachmentHtml(attachment, page)) +
    (text === '' ? '' : `<p class="t" dir="auto">${text}</p>`) +
    historyHtml(item, page.locale, page.stamp) +
    (notes.length === 0 ? '' : `<p class="small">${escapeHtml(notes.join(' · '))}</p>`) +
    `${flagLinks(item, page)}</div></article>`
  );
}

function flagLinks({ flags }: PackedMessage, { locale, flagNumbers }: TranscriptPage): string {
  if (flags.length === 0) return '';
  const names = categoryWords[locale];
  const links = flags.map((flag) => {
    const number = flagNumbers.get(flag) ?? 0;
    const said = [names.category[flag.category].name, names.severity[flag.severity], names.state[flag.state]];
    return `<a class="pill ${flag.severity}" href="#f${number}">S${number} ${said.join(' · ')}</a>`;
  });
  return `<p class="its">${links.join(' ')}</p>`;
}

/** The text with the words marked that the signals point at; marks may overlap, and lie outside a text cut short. */
function markedText({ message, flags }: PackedMessage): string {
  const { text } = message;
  const marks = flags
    .flatMap(({ signals }) => signals.flatMap((signal) => signal.marks))
    .filter((mark) => mark.message === message.id)
    .sort((one, other) => one.start - other.start);
  let html = '';
  let at = 0;
  for (const { start, end } of marks) {
    const from = Math.max(at, start);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}

function attachmentHtml(attachment: PackedAttachment, page: TranscriptPage): string {
  const words = exportPackText[page.locale];
  const name = nameHtml(attachment.name);
  const hash =
    attachment.stored === undefined ? '' : `<p class="hash">SHA-256 ${attachment.stored.sha256}</p>`;
  if (attachment.absence !== undefined) {
    return `<p class="absent">${name}: ${escapeHtml(words.absence[attachment.absence])}</p>${hash}`;
  }
  const address = page.mediaAddress(attachment);
  if (address === undefined) return `<p>${name}</p>${hash}`;
  return `${playerHtml(attachment, escapeHtml(address), page.paper)}<p><a href="${escapeHtml(address)}">${name}</a></p>${hash}`;
}

/** SVG stays a link: it can carry scripts. Pictures are not loaded lazily: those not yet seen would not be printed. */
function playerHtml(attachment: PackedAttachment, address: string, paper: boolean): string {
  const mime = attachment.stored?.mime ?? '';
  if (mime.startsWith('image/') && !mime.startsWith('image/svg')) {
    return `<img src="${address}" alt="${escapeHtml(attachment.name)}" decoding="async">`;
  }
  if (paper) return '';
  if (mime.startsWith('audio/')) return `<audio controls preload="none" src="${address}"></audio>`;
  if (mime.startsWith('video/')) return `<video controls preload="metadata" src="${address}"></video>`;
  return '';
}
