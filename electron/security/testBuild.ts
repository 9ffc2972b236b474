import { readFileSync } from 'node:fs';
import { z } from 'zod';

declare const __TEST_BUILD__: boolean;

/** Set when the code was compiled for tests (vite.config.ts); nothing outside can set it afterwards. */
export const testBuild: boolean = typeof __TEST_BUILD__ !== 'undefined' && __TEST_BUILD__;

const answersSchema = z.object({ open: z.string().optional(), save: z.string().optional() });

/**
 * A test cannot click the system's file dialogs. In a test build their answer stands in the file named by
 * ZELO_TEST_DIALOGS, read anew each time. Undefined: ask the person.
 */
export function dialogAnswerOfTest(dialog: 'open' | 'save'): string | undefined {
  const file = process.env['ZELO_TEST_DIALOGS'];
  if (!testBuild || file === undefined) return undefined;
  return answersSchema.parse(JSON.parse(readFileSync(file, 'utf8')))[dialog];
}

const networkSchema = z.object({
  url: z.string(),
  certificate: z.string(),
  mediaHost: z.string().optional(),
});

/**
 * A test build talks to the test's own server instead of WhatsApp: its address and certificate stand in the file named
 * by ZELO_TEST_WHATSAPP. Undefined in every other build, whatever the environment says: Baileys verifies no
 * certificate of WhatsApp's, so a switch in the product would be a ready interception.
 */
export function whatsAppOfTest(): z.infer<typeof networkSchema> | undefined {
  const file = process.env['ZELO_TEST_WHATSAPP'];
  if (!testBuild || file === undefined) return undefined;
  return networkSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Switches that would open a production app to another program on the machine. */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
  'js-flags',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'log-net-log',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'browser-subprocess-path',
  'single-process',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'disable-setuid-sandbox',
  'disable-gpu-sandbox',
];

/** The first refused switch of a production start, or undefined. */
export function refusedSwitch(hasSwitch: (name: string) => boolean): string | undefined {
  return testBuild ? undefined : refusedSwitches.find(hasSwitch);
}
