/** Agency and account as people write them: "ag 1234-5 cc 56789-0", "agência: 1234 conta corrente 567890". */
export const brazilianAccountShape =
  /(?<![\p{L}\d])ag(?:[eê]ncia)?[.:]?\s{0,3}\d{3,5}(?:-[\dxX])?[\s,;/|.-]{0,6}(?:c\/?[cp]|conta(?:[ -](?:corrente|poupan[cç]a))?)[.:]?\s{0,3}\d[\d.]{2,12}(?:-[\dxX])?(?![\d-])/giu;

const pieces = /(\d{3,5})(?:-[\dxX])?\D+(\d[\d.]*)(?:-([\dxX]))?$/;

/**
 * Agency and account of a Brazilian bank as digits, one after the other, the agency without its check digit: so
 * accounts are compared. Each bank has check digits of its own, so none is asked.
 */
export function readBrazilianAccount(written: string): string | undefined {
  const found = pieces.exec(written);
  if (found === null) return undefined;
  const [, agency = '', account = '', check = ''] = found;
  return `${agency}${account.replaceAll('.', '')}${check.toLowerCase()}`;
}
