/** The host-page contract, third part: how widgets look on pages that are odd, narrow, dark, or paper. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kit, openSource, scriptTag, useBrowser } from './host-page.ts';
import { calculate, lookUp, outageLookup, tariffCalc, textOf } from './tasks.ts';

const browser = useBrowser();
const BOTH = '<evn-outage-lookup></evn-outage-lookup><evn-tariff-calc></evn-tariff-calc>';

describe('6 · a page that fights its guests', () => {
  test('everything can be seen, read and pressed', async () => {
    const open = await browser.open();
    await open.page.goto(`${kit}/hostile/`);
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    expect(await calculate(open.page, 461)).toContain('1.388.405');
    expect(open.troubles).toEqual({ violations: [], errors: [], warnings: [] });
  });

  test('text keeps its size, its alignment and its letters', async () => {
    const open = await browser.open();
    await open.page.goto(`${kit}/hostile/`);
    const style = await outageLookup(open.page)
      .getByText('13 ký tự')
      .evaluate((hint) => {
        const { fontSize, textAlign, textTransform, letterSpacing, fontStyle } = getComputedStyle(hint);
        return { fontSize: Number.parseFloat(fontSize), textAlign, textTransform, letterSpacing, fontStyle };
      });
    expect(style).toMatchObject({ textAlign: 'start', textTransform: 'none', letterSpacing: 'normal', fontStyle: 'normal' });
    expect(style.fontSize).toBeGreaterThanOrEqual(14);
    expect(style.fontSize).toBeLessThan(24);
  });

  test('a host’s layout that asks for the smallest width still gives a readable widget', async () => {
    const open = await browser.open();
    const shrinking = ['display: flex', 'display: inline-block', 'float: left', 'display: grid; justify-items: start'];
    await openSource(open, { body: shrinking.map((style) => `<div style="${style}"><evn-tariff-calc></evn-tariff-calc></div>`).join('') });
    await open.page.locator('evn-tariff-calc').first().locator('button').first().waitFor();
    const widths = await open.page
      .locator('evn-tariff-calc')
      .evaluateAll((list) => list.map((element) => element.getBoundingClientRect().width));
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(240);
  });
});

test.each([240, 320, 480, 960])('7 · in a column of %i px nothing sticks out', async (width) => {
  const open = await browser.open();
  await openSource(open, { body: `<div style="inline-size: ${width}px">${BOTH}</div>` });
  await lookUp(open.page, 'PB06010000077');
  await calculate(open.page, 461);
  for (const widget of [outageLookup(open.page), tariffCalc(open.page)]) expect(await overhang(widget)).toEqual([]);
});

describe('8 · colours follow the host page', () => {
  test.each([
    ['a dark page on a light system', 'dark', 'light', 'dark'],
    ['a light page on a dark system', 'light', 'dark', 'light'],
  ] as const)('%s', async (_, scheme, system, expected) => {
    const open = await browser.open({ colorScheme: system });
    await openSource(open, { head: `<style>:root { color-scheme: ${scheme} }</style>${scriptTag}`, body: BOTH });
    await lookUp(open.page, 'PB06010000011');
    const { ground, ink } = await coloursOf(outageLookup(open.page));
    expect(ground < ink ? 'dark' : 'light').toBe(expected);
    expect((Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  test('under forced colours buttons keep an outline, and the chart gives way to its table', async () => {
    const open = await browser.open({ forcedColors: 'active' });
    await openSource(open, { body: BOTH });
    await calculate(open.page, 461);
    const button = tariffCalc(open.page).getByRole('button', { name: 'Tính tiền' });
    expect(await button.evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid');
    expect(await tariffCalc(open.page).locator('table').first().isVisible()).toBe(true);
    for (const canvas of await tariffCalc(open.page).locator('canvas').all()) expect(await canvas.isVisible()).toBe(false);
  });
});

test('9 · the printed page holds the numbers, and no control', async () => {
  const open = await browser.open();
  await openSource(open, { body: BOTH });
  await lookUp(open.page, 'PB06010000011');
  await calculate(open.page, 461);
  await open.page.emulateMedia({ media: 'print' });
  const printed = await textOf(tariffCalc(open.page));
  for (const number of ['461', '1.388.405', '1279/QĐ-BCT']) expect(printed).toContain(number);
  expect(await textOf(outageLookup(open.page))).toContain('PB06010000011');
  expect(await tariffCalc(open.page).locator('table').first().isVisible()).toBe(true);
  expect(await visibleControls(open.page)).toEqual([]);
  expect((await open.page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
});

/** What is wider than the widget, as `tag: pixels too many`. */
function overhang(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) => {
    const { right, left } = element.getBoundingClientRect();
    return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
      .filter((inner) => !inner.closest('[part~=scroll], .visually-hidden') && inner.checkVisibility())
      .map((inner) => ({ inner, box: inner.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.right > right + 1 || box.left < left - 1))
      .map(({ inner, box }) => `${inner.localName}.${inner.className}: ${Math.round(Math.max(box.right - right, left - box.left))}`);
  });
}

/** Relative luminance of background and text, 0–1. */
function coloursOf(widget: Locator): Promise<{ ground: number; ink: number }> {
  return widget.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (!canvas) return Number.NaN;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const channels = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
      const [red = 0, green = 0, blue = 0] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const frame = element.shadowRoot?.querySelector('[part~=widget]') ?? element;
    const { backgroundColor, color } = getComputedStyle(frame);
    return { ground: luminance(backgroundColor), ink: luminance(color) };
  });
}

function visibleControls(page: Page): Promise<string[]> {
  return page.locator('evn-outage-lookup, evn-tariff-calc').evaluateAll((list) =>
    list
      .flatMap((element) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, canvas') ?? [])])
      .filter((control) => control.checkVisibility())
      .map((control) => `${control.localName}: ${control.textContent ?? ''}`),
  );
}
