/** Asking for a service: by keyboard on the utility's own page, over a network that is cut, and in its frame on a partner's page. */
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kit, noTroubles, partner, useBrowser } from './host-page.ts';
import { utilityOf } from './utility.ts';

const browser = useBrowser();
const TAG = 'evn-new-connection-form';
/** Sending waits for the human check, which is work for the processor. */
const PROOF_MS = 40_000;
const IDENTITY = '079 190 000 123';

/** A small picture, as a phone would take it. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC', 'base64');

const utility = utilityOf({ operatorOrigin: inject('operatorOrigin'), operatorKey: inject('operatorKey') });

interface Requests {
  readonly operatorServiceRequests: { readonly edges: ReadonlyArray<{ readonly node: { applicant: { phone: string } | null } }> };
}

/** How many requests the operator has of a phone number. */
async function requestsOf(phone: string): Promise<number> {
  const { operatorServiceRequests } = await utility.ask<Requests>(
    '{ operatorServiceRequests(corporation: EVNSPC, first: 50) { edges { node { applicant { phone } } } } }',
  );
  return operatorServiceRequests.edges.filter(({ node }) => node.applicant?.phone === phone).length;
}

interface Sites {
  readonly sites: ReadonlyArray<{ readonly key: string; readonly trust: string; readonly humanCheck: string }>;
}

/** Has the partner's site tell people from programs without a typed code. @returns what makes it as it was */
async function askForProofOfWork(): Promise<() => Promise<void>> {
  const { sites } = await utility.ask<Sites>('{ sites { key name trust corporations defaultCorporation origins language humanCheck } }');
  const portal = sites.find(({ trust }) => trust === 'PARTNER');
  const put = (input: object) =>
    utility.ask<{ sitePut: { __typename: string } }>('mutation ($input: SitePutInput!) { sitePut(input: $input) { __typename } }', {
      input,
    });
  await put({ ...portal, humanCheck: 'PROOF_OF_WORK' });
  return async () => {
    await put({ ...portal });
  };
}

const field = (scope: Locator, id: string): Locator => scope.locator(`[id="${id}"]`);
const uploaded = (scope: Locator): Promise<void> => scope.locator('.paper-state', { hasText: 'Đã tải lên' }).waitFor();
const next = (scope: Locator): Promise<void> => scope.getByRole('button', { name: 'Tiếp theo' }).click();

/** What ring A may ask. */
async function ask(form: Locator, phone: string, kind = 'NEW_LOW_VOLTAGE'): Promise<void> {
  await form.locator(`#kind-${kind}`).check();
  await field(form, 'applicant.name').fill('Nguyễn Thị Bưởi');
  await field(form, 'applicant.phone').fill(phone);
  await form.locator('#addressProvince option[value="82"]').waitFor({ state: 'attached' });
  await form.locator('#addressProvince').selectOption('82');
  await form.locator('#addressCommune option[value="28477"]').waitFor({ state: 'attached' });
  await form.locator('#addressCommune').selectOption('28477');
  await form.locator('#addressStreet').fill('Ấp 3');
  await form.getByText('1 pha', { exact: true }).click();
  await field(form, 'supply.purpose').selectOption('RESIDENTIAL');
  await field(form, 'supply.serviceType').selectOption('RESIDENTIAL');
}

/** Of somebody else each time: the same person asking the same again is asked first. */
async function identify(form: Locator, last: number): Promise<void> {
  await field(form, 'applicant.identityNumber').fill(`${IDENTITY.slice(0, -1)}${last}`);
  await field(form, 'applicant.identityIssuedOn').fill('2022-03-04');
  await field(form, 'applicant.identityIssuedBy').fill('Cục Cảnh sát QLHC về TTXH');
}

/** Everything that this origin keeps on the device. */
const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

const openForm = async (page: Page): Promise<Locator> => {
  await page.goto(`${kit}/utility-site/dich-vu/cap-dien/`);
  return page.locator(TAG);
};

