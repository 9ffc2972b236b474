import type { Signal } from '../../domain/signal.ts';
import type { PlacedWord, Reading } from '../reading/reading.ts';
import { markOf } from '../reading/reading.ts';
import { marksOfHits } from '../rules/match.ts';
import { type Hit, wordsBetween } from '../rules/phrases.ts';
import type { Context } from './context.ts';
import { detected } from './signals.ts';

/**
 * What stands between the word "senha" and the password itself: "é", "do sistema é", ":". Compared in folded text;
 * the password is a run without spaces of four or more characters.
 */
const passwordGiven =
  /\b(?:senhas?|contrasenas?|claves?|passwords?|passwd|pwd)\b((?:\s+(?:d[aeo]s?|del|de la|for|to|the|of)\s+[\p{L}\p{N}.@-]{2,30}){0,2})\s*(?:\b(?:e|eh|es|is|ta|agora|nova|nueva|new|esta)\b|[:=-])\s*["'“]?([^\s"'“”]{4,40})/gu;

/** Login and password in one breath: "ronan / Shamrock!44". */
const loginAndPassword = /\b(?:login|usuario|user|usuaria|acesso)\b[^\n]{0,40}?[/|]\s*([^\s/|]{4,40})/gu;

/** A password has a digit or a sign, not only letters: "a senha é sempre", "la clave es paciencia". */
function looksSecret(written: string): boolean {
  const token = written.replace(/[.,;!?)]+$/, '');
  if (token.length < 4 || /^https?:/.test(token)) return false;
  if (/^[\d.,/]+$/.test(token)) return token.replace(/\D/g, '').length >= 4;
  return /\d/.test(token) || /[@#$%&*_+]/.test(token);
}

/** A password that the company's side writes out, not one that is merely mentioned. */
export function passwordSignals(reading: Reading, context: Context): Signal[] {
  if (reading.burst.side !== 'company' || context.has('harmlessPassword')) return [];
  if (!context.has('password')) return [];
  const marks = reading.messages.flatMap(({ folded }, message) =>
    [passwordGiven, loginAndPassword].flatMap((shape) =>
      [...folded.text.matchAll(shape)].flatMap((match) => {
        const secret = match.at(-1) ?? '';
        if (!looksSecret(secret)) return [];
        const end = match.index + match[0].length;
        return [markOf(reading, message, end - secret.length, end)];
      }),
    ),
  );
  return marks.length === 0 ? [] : [detected('data_leak', 'high', 'password_given', {}, marks)];
}

/** Four to eight digits, also as 123-456 and G-123456. */
const codeShape = /(?<![\w.,/$-])(?:g-)?(\d{3}[- ]\d{3}|\d{4,8})(?![\w/%-]|[.,]\d)/g;

const codeWordsBefore = [
  'sms',
  'token',
  'otp',
  'verificacao',
  'verificacion',
  'verification',
  'autenticador',
];
const askedBefore = ['codigo', 'code', 'cod', 'pin', 'digitos', 'digits'];

/**
 * A one-time code that the company's side passes on: digits of a code's length, and the talk is of such a code
 * here or in the request before.
 */
export function codeGivenSignals(reading: Reading, context: Context): Signal[] {
  if (reading.burst.side !== 'company' || reading.mostDigits < 4 || context.has('harmlessCode')) return [];
  const askedFor =
    codeWordsBefore.some((word) => reading.wordsBefore.has(word)) &&
    askedBefore.some((word) => reading.wordsBefore.has(word));
  if (!context.has('oneTimeCode') && !askedFor) return [];
  // Asked for before, the code stands alone; in longer talk a number is likely something else.
  const named = context.has('codeNamed');
  if (!named && reading.words.length > 6) return [];
  const marks = reading.messages.flatMap(({ folded }, message) =>
    [...folded.text.matchAll(codeShape)].map((match) =>
      markOf(reading, message, match.index, match.index + match[0].length),
    ),
  );
  return marks.length === 0 ? [] : [detected('data_leak', 'high', 'code_given', {}, marks)];
}

/** Words within which the verb, the code and its coming by message belong together. */
const askedWithin = 6;

function nearest(words: readonly PlacedWord[], hit: Hit, others: readonly Hit[]): Hit | undefined {
  return others.find((other) => wordsBetween(words, hit, other) <= askedWithin);
}

/** A contact asks for a code that came by message: the way accounts are taken over. */
export function codeAskedSignals(reading: Reading, context: Context): Signal[] {
  if (reading.burst.side !== 'contact' || context.has('codeWarned')) return [];
  if (!context.has('codeAsked') || !context.has('codeNamed') || !context.has('codeCame')) return [];
  for (const verb of context.hits('codeAsked')) {
    const named = nearest(reading.words, verb, context.hits('codeNamed'));
    if (named === undefined) continue;
    const came = nearest(reading.words, named, context.hits('codeCame'));
    if (came === undefined) continue;
    const marks = marksOfHits(reading, [verb, named, came]);
    return [detected('scam_inbound', 'high', 'code_asked', {}, marks)];
  }
  return [];
}
