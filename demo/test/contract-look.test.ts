/** The host-page contract, third part: how widgets look on pages that are odd, narrow, dark, or paper. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAnswered, answers, drawCharts, everyWidget, forEvery, ofEvery, shown } from './every-widget.ts';
import { noTroubles, openSource, scriptTag, useBrowser } from './host-page.ts';
import { wordsOf } from './tasks.ts';

const browser = useBrowser();
/** The demo's worst host, and rules of its own for our tags. */
const hostileStyles = `<style>${readFileSync('demo/hostile/hostile.css', 'utf8')} ${shown.map(({ tag }) => tag).join()} { display: inline; color: #fff }</style>`;

describe('6 · a page that fights its guests', () => {
  test('every widget says and offers there what it does on a plain page', async () => {
    const [plain, hostile] = await Promise.all([browser.open(), browser.open()]);
    await Promise.all([
      openSource(plain, { body: everyWidget }),
      openSource(hostile, { head: `${hostileStyles}${scriptTag}${scriptTag}`, body: everyWidget }),
    ]);
    for (const { page } of [plain, hostile]) {
      await allAnswered(page);
      await drawCharts(page);
    }
    expect(await ofEvery(hostile.page, wordsOf)).toEqual(await ofEvery(plain.page, wordsOf));
    expect(await ofEvery(hostile.page, visibleControls)).toEqual(await ofEvery(plain.page, visibleControls));
    expect(await ofEvery(hostile.page, misreadings)).toEqual(forEvery([]));
    expect(hostile.troubles).toEqual(noTroubles);
  });

  test('a host’s layout that asks for the smallest width still gives a readable widget', async () => {
    const open = await browser.open();
    const shrinking = ['display: flex', 'display: inline-block', 'float: left', 'display: grid; justify-items: start'];
    await openSource(open, { body: shrinking.map((style, index) => `<div id="c${index}" style="${style}">${everyWidget}</div>`).join('') });
    for (const index of shrinking.keys()) {
      const column = open.page.locator(`#c${index}`);
      await allAnswered(column);
      const widths = await ofEvery(column, (widget) => widget.evaluate((element) => element.getBoundingClientRect().width >= 240));
      expect(widths).toEqual(forEvery(true));
    }
  });
});

test('7 · in a column of 240, 320, 480 or 960 px nothing sticks out', async () => {
  const open = await browser.open();
  const widths = [240, 320, 480, 960];
  await openSource(open, {
    body: widths.map((width) => `<div id="c${width}" style="inline-size: ${width}px">${everyWidget}</div>`).join(''),
  });
  for (const width of widths) {
    const column = open.page.locator(`#c${width}`);
    await allAnswered(column);
    expect({ width, found: await ofEvery(column, overhang) }).toEqual({ width, found: forEvery([]) });
  }
});

describe('8 · colours follow the host page', () => {
  test.each([
    ['a dark page on a light system', 'dark', 'light', 'dark'],
    ['a light page on a dark system', 'light', 'dark', 'light'],
  ] as const)('%s', async (_, scheme, system, expected) => {
    const open = await browser.open({ colorScheme: system });
    await openSource(open, { head: `<style>:root { color-scheme: ${scheme} }</style>${scriptTag}`, body: everyWidget });
    await allAnswered(open.page);
    expect(await ofEvery(open.page, schemeOf)).toEqual(forEvery({ scheme: expected, legible: true }));
  });

  test('under forced colours controls keep an outline, and charts give way to their tables', async () => {
    const open = await browser.open({ forcedColors: 'active' });
    await openSource(open, { body: everyWidget });
    await allAnswered(open.page);
    expect(await ofEvery(open.page, withoutOutline)).toEqual(forEvery([]));
    for (const { tag } of shown.filter(({ chart }) => chart)) {
      expect(await open.page.locator(tag).locator('table').first().isVisible()).toBe(true);
      for (const canvas of await open.page.locator(tag).locator('canvas').all()) expect(await canvas.isVisible()).toBe(false);
    }
  });
});

describe('9 · the printed page', () => {
  test('holds the answers and their tables, and no control', async () => {
    const open = await browser.open();
    await openSource(open, { body: everyWidget });
    await allAnswered(open.page);
    await drawCharts(open.page);
    await open.page.emulateMedia({ media: 'print' });
    expect(await answers(open.page)).toEqual(forEvery(true));
    expect(await ofEvery(open.page, visibleControls)).toEqual(forEvery([]));
    for (const { tag } of shown.filter(({ chart }) => chart))
      expect(await open.page.locator(tag).locator('table').first().isVisible()).toBe(true);
    expect((await open.page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

interface Box {
  readonly inner: Element;
  readonly box: DOMRect;
}

/** What is wider than the widget, as `tag: pixels too many`. */
function overhang(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) => {
    const { right, left } = element.getBoundingClientRect();
    return [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((inner) => !inner.closest('[part~=scroll], .visually-hidden') && inner.checkVisibility())
      .map((inner): Box => ({ inner, box: inner.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.right > right + 1 || box.left < left - 1))
      .map(({ inner, box }) => `${inner.localName}.${inner.className}: ${Math.round(Math.max(box.right - right, left - box.left))}`);
  });
}

/** Which scheme background and text make, and whether they are 4.5 : 1 apart. */
function schemeOf(widget: Locator): Promise<{ scheme: string; legible: boolean }> {
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
    const [ground, ink] = [luminance(backgroundColor), luminance(color)];
    return {
      scheme: ground < ink ? 'dark' : 'light',
      legible: (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05) >= 4.5,
    };
  });
}

/** Text properties of the frame that the page has got at. */
function misreadings(widget: Locator): Promise<string[]> {
  return widget.locator('[part~=widget]').evaluate((frame) => {
    const style = getComputedStyle(frame);
    const size = Number.parseFloat(style.fontSize);
    const expected = {
      textAlign: 'start',
      textTransform: 'none',
      textIndent: '0px',
      letterSpacing: 'normal',
      wordSpacing: '0px',
      fontStyle: 'normal',
      whiteSpace: 'normal',
    } as const;
    return [
      ...(size >= 14 && size < 24 ? [] : [`fontSize: ${size}`]),
      ...Object.entries(expected)
        .filter(([name, value]) => style[name as keyof typeof expected] !== value)
        .map(([name]) => `${name}: ${style[name as keyof typeof expected]}`),
    ];
  });
}

/** Everything to press, fill or look at beside the text. */
function visibleControls(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll('button, input, select, textarea, canvas:not([role=img])') ?? [])]
      .filter((control) => control.checkVisibility())
      .map((control) => `${control.localName}: ${control.textContent ?? ''}`),
  );
}

/** Controls that show no edge of their own. */
function withoutOutline(widget: Locator): Promise<string[]> {
  return widget.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll('button:not(.plain), input:not([type=radio], [type=checkbox]), select, textarea') ?? [])]
      .filter((control) => control.checkVisibility() && getComputedStyle(control).borderStyle === 'none')
      .map((control) => `${control.localName}.${control.className}: ${control.textContent ?? ''}`),
  );
}
