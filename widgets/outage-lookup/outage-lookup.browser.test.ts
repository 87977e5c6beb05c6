import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { nextEvent, nextSite, shows, textOf, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { OutageLookupByCode } from './outage-lookup-by-code.generated.ts';
import { OutageLookupByCodes } from './outage-lookup-by-codes.generated.ts';
import { type Answer, ask, bff, cancelled, found, none, now, unknown, widget } from '../test/helpers/outage-lookup.ts';

function online(value: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value, configurable: true });
  dispatchEvent(new Event(value ? 'online' : 'offline'));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-outage-lookup', () => {
  it('starts with a form that has a label, a hint and nothing else to understand', async () => {
    const element = await widget();
    expect(within(element, 'label[for=code]').textContent).to.equal('Mã khách hàng');
    expect(within(element, '#code').getAttribute('aria-describedby')).to.equal('code-hint code-below');
    await expectAccessible(element);
  });

  const answers: [string, Answer, string, string][] = [
    ['an outage', found, 'Ngày mai, 13/06, có lịch ngừng cung cấp điện', 'evn-outage-found'],
    ['none until a date', none, 'Hôm nay và ngày mai chưa có lịch ngừng giảm cung cấp điện', 'evn-outage-none'],
    ['not known', unknown, 'Hiện chưa kiểm tra được', 'evn-outage-unknown'],
  ];
  for (const [name, answer, sentence, event] of answers) {
    it(`answers with ${name}, tells the page without the code, and moves focus to the answer`, async () => {
      bff(answer);
      const element = await widget();
      const told = nextEvent<CustomEvent>(element, event);
      const result = nextEvent<CustomEvent>(element, 'evn-result');
      await ask(element, 'pb0601 0000001');
      await shows(element, sentence);
      expect(JSON.stringify([(await told).detail, (await result).detail])).not.to.include('PB06');
      expect(element.shadowRoot?.activeElement?.className).to.equal('answer');
      expect(within(element, '[role=status]').textContent?.length).to.be.greaterThan(10);
      await expectAccessible(element);
    });
  }

  it('the three answers differ in outline and drawing, not only in colour', async () => {
    const looks = new Set<string>();
    for (const answer of [found, none, unknown]) {
      bff(answer);
      const element = await widget('customer-code="PB06010000001"');
      const verdict = await until(() => element.shadowRoot?.querySelector('.verdict'), 'a verdict');
      looks.add(
        `${getComputedStyle(verdict).borderStyle} ${getComputedStyle(verdict).borderInlineStartWidth} ${verdict.querySelector('svg')?.innerHTML}`,
      );
    }
    expect(looks.size).to.equal(3);
  });

  it('a cancelled outage stands below "none", struck out and marked', async () => {
    bff(cancelled);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Lịch ngừng cung cấp điện ngày 13/06/2026 đã hủy.');
    expect(within(element, '.verdict').classList.contains('none')).to.equal(true);
    expect(within(element, '.card .badge').textContent).to.equal('Đã hủy');
    expect(getComputedStyle(within(element, '.card .time')).textDecorationLine).to.equal('line-through');
    expect(element.shadowRoot?.querySelector('.card a')).to.equal(null);
    await expectAccessible(element);
  });

  it('asks at once for the code of the tag, for the days of the tag', async () => {
    const asked = bff(none).asked;
    const element = Object.assign(document.createElement('evn-outage-lookup'), {
      clock: () => now,
      site: nextSite(),
      customerCode: 'PB06010000001',
      days: 3,
    });
    document.body.append(element);
    await until(() => asked.length === 1, 'the question');
    expect(asked[0]?.variables).to.deep.equal({ customerCode: 'PB06010000001', from: '2026-06-12', to: '2026-06-15' });
    expect(asked[0]?.method).to.equal('POST');
    element.remove();
  });

  it('warns about an unusual code and still asks when the person insists', async () => {
    const { asked } = bff(unknown);
    const element = await widget();
    await ask(element, 'QB060100000');
    expect(textOf(element)).to.include('có 11 ký tự. Mã gồm 13 ký tự, bắt đầu bằng P.');
    expect(element.shadowRoot?.activeElement?.className).to.equal('error-summary');
    expect(asked).to.have.length(0);
    await expectAccessible(element);
    within<HTMLFormElement>(element, 'form').requestSubmit();
    await shows(element, 'Hiện chưa kiểm tra được');
  });

  it('what cannot be a code is never offered to be asked all the same', async () => {
    const { asked } = bff(unknown);
    const element = await widget();
    await ask(element, '0912345678');
    expect(textOf(element)).to.include('Đây có vẻ là số điện thoại.');
    expect(textOf(element)).not.to.include('Vẫn tra cứu');
    within<HTMLFormElement>(element, 'form').requestSubmit();
    await element.updateComplete;
    expect(asked).to.have.length(0);
  });

  it('where nothing can be said there are ways on: mend the code, try again, ask by area', async () => {
    const server = bff(unknown);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Hiện chưa kiểm tra được');
    const button = (text: string) =>
      [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === text);
    button('Thử lại')?.click();
    await until(() => server.asked.length === 2, 'the second question');
    expect(textOf(element)).to.include('1900 1006');
    expect(button('Tra theo khu vực')).not.to.equal(undefined);
    button('Sửa mã')?.click();
    await until(() => element.shadowRoot?.activeElement?.id === 'code', 'focus in the code field');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('PB06010000001');
  });

  it('an empty field is named in a summary whose link leads to the field', async () => {
    const element = await widget();
    await ask(element, '');
    within(element, '.error-summary a').click();
    expect(element.shadowRoot?.activeElement?.id).to.equal('code');
    expect(within(element, '#code-error').textContent).to.equal('Nhập mã khách hàng.');
  });

  it('what the BFF refuses is said at the field, with the text kept', async () => {
    bff({
      __typename: 'InputProblem',
      message: 'Thông tin chưa đúng.',
      fields: [{ path: ['by', 'customerCode'], message: 'Không phải mã khách hàng.' }],
    });
    const element = await widget();
    await ask(element, 'PB06010000001');
    await shows(element, 'Không phải mã khách hàng.');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('PB06010000001');
  });

  it('several codes are asked at once and those that cannot be checked are named', async () => {
    fakeBff().answer(OutageLookupByCodes, ({ customerCodes }) => ({
      outagesForCodes: {
        __typename: 'OutagesForCodes' as const,
        answers: customerCodes.map((customerCode, index) => ({ customerCode, answer: [found, none, unknown][index] ?? unknown })),
      },
    }));
    const element = await widget();
    await ask(element, 'PB06010000001, PB06010000002; PB06010000003');
    await shows(element, '1 trong 3 mã chưa kiểm tra được');
    expect(textOf(element)).to.include('1 trong 3 mã có lịch ngừng giảm cung cấp điện');
    await expectAccessible(element);
  });

  it('a list pasted on several lines is not glued together', async () => {
    const element = await widget();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'PB06010000001\nPB06010000002');
    within(element, '#code').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('PB06010000001, PB06010000002');
  });

  it('the page may take over the question', async () => {
    const { asked } = bff(none);
    const element = await widget();
    element.addEventListener('evn-submit', (event) => event.preventDefault(), { once: true });
    await ask(element, 'PB06010000001');
    expect(asked).to.have.length(0);
  });

  it('keeps the last answer with its time when it cannot be renewed', async () => {
    const server = bff(none);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Chưa có lịch ngừng giảm cung cấp điện cho mã này');
    server.fail(OutageLookupByCode);
    element.lang = 'en';
    await shows(element, 'Data as of 08:05 12/06/2026; it could not be updated.');
    expect(within(element, '.verdict').classList.contains('old')).to.equal(true);
    await expectAccessible(element);
  });

  it('says why there is no answer, without a word that could be read as one', async () => {
    fakeBff().fail(OutageLookupByCode);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Có lỗi ở phía hệ thống.');
    expect(element.shadowRoot?.querySelector('.verdict')).to.equal(null);
    expect(textOf(element)).not.to.include('Chưa có lịch');
    await expectAccessible(element);
  });

  it('without network the answer on screen says when it was fetched, and is renewed once there is one', async () => {
    const server = bff(none);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Chưa có lịch');
    online(false);
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc 08:20 12/06/2026.');
    await expectAccessible(element);
    within(element, '.notice button').click();
    server.answer(OutageLookupByCode, { outages: found });
    online(true);
    await shows(element, 'Ngày mai, 13/06');
  });

  it('an answer the source calls old says from when it is', async () => {
    bff({ ...none, stale: true });
    const element = await widget('customer-code="PB06010000001"');
    const state = await until(() => element.shadowRoot?.querySelector('.notice'), 'a notice');
    expect(state.textContent).to.include('Dữ liệu lúc 08:05 12/06/2026, chưa cập nhật được.');
    await expectAccessible(element);
  });

  it('too many questions: says how long to wait', async () => {
    fakeBff().fail(OutageLookupByCode, 'RATE_LIMITED', { retryAfterSeconds: 20 });
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'sau 20 giây');
  });

  it('a network fault is tried once more before it is shown, and again on demand', async () => {
    const server = fakeBff().disconnect(OutageLookupByCode);
    const element = await widget('customer-code="PB06010000001"');
    await shows(element, 'Thử lại');
    expect(server.asked).to.have.length(2);
    server.answer(OutageLookupByCode, { outages: none });
    within(element, '[part=error] button').click();
    await shows(element, 'Chưa có lịch');
  });

  it('shows a skeleton only when the answer takes its time', async () => {
    fakeBff().hang(OutageLookupByCode);
    const element = await widget('customer-code="PB06010000001"');
    expect(element.shadowRoot?.querySelector('.skeleton')).to.equal(null);
    await shows(element, 'Đang tra cứu…');
    expect(within(element, '.answer').getAttribute('aria-busy')).to.equal('true');
    await expectAccessible(element);
  });

  it('a new question aborts the old one, and its late answer is never shown', async () => {
    const server = fakeBff().hang(OutageLookupByCode);
    const element = await widget('customer-code="PB06010000001"');
    await until(() => server.asked.length === 1, 'the first question');
    server.answer(OutageLookupByCode, { outages: none });
    element.customerCode = 'PB06010000002';
    await shows(element, 'PB06010000002');
    await shows(element, 'Chưa có lịch');
    expect(server.asked[0]?.signal.aborted).to.equal(true);
  });

  it('survives being moved while it waits', async () => {
    const server = fakeBff().hang(OutageLookupByCode);
    const element = await widget('customer-code="PB06010000001"');
    await until(() => server.asked.length === 1, 'the first question');
    server.answer(OutageLookupByCode, { outages: none });
    document.body.append(element);
    await shows(element, 'Chưa có lịch');
    element.remove();
  });

  it('calendar links lead to the BFF, the subscription opens the calendar app', async () => {
    bff(found);
    const element = await widget('customer-code="PB06010000001" endpoint="https://bff.example"');
    await shows(element, 'Thêm vào lịch');
    expect(within<HTMLAnchorElement>(element, '.verdict a').href).to.equal('https://bff.example/calendar/oc_1.ics');
    expect(within<HTMLAnchorElement>(element, '.tools a').href).to.equal('webcal://bff.example/calendar/place.ics');
  });

  it('speaks English where the page does, and the dialect of the tag', async () => {
    bff(found);
    const english = await widget('customer-code="PB06010000001" lang="en"');
    english.lang = 'en';
    await shows(english, 'Tomorrow, 13/06: power outage scheduled');
    const southern = await widget('customer-code="PB06010000001" dialect="nam"');
    await shows(southern, 'Ngày mai, 13/06, có lịch cúp điện');
  });

  for (const [width, size] of [
    ['248px', 'xl'],
    ['300px', 'md'],
    ['660px', 'md'],
    ['960px', 'xl'],
  ] as const) {
    it(`no time range breaks at ${width}, text ${size}`, async () => {
      bff(found);
      const element = await widget(`customer-code="PB06010000001" text-size="${size}"`, width);
      await shows(element, '08:00');
      for (const text of element.shadowRoot?.querySelectorAll('.time, .day.outage .day-text') ?? []) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        expect(lines.size, text.textContent ?? '').to.equal(1);
      }
    });
  }

  for (const width of ['240px', '320px', '480px', '960px']) {
    it(`fits ${width}, in large text too, with targets a thumb can hit`, async () => {
      bff(found);
      const element = await widget('customer-code="PB06010000001" text-size="xl"', width);
      await shows(element, 'Ngày mai');
      const frame = within(element, '.widget');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .button, summary, .choice') ?? []) {
        if (target.offsetParent) expect(target.getBoundingClientRect().height, target.textContent ?? '').to.be.at.least(44);
      }
    });
  }
});
