import { exportPackText } from '../text/exportPack.ts';
import { countSaid } from '../text/when.ts';
import { gapSentences } from './capturedHtml.ts';
import { escapeHtml, nameHtml } from './escapeHtml.ts';
import { countMedia } from './packedMessage.ts';
import type { TranscriptPage } from './transcriptPage.ts';

const mostPeopleNamed = 30;

/** What the document is: whose, of when, by whom, why, and what is missing from it. */
export function factsHtml(page: TranscriptPage): string {
  const { slice, request, locale, madeAt } = page;
  const words = exportPackText[locale];
  const first = slice.messages[0]?.message.sentAt;
  const last = slice.messages.at(-1)?.message.sentAt;
  const gaps = [...gapsOf(page), ...gapSentences(slice.gaps, locale, page.moment)];
  const facts: [string, string][] = [
    [words.company, escapeHtml(slice.company)],
    [words.account, `${nameHtml(slice.account.name)}, ${words.usedBy} ${nameHtml(slice.account.owner)}`],
    [words.people, peopleHtml(page)],
    [
      words.period,
      first === undefined || last === undefined
        ? ''
        : escapeHtml(`${page.moment(first)} – ${page.moment(last)}`),
    ],
    [words.timeZone, escapeHtml(page.zone)],
    [words.messages, countSaid(slice.messages.length, locale)],
    [words.source, sourceHtml(page)],
    [
      words.gaps,
      gaps.length === 0
        ? words.noGaps
        : `<ul class="gaps">${gaps.map((gap) => `<li>${escapeHtml(gap)}</li>`).join('')}</ul>`,
    ],
    [words.reason, `<span class="t">${escapeHtml(request.reason)}</span>`],
    [words.operator, escapeHtml(request.operator)],
    [words.madeAt, escapeHtml(`${page.moment(madeAt)}, Zelo ${page.version}`)],
    [words.fingerprint, `<span class="hash">${page.messagesSha256}</span>`],
  ];
  return `<dl class="facts">${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
}

function peopleHtml({ slice, locale }: TranscriptPage): string {
  const words = exportPackText[locale];
  const people = new Map<string, { side: string; count: number }>();
  for (const { message } of slice.messages) {
    if (message.sender === undefined) continue;
    const known = people.get(message.sender);
    if (known !== undefined) known.count += 1;
    else {
      const side = message.side === 'company' ? words.companySide : words.contactSide;
      people.set(message.sender, { side, count: 1 });
    }
  }
  const most = [...people].sort(([, one], [, other]) => other.count - one.count);
  const named = most
    .slice(0, mostPeopleNamed)
    .map(([name, { side, count }]) => `${nameHtml(name)} (${side}, ${countSaid(count, locale)})`);
  const rest = most.length - named.length;
  return [...named, ...(rest > 0 ? [`+ ${countSaid(rest, locale)}`] : [])].join(' · ');
}

function sourceHtml({ slice, locale, moment }: TranscriptPage): string {
  const words = exportPackText[locale];
  const files = slice.imports.map(
    ({ started }) =>
      `<li>${nameHtml(started.fileName)}, ${escapeHtml(words.importedOn(moment(started.at)))}<br><span class="hash">SHA-256 ${started.fileSha256}</span></li>`,
  );
  const captured = slice.messages.filter(({ message }) => message.capture !== undefined).length;
  return [
    ...(files.length > 0 || captured === 0
      ? [`${words.sourceExport}<ul class="gaps">${files.join('')}</ul>`]
      : []),
    ...(captured > 0 ? [escapeHtml(words.sourceCaptured(captured))] : []),
  ].join('<br>');
}

function gapsOf({ slice, locale }: TranscriptPage): string[] {
  const words = exportPackText[locale];
  const { absent } = countMedia(slice.messages);
  const unreadable = slice.imports.reduce((sum, { finished }) => sum + (finished?.unreadableLines ?? 0), 0);
  return [
    ...(absent > 0 ? [words.mediaMissing(absent)] : []),
    ...(unreadable > 0 ? [words.unreadableLines(unreadable)] : []),
    ...(slice.imports.some(({ finished }) => finished?.outcome !== 'complete') ? [words.interrupted] : []),
    ...(slice.unreadableRecords > 0 ? [words.unreadableRecords(slice.unreadableRecords)] : []),
  ];
}