test('a household asks by keyboard on the utility’s page, with a photo of its card, and follows the request', {
  timeout: 90_000,
}, async () => {
  const { page, troubles } = await browser.open();
  const form = await openForm(page);
  const focused = (): Promise<string> => page.evaluate((tag) => document.querySelector(tag)?.shadowRoot?.activeElement?.id ?? '', TAG);
  const tabTo = async (id: string): Promise<void> => {
    for (let step = 0; (await focused()) !== id; step += 1) {
      if (step > 60) throw new Error(`the keyboard does not reach ${id}`);
      await page.keyboard.press('Tab');
    }
  };
  const write = async (id: string, text: string): Promise<void> => {
    await tabTo(id);
    await page.keyboard.type(text);
  };
  const pick = async (id: string, value: string): Promise<void> => {
    await tabTo(id);
    await form.locator(`[id="${id}"] option[value="${value}"]`).waitFor({ state: 'attached' });
    const at = await field(form, id).evaluate(
      (list, wanted) => [...(list as HTMLSelectElement).options].findIndex((one) => one.value === wanted),
      value,
    );
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
  };
  await form.locator('#kind-NEW_LOW_VOLTAGE').focus();
  await page.keyboard.press('Space');
  await form.locator('.before .sheet').first().waitFor();
  await write('applicant.name', 'Nguyễn Thị Bưởi');
  await write('applicant.phone', '0912 000 001');
  await write('applicant.identityNumber', IDENTITY);
  await tabTo('applicant.identityIssuedOn');
  await page.keyboard.type('03042022');
  await write('applicant.identityIssuedBy', 'Cục Cảnh sát QLHC về TTXH');
  await pick('addressProvince', '82');
  await pick('addressCommune', '28477');
  await write('addressStreet', 'Ấp 3');
  await tabTo('supply.phases-ONE');
  await page.keyboard.press('Space');
  await pick('supply.purpose', 'RESIDENTIAL');
  await pick('supply.serviceType', 'RESIDENTIAL');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pick('paperKind', 'IDENTITY');
  await form.locator('#paperFile').setInputFiles({ name: 'cccd.png', mimeType: 'image/png', buffer: PHOTO });
  await uploaded(form);
  expect(await kept(page)).not.toMatch(/079 190|Cục Cảnh sát|cccd\.png/);
  await form.getByRole('button', { name: 'Tiếp theo' }).press('Enter');
  await form.locator('.answers').first().waitFor();
  await form.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).press('Enter');
  await form.locator('.receipt').waitFor({ timeout: PROOF_MS });
  expect(await form.locator('.ticket').innerText()).toMatch(/GK-/);
  expect(await requestsOf('+84912000001')).toBe(1);
  expect(await kept(page)).not.toMatch(/079 190|Nguyễn|0912 000/);
  const tracked = await form.locator('[part~=track]').getAttribute('href');
  expect(tracked).toMatch(/#request-code=GK-[\w-]+$/);
  await page.goto(tracked ?? '');
  await page.locator('evn-request-tracker [part~=summary]').waitFor();
  expect(troubles).toEqual(noTroubles);
});

test('a reload in the middle loses nothing but the identity number; papers are found again', { timeout: 90_000 }, async () => {
  const { page } = await browser.open();
  let form = await openForm(page);
  await ask(form, '0912 000 002');
  await identify(form, 4);
  await next(form);
  await form.locator('#paperKind').selectOption('IDENTITY');
  await form.locator('#paperFile').setInputFiles({ name: 'cccd.png', mimeType: 'image/png', buffer: PHOTO });
  await uploaded(form);
  await page.reload();
  form = page.locator(TAG);
  await form.getByText('phải nhập lại vì không bao giờ được lưu').waitFor();
  await expect.poll(() => field(form, 'applicant.name').inputValue()).toBe('Nguyễn Thị Bưởi');
  expect(await field(form, 'applicant.identityNumber').inputValue()).toBe('');
  await identify(form, 4);
  await next(form);
  await uploaded(form);
  await next(form);
  await form.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).click();
  await form.locator('.receipt').waitFor({ timeout: PROOF_MS });
  expect(await requestsOf('+84912000002')).toBe(1);
});

