import type { AccountId, ConversationId } from '../../../../shared/domain/identifiers.ts';
import { fail, succeed } from '../../../../shared/domain/result.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { ImportAnswers, ImportPreview } from '../../../../shared/ipc/importMessages.ts';
import type { AccountRow, ConversationRow } from '../../../data/rows.ts';

/** The answers while they are being given. */
export interface DraftAnswers {
  readonly timeZone: string;
  readonly dayOrder: ImportPreview['dayOrder'];
  readonly companyNames: readonly string[];
  readonly account: AccountId | 'new';
  readonly accountName: string;
  readonly owner: string;
  readonly noticeGiven: boolean;
  /** `YYYY-MM-DD` */
  readonly noticeOn: string;
  readonly conversation: ConversationId | 'apart';
  readonly title: string;
}

/** From this share of known lines on, the file is taken for a conversation that is already here. */
export const alikeEnough = 0.5;

export type Complaint = 'company' | 'account_name' | 'owner' | 'notice' | 'notice_date' | 'title';

/** The best guess at every answer. The user only corrects. */
export function firstDraft(
  preview: ImportPreview,
  known: {
    readonly accounts: readonly AccountRow[];
    readonly conversations: readonly ConversationRow[];
    readonly timeZone: string;
    readonly today: string;
  },
): DraftAnswers {
  const best = preview.alike.find((one) => one.share >= alikeEnough);
  const account = best === undefined ? undefined : known.accounts.find((one) => one.id === best.account);
  return {
    timeZone: account?.timeZone ?? known.accounts[0]?.timeZone ?? known.timeZone,
    dayOrder: preview.dayOrder,
    companyNames: guessCompany(preview, known),
    account: account?.id ?? (known.accounts.length === 1 ? (known.accounts[0]?.id ?? 'new') : 'new'),
    accountName: '',
    owner: '',
    noticeGiven: false,
    noticeOn: known.today,
    conversation: account === undefined || best === undefined ? 'apart' : best.conversation,
    title:
      preview.titleGuess ??
      preview.participants
        .map((one) => one.name)
        .join(', ')
        .slice(0, 256),
  };
}

/** Names the archive knows as the company's; else, in a direct chat, whoever is not its title. */
function guessCompany(
  preview: ImportPreview,
  known: { readonly accounts: readonly AccountRow[]; readonly conversations: readonly ConversationRow[] },
): string[] {
  const company = new Set(known.accounts.map((account) => account.owner));
  for (const conversation of known.conversations) {
    for (const person of conversation.participants) if (person.side === 'company') company.add(person.name);
  }
  const names = preview.participants.map((one) => one.name);
  const renamed = preview.alike[0]?.renamed ?? {};
  const found = names.filter((name) => company.has(name) || company.has(renamed[name] ?? ''));
  if (found.length > 0) return found;
  const others = names.filter((name) => name !== preview.titleGuess);
  return preview.kindGuess === 'direct' && names.length === 2 && others.length === 1 ? others : [];
}

/** Checks in the order of the screen, so that the first complaint is the uppermost. `today` is `YYYY-MM-DD`. */
export function finishAnswers(
  draft: DraftAnswers,
  preview: ImportPreview,
  context: { readonly operator: string; readonly today: string; readonly accounts: readonly AccountRow[] },
): Result<ImportAnswers, Complaint> {
  const alike = preview.alike.find((one) => one.conversation === draft.conversation);
  if (draft.companyNames.length === 0) return fail('company');
  const existing = alike?.account ?? draft.account;
  if (existing === 'new') {
    if (draft.accountName.trim() === '') return fail('account_name');
    if (draft.owner.trim() === '') return fail('owner');
    if (!draft.noticeGiven) return fail('notice');
    if (!/^\d{4}-\d\d-\d\d$/.test(draft.noticeOn) || draft.noticeOn > context.today)
      return fail('notice_date');
  }
  if (alike === undefined && draft.title.trim() === '') return fail('title');
  const zoneOfAccount = context.accounts.find((one) => one.id === existing)?.timeZone;
  return succeed({
    timeZone: preview.questions.includes('time_zone') ? draft.timeZone : (zoneOfAccount ?? draft.timeZone),
    dayOrder: draft.dayOrder,
    companyNames: [...draft.companyNames],
    account:
      existing === 'new'
        ? {
            name: draft.accountName.trim(),
            owner: draft.owner.trim(),
            noticeConfirmedBy: context.operator,
            noticeGivenOn: draft.noticeOn,
          }
        : { existing },
    conversation:
      alike === undefined
        ? { title: draft.title.trim(), kind: preview.kindGuess }
        : { existing: alike.conversation },
  });
}
