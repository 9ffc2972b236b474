import { beforeEach, expect, test } from 'vitest';
import { useImports } from '../../../../../renderer/inbox/state/imports.ts';
import { randomId, type ImportId } from '../../../../../shared/domain/identifiers.ts';
import type { ImportProgress } from '../../../../../shared/ipc/importMessages.ts';

const first = randomId<ImportId>();
const second = randomId<ImportId>();
const told = (id: ImportId, phase: ImportProgress['phase'], done = 0): ImportProgress => ({
  import: id,
  phase,
  done,
  total: 10,
  added: done,
  alreadyThere: 0,
  media: 0,
  mediaMissing: 0,
});
const imports = () => useImports.getState();

beforeEach(() => imports().forget());

test('the line keeps the order in which imports run, and lets go of one that ends', () => {
  imports().hear(told(first, 'messages', 1));
  imports().hear(told(second, 'waiting'));
  imports().hear(told(first, 'messages', 5));
  expect(imports().running.map((one) => [one.import, one.done])).toEqual([
    [first, 5],
    [second, 0],
  ]);
  imports().askedToStop(first);
  imports().hear(told(first, 'cancelled', 5));
  expect(imports().running.map((one) => one.import)).toEqual([second]);
  expect(imports().stopping.has(first)).toBe(false);
});

test('an end of an import that nobody knew leaves nothing behind', () => {
  imports().hear(told(first, 'done'));
  expect(imports().running).toEqual([]);
});
