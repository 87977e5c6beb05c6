/**
 * `npm run stories:record [-- STORY-ID …]`: opens every story, or those whose id holds one of these texts, in a browser, lets a BFF of its own with sample data answer,
 * and keeps the answers in `stories/recordings`. Whatever a story asks is recorded, so a new story needs no list. The
 * clocks stand still and every name is given by order, so that recording anew changes only what has changed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { findChromium, launchOptions } from '../.tools/chromium.ts';
import { serveFolder } from '../.tools/serve-folder.ts';
import { UTILITY_SITE } from '../bff/seeds/sites.ts';
import type { RecordedAnswer, Recording } from './recording.ts';
import { stable } from './stable.ts';
import { forgetLimits, openStage, RECORDED_AT } from './stage.ts';

const RECORDINGS = fileURLToPath(new URL('recordings', import.meta.url));
const BOOK = fileURLToPath(new URL('../storybook-static', import.meta.url));
/** A widget asks right after it has drawn itself; some ask again once they know the first answer. */
const SETTLED_MS = 1500;

interface Entry {
  readonly id: string;
  readonly type: string;
}

const names = new Map(
  Object.entries(JSON.parse(readFileSync('schema/documents.json', 'utf8')) as Record<string, { name: string }>).map(([id, { name }]) => [
    id,
    name,
  ]),
);

function storyIds(chosen: readonly string[]): string[] {
  const { entries } = JSON.parse(readFileSync(`${BOOK}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
  const ids = Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
  const unknown = chosen.filter((text) => !ids.some((id) => id.includes(text)));
  if (unknown.length > 0) throw new Error(`no story is called ${unknown.join(', ')}`);
  return chosen.length > 0 ? ids.filter((id) => chosen.some((text) => id.includes(text))) : ids;
}

/** Passes a question on to the BFF as the utility's page would ask it, and keeps the answer. */
async function ask(route: Route, bff: string, answers: RecordedAnswer[]): Promise<void> {
  const request = route.request();
  const address = new URL(request.url());
  const documentId = address.pathname.split('/')[3];
  const response = await fetch(`${bff}/g/${UTILITY_SITE}${documentId ? `/${documentId}` : ''}${address.search}`, {
    method: request.method(),
    headers: { origin: 'http://localhost:4000', 'content-type': 'application/json', 'x-evn-widget': '1' },
    ...(request.method() === 'POST' ? { body: request.postData() } : {}),
  });
  const body = await response.text();
  const { data } = JSON.parse(body) as { data: RecordedAnswer['data'] | null };
  const question = documentId
    ? {
        documentId,
        locale: address.searchParams.get('l') ?? 'vi',
        variables: JSON.parse(address.searchParams.get('v') ?? '{}') as RecordedAnswer['variables'],
      }
    : (request.postDataJSON() as { documentId: string; locale: string; variables: RecordedAnswer['variables'] });
  const document = names.get(question.documentId);
  if (response.ok && data && document) answers.push({ document, variables: question.variables, locale: question.locale, data });
  await route.fulfill({ status: response.status, contentType: 'application/json', body });
}

/** Waits until the story stands and what its `play` does is done. */
async function played(page: Page, id: string): Promise<void> {
  const phase = await page
    .waitForFunction(() => {
      const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as {
        __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
      };
      const now = preview?.currentRender?.phase ?? '';
      return ['finished', 'errored', 'aborted'].includes(now) ? now : undefined;
    })
    .then((handle) => handle.jsonValue());
  if (phase !== 'finished') throw new Error(`${id}: the story ${phase}: ${await page.locator('#error-message').innerText()}`);
}

/** The recording of the story as it lies on the disk. */
function formerOf(id: string): readonly RecordedAnswer[] {
  const file = `${RECORDINGS}/${id}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording).answers : [];
}

async function record(context: BrowserContext, book: string, bff: string, id: string): Promise<Recording> {
  const answers: RecordedAnswer[] = [];
  const page = await context.newPage();
  await page.clock.setFixedTime(RECORDED_AT);
  await page.route(`${book}/g/**`, (route) => ask(route, bff, answers));
  await page.goto(`${book}/iframe.html?id=${id}&viewMode=story`);
  await page.locator('[part~=widget]').first().waitFor();
  await played(page, id);
  await page.waitForTimeout(SETTLED_MS);
  await page.waitForLoadState('networkidle');
  await page.close();
  return { recordedAt: RECORDED_AT, answers: stable(answers, formerOf(id)) };
}

async function main(chosen: readonly string[]): Promise<void> {
  const { status } = spawnSync('node', ['.tools/storybook.ts', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the stories could not be built');
  const [bff, book, browser] = await Promise.all([
    openStage(),
    serveFolder(BOOK),
    findChromium().then((binary) => chromium.launch(launchOptions(binary))),
  ]);
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await context.addInitScript(() => Object.assign(globalThis, { evnRecording: true }));
  const ids = storyIds(chosen);
  if (chosen.length === 0) {
    for (const file of readdirSync(RECORDINGS).filter((name) => !ids.includes(name.replace(/\.json$/, ''))))
      rmSync(`${RECORDINGS}/${file}`);
  }
  for (const [index, id] of ids.entries()) {
    await forgetLimits(bff);
    const recording = await record(context, book.origin, bff.publicUrl, id);
    if (recording.answers.length > 0) writeFileSync(`${RECORDINGS}/${id}.json`, `${JSON.stringify(recording, null, 1)}\n`);
    else rmSync(`${RECORDINGS}/${id}.json`, { force: true });
    console.log(`[${index + 1}/${ids.length}] ${id}: ${recording.answers.length} answers`);
  }
  await browser.close();
  await book.close();
  await bff.close();
}

mkdirSync(RECORDINGS, { recursive: true });
await main(process.argv.slice(2));
