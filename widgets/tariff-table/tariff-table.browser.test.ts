import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { TariffTablePrices } from './tariff-table-prices.generated.ts';
import { conditional, decisions, earlier, tariff } from './tariff-table.fixture.ts';
import './index.ts';
import type { TariffTableElement } from './tariff-table.ts';

const now = new Date('2026-06-12T10:21:00+07:00');

const answering = (): FakeBff =>
  fakeBff().answer(TariffTablePrices, ({ at, decision }) => {
    const named = decisions.find((one) => one.decision === decision) ?? (at && at < '2025-05-10' ? earlier : tariff.decision);
    return { tariff: at && at < '2024-10-11' ? null : { ...tariff, decision: named }, tariffDecisions: decisions };
  });

async function table(attributes = 'lang="vi"', options = {}): Promise<TariffTableElement> {
  const element = await fixture<TariffTableElement>(`<evn-tariff-table site="${nextSite()}" ${attributes}></evn-tariff-table>`, options);
  return element;
}

async function priced(attributes?: string, options = {}): Promise<TariffTableElement> {
  const element = await table(attributes, options);
  await until(() => element.shadowRoot?.querySelector('[part=summary]'), 'the prices');
  return element;
}

beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-tariff-table', () => {
  it('shows the prices of a household today, without being asked, and tells the page', async () => {
    const { asked } = answering();
    const element = await table('lang="vi" at="2026-06-01"');
    const told = nextEvent<CustomEvent>(element, 'evn-tariff-selected');
    expect((await told).detail).to.deep.equal({ id: '1279/QĐ-BCT' });
    await shows(element, '2.142,72');
    expect(asked.map(({ variables }) => variables)).to.deep.equal([{ at: '2026-06-01', decision: null }]);
    expect(within(element, '.badge').textContent).to.equal('Đang áp dụng');
    await expectAccessible(element);
  });

  it('another group or tax is drawn at once; nothing is asked for it', async () => {
    const { asked } = answering();
    const element = await priced();
    await type(element, '#group', 'business');
    await shows(element, 'Điện áp: Từ 22 kV trở lên');
    await expectAccessible(element);
    within(element, '#vat-with').click();
    await element.updateComplete;
    expect(textOf(element)).not.to.include('2.887');
    expect(textOf(element)).to.include('3.117,96');
    await type(element, '#group', 'production');
    await shows(element, 'không quy định giá cho nhóm này');
    expect(asked).to.have.length(1);
  });

  it('another day asks again; a day without prices says since when there are some', async () => {
    answering();
    const element = await priced();
    await type(element, '#day', '2025-01-01');
    await shows(element, 'giá theo 2699/QĐ-BCT');
    expect(textOf(element)).to.include('Chưa kiểm chứng đủ');
    await type(element, '#day', '2010-01-01');
    await shows(element, 'Chưa có biểu giá nào cho ngày 01/01/2010.');
    expect(textOf(element)).to.include('từ ngày 11/10/2024');
    await expectAccessible(element);
    await type(element, '#day', '');
    await shows(element, 'Giá vào ngày: hãy nhập đủ ngày, tháng, năm.');
    await expectAccessible(element);
  });

  it('the history shows every decision that sets prices, and what never applied as such', async () => {
    answering();
    const element = await priced();
    within(element, 'summary').click();
    await element.updateComplete;
    expect(textOf(element)).not.to.include('963/QĐ-BCT');
    [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.history button') ?? [])].at(-1)?.click();
    await shows(element, `Sinh hoạt: giá theo ${conditional.decision}`);
    expect(within(element, '[part=summary] .badge').textContent).to.equal('Chưa có hiệu lực');
    expect(textOf(element)).to.include('Chưa áp dụng.');
    await expectAccessible(element);
    [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
      .find(({ innerText }) => innerText === 'Về giá hôm nay')
      ?.click();
    await shows(element, 'Sinh hoạt: giá theo 1279/QĐ-BCT');
  });

  it('follows the tag, and speaks English as a whole', async () => {
    answering();
    const element = await priced('lang="en" group="hospital-school" vat="without"');
    await shows(element, 'Hospitals, nurseries, schools: prices of 1279/QĐ-BCT');
    element.group = 'residential';
    element.at = '2025-01-01';
    await shows(element, 'Households: prices of 2699/QĐ-BCT');
    await expectAccessible(element);
  });

  it('a shared link brings back group and day', async () => {
    const { asked } = answering();
    location.hash = '#evn-tariff-table=business%202025-01-01';
    const element = await priced();
    await shows(element, 'Kinh doanh, dịch vụ: giá theo 2699/QĐ-BCT');
    expect(asked[0]?.variables).to.deep.equal({ at: '2025-01-01', decision: null });
  });

  it('a link with a day that there is not shows the prices of today', async () => {
    const { asked } = answering();
    location.hash = '#evn-tariff-table=business%202026-02-31';
    await priced();
    expect(asked[0]?.variables).to.include({ decision: null }).and.not.include({ at: '2026-02-31' });
  });

  it('shares what is on screen', async () => {
    answering();
    const element = await priced('lang="vi" group="business" at="2026-06-01"');
    const shared = await new Promise<ShareData>((resolve) => {
      const value = (data: ShareData): Promise<void> => Promise.resolve(resolve(data));
      Object.defineProperty(navigator, 'share', { configurable: true, value });
      within(element, '[part=actions] button').click();
    });
    Reflect.deleteProperty(navigator, 'share');
    expect(shared.text).to.equal('Kinh doanh, dịch vụ: giá theo 1279/QĐ-BCT');
    expect(shared.url).to.include('#evn-tariff-table=business%202026-06-01');
  });
});

describe('without an answer', () => {
  it('says why, keeps the choice, and asks again', async () => {
    const bff = answering().failOnce(TariffTablePrices, 'INTERNAL');
    const element = await table();
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    expect(element.shadowRoot?.querySelector('#group')).not.to.equal(null);
    await expectAccessible(element);
    retry.click();
    await shows(element, '1279/QĐ-BCT');
    expect(bff.asked).to.have.length(2);
  });

  it('offline, the prices stay with their time', async () => {
    answering();
    const element = await priced();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    expect(textOf(element)).to.include('1279/QĐ-BCT');
    await expectAccessible(element);
  });

  it('too many questions are told with the wait', async () => {
    fakeBff().fail(TariffTablePrices, 'RATE_LIMITED', { retryAfterSeconds: 30 });
    await shows(await table(), 'Vui lòng thử lại sau 30 giây');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering();
    const element = await priced('lang="vi" group="business"', { width });
    element.clock = () => now;
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, summary, .segment') ?? [])
      if (target.checkVisibility()) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
