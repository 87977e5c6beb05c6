/** The host-page contract, fourth part: whatever keeps the BFF from answering, a widget says so and never looks like an answer. */
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import codes from '../../schema/codes.json' with { type: 'json' };
import { answers, everyWidget, forEvery, ofEvery, shown } from './every-widget.ts';
import { kit, openSource, scriptTag, useBrowser } from './host-page.ts';
import { textOf } from './tasks.ts';

const browser = useBrowser();

/** Tags of the widgets that ask without being told. */
const asking = new Set<string>(shown.filter(({ asks }) => asks).map(({ tag }) => tag));

type Answer = (route: Route) => Promise<unknown>;

const withFault =
  (code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INTERNAL'): Answer =>
  (route) =>
    reply(route, codes.faults[code].status, {
      data: null,
      errors: [{ message: codes.faults[code].vi, extensions: { code, retryable: false, traceId: '4bf92f3577b34da6' } }],
    });

/** What the BFF sends when a part of it fails: that field is null, and an error says why. */
const partly: Answer = async (route) => {
  const response = await route.fetch();
  const { data } = (await response.json()) as { data: Record<string, unknown> };
  const [first = ''] = Object.keys(data);
  const { vi } = codes.faults.UPSTREAM_UNAVAILABLE;
  await reply(route, 200, {
    data: { ...data, [first]: null },
    errors: [{ message: vi, path: [first], extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true, traceId: '4bf92f3577b34da6' } }],
  });
};

const FAULTS: Readonly<Record<string, Answer>> = {
  'with 401': withFault('UNAUTHENTICATED'),
  'with 403': withFault('FORBIDDEN'),
  'with 500': withFault('INTERNAL'),
  'with the page of a proxy': (route) => reply(route, 502, '<h1>Bad gateway</h1>'),
  'in parts': partly,
  'not at all, because there is no network': (route) => route.abort('internetdisconnected'),
  'not within ten seconds': () => new Promise(() => undefined),
};

test('12 · where the BFF does not answer, or only in parts, every widget that asks says so', { timeout: 60_000 }, async () => {
  const pages = await Promise.all(
    Object.entries(FAULTS).map(async ([how, answer]) => {
      const open = await browser.open();
      await open.page.route(`${kit}/g/**`, answer);
      await openSource(open, { head: listening + scriptTag, body: everyWidget });
      return { how, ...open };
    }),
  );
  for (const { how, page, troubles } of pages) {
    for (const { tag } of shown.filter(({ asks }) => asks)) await page.locator(tag).locator(SAID).first().waitFor({ timeout: 15_000 });
    const said = await ofEvery(page, (widget) => widget.locator(SAID).first().isVisible());
    expect({ how, said }).toEqual({ how, said: forEvery(({ asks }) => asks) });
    expect({ how, told: await toldOf(page) }).toEqual({ how, told: shown.filter(({ asks }) => asks).map(({ tag }) => tag) });
    if (how !== 'in parts')
      expect(Object.entries(await answers(page)).filter(([tag, answered]) => answered && asking.has(tag))).toEqual([]);
    expect({ how, errors: troubles.errors.filter((error) => !OF_THE_NETWORK.test(error)) }).toEqual({ how, errors: [] });
  }
});

test('12 · once the BFF answers again, asking again brings the answers', async () => {
  const { page, troubles } = await browser.open().then(async (open) => {
    await open.page.route(`${kit}/g/**`, withFault('INTERNAL'));
    await openSource(open, { body: everyWidget });
    return open;
  });
  const asking = shown.filter(({ asks }) => asks);
  for (const { tag } of asking) await page.locator(tag).locator('[part~=error]').first().waitFor();
  await page.unrouteAll();
  for (const { tag } of asking) await page.locator(tag).getByRole('button', { name: 'Thử lại' }).first().click();
  for (const { tag, ready, says } of asking) {
    await page.locator(tag).locator(ready).first().waitFor();
    expect(await textOf(page.locator(tag))).toContain(says);
  }
  expect(troubles.errors.filter((error) => !OF_THE_NETWORK.test(error))).toEqual([]);
});

/** Where a widget says that something is missing. */
const SAID = '[part~=error], [part~=status]';
/** What the browser, and our own note for web masters, write into the console then. */
const OF_THE_NETWORK = /^Failed to load resource|^EVN Care Kit: no answer from|^Access to fetch at/;

/** Notes on the page who tells it of an error. */
const listening = `<script>
  self.told = new Set();
  addEventListener('evn-error', ({ target, detail }) => detail.code && told.add(target.localName));
</script>`;

const toldOf = (page: Page): Promise<string[]> => page.evaluate(() => [...(globalThis as unknown as { told: Set<string> }).told].sort());

function reply(route: Route, status: number, body: object | string): Promise<void> {
  const headers = { 'access-control-allow-origin': '*', 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' };
  return route.fulfill({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}
