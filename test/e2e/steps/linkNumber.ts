import { expect, type Page } from '@playwright/test';
import { linkingText } from '../../../shared/text/linking.ts';
import { linkingCodeText } from '../../../shared/text/linkingCode.ts';
import { noticeStepText } from '../../../shared/text/noticeStep.ts';
import type { RunningApp } from '../app.ts';
import { putFile } from './putFile.ts';

const words = linkingText.pt;
const notice = noticeStepText.pt;

export interface NumberToLink {
  readonly name: string;
  readonly owner: string;
  /** As a person types it. */
  readonly phone: string;
}

/** From the numbers' page to the first code: who uses it, the notice with its proof, the question of the badge. */
export async function walkToTheCode(app: RunningApp, page: Page, number: NumberToLink): Promise<void> {
  await page.getByRole('button', { name: 'Números', exact: true }).click();
  await page
    .getByRole('button', { name: /^Vincular/ })
    .first()
    .click();
  await page.fill('input[name=account-name]', number.name);
  await page.fill('input[name=owner]', number.owner);
  await page.fill('input[name=phone]', number.phone);
  await page.getByRole('button', { name: words.continue }).click();

  const register = page.getByRole('button', { name: notice.register });
  await expect(register).toHaveAttribute('aria-disabled', 'true');
  app.answerDialogs({ open: putFile('aviso assinado.pdf', '%PDF-1.4 aviso assinado') });
  await page.getByRole('button', { name: notice.attach }).click();
  await expect(page.getByText('aviso assinado.pdf')).toBeVisible();
  for (const box of await page.locator('.notice-form input[type=checkbox]').all()) await box.check();
  await register.click();

  await page.getByRole('button', { name: linkingCodeText.pt.sealNo }).click();
}
