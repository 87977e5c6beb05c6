/** The host-page contract, second part: how widgets come, move and go. */
import type { Locator, Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { allAnswered, answers, drawCharts, everyWidget, fallbacks, forEvery, markup, ofEvery, shown, type Shown } from './every-widget.ts';
import { kit, noTroubles, openSource, partner, scriptTag, strictPolicy, useBrowser, type OpenPage } from './host-page.ts';
import { textOf, wordsOf } from './tasks.ts';

const browser = useBrowser();
const TAGS = shown.map(({ tag }) => tag);

describe('3 · the kit twice on a page', () => {
  test('the same script tag pasted twice', async () => {
    const open = await browser.open();
    await openSource(open, { head: `${scriptTag}${scriptTag}`, body: everyWidget });
    await allAnswered(open.page);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('two copies of the same version', async () => {
    const open = await browser.open();
    await serveCopy(open, (text) => text);
    await openSource(open, { head: `${scriptTag}${copyTag}`, body: everyWidget });
    await allAnswered(open.page);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('another version beside it: the first one stays, nothing breaks', async () => {
    const open = await browser.open();
    await serveCopy(open, (text) => text.replaceAll('0.1.0', '9.9.9'));
    await openSource(open, { head: `${scriptTag}${copyTag}`, body: everyWidget });
    await allAnswered(open.page);
    const versions = await open.page.evaluate(
      (tags) => tags.map((tag) => (customElements.get(tag) as { version?: string } | undefined)?.version),
      TAGS,
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
    await openSource(open, { body: `<div id="a">${everyWidget}</div><div id="b"></div>` });
    await allAnswered(open.page);
    await drawCharts(open.page);
    const before = await ofEvery(open.page, wordsOf);
    await open.page.evaluate(() => document.querySelector('#b')?.append(...(document.querySelector('#a')?.children ?? [])));
    await drawCharts(open.page);
    expect(await ofEvery(open.page, wordsOf)).toEqual(before);
    for (const { tag } of shown.filter(({ chart }) => chart)) await expect.poll(() => inkOf(open.page.locator(tag))).toBeGreaterThan(100);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('being removed while it asks, and put back', async () => {
    const open = await browser.open();
    const { asked, release } = await holdAnswers(open.page);
    await openSource(open, { body: everyWidget });
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(shown.filter(({ asks }) => asks).length);
    await open.page.evaluate(() => {
      const widgets = [...document.body.children];
      for (const widget of widgets) widget.remove();
      requestAnimationFrame(() => document.body.append(...widgets));
    });
    await expect.poll(() => open.page.locator(TAGS.join()).count()).toBe(shown.length);
    release();
    await allAnswered(open.page);
    expect(await answers(open.page)).toEqual(forEvery(true));
  });

  test('being created by a script long after the page', async () => {
    const open = await browser.open();
    await openSource(open, { body: '' });
    await addLater(open.page);
    await allAnswered(open.page);
    expect(open.troubles).toEqual(noTroubles);
  });

  test('standing in the page before the script comes', async () => {
    const open = await browser.open();
    await openSource(open, { head: '', body: everyWidget });
    expect(await fallbacks(open.page)).toEqual(forEvery(true));
    await open.page.evaluate(
      ([src, site]) => {
        const script = Object.assign(document.createElement('script'), { type: 'module', src });
        script.dataset['site'] = site;
        document.head.append(script);
      },
      [`${kit}/w/loader.js`, PORTAL_SITE] as const,
    );
    await allAnswered(open.page);
    expect(await fallbacks(open.page)).toEqual(forEvery(false));
  });
});

test('11 · a skeleton that the host declared is on screen at once, and gives way to the widget', async () => {
  const open = await browser.open();
  const skeleton = '<template shadowrootmode="open"><p class="skeleton">Đang tải của trang chủ nhà</p></template>';
  const body = shown.map((sample) => markup(sample).replace('>', `>${skeleton}`)).join('');
  await openSource(open, { head: '', body });
  expect(await ofEvery(open.page, (widget) => widget.locator('.skeleton').isVisible())).toEqual(forEvery(true));
  await openSource(open, { body, headers: { 'content-security-policy': strictPolicy } });
  await allAnswered(open.page);
  expect(await ofEvery(open.page, (widget) => widget.locator('.skeleton').count())).toEqual(forEvery(0));
  expect(
    await ofEvery(open.page, (widget) => widget.evaluate((element) => (element.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0)),
  ).toEqual(forEvery(true));
  expect(await answers(open.page)).toEqual(forEvery(true));
  expect(open.troubles).toEqual(noTroubles);
});

test('13 · when the page turns to another customer code in mid-request, only the new one is shown', async () => {
  const [former, active] = ['PB06010000011', 'PB06010000055'];
  const open = await browser.open();
  const { asked, settled, release } = await holdAnswers(open.page, (question) => question.includes(former));
  const bare = shown.map(({ tag, attributes }) => `<${tag} ${attributes.replace(/customer-code="[^"]*"/, '')}></${tag}>`).join('');
  await openSource(open, { body: `<evn-session customer-code="${former}">${bare}</evn-session>` });
  const byCode = await codeKeyed(open.page);
  expect(byCode.map(({ tag }) => tag)).toContain('evn-outage-lookup');
  await expect.poll(() => asked.length).toBe(byCode.length);
  await open.page.evaluate((code) => document.querySelector('evn-session')?.setAttribute('customer-code', code), active);
  for (const { tag, ready } of byCode) await open.page.locator(tag).locator(ready).first().waitFor();
  const before = await ofEvery(open.page, wordsOf);
  release();
  await expect.poll(() => settled.length).toBe(asked.length);
  await open.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await ofEvery(open.page, wordsOf)).toEqual(before);
  for (const { tag } of byCode) {
    const text = await textOf(open.page.locator(tag));
    expect({ tag, former: text.includes(former), active: text.includes(active) }).toEqual({ tag, former: false, active: true });
  }
});

test('14 · a hundred that came and went leave nothing behind', async () => {
  const open = await browser.open();
  await openSource(open, { body: everyWidget });
  await allAnswered(open.page);
  const alive = () => open.page.evaluate(() => (globalThis as unknown as Mounted).mounted.filter((element) => element.deref()).length);
  await ofEvery(open.page, async (_, { tag, attributes }) => {
    await open.page.evaluate(mountAndRemove, { markup: `<${tag} ${attributes}></${tag}>`, times: 100 });
    // Questions taken back hold their widget until the browser has ended them.
    await expect.poll(async () => open.page.requestGC().then(alive), { message: `<${tag}> alive` }).toBe(0);
  });
  expect(open.troubles).toEqual(noTroubles);
});

test('a tag that the kit does not have is named once, and breaks nothing', async () => {
  const open = await browser.open();
  await openSource(open, {
    head: `${scriptTag}${scriptTag}`,
    body: `<evn-nothing></evn-nothing><evn-nothing></evn-nothing><evn-constructor></evn-constructor>${everyWidget}`,
  });
  await allAnswered(open.page);
  expect(open.troubles.errors).toEqual([]);
  expect(open.troubles.warnings).toEqual(['EVN Care Kit has no <evn-nothing>.', 'EVN Care Kit has no <evn-constructor>.']);
});

interface Mounted {
  mounted: WeakRef<Element>[];
}

/** Puts the element into the page and takes it out again once it has drawn itself, while most still ask. */
async function mountAndRemove({ markup: source, times }: { markup: string; times: number }): Promise<void> {
  const mounted: WeakRef<Element>[] = [];
  for (let count = 0; count < times; count += 1) {
    const element = document.createRange().createContextualFragment(source).firstElementChild as Element & {
      updateComplete: Promise<unknown>;
    };
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    mounted.push(new WeakRef(element));
  }
  Object.assign(globalThis, { mounted });
}

function addLater(page: Page): Promise<void> {
  return page.evaluate((source) => document.body.append(document.createRange().createContextualFragment(source)), everyWidget);
}

interface Held {
  /** The questions that wait, as they were sent. */
  readonly asked: readonly string[];
  /** Those that were answered, or given up by the widget. */
  readonly settled: readonly string[];
  release(): void;
}

/** Lets chosen questions wait until they are released. */
async function holdAnswers(page: Page, chosen = (_question: string) => true): Promise<Held> {
  const asked: string[] = [];
  const settled: string[] = [];
  const { promise: gate, resolve: release } = Promise.withResolvers<void>();
  const questionOf = (request: Request) => request.postData() ?? request.url();
  const settle = (request: Request) => {
    if (request.url().startsWith(`${kit}/g/`) && chosen(questionOf(request))) settled.push(questionOf(request));
  };
  page.on('requestfinished', settle);
  page.on('requestfailed', settle);
  await page.route(`${kit}/g/**`, async (route) => {
    const question = questionOf(route.request());
    if (chosen(question)) {
      asked.push(question);
      await gate;
    }
    await route.continue().catch(() => undefined); // nobody waits for it any more
  });
  return { asked, settled, release };
}

/** Widgets that ask by a customer code of the page. */
async function codeKeyed(page: Page): Promise<Shown[]> {
  const keyed = await page.evaluate(async (tags) => {
    const elements = await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
    return tags.filter((_, index) => (elements[index] as { observedAttributes?: string[] }).observedAttributes?.includes('customer-code'));
  }, TAGS);
  return shown.filter(({ tag, asks, fillsIn }) => asks && !fillsIn && keyed.includes(tag));
}

/** Painted pixels of the chart. */
function inkOf(widget: Locator): Promise<number> {
  return widget
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let painted = 0;
      for (let alpha = 3; alpha < pixels.length; alpha += 4) if ((pixels[alpha] ?? 0) > 0) painted += 1;
      return painted;
    });
}
