import { expect, test } from 'vitest';
import { copyName } from '../../../../electron/media/copyName.ts';

test.each([
  ['nota fiscal ação.pdf', 'nota fiscal ação.pdf'],
  ['../../.ssh/authorized_keys', 'ssh_authorized_keys'],
  ['C:\\Windows\\system32\\x.dll', 'C__Windows_system32_x.dll'],
  ['.bashrc', 'bashrc'],
  ['CON.txt', 'zelo-CON.txt'],
  ['fatura\u202Efdp.exe', 'fatura_fdp.exe'],
  ['linha\nquebrada?.jpg', 'linha_quebrada_.jpg'],
  ['fim. . ', 'fim'],
])('%j is proposed as %j', (name, proposed) => {
  expect(copyName(name, 'application/pdf')).toBe(proposed);
});

test('a name of nothing gets one by its kind', () => {
  expect(copyName('', 'image/jpeg')).toBe('image-zelo');
  expect(copyName('..', 'application/pdf')).toBe('file-zelo');
});

test('a long name keeps its ending', () => {
  const name = copyName(`${'ã'.repeat(400)}.pdf`, 'application/pdf');
  expect([...name]).toHaveLength(120);
  expect(name.endsWith('ã.pdf')).toBe(true);
});
