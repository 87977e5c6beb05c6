import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionLeave } from '../../widgets/core/session-leave.generated.ts';
import { SiteTrust } from '../../widgets/core/site-trust.generated.ts';
import { PORTAL_SITE, UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp, type WireAnswer } from '../test/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const body = JSON.stringify({ documentId: SessionLeave.id, variables: {} });
const json = { 'content-type': 'application/json' };
const post = (headers: Record<string, string> = {}, path = `/s/graphql/${UTILITY_SITE}`) =>
  app.browser().fetch(path, { method: 'POST', headers: { ...json, ...headers }, body });
const codeOf = async (response: Response) => ((await response.json()) as WireAnswer<unknown>).errors?.[0]?.extensions.code ?? 'answered';

describe('who is let in', () => {
  it.each([
    ['the utility’s own page', {}, 'answered'],
    ['another page', { origin: 'http://localhost:4002', 'sec-fetch-site': 'cross-site' }, 'ORIGIN_NOT_ALLOWED'],
    ['another page that says it were the same', { origin: 'http://localhost:4002' }, 'ORIGIN_NOT_ALLOWED'],
    ['a subdomain', { origin: 'http://evil.localhost:4000', 'sec-fetch-site': 'same-site' }, 'ORIGIN_NOT_ALLOWED'],
    ['a name of somebody else’s that points here', { host: 'evil.example', origin: 'http://evil.example' }, 'ORIGIN_NOT_ALLOWED'],
    ['a partner’s host that hands everything on', { host: 'localhost:4002', origin: 'http://localhost:4002' }, 'ORIGIN_NOT_ALLOWED'],
    ['no page at all', { origin: '' }, 'ORIGIN_NOT_ALLOWED'],
    ['a page opened from a file', { origin: 'null' }, 'ORIGIN_NOT_ALLOWED'],
    ['a form that is sent', { 'content-type': 'text/plain' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a script without our header', { 'x-evn-widget': '' }, 'FORBIDDEN'],
    ['a script that does not say where it stands', { 'x-evn-widget': '1' }, 'FORBIDDEN'],
  ])('%s', async (_, headers, expected) => {
    const response = await post(headers);
    expect(await codeOf(response)).toBe(expected);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    if (expected !== 'answered') expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('knows the site, and no address but its own', async () => {
    expect(await codeOf(await post({}, '/s/graphql/pk_nobody00000000000000'))).toBe('SITE_UNKNOWN');
    expect(await codeOf(await post({}, '/s/graphql/__proto__'))).toBe('SITE_UNKNOWN');
    expect(await codeOf(await app.browser().fetch(`/s/graphql/${UTILITY_SITE}`))).toBe('METHOD_NOT_ALLOWED');
    expect(await codeOf(await app.browser().fetch('/s/other'))).toBe('NOT_FOUND');
  });

  it('answers a preflight of nobody', async () => {
    const response = await app.fetch(`/s/graphql/${UTILITY_SITE}`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:4002', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the cookie', () => {
  it('is one that no script reads, no subdomain sets and no other site sends', async () => {
    const [page] = (await post()).headers.getSetCookie();
    expect(page).toMatch(/^__Host-Http-evn-page=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=604800$/);
    const [frame] = (await post({ 'x-evn-widget': 'frame' })).headers.getSetCookie();
    expect(frame).toMatch(
      /^__Host-Http-evn-frame=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=604800$/,
    );
  });

  it('is given once, and is kept in no cache', async () => {
    const browser = app.browser();
    await browser.run(SessionLeave, {});
    const cookie = browser.cookie();
    const response = await browser.fetch(`/s/graphql/${UTILITY_SITE}`, { method: 'POST', headers: json, body });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(browser.cookie()).toBe(cookie);
  });

  it('of one site or placement is nothing to another, and neither is one that was made up', async () => {
    const browser = app.browser();
    await browser.run(SessionLeave, {});
    const [, token = ''] = browser.cookie().split('=');
    const given = async (headers: Record<string, string>, path?: string) => (await post(headers, path)).headers.getSetCookie().length;
    expect(await given({ cookie: `__Host-Http-evn-page=${token}` })).toBe(0);
    expect(await given({ cookie: `__Host-Http-evn-page=${token}` }, `/s/graphql/${PORTAL_SITE}`)).toBe(1);
    expect(await given({ cookie: `__Host-Http-evn-frame=${token}`, 'x-evn-widget': 'frame' })).toBe(1);
    expect(await given({ cookie: `__Host-Http-evn-page=${'a'.repeat(43)}` })).toBe(1);
    expect(await given({ cookie: `evn-page=${token}` })).toBe(1);
  });

  it.each([
    ['HEAD', `/s/uploads/${UTILITY_SITE}/at_${'0'.repeat(26)}`],
    ['PATCH', `/s/uploads/${UTILITY_SITE}/at_${'0'.repeat(26)}`],
    ['GET', `/s/papers/${UTILITY_SITE}/pp_${'0'.repeat(26)}/${'0'.repeat(64)}`],
  ])('is not given for %s of a file, of which nobody who has just come has one', async (method, path) => {
    const sessions = () => app.db.read.selectFrom('session').select('id').execute();
    const before = await sessions();
    const headers = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const response = await app.browser().fetch(path, { method, headers });
    expect([response.status, response.headers.getSetCookie()]).toEqual([404, []]);
    expect(await sessions()).toEqual(before);
  });

  it('is nowhere in the database, only its hash', async () => {
    const browser = app.browser();
    await browser.run(SessionLeave, {});
    const [, token = ''] = browser.cookie().split('=');
    const rows = await app.db.read.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is never read nor set by the public surface', async () => {
    const response = await app.fetch(`/g/${UTILITY_SITE}/${SiteTrust.id}?v={}`, { headers: { cookie: '__Host-Http-evn-page=x' } });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await app.run(SiteTrust, {}, { site: PORTAL_SITE, origin: 'http://localhost:4002' })).toEqual({
      data: { siteTrust: 'PARTNER' },
    });
  });
});

describe('frames and pages of its own', () => {
  it('say nothing to whom they do not know', async () => {
    for (const path of [
      '/frame/',
      '/frame/pk_nobody00000000000000/otp',
      `/frame/${UTILITY_SITE}/outage-lookup`,
      `/page/${UTILITY_SITE}/__proto__`,
    ]) {
      const response = await app.browser().fetch(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });
});
