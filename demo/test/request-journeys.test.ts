/** Following a request: on the utility's own page by keyboard, and in its frame on a partner's page. */
import type { Frame, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { UTILITY_SITE } from '../../bff/seeds/sites.ts';
import { TOKEN_PROGRAM_ORIGINS } from '../../schema/token-program.ts';
import { kit, noTroubles, partner, useBrowser } from './host-page.ts';
import { utilityOf } from './utility.ts';

const browser = useBrowser();
const utility = utilityOf({ operatorOrigin: inject('operatorOrigin'), operatorKey: inject('operatorKey') });
const TAG = 'evn-request-tracker';

const focused = (page: Page): Promise<string> =>
  page.evaluate((tag) => document.querySelector(tag)?.shadowRoot?.activeElement?.id ?? '', TAG);

test('a customer opens a request by keyboard with its code and a code by e-mail, and closes it again', async () => {
  const { page, troubles } = await browser.open();
  await page.goto(`${kit}/utility-site/dich-vu/`);
  const widget = page.locator(TAG);
  await widget.locator('#code').focus();
  await page.keyboard.type((await utility.codeOf('NEW_LOW_VOLTAGE', 'SIGNING')).toLowerCase());
  await page.keyboard.press('Enter');
  await widget.locator('input[name=channel]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('code');
  const reference = /Số tham chiếu của mã: (\w{2})/.exec(await widget.locator('.notice').first().innerText())?.[1] ?? '';
  await page.keyboard.type(await utility.mailed(reference));
  await page.keyboard.press('Enter');
  await widget.locator('[part~=summary]', { hasText: /Cấp điện mới hạ áp: ký hợp đồng/ }).waitFor();
  expect(await widget.locator('tfoot').innerText()).toMatch(/648\.000/);
  await page.reload();
  await widget.locator('tfoot').waitFor();
  await widget.getByRole('button', { name: 'Thoát' }).click();
  await widget.locator('#code').waitFor();
  await page.reload();
  await widget.locator('#code').waitFor();
  expect(troubles).toEqual(noTroubles);
});

/** Inputs of any kind in the page and its shadow roots, but not in frames. */
const secretInputs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const count = (root: ParentNode): number =>
      root.querySelectorAll('input[autocomplete=one-time-code], input[type=file], input[type=password]').length +
      [...root.querySelectorAll('*')].reduce((sum, element) => sum + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
    return count(document);
  });

const frameOf = async (page: Page): Promise<Frame> => {
  await page.locator(`${TAG} iframe`).waitFor();
  let frame: Frame | undefined;
  await expect
    .poll(() => {
      frame = page.frames().find((one) => one.url().startsWith(`${kit}/frame/`));
      return frame !== undefined;
    })
    .toBe(true);
  return frame as Frame;
};

test('on a partner’s page it stands in the utility’s frame, as tall as it wants to be, and the page has nothing to read', async () => {
  const { page, troubles } = await browser.open();
  await page.goto(`${partner}/`);
  const height = () => page.locator(`${TAG} iframe`).evaluate((frame) => frame.getBoundingClientRect().height);
  const asks = page.evaluate(
    (tag) =>
      new Promise<void>((resolve) =>
        document.querySelector(tag)?.addEventListener('evn-state', (event) => {
          if ((event as CustomEvent<{ state: string }>).detail.state === 'loading') resolve();
        }),
      ),
    TAG,
  );
  const frame = await frameOf(page);
  await frame.locator(TAG).locator('#code').fill('GK-PB0601-26-999999-X');
  const before = await height();
  await frame.locator(TAG).locator('button[type=submit]').click();
  await frame.locator(TAG).locator('input[name=channel]').first().waitFor();
  await expect.poll(height).toBeGreaterThan(before);
  await asks;
  expect(await secretInputs(page)).toBe(0);
  const color = await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--evn-color-accent').trim());
  expect(color).toBe(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--evn-color-accent').trim()));
  expect(troubles).toEqual(noTroubles);
});

test('a page that forbids frames gets a link to the utility’s page', async () => {
  const { page } = await browser.open();
  await page.route(`${partner}/`, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()['content-security-policy'] ?? '').replace(/frame-src [^;]+/, "frame-src 'none'");
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(`${partner}/`);
  await page.locator(TAG).locator('[part~=page-link]').waitFor();
  expect(await page.locator(TAG).locator('[part~=page-link]').getAttribute('href')).toMatch(
    /\/page\/pk_cityportal\d+\/request-tracker(#.*)?$/,
  );
});

test('nobody else’s page may frame it, and its own page is framed by nobody', async () => {
  const policyAt = async (path: string) => (await fetch(`${kit}${path}`)).headers.get('content-security-policy') ?? '';
  expect(await policyAt(`/frame/${UTILITY_SITE}/request-tracker`)).toContain(`frame-ancestors ${kit}`);
  expect(await policyAt(`/frame/${UTILITY_SITE}/request-tracker`)).not.toContain(partner);
  expect(await policyAt(`/page/${UTILITY_SITE}/request-tracker`)).toContain("frame-ancestors 'none'");
  // Tokens are asked where papers are signed, and never from within somebody else's page.
  expect(await policyAt(`/page/${UTILITY_SITE}/document-signer`)).toContain(`connect-src 'self' ${TOKEN_PROGRAM_ORIGINS};`);
  expect(await policyAt(`/frame/${UTILITY_SITE}/document-signer`)).toContain("connect-src 'self';");
});
