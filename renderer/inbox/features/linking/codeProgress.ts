import type { LinkProgress } from '../../../../shared/ipc/accountMessages.ts';
import type { linkingCodeText } from '../../../../shared/text/linkingCode.ts';

type CodeWords = (typeof linkingCodeText)['pt'];

/** What went wrong and what to do, in the words of the screen. */
export function sayLinkFailure(code: string, words: CodeWords): string {
  const { other, ...known } = words.failures;
  return Object.entries(known).find(([name]) => name === code)?.[1] ?? other(code);
}

/** `ABCDEFGH` -> `ABCD-EFGH`, as the phone shows its eight boxes. */
export function inHalves(code: string): string {
  const plain = code.replaceAll(/[\s-]/g, '');
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : code;
}

/** Whole seconds left, never below zero. */
export function secondsUntil(validUntil: number, now: number): number {
  return Math.max(0, Math.ceil((validUntil - now) / 1000));
}

/** True once the phone has read the code: from here on leaving the page does not stop the linking. */
export function isPastTheCode(progress: LinkProgress | undefined): boolean {
  return progress?.step === 'accepted' || progress?.step === 'history';
}
