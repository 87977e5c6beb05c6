/** One sheet of a widget on paper, whatever page it stands on. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../../.tools/bundled-package.ts';
import { noTroubles, openSource, useBrowser } from './host-page.ts';

const browser = useBrowser();
let helper: string;
beforeAll(async () => {
  helper = await bundled(fileURLToPath(new URL('../../widgets/ui/print-sheet.ts', import.meta.url)));
});

/** Everything that a page may do to those who want to print. */
const HOSTILE = `
  html { background: #333; padding: 40px; height: 100%; overflow: hidden }
  body { height: 100vh; overflow: hidden; display: grid; grid-template-columns: 1fr 60px; transform: rotate(2deg); opacity: .3; visibility: hidden }
  header { position: fixed; inset: 0 0 auto; visibility: visible; background: gold }
  main { height: 50px; overflow: hidden; columns: 3; zoom: .4; filter: blur(4px) }
  main > * { display: block; float: right; width: 90px; max-height: 20px; position: absolute; left: -9999px; clip-path: inset(50%); margin: 500px }
  p, div { display: block; break-after: page }
`;
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A widget within an element of the page's own that has a shadow root as well. */
const SCRIPT = `
  import { printAlone } from '/print-sheet.js';
  const make = (parent, text, children = []) => {
    const element = document.createElement('div');
    const said = document.createElement('p');
    said.textContent = text;
    element.append(said, ...children);
    parent.append(element);
    return element;
  };
  const outer = make(document.querySelector('main'), 'outer page').attachShadow({ mode: 'open' });
  make(outer, 'beside the widget');
  const widget = make(outer, 'light child').attachShadow({ mode: 'open' });
  const looks = new CSSStyleSheet();
  looks.replaceSync('.hidden { display: none } p { margin: 0; font: 12pt sans-serif }');
  widget.adoptedStyleSheets = [looks];
  make(widget, 'other part of the widget');
  const frame = make(widget, 'around the sheet');
  const sheet = make(frame, 'THE SHEET ' + document.title, [make(document.createElement('div'), 'GK-PB0601-26-000123-K')]);
  sheet.className = 'hidden';
  globalThis.print = () => { document.documentElement.dataset.printed = 'yes' };
  globalThis.press = () => printAlone(sheet);
  globalThis.left = () => [
    document.querySelectorAll('[data-evn-sheet]').length + outer.querySelectorAll('[data-evn-sheet]').length + widget.querySelectorAll('[data-evn-sheet]').length,
    document.adoptedStyleSheets.length, outer.adoptedStyleSheets.length, widget.adoptedStyleSheets.length,
  ];
`;

interface Pressing {
  press(): void;
  left(): number[];
}

async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 }).promise;
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  return { pages: pdf.numPages, text: texts.join(' ').replace(/\s+/g, ' ').trim() };
}

describe('a sheet', () => {
  test.each([
    ['a plain page', ''],
    ['a page that is against it', HOSTILE],
  ])('is all that is printed of %s, and nothing of it stays behind', async (_, css) => {
    const open = await browser.open();
    const { page } = open;
    await openSource(open, {
      head: '<link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>',
      body: '<header>header of the page</header><main><h1>Page</h1></main><footer>footer of the page</footer>',
      headers: { 'content-security-policy': POLICY },
      files: { '/page.css': ['text/css', css], '/page.js': ['text/javascript', SCRIPT], '/print-sheet.js': ['text/javascript', helper] },
    });
    await page.waitForFunction(() => 'press' in globalThis);
    expect((await printed(page)).text).not.toContain('THE SHEET');
    await page.evaluate(() => (globalThis as unknown as Pressing).press());
    expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
    expect(await printed(page)).toEqual({ pages: 1, text: 'THE SHEET Trang thử GK-PB0601-26-000123-K' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => (globalThis as unknown as Pressing).left())).toEqual([0, 0, 0, 1]);
    expect((await printed(page)).text).not.toContain('THE SHEET');
    expect(open.troubles).toEqual(noTroubles);
  });
});
