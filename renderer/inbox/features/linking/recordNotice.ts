import type { AccountId } from '../../../../shared/domain/identifiers.ts';
import type { Result } from '../../../../shared/domain/result.ts';
import type { Api } from '../../../../shared/ipc/contract.ts';
import type { NoticeDraft, Who } from './linkingDraft.ts';

/**
 * Puts the number (a new one) and the notice into the ledger, in this order: a notice speaks of an account that is
 * there. A failure after the first carries the fact `accountAdded: 1`, so that a second try does not add it again.
 */
export async function recordNotice(
  api: Api,
  record: {
    readonly account: AccountId;
    readonly isNew: boolean;
    readonly who: Who;
    readonly operator: string;
    readonly notice: NoticeDraft;
    readonly text: string;
  },
): Promise<Result<unknown>> {
  const { account, who, notice } = record;
  if (record.isNew) {
    const added = await api.call('ledger.decide', {
      decision: {
        type: 'account.added',
        v: 1,
        at: Date.now(),
        account,
        name: who.accountName,
        owner: who.owner,
        phone: `+${who.digits}`,
        timeZone: who.timeZone,
        notice: { confirmedBy: record.operator, givenOn: notice.givenOn },
      },
    });
    if (!added.ok) return { ok: false, error: { code: added.error.code } };
  }
  const given = await api.call('accounts.giveNotice', {
    account,
    employee: who.owner,
    acknowledgement: notice.acknowledgement,
    givenOn: notice.givenOn,
    text: record.text,
    language: notice.language,
    copyGiven: true,
    numberIsCompanys: true,
    ...(notice.file !== undefined && { file: notice.file.id }),
  });
  return given.ok
    ? { ok: true, value: given.value }
    : { ok: false, error: { code: given.error.code, facts: { accountAdded: 1 } } };
}
