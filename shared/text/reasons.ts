import type { Locale } from '../domain/categories.ts';
import type { AllReasonWords, ReasonFacts, ReasonPeople, ReasonWords } from './reasonCodes.ts';
import { reasonCodes } from './reasonCodes.ts';
import { englishReasons } from './reasonsEnglish.ts';
import { portugueseReasons } from './reasonsPortuguese.ts';
import { spanishReasons } from './reasonsSpanish.ts';

export { reasonCodes, type ReasonCode, type ReasonFacts, type ReasonPeople } from './reasonCodes.ts';

/** The words of every reason, in the three languages. One file a language: the sentences are long. */
export const reasonWords: Readonly<Record<Locale, AllReasonWords>> = {
  pt: portugueseReasons,
  es: spanishReasons,
  en: englishReasons,
};

/** For a reason that a newer version wrote and this one cannot name. */
const unknownReason: Readonly<Record<Locale, ReasonWords>> = {
  pt: {
    title: () => 'Sinal de outra versão do Zelo',
    sentence: (_facts, { sender }) => `Outra versão do Zelo sinalizou esta mensagem de ${sender}.`,
  },
  es: {
    title: () => 'Señal de otra versión de Zelo',
    sentence: (_facts, { sender }) => `Otra versión de Zelo señaló este mensaje de ${sender}.`,
  },
  en: {
    title: () => 'Signal from another version of Zelo',
    sentence: (_facts, { sender }) => `Another version of Zelo flagged this message from ${sender}.`,
  },
};

/** A signal's reason in words: title for the list of signals, sentence for the flag's headline. */
export function sayReason(
  locale: Locale,
  reason: { readonly code: string; readonly facts: ReasonFacts },
  people: ReasonPeople,
): { readonly title: string; readonly sentence: string } {
  const words = wordsOf(locale, reason.code);
  return { title: words.title(reason.facts), sentence: words.sentence(reason.facts, people) };
}

function wordsOf(locale: Locale, code: string): ReasonWords {
  const known = reasonCodes.find((candidate) => candidate === code);
  return known === undefined ? unknownReason[locale] : reasonWords[locale][known];
}
