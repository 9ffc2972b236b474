import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { recoveryAgainText } from '../../shared/text/recoveryAgain.ts';
import type { Decision } from '../../shared/domain/ledgerRecord.ts';
import type { Api, CallArguments, CallName, CallResult } from '../../shared/ipc/contract.ts';
import type { ImportAnswers, ImportPreview } from '../../shared/ipc/importMessages.ts';

/** The calls that the inbox window itself may make, for tests that are about what lies beneath the screens. */
export async function call<Name extends CallName>(
  page: Page,
  name: Name,
  args: CallArguments<Name>,
): Promise<CallResult<Name>> {
  // The answer crosses the debugging port as JSON, so calls that give bytes are not for this.
  return (await page.evaluate(
    ([called, given]) =>
      (window as unknown as { api: Api }).api.call(called as 'vault.state', given as never),
    [name, args] as const,
  )) as CallResult<Name>;
}

export const passphrase = 'varanda trovão selo mexerica';

/** Creates the vault and shows the inbox at once: what the first run asks is another test's matter. */
export async function createArchive(page: Page): Promise<void> {
  const created = await call(page, 'vault.create', {
    passphrase,
    company: 'Aroeira Móveis',
    operator: 'Helena Aroeira',
    locale: 'pt',
  });
  if (!created.ok) throw new Error(created.error.code);
  const proven = await call(page, 'vault.proveRecovery', {});
  if (!proven.ok) throw new Error(proven.error.code);
  // The window may have asked between the two calls, and then offers new words.
  const later = page.getByRole('button', { name: recoveryAgainText.pt.later });
  await later.or(page.getByRole('navigation')).first().waitFor();
  if (await later.isVisible()) await later.click();
}

export async function unlockArchive(page: Page): Promise<void> {
  const unlocked = await call(page, 'vault.unlock', { passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.code);
}

/** Adds to the conversation that the file seems to be, or begins one. */
export function answersTo(preview: ImportPreview, company: string): ImportAnswers {
  const alike = preview.alike[0];
  return {
    timeZone: 'America/Sao_Paulo',
    dayOrder: preview.dayOrder,
    companyNames: [company],
    account:
      alike === undefined
        ? { name: 'Vendas', owner: company, noticeConfirmedBy: 'Helena', noticeGivenOn: '2026-01-05' }
        : { existing: alike.account },
    conversation:
      alike === undefined
        ? { title: preview.titleGuess ?? preview.fileName, kind: preview.kindGuess }
        : { existing: alike.conversation },
  };
}

/** Chooses (the dialog's answer was set before) and begins; does not wait for the end. */
export async function beginImport(page: Page, company: string): Promise<ImportPreview> {
  const chosen = await call(page, 'import.choose', {});
  if (!chosen.ok) throw new Error(chosen.error.code);
  if (chosen.value === null) throw new Error('no file was chosen');
  const { import: id, preview } = chosen.value;
  const begun = await call(page, 'import.begin', { import: id, answers: answersTo(preview, company) });
  if (!begun.ok) throw new Error(begun.error.code);
  return preview;
}

/** Resolves once the decision is durable, with its place in the ledger. */
export async function decide(page: Page, decision: Decision): Promise<number> {
  const answer = await call(page, 'ledger.decide', { decision });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.sequence;
}

export async function until(
  what: string,
  holds: () => Promise<boolean>,
  seconds = 120,
  everyMs = 150,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await wait(everyMs);
  }
}
