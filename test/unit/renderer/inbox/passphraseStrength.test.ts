import { describe, expect, test } from 'vitest';
import { estimateBits, passphraseStrength } from '../../../../renderer/inbox/passphraseStrength.ts';

describe('the strength of a passphrase', () => {
  test('says nothing about an empty field', () => {
    expect(passphraseStrength('')).toBe(0);
  });

  test('four words of one’s own are good, five excellent, three only fair', () => {
    expect(passphraseStrength('varanda trovão selo')).toBe(2);
    expect(passphraseStrength('varanda trovão selo mexerica')).toBe(3);
    expect(passphraseStrength('varanda trovão selo mexerica bigorna')).toBe(4);
  });

  test.each([
    'senha',
    'Senha123',
    '12345678',
    'aaaaaaaaaaaa',
    'abcdefgh',
    'qwerty',
    'flamengo2024',
    'admin admin admin admin',
  ])('%s is weak', (guessed) => {
    expect(passphraseStrength(guessed)).toBe(1);
  });

  test('a word that is written twice counts once', () => {
    expect(passphraseStrength('varanda varanda varanda varanda')).toBe(1);
  });

  test('the company’s and the person’s own names count almost nothing, with or without accents', () => {
    const known = ['Aroeira Móveis', 'Helena Aroeira'];
    expect(passphraseStrength('aroeira moveis helena zelo', known)).toBe(1);
    expect(estimateBits('aroeira moveis helena selo', known)).toBeLessThan(
      estimateBits('aroeira moveis helena selo'),
    );
  });

  test('a long token of mixed signs is good although it is one word', () => {
    expect(passphraseStrength('kX7#pLq9-vRz2')).toBeGreaterThanOrEqual(3);
  });

  test('accents and capitals do not make a common word better', () => {
    expect(estimateBits('FAMÍLIA')).toBe(estimateBits('familia'));
  });
});
