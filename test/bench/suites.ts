import type { Suite } from './report.ts';

/** Loaded one at a time: each brings a part of the app with it. */
export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  import: async () => (await import('./importSuite.ts')).importSuite,
  classify: async () => (await import('./classifySuite.ts')).classifySuite,
};
