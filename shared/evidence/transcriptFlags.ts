import { categoryWords } from '../text/categories.ts';
import { exportPackText } from '../text/exportPack.ts';
import { sayReason } from '../text/reasons.ts';
import { whyText } from '../text/why.ts';
import { escapeHtml, nameHtml } from './escapeHtml.ts';
import type { EvidenceFlag } from './slice.ts';
import type { TranscriptPage } from './transcriptPage.ts';

/** Every flag with what it says, where, and what a person decided. */
export function* flagsHtml(page: TranscriptPage): Generator<string> {
  const words = exportPackText[page.locale];
  if (page.flagNumbers.size === 0) {
    yield `<p>${words.noFlags}</p>`;
    return;
  }
  yield `<p class="small">${words.aiOnlyPoints}</p>`;
  for (const [flag, number] of page.flagNumbers) yield flagHtml(flag, number, page);
}

function flagHtml(flag: EvidenceFlag, flagNumber: number, page: TranscriptPage): string {
  const { locale } = page;
  const words = exportPackText[locale];
  const names = categoryWords[locale];
  const numbers = flag.messages.flatMap((id) => page.messageNumbers.get(id) ?? []);
  const links = numbers.map((number) => `<a href="#m${number}">${number}</a>`).join(', ');
  const outside = numbers.length < flag.messages.length ? ` ${words.outside}` : '';
  const reasons = flag.signals
    .map(({ layer, reason }) => {
      const said = sayReason(locale, reason, { sender: flag.sender });
      return `<li>${escapeHtml(said.sentence)} <span class="small">(${names.layer[layer]})</span></li>`;
    })
    .join('');
  const facts: [string, string][] = [
    [words.verdict, verdictHtml(flag, page)],
    ...(flag.tags.length === 0
      ? []
      : [[words.tags, flag.tags.map((tag) => nameHtml(tag)).join(', ')] satisfies [string, string]]),
    ...flag.notes.map((note): [string, string] => [
      words.notes,
      `<span class="t">${escapeHtml(note)}</span>`,
    ]),
  ];
  return (
    `<section class="flag ${flag.severity}" id="f${flagNumber}">` +
    `<h3><span class="no">S${flagNumber}</span> ${names.category[flag.category].name}` +
    `<span class="pill ${flag.severity}">${words.severity}: ${names.severity[flag.severity]}</span>` +
    `<span class="pill">${words.state}: ${names.state[flag.state]}</span></h3>` +
    `<p class="small">${words.inMessages(numbers.length)} ${links}.${outside}</p><ul class="why">${reasons}</ul>` +
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl></section>`
  );
}

function verdictHtml({ verdict }: EvidenceFlag, { locale, moment }: TranscriptPage): string {
  const words = exportPackText[locale];
  if (verdict === undefined) return words.noVerdict;
  const why = whyText[locale];
  const said = `${categoryWords[locale].state[verdict.verdict]} ${words.decidedOn(moment(verdict.at))}: ${why.reasons[verdict.reason]}.`;
  return `${escapeHtml(said)}${verdict.text === undefined ? '' : ` <span class="t">“${escapeHtml(verdict.text)}”</span>`}`;
}
