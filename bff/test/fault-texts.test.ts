import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import codes from '../../schema/codes.json' with { type: 'json' };
import { readDocuments } from '../graphql/documents.ts';
import { Fault } from '../platform/faults.ts';
import type { FaultCode, Locale } from '../platform/texts.ts';
import { listen } from '../http/listener.ts';
import { createLog } from '../platform/log.ts';
import { demoSites, UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp, type WireAnswer } from './app.ts';

const LOCALES: readonly Locale[] = ['vi', 'en'];
const CODES = Object.keys(codes.faults) as FaultCode[];

const messageOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as WireAnswer<unknown>).errors?.[0]?.message;

describe.each(LOCALES)('a fault told in %s', (locale) => {
  it.each(CODES)('%s has its own status and text', async (code) => {
    const listener = await listen(0, () => Promise.reject(new Fault(code)), createLog('silent'));
    const response = await fetch(`http://127.0.0.1:${listener.port}/`, { headers: { 'accept-language': locale } });
    expect([response.status, await messageOf(response)]).toEqual([codes.faults[code].status, codes.faults[code][locale]]);
    await listener.close(0);
  });
});

describe('the language of a fault', () => {
  const ENGLISH_SITE = 'pk_english00000000000000';
  const english = { 'accept-language': 'en-GB,en' };
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    const [site] = demoSites({ public: 4000, partner: 4002 });
    if (site) await app.app.sites.put({ ...site, key: ENGLISH_SITE, locale: 'en' });
  });
  afterAll(() => app.close());

  const languageOf = (message: string | undefined): string | undefined =>
    Object.values(codes.faults).flatMap(({ vi, en }) => (vi === message ? ['vi'] : en === message ? ['en'] : []))[0];
  const languageAt = async (path: string, init: RequestInit = {}) => languageOf(await messageOf(await app.fetch(path, init)));
  const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1', ...headers },
    body: JSON.stringify(body),
  });

  it('is that of the question, whatever site and browser prefer', async () => {
    expect(await languageAt(`/g/${UTILITY_SITE}`, post({ documentId: 'x', locale: 'en' }))).toBe('en');
    expect(await languageAt(`/g/${ENGLISH_SITE}`, post({ documentId: 'x', locale: 'vi' }, english))).toBe('vi');
    expect(await languageAt(`/g/${UTILITY_SITE}/x?l=en`)).toBe('en');
    expect(await languageAt(`/g/${ENGLISH_SITE}/x?l=vi`, { headers: english })).toBe('vi');
  });

  it('is that of the site where the question names none', async () => {
    expect(await languageAt(`/g/${UTILITY_SITE}`, post({ documentId: 'x' }, english))).toBe('vi');
    expect(await languageAt(`/g/${ENGLISH_SITE}`, post({ documentId: 'x' }))).toBe('en');
    expect(await languageAt(`/g/${ENGLISH_SITE}`, { ...post({}), body: 'no JSON' })).toBe('en');
  });

  it('is that of the browser where there is no site', async () => {
    expect(await languageAt('/g/pk_nobody00000000000000', post({}, english))).toBe('en');
    expect(await languageAt('/g/pk_nobody00000000000000', post({}))).toBe('vi');
  });

  it('is that of the address for a calendar', async () => {
    expect(await languageAt('/calendar/outage/none.ics?l=en')).toBe('en');
    expect(await languageAt('/calendar/outage/none.ics?l=vi', { headers: english })).toBe('vi');
  });

  it("is that of the operator's system", async () => {
    const key = { authorization: `Bearer ${app.operatorKey}` };
    const ask = async (init: RequestInit) => languageOf(await messageOf(await fetch(`${app.operatorUrl}/operator/graphql`, init)));
    expect(await ask(post({ documentId: 'x' }, { ...key, ...english }))).toBe('en');
    expect(await ask(post({ documentId: 'x' }, key))).toBe('vi');
    expect(await ask(post({}))).toBe('vi');
  });

  it('is that of the question also while the source is away', async () => {
    const away = await testApp();
    await away.db.close();
    const variables = { customerCode: 'PB06010000055', from: '2026-06-12', to: '2026-06-19' };
    const document = [...readDocuments().values()].find(({ name }) => name === 'OutageLookupByCode');
    for (const locale of LOCALES) {
      const { errors } = await away.run({ id: document?.id ?? '', method: 'POST' }, variables, { locale });
      expect(errors?.[0]?.message).toBe(codes.faults.UPSTREAM_UNAVAILABLE[locale]);
    }
    await away.close();
  });
});
