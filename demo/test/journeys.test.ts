import { describe, expect, test } from 'vitest';
import { SAMPLE_CODES } from '../../bff/seeds/sample-codes.ts';
import { kit, noTroubles, partner, useBrowser } from './host-page.ts';
import { calculate, lookUp, outageLookup } from './tasks.ts';

const browser = useBrowser();

describe.each([
  ['the utility’s page', `${kit}/utility-site/`],
  ['the city portal', `${partner}/`],
  ['the page with hostile CSS', `${kit}/hostile/`],
])('on %s', (_, address) => {
  test.each([
    ['an interruption today', 'PB06010000011', /Hiện đang (cúp|ngừng)|Đang (cúp|ngừng)/],
    ['nothing planned', 'PB06010000055', /[Cc]hưa có lịch/],
    ['a code in no list', 'PB06010000999', /[Cc]hưa kiểm tra được/],
  ])('a customer learns of %s', async (_, code, sentence) => {
    const open = await browser.open();
    await open.page.goto(address);
    expect(await lookUp(open.page, code)).toMatch(sentence);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('a household sees the bill of 461 kWh as it stands on a real invoice', async () => {
    const open = await browser.open();
    await open.page.goto(address);
    const bill = await calculate(open.page, 461);
    expect(bill).toContain('1.388.405');
    expect(bill).toContain('1279/QĐ-BCT');
    expect(open.troubles).toEqual(noTroubles);
  });
});

test('the three answers are three different sentences', async () => {
  const open = await browser.open();
  const verdicts = new Set<string>();
  for (const code of ['PB06010000011', 'PB06010000055', 'PB06010000999']) {
    await open.page.goto(`${kit}/utility-site/`);
    await lookUp(open.page, code);
    verdicts.add(await outageLookup(open.page).locator('[part~=summary]').first().innerText());
  }
  expect(verdicts.size).toBe(3);
});

test('a code pasted with spaces and small letters is understood', async () => {
  const open = await browser.open();
  await open.page.goto(`${kit}/utility-site/`);
  expect(await lookUp(open.page, ' pb06 0100 00022 ')).toContain('PB06010000022');
});

test('several codes each get their own answer', async () => {
  const open = await browser.open();
  await open.page.goto(`${kit}/utility-site/`);
  const answer = await lookUp(open.page, 'PB06010000011, PB06010000055, PB06010000999');
  for (const code of ['PB06010000011', 'PB06010000055', 'PB06010000999']) expect(answer).toContain(code);
});

test('nothing is asked of anybody but the kit’s origin and the page’s own', async () => {
  const open = await browser.open();
  await open.page.goto(`${partner}/`);
  await lookUp(open.page, 'PB06010000011');
  await calculate(open.page, 300);
  expect([...open.origins].toSorted()).toEqual([kit, partner].toSorted());
  expect(await open.page.context().cookies()).toEqual([]);
});

test('the list of demo pages offers every sample code, with what it shows', async () => {
  const { page } = await browser.open();
  await page.goto(`${kit}/`);
  const rows = await page.locator('tbody tr').evaluateAll((list) => list.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows).toEqual(SAMPLE_CODES.map(({ code, shows }) => [code, shows.vi, shows.en]));
});
