import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: { handle: () => undefined } }));
const { isBeyond, parseRange } = await import('../../../../electron/security/mediaProtocol.ts');

describe('parseRange', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=900-', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=500-5000', { start: 500, end: 999 }],
  ])('reads %s of 1000 bytes', (header, range) => {
    expect(parseRange(header, 1000)).toEqual(range);
  });

  it.each([null, 'bytes=-', 'bytes=1000-', 'bytes=9-3', 'items=0-1', 'bytes=0-1,5-6'])(
    'answers the whole file for %s',
    (header) => {
      expect(parseRange(header, 1000)).toBeUndefined();
    },
  );
});

describe('a range beyond the end', () => {
  it.each([
    ['bytes=100-', 100, true],
    ['bytes=99-', 100, false],
    ['bytes=0-', 0, true],
    ['bytes=-5', 100, false],
    [null, 100, false],
  ])('%s of %i bytes: %s', (header, bytes, beyond) => {
    expect(isBeyond(header, bytes)).toBe(beyond);
  });
});