test('a network that is cut at every step, and after the request has arrived, loses nothing and makes one request', {
  timeout: 90_000,
}, async () => {
  const { page } = await browser.open();
  const form = await openForm(page);
  await ask(form, '0912 000 003');
  await identify(form, 5);
  await page.context().setOffline(true);
  await next(form);
  await form.getByText('Bước 2 trong 3').waitFor();
  await page.context().setOffline(false);
  await next(form);
  await form.locator('.answers').first().waitFor();
  await page.context().setOffline(true);
  await form.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).click();
  await form.getByText('CHƯA GỬI được').waitFor();
  await page.context().setOffline(false);
  // The BFF takes the request, and its answer is lost on the way.
  let lost = 0;
  await page.route(`${kit}/s/graphql/**`, async (route) => {
    if (!(route.request().postData() ?? '').includes('clientRequestId') || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await form.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).click();
  await form.locator('.receipt').waitFor({ timeout: PROOF_MS });
  expect(lost).toBe(1);
  expect(await requestsOf('+84912000003')).toBe(1);
});

test('Back leads from the answers over the papers to the fields, and then to the page before', { timeout: 90_000 }, async () => {
  const { page } = await browser.open();
  await page.goto(`${kit}/utility-site/dich-vu/`);
  const form = await openForm(page);
  await ask(form, '0912 000 005');
  await identify(form, 7);
  await next(form);
  await form.getByText('Bước 2 trong 3').waitFor();
  await next(form);
  await form.locator('.answers').first().waitFor();
  await page.goBack();
  await form.getByText('Bước 2 trong 3').waitFor();
  await page.goBack();
  await expect.poll(() => field(form, 'applicant.identityNumber').inputValue()).toBe(`${IDENTITY.slice(0, -1)}7`);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/utility-site/dich-vu/');
});

test('two tabs keep a draft each', { timeout: 90_000 }, async () => {
  const { page } = await browser.open();
  const form = await openForm(page);
  await form.locator('#kind-NEW_LOW_VOLTAGE').check();
  await field(form, 'applicant.name').fill('Nguyễn Thị Bưởi');
  const second = await page.context().newPage();
  const other = await openForm(second);
  await other.locator('#kind-NEW_LOW_VOLTAGE').check();
  await other.getByText('Trên máy này còn bản đang nhập dở').waitFor();
  await field(other, 'applicant.name').fill('Trần Văn Mít');
  await Promise.all([page.reload(), second.reload()]);
  await expect.poll(() => field(page.locator(TAG), 'applicant.name').inputValue()).toBe('Nguyễn Thị Bưởi');
  await expect.poll(() => field(second.locator(TAG), 'applicant.name').inputValue()).toBe('Trần Văn Mít');
});

test('on a partner’s page only ring A is asked; the utility’s frame takes over and asks the rest', { timeout: 90_000 }, async () => {
  const { page, troubles } = await browser.open();
  await page.goto(`${partner}/`);
  const form = page.locator(TAG);
  await ask(form, '0912 000 004');
  expect(await field(form, 'applicant.identityNumber').count()).toBe(0);
  await next(form);
  const framed = form.frameLocator('iframe').locator(TAG);
  await framed.getByText('Bước 2 trong 4').waitFor();
  await page.goBack();
  expect(await field(form, 'applicant.name').inputValue()).toBe('Nguyễn Thị Bưởi');
  await next(form);
  await identify(framed, 6);
  expect(await field(framed, 'applicant.name').count()).toBe(0);
  await next(framed);
  await framed.getByText('Bước 3 trong 4').waitFor();
  await next(framed);
  await framed.getByText('Nguyễn Thị Bưởi').waitFor();
  // This site wants a code typed off a picture, which no program reads; nothing is sent without it.
  await framed.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).click();
  await framed.getByRole('img', { name: /Hình mã kiểm tra/ }).waitFor();
  expect(await requestsOf('+84912000004')).toBe(0);
  expect(await kept(page)).not.toMatch(/079 190|Cục Cảnh sát/);
  expect(troubles).toEqual(noTroubles);
});

test('where the partner’s site wants no typed code a request is sent from the frame, and the page learns nothing of it', {
  timeout: 90_000,
}, async () => {
  const putBack = await askForProofOfWork();
  try {
    const { page, troubles } = await browser.open();
    await page.goto(`${partner}/`);
    const form = page.locator(TAG);
    await ask(form, '0912 000 005');
    await next(form);
    const framed = form.frameLocator('iframe').locator(TAG);
    await identify(framed, 7);
    await next(framed);
    await framed.getByText('Bước 3 trong 4').waitFor();
    await next(framed);
    await framed.getByRole('button', { name: 'ĐĂNG KÝ', exact: true }).click();
    await framed
      .getByText(/GK-PB\d{4}-\d{2}-\d{6}-\w/)
      .first()
      .waitFor({ timeout: PROOF_MS });
    expect(await requestsOf('+84912000005')).toBe(1);
    expect(await form.innerText()).not.toMatch(/GK-PB/);
    expect(await kept(page)).not.toMatch(/079 190|Cục Cảnh sát|GK-PB/);
    expect(troubles).toEqual(noTroubles);
  } finally {
    await putBack();
  }
});

test('the catalogue leads to the form of the service that was chosen', { timeout: 90_000 }, async () => {
  const { page } = await browser.open();
  await page.goto(`${kit}/utility-site/dich-vu/#evn-service=contract-holder`);
  await page.locator('evn-service-catalog [part~=start]').click();
  const form = page.locator('evn-contract-form');
  await field(form, 'change.formerHolder').waitFor();
  expect(new URL(page.url()).pathname).toBe('/utility-site/dich-vu/hop-dong/');
});
