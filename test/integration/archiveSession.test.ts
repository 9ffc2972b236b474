import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchiveSession, type ArchiveSession } from '../../electron/session/archiveSession.ts';
import type { VaultState } from '../../shared/ipc/contract.ts';
import { cheap } from '../support/smallArchive.ts';

const passphrase = 'varanda trovão selo';
const given = { passphrase, company: 'Aroeira Móveis', operator: 'Helena', locale: 'pt' } as const;

async function session(folder = mkdtempSync(path.join(tmpdir(), 'zelo-session-'))) {
  const states: VaultState[] = [];
  const sealing: string[] = [];
  const made: ArchiveSession = await createArchiveSession({
    folder,
    onState: (state) => states.push(state),
    locale: () => 'pt',
    beforeSeal: async () => void sealing.push('before'),
    cost: cheap,
  });
  return { folder, states, sealing, session: made };
}

describe('the three states', () => {
  it('go from missing to open, locked, open, sealed and open again, each told once', async () => {
    const { folder, session: one, states, sealing } = await session();
    expect(one.state).toBe('missing');
    expect((await one.create(given)).ok).toBe(true);
    await one.lock();
    expect(one.archive).toBeDefined();
    expect(await one.unlock('errada')).toMatchObject({ ok: false, error: { code: 'wrong_passphrase' } });
    expect(one.state).toBe('locked');
    await one.unlock(passphrase);
    const keys = one.archive?.keys;
    await one.seal();
    expect(sealing).toEqual(['before']);
    expect(keys?.wiped).toBe(true);
    expect(one.archive).toBeUndefined();
    expect((await one.unlock(passphrase)).ok).toBe(true);
    expect(await one.identity()).toMatchObject({ value: { company: 'Aroeira Móveis', operator: 'Helena' } });
    expect(states).toEqual(['open', 'locked', 'open', 'sealed', 'open']);
    await one.seal();
    expect((await session(folder)).session.state).toBe('sealed');
  });

  it('make one vault when creation is asked twice at once', async () => {
    const { session: one } = await session();
    const [first, second] = await Promise.all([
      one.create(given),
      one.create({ ...given, company: 'Outra' }),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'vault_exists' } });
    await one.seal();
    await one.unlock(passphrase);
    expect(await one.identity()).toMatchObject({ value: { company: 'Aroeira Móveis' } });
    await one.seal();
  });

  it('end sealed when the lid closes: lock and suspend together', async () => {
    const { session: one, states } = await session();
    await one.create(given);
    await Promise.all([one.lock(), one.seal(), one.seal()]);
    expect(one.state).toBe('sealed');
    expect(one.archive).toBeUndefined();
    expect(states.at(-1)).toBe('sealed');
  });

  it('answer two unlocks at once with two yeses', async () => {
    const { session: one } = await session();
    await one.create(given);
    await one.seal();
    const answers = await Promise.all([one.unlock(passphrase), one.unlock(passphrase)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    await one.seal();
  });

  it('open with the recovery key and a new passphrase; the old one is dead', async () => {
    const { session: one } = await session();
    const created = await one.create(given);
    if (!created.ok) throw new Error(created.error.code);
    await one.seal();
    const words = created.value.recoveryWords.join(' ');
    expect((await one.recover(words, 'outra frase nova')).ok).toBe(true);
    await one.seal();
    expect((await one.unlock(passphrase)).ok).toBe(false);
    expect((await one.unlock('outra frase nova')).ok).toBe(true);
    await one.seal();
  });
});

describe('recovery words that nobody typed back', () => {
  it('are offered anew after the next unlock, and only the new ones open the archive', async () => {
    const { folder, session: one } = await session();
    const created = await one.create({ ...given, recoveryUnproven: true });
    if (!created.ok) throw new Error(created.error.code);
    await one.seal();
    const { session: next } = await session(folder);
    await next.unlock(passphrase);
    expect(await next.isRecoveryProven()).toBe(false);
    const renewed = await next.renewRecovery('pt');
    if (!renewed.ok) throw new Error(renewed.error.code);
    await next.lock();
    const typed = (words: readonly string[]) => next.recover(words.join(' '), 'outra frase bem longa');
    expect(await typed(created.value.recoveryWords)).toMatchObject({ error: { code: 'wrong_recovery_key' } });
    expect((await typed(renewed.value.recoveryWords)).ok).toBe(true);
    // Whoever could type them has them.
    expect(await next.isRecoveryProven()).toBe(true);
    await next.seal();
  });

  it('are never made anew once they were proven, nor while locked', async () => {
    const { session: one } = await session();
    await one.create({ ...given, recoveryUnproven: true });
    await one.lock();
    expect(await one.renewRecovery('pt')).toMatchObject({ error: { code: 'archive_closed' } });
    await one.unlock(passphrase);
    expect((await one.proveRecovery()).ok).toBe(true);
    expect(await one.isRecoveryProven()).toBe(true);
    expect(await one.renewRecovery('pt')).toMatchObject({ error: { code: 'recovery_proven' } });
    await one.seal();
  });
});
