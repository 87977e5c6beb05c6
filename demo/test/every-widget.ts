/** Every widget of the kit on one page, each with attributes that let it answer at once on the sample data. */
import type { Locator, Page } from 'playwright-core';
import { readWidgets } from '../../.tools/build/widgets.ts';
import { textOf } from './tasks.ts';

export interface Sample {
  /** Attributes of the tag. */
  readonly attributes: string;
  /** Selector of what stands in the shadow root once the widget has what it shows. */
  readonly ready: string;
  /** Part of what it shows: on the screen and on paper, and where it comes from the BFF never without an answer. */
  readonly says: string;
  /** What it says comes from the BFF, which it asks without being told. */
  readonly asks: boolean;
  /** The customer code of the page goes into a field of its form; it asks nothing by it. */
  readonly fillsIn?: true;
  /** It draws a canvas beside its table. */
  readonly chart?: boolean;
}

/** By folder; a widget that is not listed here fails every contract. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'contact-bar': { attributes: '', ready: '[part~=list]', says: '1900', asks: true },
  // What ring A may ask; the rest comes in the frame of the utility.
  'contract-form': {
    attributes: 'service="contract-holder"',
    ready: '.before .sheet',
    says: 'Không quá 3 ngày',
    asks: true,
    fillsIn: true,
  },
  // On a partner's page: the frame of the utility, and whose it is; so with the tracker of requests.
  'document-signer': { attributes: '', ready: '[part~=frame]', says: 'Phần này do điện lực phục vụ', asks: false },
  guide: { attributes: 'article="guide:read-your-bill"', ready: '[part~=article]', says: 'thường 13 ký tự', asks: true },
  'meter-schedule': {
    attributes: 'customer-code="PB06010000011"',
    ready: '[part~=summary]',
    says: 'Các lần ghi chỉ số năm',
    asks: true,
  },
  'new-connection-form': { attributes: 'voltage="low"', ready: '.before .sheet', says: 'Không quá 5 ngày', asks: true },
  news: { attributes: 'article="news:price-1279"', ready: '[part~=article]', says: 'Giá sinh hoạt vẫn có sáu bậc', asks: true },
  'norm-checker': { attributes: '', ready: '#kwh', says: 'Định mức điện và tiền điện phòng trọ', asks: false },
  'outage-lookup': { attributes: 'customer-code="PB06010000077"', ready: '[part~=summary]', says: 'Đường ven sông', asks: true },
  'outage-report': { attributes: 'mode="send"', ready: '#danger', says: 'Báo mất điện', asks: false },
  'place-finder': { attributes: 'unit-code="PB0601" kind="account"', ready: '[part~=list]', says: 'Chỉ chuyển vào tài khoản', asks: true },
  'reactive-power-calc': { attributes: '', ready: '#energyAmount', says: 'Tính tiền công suất phản kháng', asks: false },
  'request-tracker': { attributes: '', ready: '[part~=frame]', says: 'Phần này do điện lực phục vụ', asks: false },
  'service-catalog': { attributes: '', ready: '[part~=list]', says: 'Thay đổi chủ thể hợp đồng', asks: true },
  'solar-form': { attributes: '', ready: '.before .sheet', says: 'Nghị định 243/2026/NĐ-CP', asks: true, fillsIn: true },
  'support-form': { attributes: 'mode="send"', ready: '#topic', says: 'Gửi yêu cầu tới điện lực', asks: false },
  'tariff-calc': {
    attributes: 'kwh="461" from="2026-06-01" to="2026-06-30"',
    ready: '[part~=summary]',
    says: '1.388.405',
    asks: true,
    chart: true,
  },
  'tariff-table': { attributes: 'at="2026-06-01"', ready: '[part~=summary]', says: '1279/QĐ-BCT', asks: true },
  verify: { attributes: 'value="19001006"', ready: '[part~=summary]', says: 'Số này có trong danh sách của EVNSPC', asks: true },
};

export interface Shown extends Sample {
  /** Of the folder and of the file in the build. */
  readonly name: string;
  readonly tag: string;
}

/** Widgets that draw something; `evn-session` does not. */
export const shown: readonly Shown[] = (await readWidgets())
  .filter(({ embedding }) => embedding.reserve)
  .map(({ name, tag }) => {
    const sample = SAMPLES[name];
    if (!sample) throw new Error(`say in demo/test/every-widget.ts with which attributes <${tag}> shows something on the sample data`);
    return { ...sample, name, tag };
  });

const fallback = (tag: string) => `<a href="/${tag}">Mở ${tag} trên trang của điện lực</a>`;

/** Markup of one widget, with the host's own link inside. */
export const markup = ({ tag, attributes }: Shown): string => `<${tag} ${attributes}>${fallback(tag)}</${tag}>`;

/** Markup of all widgets. */
export const everyWidget: string = shown.map(markup).join('');

/** Resolves when every widget inside `scope` has its answer on screen. */
export async function allAnswered(scope: Page | Locator): Promise<void> {
  for (const { tag, ready } of shown) await scope.locator(tag).first().locator(ready).first().waitFor();
}

/** What `look` makes of every widget, by tag; as one value, so that a failure names each widget it concerns. */
export async function ofEvery<T>(scope: Page | Locator, look: (widget: Locator, sample: Shown) => Promise<T>): Promise<Record<string, T>> {
  const found: Record<string, T> = {};
  for (const sample of shown) found[sample.tag] = await look(scope.locator(sample.tag).first(), sample);
  return found;
}

/** The same value for every tag. */
export const forEvery = <T>(value: T | ((sample: Shown) => T)): Record<string, T> =>
  Object.fromEntries(shown.map((sample) => [sample.tag, value instanceof Function ? value(sample) : value]));

/** Every widget with what it says when it has its answer, and whether a reader finds that in it. */
export const answers = (scope: Page | Locator): Promise<Record<string, boolean>> =>
  ofEvery(scope, async (widget, { says }) => (await textOf(widget)).includes(says));

/** Whether the host's own link is all there is to see of each widget. */
export const fallbacks = (page: Page): Promise<Record<string, boolean>> =>
  ofEvery(page, (widget) => widget.locator(':scope > a').isVisible());

/** Draws every chart, which waits until somebody may see it. */
export async function drawCharts(page: Page): Promise<void> {
  for (const { tag } of shown.filter(({ chart }) => chart)) {
    await page.locator(tag).first().scrollIntoViewIfNeeded();
    await page.locator(tag).first().locator('canvas').first().waitFor();
  }
}
