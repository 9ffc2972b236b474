// npm run -s verify-archive -- PROFILE --json F
// Checks a profile's ledger, signatures, head and media without changing anything. The passphrase comes on stdin;
// without one, chain and signatures only. The contract is in the design's commands.md.
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { unlockVault, type OpenKeys } from '../keys/index.ts';
import { verifyLedger, type LedgerFault } from '../ledger/index.ts';
import { checkMedia, createMediaStore } from '../media/index.ts';

const usage = 'Usage: verify-archive PROFILE --json F (F "-" is stdout; the passphrase is read from stdin)\n';

const sentences: Readonly<Record<string, string>> = {
  wrong_passphrase: 'The passphrase is wrong. Nothing was checked.',
  vault_missing: 'There is no key file (vault.json) in this folder.',
  vault_damaged: 'Both copies of the key file are damaged. Nothing was checked.',
  vault_too_new: 'A newer Zelo wrote this archive.',
};

async function verify(profile: string): Promise<{ json: object; ok: boolean }> {
  const passphrase = process.stdin.isTTY ? '' : (await text(process.stdin)).replace(/\r?\n$/, '');
  let keys: OpenKeys | undefined;
  if (passphrase !== '') {
    const unlocked = await unlockVault({ folder: profile, passphrase });
    if (!unlocked.ok) return refusal(unlocked.error.code);
    keys = unlocked.value;
  }
  const media = createMediaStore({ folder: profile });
  const mediaFaults: LedgerFault[] = [];
  let mediaChecked = 0;
  const verified = await verifyLedger(profile, keys, async (body, sequence) => {
    if (body.type !== 'media.stored') return;
    mediaChecked += 1;
    const found = await checkMedia(media, body);
    if (found !== 'whole') mediaFaults.push({ kind: found, where: `${body.media} of record ${sequence}` });
  });
  const opened = keys !== undefined;
  keys?.wipe();
  if (!verified.ok) return refusal(verified.error.code);
  const faults = [...verified.value.faults, ...mediaFaults];
  const ok = faults.length === 0;
  return { json: { ...verified.value, ok, media: opened ? mediaChecked : null, opened, faults }, ok };
}

function refusal(code: string): { json: object; ok: boolean } {
  const message = sentences[code] ?? code;
  process.stderr.write(`${message}\n`);
  return { json: { error: { code, message } }, ok: false };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [profile] = positionals;
if (profile === undefined || positionals.length > 1) {
  process.stderr.write(usage);
  process.exitCode = 1;
} else {
  const { json, ok } = await verify(profile);
  const line = `${JSON.stringify(json)}\n`;
  if (values.json === '-') process.stdout.write(line);
  else if (values.json !== undefined) await writeFile(values.json, line);
  process.exitCode = ok ? 0 : 1;
}
