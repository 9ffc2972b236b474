import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createVault,
  readVaultIdentity,
  recordHead,
  recoverVault,
  unlockVault,
  vaultExists,
} from '../../../../electron/keys/index.ts';
import { leastPassphraseCost } from '../../../../electron/keys/wrappingKeys.ts';

const cost = { passes: 1, memoryBytes: 8192 };
const passphrase = 'maçã verde na cozinha';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-vault-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function create(locale: 'pt' | 'es' | 'en' = 'pt') {
  const created = await createVault({ folder, passphrase, locale, cost });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

describe('the vault', () => {
  it('opens the same keys with the passphrase that made it', async () => {
    expect(await vaultExists(folder)).toBe(false);
    const { keys } = await create();
    const opened = await unlockVault({ folder, passphrase });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.archiveId).toBe(keys.archiveId);
    for (const name of ['identityKey', 'rowKey', 'indexKey'] as const) {
      expect(opened.value[name]).toEqual(keys[name]);
      expect(opened.value[name]).toHaveLength(32);
    }
    expect(opened.value.archive).toEqual(keys.archive);
    expect(opened.value.signing).toEqual(keys.signing);
    expect(keys.rowKey).not.toEqual(keys.indexKey);
    expect(await vaultExists(folder)).toBe(true);
  });

  it('takes a passphrase typed decomposed or composed for the same', async () => {
    await create();
    expect((await unlockVault({ folder, passphrase: passphrase.normalize('NFD') })).ok).toBe(true);
  });

  it('refuses a wrong passphrase', async () => {
    await create();
    for (const wrong of ['', 'maca verde na cozinha', `${passphrase} `, passphrase.toUpperCase()]) {
      expect(await unlockVault({ folder, passphrase: wrong })).toMatchObject({
        ok: false,
        error: { code: 'wrong_passphrase' },
      });
    }
  });

  it('never replaces a vault that is there, even a damaged one', async () => {
    await create();
    expect(await createVault({ folder, passphrase: 'x', cost })).toMatchObject({
      error: { code: 'vault_exists' },
    });
    await writeFile(join(folder, 'vault.json'), 'x');
    await writeFile(join(folder, 'vault.backup.json'), 'x');
    expect(await createVault({ folder, passphrase: 'x', cost })).toMatchObject({
      error: { code: 'vault_exists' },
    });
  });

  it('writes no secret in clear', async () => {
    const { keys, recoveryWords } = await create();
    const text = (await readFile(join(folder, 'vault.json'), 'utf8')).toLowerCase();
    const secrets = [
      keys.archive.privateKey,
      keys.signing.privateKey.subarray(0, 32),
      keys.identityKey,
      keys.rowKey,
    ];
    for (const secret of secrets) {
      expect(text).not.toContain(Buffer.from(secret).toString('hex'));
      expect(text).not.toContain(Buffer.from(secret).toString('base64').toLowerCase());
    }
    for (const word of recoveryWords) expect(text).not.toContain(` ${word}`);
    // The scan finds what is there.
    expect(text).toContain(Buffer.from(keys.archive.publicKey).toString('hex'));
  });

  it('says missing, damaged and too new apart from a wrong passphrase', async () => {
    expect(await unlockVault({ folder, passphrase })).toMatchObject({ error: { code: 'vault_missing' } });
    await create();
    const text = await readFile(join(folder, 'vault.json'), 'utf8');
    const newer = text.replace('"version": 2', '"version": 3');
    await writeFile(join(folder, 'vault.json'), newer);
    expect(await unlockVault({ folder, passphrase })).toMatchObject({ error: { code: 'vault_too_new' } });
    for (const name of ['vault.json', 'vault.backup.json'])
      await writeFile(join(folder, name), text.slice(0, 200));
    expect(await unlockVault({ folder, passphrase })).toMatchObject({ error: { code: 'vault_damaged' } });
  });

  it('notices any changed character, opens from the second copy and makes the first whole again', async () => {
    await create();
    const path = join(folder, 'vault.json');
    const text = await readFile(path, 'utf8');
    for (let at = 0; at < text.length; at += 7) {
      const changed = text[at] === '0' ? '1' : '0';
      await writeFile(path, text.slice(0, at) + changed + text.slice(at + 1));
      const opened = await unlockVault({ folder, passphrase });
      // A changed version number reads as a newer vault, which must not be opened from an older copy.
      if (!opened.ok) expect(opened.error.code).toBe('vault_too_new');
      else expect(await readFile(path, 'utf8')).toBe(text);
    }
  });

  it('opens from the second copy when the first is gone, and leaves no temporary file', async () => {
    await create();
    await rm(join(folder, 'vault.json'));
    expect((await unlockVault({ folder, passphrase })).ok).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['vault.backup.json', 'vault.json']);
  });

  it('fails closed when a public key in the file was replaced', async () => {
    await create();
    const other = await mkdtemp(join(tmpdir(), 'zelo-vault-'));
    await createVault({ folder: other, passphrase, cost });
    const mine = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'));
    const theirs = JSON.parse(await readFile(join(other, 'vault.json'), 'utf8'));
    mine.archive.publicKey = theirs.archive.publicKey;
    const { writeVault, parseVault } = await import('../../../../electron/keys/vaultFile.ts');
    delete mine.checksum;
    await writeVault(folder, mine);
    expect(parseVault(await readFile(join(folder, 'vault.json'), 'utf8')).ok).toBe(true);
    expect(await unlockVault({ folder, passphrase })).toMatchObject({ error: { code: 'vault_damaged' } });
    await rm(other, { recursive: true });
  });

  it('changes the passphrase: the old one stops working in both copies, the keys stay', async () => {
    const { keys, recoveryWords } = await create();
    expect(
      await changePassphrase({ folder, passphrase: 'wrong', newPassphrase: 'nova', cost }),
    ).toMatchObject({ error: { code: 'wrong_passphrase' } });
    expect(await changePassphrase({ folder, passphrase, newPassphrase: 'nova', cost })).toMatchObject({
      ok: true,
    });
    await rm(join(folder, 'vault.json'));
    expect(await unlockVault({ folder, passphrase })).toMatchObject({ error: { code: 'wrong_passphrase' } });
    const opened = await unlockVault({ folder, passphrase: 'nova' });
    expect(opened.ok && opened.value.archive).toEqual(keys.archive);
    expect(
      (await recoverVault({ folder, recoveryWords: recoveryWords.join(' '), newPassphrase: 'x', cost })).ok,
    ).toBe(true);
  });

  it('wipes every private byte and refuses to be used afterwards', async () => {
    const { keys } = await create();
    const live = [
      keys.archive.privateKey,
      keys.signing.privateKey,
      keys.identityKey,
      keys.rowKey,
      keys.indexKey,
    ];
    for (const bytes of live) expect(bytes.some((byte) => byte !== 0)).toBe(true);
    keys.wipe();
    keys.wipe();
    for (const bytes of live) expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(keys.wiped).toBe(true);
    for (const name of ['archive', 'signing', 'identityKey', 'rowKey', 'indexKey'] as const) {
      expect(() => keys[name]).toThrow('keys_wiped');
    }
  });

  it('makes one guess of a passphrase cost 64 MiB unless a test says otherwise', async () => {
    await createVault({ folder, passphrase });
    const vault = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'));
    expect(vault.archive.byPassphrase.cost.memoryBytes).toBe(64 * 1024 * 1024);
    expect(vault.archive.byPassphrase.cost.passes).toBeGreaterThanOrEqual(leastPassphraseCost.passes);
    expect((await unlockVault({ folder, passphrase })).ok).toBe(true);
  });
});

