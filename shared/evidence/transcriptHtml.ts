import { exportPackText } from '../text/exportPack.ts';
import { bytesSaid } from '../text/when.ts';
import { escapeHtml, nameHtml } from './escapeHtml.ts';
import { factsHtml } from './transcriptFacts.ts';
import { flagsHtml } from './transcriptFlags.ts';
import { messagesHtml } from './transcriptMessages.ts';
import {
  languageTag,
  transcriptPage,
  type TranscriptOptions,
  type TranscriptPage,
} from './transcriptPage.ts';
import { printedStyle, transcriptStyle } from './transcriptStyle.ts';

/** No script and no other host, whatever a name or a text holds. `app-media:` is where the PDF is made from. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: app-media:; media-src 'self' file:; base-uri 'none'; form-action 'none'";

/**
 * The transcript as one page that opens offline in any browser: no script, no other host (its own policy says so),
 * every text escaped. Written in pieces, so that a long conversation needs no second copy in memory.
 */
export function* transcriptHtml(options: TranscriptOptions): Generator<string> {
  const page = transcriptPage(options);
  const { slice, locale } = page;
  const words = exportPackText[locale];
  yield `<!doctype html>
<html lang="${languageTag[locale]}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(slice.title)}</title><style>${transcriptStyle}${page.paper ? '' : printedStyle}</style></head><body><main>
<header><p class="kind">${words.transcript}</p><h1>${nameHtml(slice.title)}</h1></header>`;
  yield factsHtml(page);
  yield `<h2 id="flags">${words.flags}</h2>`;
  yield* flagsHtml(page);
  yield `<h2 id="messages">${words.messages}</h2><p class="small">${escapeHtml(words.timesIn(page.zone))}</p>`;
  yield* messagesHtml(page);
  yield `<h2 id="attachments">${words.attachments}</h2>`;
  yield* attachmentsHtml(page);
  yield `<section class="check"><h2 id="check">${words.check}</h2><p>${words.checkLead}</p><ol>${words.checkSteps.map(stepHtml).join('')}</ol>`;
  yield `<p>${words.fingerprint}: <span class="hash">${page.messagesSha256}</span></p><p class="promise">${words.noPromise}</p></section></main></body></html>`;
}

/** Every attachment in one table: file, message, size, hash, or why it is not there. */
function* attachmentsHtml({ slice, locale }: TranscriptPage): Generator<string> {
  const words = exportPackText[locale];
  const head = `<table><thead><tr><th>${words.messageColumn}</th><th>${words.fileColumn}</th><th>${words.sizeColumn}</th></tr></thead><tbody>`;
  let begun = false;
  for (const { number, attachment } of slice.messages) {
    if (attachment === undefined) continue;
    if (!begun) yield head;
    begun = true;
    const { name, file, absence, stored } = attachment;
    const lines = [
      nameHtml(name),
      ...(file === undefined ? [] : [`<span class="small">${escapeHtml(file)}</span>`]),
      ...(absence === undefined ? [] : [`<span class="absent">${escapeHtml(words.absence[absence])}</span>`]),
      ...(stored === undefined ? [] : [`<span class="hash">SHA-256 ${stored.sha256}</span>`]),
    ];
    yield `<tr><td><a href="#m${number}">${number}</a></td><td>${lines.join('<br>')}</td><td>${stored === undefined ? '–' : bytesSaid(stored.bytes, locale)}</td></tr>`;
  }
  yield begun ? '</tbody></table>' : `<p>${words.noAttachments}</p>`;
}

/** How each system computes a file's SHA-256 by itself, with nothing installed. */
const hashCommands: readonly (readonly [string, string])[] = [
  ['Windows', 'certutil -hashfile FILE.zip SHA256'],
  ['macOS', 'shasum -a 256 FILE.zip'],
  ['Linux', 'sha256sum FILE.zip'],
];

/** A step that ends with a colon is followed by the commands. */
function stepHtml(step: string): string {
  const commands = hashCommands.map(([system, command]) => `<code>${system}: ${command}</code>`);
  return `<li>${escapeHtml(step)}${step.endsWith(':') ? commands.join('') : ''}</li>`;
}
