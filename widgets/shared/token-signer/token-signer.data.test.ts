import { describe, expect, it } from 'vitest';
import { fill } from '../../core/localize.ts';
import { fromBase64 } from './token-signer.bytes.ts';
import { problemsOf, readCertificate, tokenCertificate } from './token-signer.certificate.ts';
import { certificateViews } from './token-signer.data.ts';
import { localAccess, type LocalAccess } from './token-signer.permission.ts';
import { tokenSignerMessages, type TokenSignerKey } from './token-signer.vi.ts';

/** Made by a test authority for keys that nobody has any more. */
const certificates = {
  /** Tax code of a branch; 16/01/2026 to 15/01/2027 in Việt Nam. */
  company: [
    'MIIBvjCCAWOgAwIBAgIEAI86ATAKBggqhkjOPQQDAjBBMRgwFgYDVQQDEw9UZXN0IFNpZ25pbmcgQ0ExGDAWBgNVBAoTD1Rlc3QgQ0EgQ29tcGFueTELMAkG',
    'A1UEBhMCVk4wHhcNMjYwMTE1MTcwMDAwWhcNMjcwMTE1MTY1OTU5WjBtMQswCQYDVQQGEwJWTjEcMBoGA1UECgwTQ8OUTkcgVFkgVE5ISCBN4bqqVTEcMBoG',
    'A1UEAwwTQ8OUTkcgVFkgVE5ISCBN4bqqVTEiMCAGCgmSJomT8ixkAQETEk1TVDowMTAxMjM0NTY3LTAwMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABC+6',
    'upblU3HILIiD1IwqDOedoDBVYM3q5lMJq3Cpp8SZ614XOa3sU+Liyu+zZgZIQQ8oEEKZ86u2WNQPtj8KhRmjHTAbMAkGA1UdEwQCMAAwDgYDVR0PAQH/BAQD',
    'AgbAMAoGCCqGSM49BAMCA0kAMEYCIQD1RiSg9/OHKewEwWYJUroHkL2X+T5EQhzdiuDCKJYxdQIhAK8UgnC/Gi6JKR3Jg5ju1ZN6IyDACf3ScMmP5Vf4ztwj',
  ].join(''),
  /** Of the same holder without a common name, and without a word on key usage. */
  renewed: [
    'MIIBmzCCAUGgAwIBAgIQUAAAAAAAAAAAAAAAAAAAGjAKBggqhkjOPQQDAjBBMRgwFgYDVQQDEw9UZXN0IFNpZ25pbmcgQ0ExGDAWBgNVBAoTD1Rlc3QgQ0Eg',
    'Q29tcGFueTELMAkGA1UEBhMCVk4wHhcNMjYxMTAxMDAwMDAwWhcNMjgxMTAxMDAwMDAwWjBPMQswCQYDVQQGEwJWTjEcMBoGA1UECgwTQ8OUTkcgVFkgVE5I',
    'SCBN4bqqVTEiMCAGCgmSJomT8ixkAQETEk1TVDowMTAxMjM0NTY3LTAwMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABC+6upblU3HILIiD1IwqDOedoDBV',
    'YM3q5lMJq3Cpp8SZ614XOa3sU+Liyu+zZgZIQQ8oEEKZ86u2WNQPtj8KhRmjDTALMAkGA1UdEwQCMAAwCgYIKoZIzj0EAwIDSAAwRQIhAJzjmWA/TT/9XShK',
    '/k5L5v2d08/gK5Kufm3B1ha3h+YLAiBEh47/qL5ewqZ3W96xX/4ST+V0YJuaa7+qSfipc1EFzA==',
  ].join(''),
  /** Of a person, for encryption only, valid beyond 2050. */
  mail: [
    'MIIBkDCCATagAwIBAgIBAjAKBggqhkjOPQQDAjBBMRgwFgYDVQQDEw9UZXN0IFNpZ25pbmcgQ0ExGDAWBgNVBAoTD1Rlc3QgQ0EgQ29tcGFueTELMAkGA1UE',
    'BhMCVk4wIBcNMjYwMTAxMDAwMDAwWhgPMjA1MTA2MzAxNzAwMDBaMEExHDAaBgNVBAMME05HVVnhu4ROIFbEgk4gTeG6qlUxITAfBgoJkiaJk/IsZAEBExFD',
    'Q0NEOjAwMTIzNDU2Nzg5MDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABC+6upblU3HILIiD1IwqDOedoDBVYM3q5lMJq3Cpp8SZ614XOa3sU+Liyu+zZgZI',
    'QQ8oEEKZ86u2WNQPtj8KhRmjHTAbMAkGA1UdEwQCMAAwDgYDVR0PAQH/BAQDAgUgMAoGCCqGSM49BAMCA0gAMEUCIQDEjDQqL9b2qhgwwap0cU6evX6Yg11R',
    'TdS4mDZZ1Jns6QIgfcinq9Gv7LXmpW7wGUpo/0NFRRrCQXpSF0QOjpGQRsQ=',
  ].join(''),
};
type Which = keyof typeof certificates;

const factsOf = (which: Which) => readCertificate(fromBase64(certificates[which]));
const t = (key: TokenSignerKey, values = {}): string => fill('vi', tokenSignerMessages.vi[key], values);
const views = (now: string, ...which: readonly Which[]) =>
  certificateViews(
    which.map((one) => tokenCertificate(fromBase64(certificates[one]), Date.parse(now))),
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

  it.each([
    ['nothing', []],
    ['a piece', [...fromBase64(certificates.company)].slice(0, 90)],
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
