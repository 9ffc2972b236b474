import { inThreeLanguages } from './language.ts';

/** Parts of the sentence that says what a rule does (shared/detection/rules/describe.ts). */
export const ruleWords = inThreeLanguages({
  pt: {
    side: { company: 'alguém da empresa', contact: 'um contato', any: 'alguém' },
    or: 'ou',
    more: (count: number) => `e mais ${String(count)}`,
    expression: (pattern: string) => `algo como ${pattern}`,
    when: (who: string, what: string) => `Se ${who} escrever ${what}`,
    near: (list: string, within: number) => `, a até ${String(within)} palavras de ${list}`,
    unless: (list: string) => `, sem ${list}`,
    flag: (category: string, severity: string) => `sinalizar como ${category}, gravidade ${severity}`,
  },
  es: {
    side: { company: 'alguien de la empresa', contact: 'un contacto', any: 'alguien' },
    or: 'o',
    more: (count: number) => `y ${String(count)} más`,
    expression: (pattern: string) => `algo como ${pattern}`,
    when: (who: string, what: string) => `Si ${who} escribe ${what}`,
    near: (list: string, within: number) => `, a no más de ${String(within)} palabras de ${list}`,
    unless: (list: string) => `, sin ${list}`,
    flag: (category: string, severity: string) => `señalar como ${category}, gravedad ${severity}`,
  },
  en: {
    side: { company: 'someone of the company', contact: 'a contact', any: 'someone' },
    or: 'or',
    more: (count: number) => `and ${String(count)} more`,
    expression: (pattern: string) => `something like ${pattern}`,
    when: (who: string, what: string) => `If ${who} writes ${what}`,
    near: (list: string, within: number) => `, within ${String(within)} words of ${list}`,
    unless: (list: string) => `, without ${list}`,
    flag: (category: string, severity: string) => `flag as ${category}, ${severity} severity`,
  },
});
