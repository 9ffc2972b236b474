import type { Locale } from '../domain/categories.ts';
import type { LedgerBodyOf } from '../domain/ledgerRecord.ts';
import { capturedText, sayGap } from '../text/captured.ts';
import { spanBetween } from '../text/when.ts';
import { sayEvent } from '../text/systemEvents.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { EvidenceMessage } from './slice.ts';

/** The words of a captured message that has none of its own: an event of WhatsApp, or why there is no content. */
export function standIn({ message }: EvidenceMessage, locale: Locale): string | undefined {
  if (message.event !== undefined) return sayEvent(locale, message.event);
  if (message.kind !== 'placeholder') return undefined;
  return capturedText[locale].placeholder[message.capture?.placeholder ?? 'unavailable'];
}

/** Above the words: what is answered. */
export function quotedHtml({ message }: EvidenceMessage, locale: Locale): string {
  const quoted = message.capture?.quoted;
  if (quoted === undefined) return '';
  const words = capturedText[locale];
  return `<div class="small">${escapeHtml(`${words.answersUnknown}: ${quoted.text ?? words.notText}`)}</div>`;
}

/** Below the words: earlier versions, edits that did not come, deletion, reactions. */
export function historyHtml(
  { history }: EvidenceMessage,
  locale: Locale,
  when: (at: number) => string,
): string {
  if (history === undefined) return '';
  const words = capturedText[locale];
  const { deleted } = history;
  const lines = [
    ...history.versions.map(
      ({ text, at }) => `${words.before(when(at))} ${text === '' ? words.notText : text}`,
    ),
    ...history.unreadEdits.map((at) => words.editUnavailable(when(at))),
    ...(deleted === undefined
      ? []
      : [
          `${deleted.scope === 'everyone' ? words.deleted : words.deletedHere}. ${
            deleted.byName === undefined
              ? words.deletedByUnknown(when(deleted.changedAt))
              : words.deletedBy(deleted.byName, when(deleted.changedAt))
          }`,
        ]),
    ...(history.reactions.length === 0
      ? []
      : [
          `${words.reactions}: ${history.reactions.map(({ emoji, by }) => (by ? `${emoji} ${by}` : emoji)).join(', ')}`,
        ]),
  ];
  return lines.map((line) => `<div class="small">${escapeHtml(line)}</div>`).join('');
}

export function gapSentences(
  gaps: readonly LedgerBodyOf<'coverage.gap'>[],
  locale: Locale,
  when: (at: number) => string,
): string[] {
  return gaps
    .filter(({ kind }) => kind === 'offline' || kind === 'history' || kind === 'not_stored')
    .map((gap) => sayGap(capturedText[locale], gap, spanBetween(when(gap.from), when(gap.to), locale)));
}
