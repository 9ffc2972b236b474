import { defineConfig } from '@playwright/test';

/** End-to-end tests of the built app. One worker: two cores, and each test has an Electron of its own. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  outputDir: '../test-results',
  reporter: [['list'], ['json']],
});
