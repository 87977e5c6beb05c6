/** The host-page contract, first part: what strict pages allow. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { foreignLit } from './foreign-script.ts';
import { kit, openSource, partner, strictPolicy, useBrowser } from './host-page.ts';
import { calculate, lookUp, outageLookup } from './tasks.ts';

const browser = useBrowser();
const BOTH = '<evn-outage-lookup><a href="/lich">Xem lịch</a></evn-outage-lookup><evn-tariff-calc></evn-tariff-calc>';
const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as { files: Readonly<Record<string, string>> };

test('1 · the strictest policy with two directives for the kit reports no violation, chart included', async () => {
  const open = await browser.open();
  await openSource(open, { body: BOTH, headers: { 'content-security-policy': strictPolicy } });
  await lookUp(open.page, 'PB06010000077');
  await calculate(open.page, 461);
  await open.page.locator('evn-tariff-calc').scrollIntoViewIfNeeded();
  await open.page.locator('evn-tariff-calc canvas').first().waitFor();
  expect(open.troubles).toEqual({ violations: [], errors: [], warnings: [] });
});

test('a policy that leaves the kit out keeps the fallback, and breaks nothing of the page', async () => {
  const open = await browser.open();
  await openSource(open, { body: BOTH, headers: { 'content-security-policy': "default-src 'self'" } });
  await expect.poll(() => open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(true);
  expect(open.troubles.violations.every((violation) => violation.startsWith('script-src'))).toBe(true);
});

describe('2 · Trusted Types', () => {
  const enforced = `require-trusted-types-for 'script'; trusted-types lit-html evn-lit`;

  test.each(['before', 'after'])('a host with a Lit of its own, loaded %s the kit', async (order) => {
    const open = await browser.open();
    const host = '<script type="module" src="/foreign.js"></script>';
    const ours = `<script type="module" src="${kit}/w/loader.js" data-site="${PORTAL_SITE}"></script>`;
    await openSource(open, {
      head: order === 'before' ? host + ours : ours + host,
      body: `<foreign-card></foreign-card>${BOTH}`,
      headers: { 'content-security-policy': `script-src 'self' ${kit}; ${enforced}` },
      files: { '/foreign.js': ['text/javascript', await foreignLit()] },
    });
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    await expect.poll(() => open.page.getByText('Thẻ của trang chủ nhà').isVisible()).toBe(true);
    expect(open.troubles).toEqual({ violations: [], errors: [], warnings: [] });
  });

  test('a list without our policy stops the kit, not the page: the fallback stays', async () => {
    const open = await browser.open();
    await openSource(open, {
      body: BOTH,
      headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
    });
    await expect.poll(() => open.troubles.violations.length).toBeGreaterThan(0);
    expect(await open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(true);
  });
});

describe('5 · integrity of every file', () => {
  const head = (files: Readonly<Record<string, string>>) => {
    const { 'loader.js': loader = '', ...chunks } = files;
    const map = { integrity: Object.fromEntries(Object.entries(chunks).map(([name, hash]) => [`${kit}/w/${name}`, hash])) };
    return `<script type="importmap">${JSON.stringify(map)}</script><script type="module" src="${kit}/w/loader.js" data-site="${PORTAL_SITE}" crossorigin integrity="${loader}"></script>`;
  };

  test('the published hashes let the whole graph run', async () => {
    const open = await browser.open();
    await openSource(open, { head: head(integrity.files), body: BOTH });
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    expect(open.troubles.errors).toEqual([]);
  });

  test('a file that differs by one byte is not executed, and the fallback stays', async () => {
    const open = await browser.open();
    await open.page.route(`${kit}/w/*/outage-lookup.js`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} ` });
    });
    await openSource(open, { head: head(integrity.files), body: BOTH });
    await expect.poll(() => open.troubles.errors.join()).toContain('integrity');
    expect(await open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(true);
    expect(await outageLookup(open.page).evaluate((element) => element.matches(':defined'))).toBe(false);
  });

  test('what never changes may be kept for ever, and the loader that leads to it may not', async () => {
    const kept = await Promise.all(
      Object.keys(integrity.files).map(async (name) => [name, (await fetch(`${kit}/w/${name}`)).headers.get('cache-control')] as const),
    );
    for (const [name, policy] of kept) {
      expect(`${name}: ${policy}`).toBe(`${name}: public, max-age=${name === 'loader.js' ? '300' : '31536000, immutable'}`);
    }
  });

  test('a tampered loader is not executed', async () => {
    const open = await browser.open();
    await openSource(open, { head: head({ ...integrity.files, 'loader.js': `sha384-${'A'.repeat(64)}` }), body: BOTH });
    await expect.poll(() => open.troubles.errors.join()).toContain('integrity');
    expect(await open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(true);
  });
});

test('10 · without JavaScript the link inside the tag is there to follow', async () => {
  for (const address of [`${kit}/utility-site/`, `${partner}/`]) {
    const { page } = await browser.open({ javaScriptEnabled: false });
    await page.goto(address);
    const links = page.locator('evn-outage-lookup a, evn-tariff-calc a');
    expect(await links.count()).toBe(2);
    for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
  }
});
