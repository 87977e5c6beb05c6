/** `npm run screenshots`: pictures of the demo pages for the README, from a BFF of its own with fresh sample data. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startSampleBff } from '../.tools/sample-bff.ts';
import { findChromium, launchOptions } from '../.tools/chromium.ts';
import { openRequest } from './test/paper-tasks.ts';
import { calculate, lookUp, outageLookup, tariffCalc } from './test/tasks.ts';
import { type Utility, utilityOf } from './test/utility.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly take: (page: Page, origins: { readonly kit: string; readonly partner: string; readonly utility: Utility }) => Promise<unknown>;
}

const FOLDER = fileURLToPath(new URL('screenshots', import.meta.url));

const SHOTS: readonly Shot[] = [
  {
    name: 'utility-site-outage',
    width: 1280,
    height: 1000,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/`);
      await lookUp(page, 'PB06010000077');
      await page.evaluate(() => document.querySelector('#lich-ngung-cap-dien')?.scrollIntoView());
    },
  },
  {
    name: 'utility-site-bill',
    width: 1280,
    height: 1000,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/`);
      await calculate(page, 461);
      await tariffCalc(page).locator('[part~=summary]').first().scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector('#tinh-tien-dien')?.scrollIntoView());
      await tariffCalc(page).locator('canvas').first().waitFor();
    },
  },
  {
    name: 'city-portal',
    width: 1280,
    height: 1000,
    take: async (page, { partner }) => {
      await page.goto(`${partner}/`);
      await lookUp(page, 'PB06010000055');
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    name: 'phone-outage',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/`);
      await lookUp(page, 'PB06010000011');
      await page.evaluate(() => document.querySelector('#lich-ngung-cap-dien')?.scrollIntoView());
    },
  },
  {
    name: 'phone-unknown-dark',
    width: 360,
    height: 780,
    scheme: 'dark',
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/`);
      await lookUp(page, 'PB06010000999');
      await outageLookup(page).scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector('#lich-ngung-cap-dien')?.scrollIntoView());
    },
  },
  {
    name: 'phone-bill',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/`);
      await calculate(page, 461);
    },
  },
  {
    name: 'phone-report-danger',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/bao-mat-dien/`);
      const report = page.locator('evn-outage-report');
      await report.locator('#danger-YES').click();
      await report.locator('[part~=call]').first().waitFor();
      await report.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'phone-verify',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/thanh-toan/`);
      const verify = page.locator('evn-verify');
      await verify.locator('#text').fill('EVN: mã khách hàng sẽ bị khóa, bấm https://cskh.evnspc.vn.capnhat-ma.top để cập nhật');
      await verify.locator('button[type=submit]').click();
      await verify.locator('[part~=summary]').waitFor();
      await verify.locator('[part~=summary]').evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'phone-tenants',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/gia-dien/`);
      const checker = page.locator('evn-norm-checker');
      await checker.getByText('Dưới 12 tháng').click();
      await checker.getByText('Chưa kê khai').click();
      await checker.locator('#people').fill('4');
      await checker.locator('#kwh').fill('120');
      await checker.locator('#charged').fill('4.000');
      await checker.getByText('Theo mỗi kWh').click();
      await checker.locator('button[type=submit]').click();
      await checker.locator('[part~=summary]').waitFor();
      await checker.locator('[part~=summary]').evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'phone-new-connection',
    width: 360,
    height: 780,
    take: async (page, { kit }) => {
      await page.goto(`${kit}/utility-site/dich-vu/cap-dien/`);
      const form = page.locator('evn-new-connection-form');
      await form.locator('#kind-NEW_LOW_VOLTAGE').check();
      await form.locator('.before .sheet').first().waitFor();
      await form.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'phone-request',
    width: 360,
    height: 780,
    take: async (page, { kit, utility }) => {
      await page.goto(`${kit}/utility-site/dich-vu/`);
      const tracker = page.locator('evn-request-tracker');
      await openRequest(utility, tracker, await utility.codeOf('NEW_LOW_VOLTAGE'));
      await tracker.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'utility-site-sign',
    width: 1280,
    height: 1180,
    take: async (page, { kit, utility }) => {
      await page.goto(`${kit}/utility-site/dich-vu/`);
      const tracker = page.locator('evn-request-tracker');
      await openRequest(utility, tracker, await utility.codeOf('NEW_LOW_VOLTAGE'));
      await tracker.getByRole('button', { name: /^Ký: / }).click();
      await tracker.locator('#consent').check();
      await page.waitForTimeout(2000); // The viewer of the browser does not say when it has drawn.
      await tracker.locator('[part~=viewer]').evaluate((element) => element.scrollIntoView());
    },
  },
];

mkdirSync(FOLDER, { recursive: true });
// The city portal names the kit by the ports of development, so these must be free.
const bff = await startSampleBff({ PORT: '4000', DEMO_PORT: '4002' });
const browser = await chromium.launch(launchOptions(await findChromium()));
for (const [index, { name, width, height, scheme = 'light', take }] of SHOTS.entries()) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    deviceScaleFactor: width < 500 ? 2 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await take(page, { kit: bff.publicOrigin, partner: bff.partnerOrigin, utility: utilityOf(bff) });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await context.close();
  console.log(`[${index + 1}/${SHOTS.length}] demo/screenshots/${name}.png`);
}
await browser.close();
await bff.stop();