describe('the head in the key file', () => {
  const hash = 'ab'.repeat(32);

  it('is signed and can be checked without the passphrase', async () => {
    const { keys } = await create();
    expect(await readVaultIdentity(folder)).toMatchObject({ ok: true, value: { archiveId: keys.archiveId } });
    await recordHead(folder, keys, { sequence: 7, hash });
    expect(await readVaultIdentity(folder)).toMatchObject({
      value: { head: { sequence: 7, hash, signed: true } },
    });
    expect((await unlockVault({ folder, passphrase })).ok).toBe(true);
  });

  it('never goes back', async () => {
    const { keys } = await create();
    await recordHead(folder, keys, { sequence: 7, hash });
    await recordHead(folder, keys, { sequence: 6, hash: 'cd'.repeat(32) });
    expect(await readVaultIdentity(folder)).toMatchObject({ value: { head: { sequence: 7, hash } } });
  });

  it('is not believed when another key signed it', async () => {
    const { keys } = await create();
    await recordHead(folder, keys, { sequence: 7, hash });
    const { readVault, writeVault } = await import('../../../../electron/keys/vaultFile.ts');
    const vault = await readVault(folder);
    if (!vault.ok || vault.value.head === null) throw new Error('no head');
    await writeVault(folder, { ...vault.value, head: { ...vault.value.head, sequence: 3 } });
    expect(await readVaultIdentity(folder)).toMatchObject({
      value: { head: { sequence: 3, signed: false } },
    });
  });

  it('survives a change of the passphrase at the same moment', async () => {
    const { keys } = await create();
    await Promise.all([
      changePassphrase({ folder, passphrase, newPassphrase: 'nova', cost }),
      recordHead(folder, keys, { sequence: 7, hash }),
    ]);
    expect((await unlockVault({ folder, passphrase: 'nova' })).ok).toBe(true);
    expect(await readVaultIdentity(folder)).toMatchObject({ value: { head: { sequence: 7, signed: true } } });
  });
});
