import { describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from '../../../schema/request-limits.ts';
import { isHeic, kindOf, saidLimits, sentName, sizeText, stateOf } from './file-upload.data.ts';

describe('a size', () => {
  it.each([
    [1, '1\u00A0KB', '1\u00A0KB'],
    [1024, '1\u00A0KB', '1\u00A0KB'],
    [1025, '2\u00A0KB', '2\u00A0KB'],
    [850 * 1024, '850\u00A0KB', '850\u00A0KB'],
    [1024 * 1024, '1\u00A0MB', '1\u00A0MB'],
    [2.44 * 1024 * 1024, '2,4\u00A0MB', '2.4\u00A0MB'],
    [10 * 1024 * 1024, '10\u00A0MB', '10\u00A0MB'],
  ])('of %d bytes is said as %s', (bytes, vi, en) => {
    expect([sizeText(bytes, 'vi'), sizeText(bytes, 'en')]).toEqual([vi, en]);
  });

  it('that is the limit is a whole number of megabytes', () => {
    expect(saidLimits).toEqual({ file: 10, all: 25, files: 5 });
  });
});

describe('a name', () => {
  it('stays as it is, composed as the BFF keeps it', () => {
    expect(sentName('Căn cước.jpg'.normalize('NFD'))).toBe('Căn cước.jpg');
  });

  it('that is too long keeps its beginning and its end, and no half of a character', () => {
    const name = sentName(`${'📷'.repeat(200)} mặt trước.jpg`);
    expect([...name]).toHaveLength(UPLOAD_LIMITS.name);
    expect(name).toMatch(/^📷+…📷+ mặt trước\.jpg$/u);
  });
});

describe('what the BFF says of a file', () => {
  it.each([
    ['UPLOADING', 'CUT'],
    ['SCANNING', 'CHECKING'],
    ['READY', 'READY'],
    ['REJECTED', 'REFUSED'],
    ['OF_LATER', 'CHECKING'],
  ])('%s is shown as %s', (state, shown) => {
    expect(stateOf({ state: state as 'READY' })).toBe(shown);
  });

  it('is of a kind that is known, or of another', () => {
    expect([kindOf('IDENTITY'), kindOf('OF_LATER')]).toEqual(['IDENTITY', 'OTHER']);
  });
});

describe('a photo of a phone that keeps HEIC', () => {
  const container = (brand: string): Uint8Array => new TextEncoder().encode(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
  it('is told by what is in it', () => {
    expect(['heic', 'heix', 'hevc', 'mif1', 'msf1'].map((brand) => isHeic(container(brand)))).toEqual(Array(5).fill(true));
    expect([isHeic(container('avif')), isHeic(container('isom')), isHeic(new Uint8Array(2))]).toEqual([false, false, false]);
  });
});
