/** The host-page contract, second part: how widgets come, move and go. */
import { describe, expect, test } from 'vitest';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { kit, openSource, partner, scriptTag, useBrowser, type OpenPage } from './host-page.ts';
import { calculate, lookUp, outageLookup, tariffCalc, textOf } from './tasks.ts';

const browser = useBrowser();

describe('3 · the kit twice on a page', () => {
  test('the same script tag pasted twice', async () => {
    const open = await browser.open();
    await openSource(open, { head: `${scriptTag}${scriptTag}`, body: '<evn-outage-lookup></evn-outage-lookup>' });
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    expect(open.troubles).toEqual({ violations: [], errors: [], warnings: [] });
  });

  test('two copies of the same version', async () => {
    const open = await browser.open();
    await serveCopy(open, (text) => text);
    await openSource(open, { head: `${scriptTag}${copyTag}`, body: '<evn-outage-lookup></evn-outage-lookup>' });
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    expect(open.troubles.errors).toEqual([]);
  });

  test('another version beside it: the first one stays, nothing breaks', async () => {
    const open = await browser.open();
    await serveCopy(open, (text) => text.replaceAll('0.1.0', '9.9.9'));
    await openSource(open, {
      head: `${scriptTag}${copyTag}`,
      body: '<evn-outage-lookup></evn-outage-lookup><evn-tariff-calc></evn-tariff-calc>',
    });
    expect(await lookUp(open.page, 'PB06010000011')).toContain('PB06010000011');
    await calculate(open.page, 100);
    const versions = await open.page.evaluate(() =>
      ['evn-outage-lookup', 'evn-tariff-calc'].map((tag) => (customElements.get(tag) as { version?: string } | undefined)?.version),
    );
    expect(new Set(versions).size).toBe(1);
    expect(open.troubles.errors).toEqual([]);
  });

  const copyTag = `<script type="module" src="${partner}/w/loader.js" data-site="${PORTAL_SITE}" data-endpoint="${kit}"></script>`;

  /** The widget files from a second address, changed on the way. */
  async function serveCopy({ page }: OpenPage, change: (text: string) => string): Promise<void> {
    await page.route(`${partner}/w/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(partner, kit) });
      await route.fulfill({ response, body: change(await response.text()) });
    });
  }
});

describe('4 · an element lives through', () => {
  test('being moved, with its answer and its chart', async () => {
    const open = await browser.open();
    await openSource(open, { body: '<div id="a"><evn-tariff-calc></evn-tariff-calc></div><div id="b"></div>' });
    const before = await calculate(open.page, 461);
    await tariffCalc(open.page).locator('canvas').first().waitFor();
    await open.page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('evn-tariff-calc') ?? ''));
    await tariffCalc(open.page).scrollIntoViewIfNeeded();
    expect(await textOf(tariffCalc(open.page))).toBe(before);
    await expect.poll(() => inkOf(open)).toBeGreaterThan(100);
    expect(open.troubles.errors).toEqual([]);
  });

  test('being removed while it asks, and put back', async () => {
    const open = await browser.open();
    await openSource(open, { body: '<evn-outage-lookup customer-code="PB06010000011"></evn-outage-lookup>' });
    await open.page.evaluate(async () => {
      const element = document.querySelector('evn-outage-lookup');
      await customElements.whenDefined('evn-outage-lookup');
      element?.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(element ?? '');
    });
    await outageLookup(open.page).locator('[part~=summary]').first().waitFor();
    expect(await textOf(outageLookup(open.page))).toContain('PB06010000011');
    expect(open.troubles.errors).toEqual([]);
  });

  test('being created by a script long after the page', async () => {
    const open = await browser.open();
    await openSource(open, { body: '' });
    await open.page.evaluate(() => {
      const element = document.createElement('evn-outage-lookup');
      element.setAttribute('customer-code', 'PB06010000055');
      document.body.append(element);
    });
    await outageLookup(open.page).locator('[part~=summary]').first().waitFor();
  });

  test('standing in the page before the script comes', async () => {
    const open = await browser.open();
    await openSource(open, {
      head: '',
      body: '<evn-outage-lookup customer-code="PB06010000055"><a href="/lich">Xem lịch</a></evn-outage-lookup>',
    });
    expect(await open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(true);
    await open.page.evaluate(
      ([src, site]) => {
        const script = Object.assign(document.createElement('script'), { type: 'module', src });
        script.dataset['site'] = site;
        document.head.append(script);
      },
      [`${kit}/w/loader.js`, PORTAL_SITE] as const,
    );
    await outageLookup(open.page).locator('[part~=summary]').first().waitFor();
    expect(await open.page.getByRole('link', { name: 'Xem lịch' }).isVisible()).toBe(false);
  });
});

/** Painted pixels of the chart. */
function inkOf({ page }: OpenPage): Promise<number> {
  return tariffCalc(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let painted = 0;
      for (let alpha = 3; alpha < pixels.length; alpha += 4) if ((pixels[alpha] ?? 0) > 0) painted += 1;
      return painted;
    });
}
