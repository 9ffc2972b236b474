import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenArchive } from '../../../../electron/session/archiveSession.ts';
import { randomId } from '../../../../shared/domain/identifiers.ts';
import { inProcessReader } from '../../../../electron/import/index.ts';
import { followImports } from '../../../../electron/session/followImports.ts';
import type { ImportProgress } from '../../../../shared/ipc/importMessages.ts';
import { answersFor, chatLines, ImportStage, workshopTalk } from './importStage.ts';

const otherTalk: [number, string, string][] = [
  [200, 'Oficina Sol', 'Boa tarde, seu Nélson'],
  [201, 'Nélson', 'Boa tarde, o freio ficou pronto?'],
  [203, 'Oficina Sol', 'Ficou sim, pode vir buscar'],
  [204, 'Nélson', 'Passo aí antes das seis'],
];

let stage: ImportStage;
/** While closed, the first import waits for the ledger. */
let open: () => void;
beforeEach(async () => {
  stage = await ImportStage.set();
  const gate = new Promise<void>((resolve) => (open = resolve));
  stage.ledger.before = () => gate;
});
afterEach(async () => {
  open();
  await stage.clear();
});

async function begin(name: string, lines: [number, string, string][]): Promise<string> {
  const { import: id, preview } = await stage.choose(await stage.put(name, chatLines(...lines)));
  const title = lines[0]?.[2] ?? name;
  const conversation = { title, kind: 'direct' } as const;
  const begun = await stage.sessions.begin(id, answersFor(preview, { conversation }));
  expect(begun.ok).toBe(true);
  return id;
}
const phasesOf = (id: string) => stage.told.filter((one) => one.import === id).map((one) => one.phase);

describe('imports one after the other', () => {
  it('lets the second wait, says so, and brings both whole', async () => {
    const first = await begin('a.txt', workshopTalk);
    const second = await begin('b.txt', otherTalk);
    expect(stage.sessions.running().map((one) => one.import)).toEqual([first, second]);
    expect(phasesOf(second)).toEqual(['waiting']);
    open();
    await stage.sessions.settled();
    expect(phasesOf(first).at(-1)).toBe('done');
    expect(phasesOf(second).at(-1)).toBe('done');
    expect(stage.ledger.of('message.added')).toHaveLength(workshopTalk.length + otherTalk.length);
    expect(stage.sessions.running()).toEqual([]);
  });

  it('lets a waiting one go at once, with nothing stored of it', async () => {
    await begin('a.txt', workshopTalk);
    const second = await begin('b.txt', otherTalk);
    await stage.sessions.cancel(stage.sessions.running()[1]?.import ?? randomId());
    expect(phasesOf(second)).toEqual(['waiting', 'cancelled']);
    open();
    await stage.sessions.settled();
    expect(stage.ledger.of('import.started')).toHaveLength(1);
    expect(stage.ledger.texts()).not.toContain('Nélson: Passo aí antes das seis');
  });

  it('refuses a file that is coming in right now', async () => {
    await begin('a.txt', workshopTalk);
    const again = await stage.sessions.choose(await stage.put('copy.txt', chatLines(...workshopTalk)));
    expect(again).toMatchObject({ ok: false, error: { code: 'already_importing' } });
  });

  it('refuses a seventh while six are under way', async () => {
    for (let day = 0; day < 6; day += 1) {
      await begin(`${day}.txt`, [[day * 1440, 'Oficina Sol', `Bom dia, cliente ${day}`]]);
    }
    const seventh = await stage.sessions.choose(await stage.put('g.txt', chatLines(...otherTalk)));
    expect(seventh).toMatchObject({ ok: false, error: { code: 'too_many_imports' } });
  });

  it('does not store a chat twice whose longer export waited behind it', async () => {
    await begin('a.txt', workshopTalk);
    const longer = await begin('longer.txt', [...workshopTalk, [90, 'Maria', 'Já passei aí, obrigada']]);
    open();
    await stage.sessions.settled();
    expect(stage.told.filter((one) => one.import === longer).at(-1)).toMatchObject({
      phase: 'failed',
      error: { code: 'came_meanwhile' },
    });
    expect(stage.ledger.of('conversation.added')).toHaveLength(1);
    expect(stage.ledger.of('message.added')).toHaveLength(workshopTalk.length);
  });
});

describe('imports behind a lock', () => {
  it('go on, say nothing to the window, and tell their end once when it is asked for', async () => {
    let lookedAt = true;
    const heard: ImportProgress[] = [];
    const archive = { ledger: stage.ledger, media: stage.media } as unknown as OpenArchive;
    const follow = followImports({
      open: () => archive,
      isLookedAt: () => lookedAt,
      spawnReader: inProcessReader,
      emit: (progress) => heard.push(progress),
    });
    const imports = follow.current();
    const chosen = await imports?.choose(await stage.put('a.txt', chatLines(...workshopTalk)));
    if (!chosen?.ok) throw new Error('refused');
    lookedAt = false;
    await imports?.begin(chosen.value.import, answersFor(chosen.value.preview));
    expect(follow.underWay()).toHaveLength(1);
    open();
    await imports?.settled();
    expect(heard).toEqual([]);
    expect(follow.underWay()).toMatchObject([{ import: chosen.value.import, phase: 'done' }]);
    expect(follow.underWay()).toEqual([]);
    expect(stage.ledger.of('message.added')).toHaveLength(workshopTalk.length);
  });

  it('come to an orderly end when the archive is sealed', async () => {
    const archive = { ledger: stage.ledger, media: stage.media } as unknown as OpenArchive;
    const follow = followImports({
      open: () => archive,
      isLookedAt: () => false,
      spawnReader: inProcessReader,
      emit: () => undefined,
    });
    const chosen = await follow.current()?.choose(await stage.put('a.txt', chatLines(...workshopTalk)));
    if (!chosen?.ok) throw new Error('refused');
    await follow.current()?.begin(chosen.value.import, answersFor(chosen.value.preview));
    open();
    await follow.close();
    expect(follow.underWay().map((one) => one.phase)).toEqual(['cancelled']);
  });
});
