import { describe, expect, it } from 'vitest';
import { fingerprintOf, isTextFingerprint, keyOf } from '../../../../shared/chatExport/fingerprint.ts';

const ofText = (text: string): number => fingerprintOf({ kind: 'text', text });

describe('fingerprints', () => {
  it('are the same for a text whatever invisible signs, spaces and composition an export adds', () => {
    expect(ofText('\u200ebom\u00a0dia,  João ❤️\n')).toBe(ofText('bom dia, Joa\u0303o ❤'));
  });

  it('are the same for a mention by name and by number', () => {
    expect(ofText('@\u2068Ana Souza\u2069 viu?')).toBe(ofText('@5511987654321 viu?'));
    expect(ofText('@ana viu?')).not.toBe(ofText('@bia viu?'));
  });

  it('are one for all attachments, whether the file came or was left out', () => {
    expect(fingerprintOf({ kind: 'attachment', text: 'legenda' })).toBe(
      fingerprintOf({ kind: 'attachment', text: '' }),
    );
    expect(isTextFingerprint(fingerprintOf({ kind: 'attachment', text: 'ok' }))).toBe(false);
    expect(isTextFingerprint(ofText(''))).toBe(true);
  });

  it('do not meet among 200,000 texts, and their keys do not either', () => {
    const texts = new Set<number>();
    const keys = new Set<number>();
    for (let index = 0; index < 200_000; index++) {
      const fingerprint = ofText(`mensagem número ${index}`);
      texts.add(fingerprint);
      keys.add(keyOf(1, 28_000_000 + (index % 1000), Math.floor(index / 1000)));
    }
    expect(texts.size).toBe(200_000);
    expect(keys.size).toBe(200_000);
    for (const value of texts) if (!Number.isSafeInteger(value)) throw new Error('not exact');
  });
});
