import { describe, expect, it } from 'vitest';
import { readSharedAddress, sharedAddress } from './outage-lookup.share.ts';

describe('a shared link', () => {
  const page = 'https://city.example/dien?tab=1#old';

  it('carries no customer code unless the person asks for it, and then only in the fragment', () => {
    const place = { by: 'code', codes: ['PB06010000001'] } as const;
    expect(sharedAddress(page, place, false)).not.toContain('PB0601');
    const withCode = new URL(sharedAddress(page, place, true));
    expect(withCode.search).toBe('?tab=1');
    expect(readSharedAddress(withCode.hash)).toEqual({ codes: 'PB06010000001', unitCode: '' });
  });

  it('carries the area, which is nobody’s secret', () => {
    const link = new URL(sharedAddress(page, { by: 'area', unitCode: 'PB0601', name: 'Tân An' }, false));
    expect(readSharedAddress(link.hash)).toEqual({ codes: '', unitCode: 'PB0601' });
  });
});
