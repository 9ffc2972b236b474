import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { Locale } from '../../../../shared/domain/categories.ts';
import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import type { Acknowledgement } from '../../../../shared/domain/notice.ts';
import { fail, succeed, type Result } from '../../../../shared/domain/result.ts';
import type { NoticeParagraph } from '../../../../shared/text/notice.ts';

/** Whose number it is, while that is being said. */
export interface WhoDraft {
  readonly account: AccountId | 'new';
  readonly accountName: string;
  readonly owner: string;
  /** As typed; `finishWho` makes digits of it. */
  readonly phone: string;
  readonly timeZone: string;
}

export type WhoComplaint = 'account_name' | 'owner' | 'phone';

/** What was said, checked. `phone` is digits with country code. */
export interface Who extends WhoDraft {
  readonly digits: string;
}

/** Numbers without a country code are read as of the interface's usual country; English has none. */
const usualCountry: Readonly<Record<Locale, CountryCode | undefined>> = {
  pt: 'BR',
  es: undefined,
  en: undefined,
};

/** `+55 (11) 90000-0000` -> `5511900000000`; undefined where it is no possible number. */
export function phoneDigits(typed: string, locale: Locale): string | undefined {
  const country = usualCountry[locale];
  const parsed = parsePhoneNumberFromString(typed, country);
  return parsed?.isPossible() === true ? parsed.number.slice(1) : undefined;
}

/** Checks in the order of the screen, so that the first complaint is the uppermost. */
export function finishWho(draft: WhoDraft, locale: Locale): Result<Who, WhoComplaint> {
  if (draft.account === 'new' && draft.accountName.trim() === '') return fail('account_name');
  if (draft.owner.trim() === '') return fail('owner');
  const digits = phoneDigits(draft.phone, locale);
  if (digits === undefined) return fail('phone');
  return succeed({ ...draft, accountName: draft.accountName.trim(), owner: draft.owner.trim(), digits });
}

/** The record of the notice, while it is being filled in. */
export interface NoticeDraft {
  readonly language: Locale;
  readonly paragraphs: readonly NoticeParagraph[];
  readonly acknowledgement: Acknowledgement;
  /** `YYYY-MM-DD` */
  readonly givenOn: string;
  readonly file: { readonly id: string; readonly name: string } | undefined;
  readonly copyGiven: boolean;
  readonly numberIsCompanys: boolean;
}

export type NoticeMissing = 'file' | 'copy' | 'companys' | 'date';

/** What still keeps the capture locked, the uppermost first; `today` is `YYYY-MM-DD`. A contract needs no file. */
export function missingFromNotice(draft: NoticeDraft, today: string): NoticeMissing | undefined {
  if (draft.givenOn === '' || draft.givenOn > today) return 'date';
  if (draft.file === undefined && draft.acknowledgement !== 'employment_contract') return 'file';
  if (!draft.copyGiven) return 'copy';
  if (!draft.numberIsCompanys) return 'companys';
  return undefined;
}

/** The first name, as one speaks of somebody. */
export function firstName(owner: string): string {
  return owner.trim().split(/\s+/)[0] ?? owner;
}
