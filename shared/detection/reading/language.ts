import type { Locale } from '../../domain/categories.ts';

/** Words that are common in one of the languages and rare in the others, as people type them. */
const tellingWords: Readonly<Record<Locale, string>> = {
  pt: `nao voce vc vcs voces uma um pra pro meu minha seu sua esta ta to eh e isso aqui hoje amanha
    obrigado obrigada ja tem ser foi com em na da do ao aos pela pelo quando tambem tb blz la
    ele ela eles gente boleto nota chave sem fazer manda mandar depois agora tudo bom bem oi fala teu tua pq porra`,
  es: `usted ustedes vos tu una un el los las del al mi su pero esto aqui aca hoy manana gracias ya tiene
    ser fue con en lo le les cuando tambien entonces hola si es esta estoy muy bien factura la
    dinero plata hacer despues ahora todo bueno buenas porque xq y`,
  en: `the an you u your ur my i im is are was were be to of and in on at for with this that it its dont
    does did have has will can just please pls thanks we they he she him her them what not
    when where send money today tomorrow now all if`,
};

const bit: Readonly<Record<Locale, number>> = { pt: 1, es: 2, en: 4 };
const languageOfWord = new Map<string, number>();
for (const locale of ['pt', 'es', 'en'] as const) {
  for (const word of tellingWords[locale].split(/\s+/)) {
    languageOfWord.set(word, (languageOfWord.get(word) ?? 0) | bit[locale]);
  }
}

/** A set of languages as bits, for quick comparison: pt 1, es 2, en 4. */
export type LanguageBits = number;
export const everyLanguage: LanguageBits = 7;

export function languageBits(language: Locale | 'any'): LanguageBits {
  return language === 'any' ? everyLanguage : bit[language];
}

/** Letters and signs that only one of the two writes. */
const portugueseLetters = /[ãõçÃÕÇâêôÂÊÔ]/;
const spanishLetters = /[ñÑ¿¡]/;

/**
 * In which languages a burst may be written. A rough count that only rules out: all languages when there is
 * nothing to go by, and every one that has at least half as many telling words as the first, since people mix.
 */
export function likelyLanguages(
  words: readonly { readonly text: string }[],
  texts: readonly { readonly text: string }[],
): LanguageBits {
  let pt = texts.some(({ text }) => portugueseLetters.test(text)) ? 2 : 0;
  let es = texts.some(({ text }) => spanishLetters.test(text)) ? 2 : 0;
  let en = 0;
  for (const { text } of words) {
    const found = languageOfWord.get(text);
    if (found === undefined) continue;
    if (found & 1) pt += 1;
    if (found & 2) es += 1;
    if (found & 4) en += 1;
  }
  const most = Math.max(pt, es, en);
  if (most === 0) return everyLanguage;
  return (pt * 2 >= most ? 1 : 0) | (es * 2 >= most ? 2 : 0) | (en * 2 >= most ? 4 : 0);
}
