/** What a host page sees of the kit: a real browser, a real BFF, and pages of any kind at the partner's origin. */
import { chromium, type Browser, type BrowserContextOptions, type Page, type Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { findChromium, launchOptions } from '../../.tools/chromium.ts';
import type { SampleBff } from '../../.tools/sample-bff.ts';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';

/** Origin of the BFF, which serves the widget files and the utility's page, and origin of the partner's page. */
export const kit = inject('publicOrigin');
export const partner = inject('partnerOrigin');

/** The address of the kit that the demo pages name; the tests run on random ports. */
const WRITTEN_ORIGIN = 'http://localhost:4000';
/** A page made by the test comes from no real address, and Chromium would ask a person whether it may reach this machine. */
const TEST_PAGES_MAY_REACH_LOCALHOST = '--disable-features=LocalNetworkAccessChecks';

export const scriptTag = `<script type="module" src="${kit}/w/loader.js" data-site="${PORTAL_SITE}"></script>`;

/** The strictest policy that works: nothing but what the kit needs, plus style sheets of the page's own. */
export const strictPolicy = `default-src 'none'; style-src 'self'; script-src ${kit}; connect-src ${kit}; frame-src ${kit}; base-uri 'none'; form-action 'none'`;

/** What went wrong on a page, in the order in which it did. */
export interface Troubles {
  readonly violations: string[];
  readonly errors: string[];
  readonly warnings: string[];
}

/** What is expected of `troubles`. */
export const noTroubles: Troubles = { violations: [], errors: [], warnings: [] };

type Origins = Pick<SampleBff, 'publicOrigin' | 'partnerOrigin'>;

export interface OpenPage {
  readonly page: Page;
  readonly troubles: Troubles;
  /** Origins that were asked for anything. */
  readonly origins: ReadonlySet<string>;
}

/** One browser for the tests of a file; every page it opened is closed after its test. @param served of a BFF of the file's own */
export function useBrowser(served: () => Origins = () => ({ publicOrigin: kit, partnerOrigin: partner })): {
  open(options?: BrowserContextOptions): Promise<OpenPage>;
} {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const options = launchOptions(await findChromium());
    browser = await chromium.launch({ ...options, args: [...options.args, TEST_PAGES_MAY_REACH_LOCALHOST] });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(() => browser?.close());
  return {
    open: (options = {}) => {
      if (!browser) throw new Error('pages are opened inside tests');
      return openPage(browser, served(), options);
    },
  };
}

async function openPage(browser: Browser, { publicOrigin, partnerOrigin }: Origins, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const troubles: Troubles = { violations: [], errors: [], warnings: [] };
  const origins = new Set<string>();
  page.on('pageerror', (error) => troubles.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.errors.push(message.text());
    if (message.type() === 'warning') troubles.warnings.push(message.text());
  });
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.exposeFunction('evnReportViolation', (violation: string) => troubles.violations.push(violation));
  await page.addInitScript(() => {
    const { evnReportViolation } = globalThis as unknown as { evnReportViolation(violation: string): void };
    document.addEventListener('securitypolicyviolation', (event) =>
      evnReportViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  await page.route(`${partnerOrigin}/**`, (route) => withKit(route, publicOrigin));
  return { page, troubles, origins };
}

async function withKit(route: Route, publicOrigin: string): Promise<void> {
  if (route.request().resourceType() !== 'document') return route.continue();
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replaceAll(WRITTEN_ORIGIN, publicOrigin) });
}

export interface PageSource {
  readonly body: string;
  /** Default: the script tag of the embedding snippet. */
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Files of the page beside its document: path → type and text. */
  readonly files?: Readonly<Record<string, readonly [contentType: string, body: string]>>;
}

/** Opens a page of the partner that exists only in this test. */
export async function openSource({ page }: OpenPage, { body, head = scriptTag, headers = {}, files = {} }: PageSource): Promise<void> {
  const address = `${partner}/page-of-a-test`;
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title>${head}</head><body>${body}</body></html>`;
  for (const [path, [contentType, text]] of Object.entries(files)) {
    await page.route(`${partner}${path}`, (route) => route.fulfill({ contentType, body: text }));
  }
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { ...headers }, body: html }));
  await page.goto(address);
}
