/** The host-page contract, first part: what strict pages allow. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { allAnswered, answers, drawCharts, everyWidget, fallbacks, forEvery, ofEvery, shown } from './every-widget.ts';
import { foreignLit } from './foreign-script.ts';
import { kit, noTroubles, openSource, partner, scriptTag, strictPolicy, useBrowser } from './host-page.ts';

const browser = useBrowser();
const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as { files: Readonly<Record<string, string>> };

test('1 · the strictest policy with three directives for the kit reports no violation, charts included', async () => {
  const open = await browser.open();
  await openSource(open, { body: everyWidget, headers: { 'content-security-policy': strictPolicy } });
  await allAnswered(open.page);
  await drawCharts(open.page);
  expect(open.troubles).toEqual(noTroubles);
});

test('a policy that leaves the kit out keeps the fallback, and breaks nothing of the page', async () => {
  const open = await browser.open();
  await openSource(open, { body: everyWidget, headers: { 'content-security-policy': "default-src 'self'" } });
  await expect.poll(() => open.troubles.violations.length).toBeGreaterThan(0);
  expect(open.troubles.violations.every((violation) => violation.startsWith('script-src'))).toBe(true);
  expect(await fallbacks(open.page)).toEqual(forEvery(true));
});

describe('2 · Trusted Types', () => {
  const enforced = `require-trusted-types-for 'script'; trusted-types lit-html evn-lit`;

  test.each(['before', 'after'])('a host with a Lit of its own, loaded %s the kit', async (order) => {
    const open = await browser.open();
    const host = '<script type="module" src="/foreign.js"></script>';
    await openSource(open, {
      head: order === 'before' ? host + scriptTag : scriptTag + host,
      body: `<foreign-card></foreign-card>${everyWidget}`,
      headers: { 'content-security-policy': `script-src 'self' ${kit}; ${enforced}` },
      files: { '/foreign.js': ['text/javascript', await foreignLit()] },
    });
    await allAnswered(open.page);
    await expect.poll(() => open.page.getByText('Thẻ của trang chủ nhà').isVisible()).toBe(true);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('a list without our policy stops the kit, not the page: the fallback stays', async () => {
    const open = await browser.open();
    await openSource(open, {
      body: everyWidget,
      headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
    });
    await expect.poll(() => open.troubles.violations.length).toBeGreaterThan(0);
    expect(await fallbacks(open.page)).toEqual(forEvery(true));
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
    await openSource(open, { head: head(integrity.files), body: everyWidget });
    await allAnswered(open.page);
    await drawCharts(open.page);
    expect(await answers(open.page)).toEqual(forEvery(true));
    expect(open.troubles).toEqual(noTroubles);
  });

  test('a file that differs by one byte is not executed, and the fallback stays', async () => {
    const open = await browser.open();
    for (const { name } of shown) {
      await open.page.route(`${kit}/w/*/${name}.js`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()} ` });
      });
    }
    await openSource(open, { head: head(integrity.files), body: everyWidget });
    for (const { tag } of shown) await expect.poll(() => open.troubles.errors.join()).toContain(`could not load <${tag}>`);
    expect(open.troubles.errors.join()).toContain('integrity');
    expect(await fallbacks(open.page)).toEqual(forEvery(true));
    expect(await ofEvery(open.page, (widget) => widget.evaluate((element) => element.matches(':defined')))).toEqual(forEvery(false));
  });

  test('a tampered loader is not executed', async () => {
    const open = await browser.open();
    await openSource(open, { head: head({ ...integrity.files, 'loader.js': `sha384-${'A'.repeat(64)}` }), body: everyWidget });
    await expect.poll(() => open.troubles.errors.join()).toContain('integrity');
    expect(await fallbacks(open.page)).toEqual(forEvery(true));
  });

  test('whoever debugs finds the source map of every file, and nobody else carries its name', async () => {
    for (const name of Object.keys(integrity.files)) {
      const file = await fetch(`${kit}/w/${name}`);
      expect(await file.text(), name).not.toContain('sourceMappingURL');
      const map = await fetch(new URL(file.headers.get('sourcemap') ?? 'none', file.url));
      expect(await map.json(), name).toMatchObject({ version: 3 });
    }
  });

  test('what never changes may be kept for ever, and the loader that leads to it may not', async () => {
    const policies = await Promise.all(
      Object.keys(integrity.files).map(async (name) => [name, (await fetch(`${kit}/w/${name}`)).headers.get('cache-control')] as const),
    );
    for (const [name, policy] of policies) {
      expect(`${name}: ${policy}`).toBe(`${name}: public, max-age=${name === 'loader.js' ? '300' : '31536000, immutable'}`);
    }
  });
});

test('10 · without JavaScript the link inside the tag is there to follow', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false });
  for (const address of [`${kit}/utility-site/`, `${partner}/`, `${kit}/hostile/`]) {
    await page.goto(address);
    const tags = page.locator(shown.map(({ tag }) => tag).join());
    expect(await tags.count()).toBeGreaterThan(0);
    for (const tag of await tags.all()) expect(await tag.locator('a').first().isVisible()).toBe(true);
  }
});
