import { describe, expect, it } from 'vitest';
import { fill } from '../../core/localize.ts';
import { CERTIFICATES } from '../../test/helpers/certificates.ts';
import { fromBase64 } from './token-signer.bytes.ts';
import { problemsOf, readCertificate, tokenCertificate } from './token-signer.certificate.ts';
import { certificateViews } from './token-signer.data.ts';
import { localAccess, type LocalAccess } from './token-signer.permission.ts';
import { tokenSignerMessages, type TokenSignerKey } from './token-signer.vi.ts';

type Which = keyof typeof CERTIFICATES;

const factsOf = (which: Which) => readCertificate(fromBase64(CERTIFICATES[which]));
const t = (key: TokenSignerKey, values = {}): string => fill('vi', tokenSignerMessages.vi[key], values);
const views = (now: string, ...which: readonly Which[]) =>
  certificateViews(
    which.map((one) => tokenCertificate(fromBase64(CERTIFICATES[one]), Date.parse(now))),
    t,
  );

describe('reading a certificate', () => {
  it('finds holder, issuer, tax code, serial number and both ends of its time', () => {
    expect(factsOf('company')).toEqual({
      subject: {
        text: 'C=VN, O=CÔNG TY TNHH MẪU, CN=CÔNG TY TNHH MẪU, UID=MST:0101234567-001',
        commonName: 'CÔNG TY TNHH MẪU',
        organization: 'CÔNG TY TNHH MẪU',
        taxCode: '0101234567-001',
      },
      issuer: {
        text: 'CN=Test Signing CA, O=Test CA Company, C=VN',
        commonName: 'Test Signing CA',
        organization: 'Test CA Company',
        taxCode: null,
      },
      serial: '8F3A01',
      notBefore: '2026-01-15T17:00:00Z',
      notAfter: '2027-01-15T16:59:59Z',
      signs: true,
    });
  });

  it('takes no other number for a tax code, reads years beyond 2049, and sees what a certificate is not for', () => {
    expect(factsOf('mail')).toMatchObject({ subject: { taxCode: null }, notAfter: '2051-06-30T17:00:00Z', signs: false });
    expect(factsOf('renewed').signs).toBe(true);
  });

  it('reads a tax code of twelve digits, which the BFF takes as well', () => {
    const der = String.fromCharCode(...fromBase64(CERTIFICATES.company)).replace('MST:0101234567-001', 'MST:  079190000123');
    expect(readCertificate(Uint8Array.from(der, (letter) => letter.charCodeAt(0))).subject.taxCode).toBe('079190000123');
  });

  it.each([
    ['nothing', []],
    ['a piece', [...fromBase64(CERTIFICATES.company)].slice(0, 90)],
    ['something else', [0x30, 0x03, 0x02, 0x01, 0x01]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readCertificate(Uint8Array.from(bytes))).toThrow(RangeError);
  });

  it.each([
    ['before', '2026-01-15T16:59:59Z', ['NOT_YET_VALID']],
    ['in the first second', '2026-01-15T17:00:00Z', []],
    ['in the last second', '2027-01-15T16:59:59Z', []],
    ['after', '2027-01-15T17:00:00Z', ['EXPIRED']],
  ])('knows its time: %s', (_, now, problems) => {
    expect(problemsOf(factsOf('company'), Date.parse(now))).toEqual(problems);
  });
});

describe('certificates to choose from', () => {
  it('has those that can be used first, and the one that is valid longest on top', () => {
    const order = (now: string) => views(now, 'company', 'mail', 'renewed').map(({ days, usable }) => [days.slice(-10), usable]);
    expect(order('2026-12-01T00:00:00Z')).toEqual([
      ['01/11/2028', true],
      ['15/01/2027', true],
      ['01/07/2051', false],
    ]);
    expect(order('2027-02-01T00:00:00Z')[1]).toEqual(['01/07/2051', false]);
  });

  it('writes them for people, by the days of Việt Nam', () => {
    expect(views('2026-12-01T00:00:00Z', 'company')).toEqual([
      {
        id: '8F3A01',
        holder: 'CÔNG TY TNHH MẪU',
        taxCode: '0101234567-001',
        issuer: 'Test Signing CA',
        days: '16/01/2026 – 15/01/2027',
        serial: '8F3A\u00A001',
        usable: true,
        reasons: [],
      },
    ]);
    expect(views('2026-12-01T00:00:00Z', 'renewed')[0]?.holder).toBe('CÔNG TY TNHH MẪU');
  });

  it('says of each that cannot be chosen why, and what to do', () => {
    expect(views('2030-01-01T00:00:00Z', 'company')[0]?.reasons).toEqual([
      'Hết hạn ngày 15/01/2027. Gia hạn với nhà cung cấp chữ ký số, hoặc chọn chứng thư khác.',
    ]);
    expect(views('2025-01-01T00:00:00Z', 'mail')[0]?.reasons).toEqual([
      'Chưa có hiệu lực đến ngày 01/01/2026. Kiểm tra ngày giờ trên máy, hoặc chọn chứng thư khác.',
      'Chứng thư này không dùng để ký tài liệu. Chọn chứng thư khác.',
    ]);
  });
});

describe('whether the browser lets a page through to this computer', () => {
  /** A browser that knows these permissions, and what it has noted for them. */
  const browser = (known: Readonly<Record<string, LocalAccess>>, hostname = 'dichvu.example.vn') => ({
    hostname,
    permissions: {
      query: async ({ name }: { name: string }) => {
        const state = known[name];
        if (!state) throw new TypeError(`${name} is not a valid permission`);
        return { state };
      },
    },
  });

  it.each([
    ['the permission of today', browser({ 'loopback-network': 'prompt', 'local-network-access': 'granted' }), 'prompt'],
    ['its older name', browser({ 'local-network-access': 'denied' }), 'denied'],
    ['neither, in a browser without it', browser({}), 'granted'],
    ['nothing, in a browser without permissions', { hostname: 'dichvu.example.vn', permissions: undefined }, 'granted'],
    ['nothing, on a page of this computer', browser({ 'loopback-network': 'prompt' }, 'localhost'), 'granted'],
    ['the permission, on a page that only sounds like it', browser({ 'loopback-network': 'prompt' }, 'localhost.evil.example'), 'prompt'],
  ])('asks for %s', async (_, surroundings, access) => {
    expect(await localAccess(surroundings)).toBe(access);
  });
});
