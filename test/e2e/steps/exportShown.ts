import { expect, type Page } from '@playwright/test';
import { exportDialogText } from '../../../shared/text/exportDialog.ts';
import type { RunningApp } from '../app.ts';

/** Exports the conversation that is shown, in all forms and with its files. */
export async function exportShown(app: RunningApp, page: Page, target: string): Promise<void> {
  const words = exportDialogText.pt;
  app.answerDialogs({ save: target });
  await page.keyboard.press('e');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea').first().fill('Conferência com a contadora');
  for (const form of ['html', 'pdf', 'csv', 'jsonl'] as const) {
    await dialog.getByRole('checkbox', { name: words[form] }).check();
  }
  await dialog.getByRole('checkbox', { name: words.media }).check();
  await dialog.getByRole('button', { name: words.save }).click();
  await expect(page.getByText('Pacote salvo.')).toBeVisible({ timeout: 60_000 });
}
