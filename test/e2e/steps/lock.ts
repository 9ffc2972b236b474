import type { Page } from '@playwright/test';
import type { RunningApp } from '../app.ts';

/** Locks as a person does. The window goes with all that it showed; returns the one that takes its place. */
export async function lock(app: RunningApp, page: Page): Promise<Page> {
  const gone = page.waitForEvent('close');
  // The page may be gone before the key is up.
  await page.keyboard.press('Control+l').catch(() => undefined);
  await gone;
  return app.currentInbox();
}
