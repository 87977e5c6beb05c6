/** Every form from its first field to its answer with nothing but the keyboard, as a screen reader's user or a broken mouse has it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shown } from './every-widget.ts';
import { kit, noTroubles, openSource, useBrowser } from './host-page.ts';

const browser = useBrowser();

/** More stops than any page here has before its form. */
const MANY_STOPS = 80;

/** What has focus, through every shadow root: its id, else its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.id || (element as HTMLElement | null)?.innerText?.trim() || element?.className || '';
  });

/** Goes on with Tab until that stands in focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MANY_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === name) return;
    passed.push(now);
  }
  throw new Error(`Tab never comes to ${name}, only to ${passed.join(' · ')}`);
}

async function write(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** From the option that Tab comes to, onward with the arrows. */
async function choose(page: Page, first: string, wanted = first): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press('Space');
  for (let step = 0; (await focused(page)) !== wanted; step += 1) {
    if (step === MANY_STOPS) throw new Error(`the arrows never come to ${wanted}`);
    await page.keyboard.press('ArrowDown');
  }
}

async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Waits until focus has been led there. */
const led = (page: Page, to: string | RegExp) => expect.poll(() => focused(page)).toMatch(to);

async function opened(tag: string, ready: string): Promise<{ page: Page; done: () => void }> {
  const open = await browser.open();
  await openSource(open, { body: `<${tag} lang="vi"></${tag}>` });
  await open.page.locator(`${tag} ${ready}`).first().waitFor();
  return { page: open.page, done: () => expect(open.troubles).toEqual(noTroubles) };
}

/** On the utility's own pages, where the human check asks nothing of people. */
describe('forms that are sent', () => {
  async function openedAt(path: string, tag: string, ready: string): Promise<{ page: Page; done: () => void }> {
    const open = await browser.open();
    await open.page.goto(`${kit}/utility-site/${path}`);
    await open.page.locator(`${tag} ${ready}`).first().waitFor();
    return { page: open.page, done: () => expect(open.troubles).toEqual(noTroubles) };
  }

  test('a support request', async () => {
    const { page, done } = await openedAt('ho-tro/', 'evn-support-form', '#topic');
    await choose(page, 'topic-SERVICE_ADVICE', 'topic-PETITION');
    await write(page, 'subject', 'Cột điện nghiêng');
    await write(page, 'message', 'Cột trước nhà tôi nghiêng.');
    await press(page, 'Tiếp theo');
    await led(page, /Bước 2 trong 2/);
    await write(page, 'name', 'Nguyễn Thị Bưởi');
    await write(page, 'phone', '0912 345 001');
    await press(page, 'Gửi');
    await led(page, /Điện lực đã nhận yêu cầu/);
    done();
  });

  test('a report of a power cut', async () => {
    const { page, done } = await openedAt('bao-mat-dien/', 'evn-outage-report', '#danger');
    await choose(page, 'danger-NO');
    await press(page, 'Tiếp theo');
    await led(page, /Bước 2/);
    await choose(page, 'neighboursDark-YES');
    await press(page, 'Tiếp theo');
    await led(page, /Bước 3/);
    await write(page, 'customerCode', 'PB06010000055');
    await press(page, 'Tiếp theo');
    await led(page, /Điện lực gọi cho ai/);
    await write(page, 'phone', '0912 345 002');
    await press(page, 'Báo cúp điện');
    await led(page, /Điện lực đã nhận báo mất điện/);
    done();
  });

  test('a call back', async () => {
    const { page, done } = await openedAt('bao-mat-dien/', 'evn-contact-bar', '[part~=list]');
    await press(page, 'Nhờ gọi lại cho tôi');
    await page.locator('evn-contact-bar #phone').waitFor();
    await write(page, 'phone', '0912 345 003');
    await press(page, 'Gửi yêu cầu');
    await led(page, /Mã yêu cầu/);
    done();
  });
});

interface Question {
  /** Stands there before anything is asked. */
  readonly ready: string;
  readonly ask: (page: Page) => Promise<void>;
  /** Where focus is led. */
  readonly answer: RegExp;
}

const byEnter = (field: string, text: string) => async (page: Page) => {
  await write(page, field, text);
  await page.keyboard.press('Enter');
};

const QUESTIONS: Readonly<Record<string, Question>> = {
  'evn-guide': { ready: '#text', ask: byEnter('text', 'sang ten'), answer: /Có \d+ kết quả/ },
  'evn-meter-schedule': { ready: '#customerCode', ask: byEnter('customerCode', 'PB06010000011'), answer: /ghi chỉ số/ },
  'evn-norm-checker': {
    ready: '#kwh',
    ask: async (page) => {
      await choose(page, 'lease-short');
      await choose(page, 'declared-yes');
      await write(page, 'people', '4');
      await write(page, 'kwh', '120');
      await press(page, 'Kiểm tra');
    },
    answer: /1 định mức/,
  },
  'evn-outage-lookup': { ready: '#code', ask: byEnter('code', 'PB06010000055'), answer: /[Cc]hưa có lịch/ },
  'evn-place-finder': { ready: '#text', ask: byEnter('text', 'Tân An'), answer: /Tân An/ },
  'evn-reactive-power-calc': {
    ready: '#kwh',
    ask: async (page) => {
      await write(page, 'kwh', '1000');
      await write(page, 'kvarh', '750');
      await write(page, 'energyAmount', '3 triệu');
      await press(page, 'Tính tiền');
    },
    answer: /Phải trả thêm/,
  },
  'evn-service-catalog': {
    ready: '[part~=list]',
    ask: (page) => press(page, 'service-contract-reconnect'),
    answer: /Cấp điện trở lại/,
  },
  'evn-tariff-calc': { ready: '#kwh', ask: byEnter('kwh', '461'), answer: /Kết quả/ },
  'evn-verify': {
    ready: '#text',
    ask: async (page) => {
      await write(page, 'text', '0912 345 678');
      await press(page, 'Kiểm tra');
    },
    answer: /không xác định/,
  },
};

describe('forms that ask', () => {
  test.each(Object.entries(QUESTIONS))('%s', async (tag, { ready, ask, answer }) => {
    const { page, done } = await opened(tag, ready);
    await ask(page);
    await led(page, answer);
    done();
  });
});

describe('lists to choose from', () => {
  test('prices of another group', async () => {
    const { page, done } = await opened('evn-tariff-table', '[part~=summary]');
    await tabTo(page, 'group');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('evn-tariff-table [part~=summary]').innerText()).toMatch(/Kinh doanh/);
    done();
  });

  test('another section of the news', async () => {
    const { page, done } = await opened('evn-news', '.entry');
    await tabTo(page, 'tab-news');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('tab-safety-saving');
    await expect.poll(() => page.locator('evn-news [role=tab][aria-selected=true]').innerText()).toMatch(/An toàn/);
    done();
  });
});

test('no widget is left out', () => {
  const sent = ['evn-contact-bar', 'evn-outage-report', 'evn-support-form'];
  const chosen = ['evn-news', 'evn-tariff-table'];
  // In request-journeys.test.ts and paper-journeys.test.ts, since they need one-time codes.
  const proved = ['evn-document-signer', 'evn-request-tracker'];
  // One mechanism, in service-forms.test.ts.
  const asked = ['evn-contract-form', 'evn-new-connection-form', 'evn-solar-form'];
  expect([...Object.keys(QUESTIONS), ...sent, ...chosen, ...proved, ...asked].toSorted()).toEqual(shown.map(({ tag }) => tag).toSorted());
});
