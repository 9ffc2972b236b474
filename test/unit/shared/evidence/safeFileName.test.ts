import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../shared/evidence/safeFileName.ts';

describe('safeFileName', () => {
  it.each([
    ['../../etc/passwd', 'etc_passwd'],
    ['..\\..\\Windows\\win.ini', 'Windows_win.ini'],
    ['', 'file'],
    ['...', 'file'],
    ['😍', 'file'],
    ['nota.pdf. . ', 'nota.pdf'],
    ['.bashrc', 'bashrc'],
    ['a:b*c?d"e<f>g|h.txt', 'a_b_c_d_e_f_g_h.txt'],
    ['zero\0byte\u0007.txt', 'zero_byte_.txt'],
    ['\u202efdp.exe', 'fdp.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM1.tar.gz', '_COM1.tar.gz'],
    ['console.txt', 'console.txt'],
    ['Orçamento da ação.pdf', 'Orçamento_da_ação.pdf'],
    ['हिन्दी.pdf', 'हिन्दी.pdf'],
    ['\ud83d', 'file'],
  ])('makes %j a name that every system can unpack', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps the end of a long name, whole letters, within the bytes of a file system', () => {
    const long = safeFileName(`${'𝒜'.repeat(100)}.pdf`);
    expect(new TextEncoder().encode(long).byteLength).toBeLessThanOrEqual(180);
    expect(long.endsWith('𝒜.pdf')).toBe(true);
    expect(() => encodeURIComponent(long)).not.toThrow();
    expect(safeFileName(`${'a'.repeat(500)}.jpg`)).toHaveLength(80);
  });
});
