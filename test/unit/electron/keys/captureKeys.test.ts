import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allowCaptureBySystem,
  captureKeysOf,
  changePassphrase,
  createVault,
  forbidCaptureBySystem,
  openCaptureBySystem,
  recoverVault,
  unlockVault,
  type SystemStorage,
} from '../../../../electron/keys/index.ts';

const cost = { passes: 1, memoryBytes: 8192 };
const passphrase = 'maçã verde na cozinha';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zelo-capture-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function create() {
  const created = await createVault({ folder, passphrase, locale: 'en', cost });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

async function unlock(words = passphrase) {
  const opened = await unlockVault({ folder, passphrase: words });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const readText = () => readFile(join(folder, 'vault.json'), 'utf8');

/** The key file as it was before live capture: version 1, its own checksum, both copies. */
async function makeOld() {
  const { checksum: _checksum, capture: _capture, ...rest } = JSON.parse(await readText());
  const old = { ...rest, version: 1 };
  const checksum = createHash('sha256').update(JSON.stringify(old)).digest('hex');
  for (const name of ['vault.json', 'vault.backup.json']) {
    await writeFile(join(folder, name), JSON.stringify({ ...old, checksum }, null, 2));
  }
}

function memoryStorage(available = true): SystemStorage {
  return {
    available: () => available,
    seal: (secret) => secret.map((byte) => byte ^ 0x5a),
    open: (sealed) => sealed.map((byte) => byte ^ 0x5a),
  };
}

describe('the capture key', () => {
  it('is its own random key and the same after every unlock and a new passphrase', async () => {
    const { keys } = await create();
    const first = Buffer.from(keys.captureKey).toString('hex');
    expect(keys.captureKey).toHaveLength(32);
    for (const other of [keys.identityKey, keys.rowKey, keys.indexKey, keys.archive.privateKey]) {
      expect(Buffer.from(other).toString('hex')).not.toBe(first);
    }
    await changePassphrase({ folder, passphrase, newPassphrase: 'outra', cost });
    expect(Buffer.from((await unlock('outra')).captureKey).toString('hex')).toBe(first);
  });

  it('lies in the key file only wrapped', async () => {
    const { keys } = await create();
    expect(await readText()).not.toContain(Buffer.from(keys.captureKey).toString('hex'));
    expect(await readText()).toContain('"capture"');
  });

  it('comes to an older key file at its next unlock, once, and nothing else changes', async () => {
    const { keys } = await create();
    await makeOld();
    const upgraded = await unlock();
    expect(upgraded.identityKey).toEqual(keys.identityKey);
    expect(upgraded.captureKey).toHaveLength(32);
    expect(JSON.parse(await readText()).version).toBe(2);
    expect((await unlock()).captureKey).toEqual(upgraded.captureKey);
  });

  it('comes to an older key file through the recovery words too', async () => {
    const { recoveryWords } = await create();
    await makeOld();
    const recovered = await recoverVault({
      folder,
      recoveryWords: recoveryWords.join(' '),
      newPassphrase: 'nova',
      cost,
    });
    if (!recovered.ok) throw new Error(recovered.error.code);
    expect((await unlock('nova')).captureKey).toEqual(recovered.value.captureKey);
  });

  it('is not made by a wrong passphrase', async () => {
    await create();
    await makeOld();
    expect((await unlockVault({ folder, passphrase: 'x' })).ok).toBe(false);
    expect(JSON.parse(await readText()).version).toBe(1);
  });

  it('outlives the archive keys as a copy, until it is wiped itself', async () => {
    const { keys } = await create();
    const wanted = new Uint8Array(keys.captureKey);
    const held = captureKeysOf(keys);
    keys.wipe();
    expect(() => keys.captureKey).toThrow('keys_wiped');
    expect(held.captureKey).toEqual(wanted);
    const live = held.captureKey;
    held.wipe();
    expect(live.every((byte) => byte === 0)).toBe(true);
    expect(() => held.captureKey).toThrow('keys_wiped');
  });
});

describe('the capture key in the system’s secret store', () => {
  it('opens capture, and only capture, without the passphrase once that is allowed', async () => {
    const { keys } = await create();
    const system = memoryStorage();
    expect(await openCaptureBySystem(folder, system)).toMatchObject({
      error: { code: 'capture_not_allowed' },
    });
    expect((await allowCaptureBySystem(folder, keys, system)).ok).toBe(true);
    const opened = await openCaptureBySystem(folder, system);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.captureKey).toEqual(keys.captureKey);
    expect(opened.value.identityKey).toEqual(keys.identityKey);
    expect(Object.keys(opened.value)).not.toContain('archive');
  });

  it('is gone when the permission is taken back', async () => {
    const { keys } = await create();
    await allowCaptureBySystem(folder, keys, memoryStorage());
    await forbidCaptureBySystem(folder);
    expect(await openCaptureBySystem(folder, memoryStorage())).toMatchObject({
      error: { code: 'capture_not_allowed' },
    });
    expect((await unlock()).captureKey).toEqual(keys.captureKey);
  });

  it('is never put where the system would only scramble it', async () => {
    const { keys } = await create();
    expect(await allowCaptureBySystem(folder, keys, memoryStorage(false))).toMatchObject({
      error: { code: 'system_storage_unavailable' },
    });
    expect(JSON.parse(await readText()).capture.bySystem).toBeNull();
  });

  it('is refused when the system gives back something else', async () => {
    const { keys } = await create();
    await allowCaptureBySystem(folder, keys, memoryStorage());
    for (const open of [() => undefined, () => new Uint8Array(32), () => new Uint8Array(5)]) {
      expect(await openCaptureBySystem(folder, { ...memoryStorage(), open })).toMatchObject({
        error: { code: 'system_storage_unavailable' },
      });
    }
  });
});
