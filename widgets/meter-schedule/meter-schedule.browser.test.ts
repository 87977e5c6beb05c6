import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { customerCodeContext } from '../core/session.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { MeterScheduleByCode } from './meter-schedule-by-code.generated.ts';
import type { Answer } from './meter-schedule.data.ts';
import { elsewhere, none, schedule, unknown } from './meter-schedule.fixture.ts';
import './index.ts';
import type { MeterScheduleElement } from './meter-schedule.ts';

const CODE = 'PB06010000011';
const NOW = new Date('2026-06-12T08:00:00+07:00');

const answering = (answer: Answer = schedule): FakeBff => fakeBff().answer(MeterScheduleByCode, { meterReadings: answer });

async function widget(attributes = '', options = {}): Promise<MeterScheduleElement> {
  const element = await fixture<MeterScheduleElement>(
    `<evn-meter-schedule lang="vi" site="${nextSite()}" ${attributes}></evn-meter-schedule>`,
    options,
  );
  element.clock = () => NOW;
  await until(() => element.shadowRoot?.querySelector('#customerCode'), 'the form');
  return element;
}

const submit = (element: MeterScheduleElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('evn-meter-schedule', () => {
  it('asks for a code by keyboard, leads to the next day, and tells the page', async () => {
    const { asked } = answering();
    const element = await widget('year="2026"');
    await expectAccessible(element);
    const told = nextEvent<CustomEvent>(element, 'evn-schedule-loaded');
    await type(element, '#customerCode', ` ${CODE} `);
    submit(element);
    expect((await told).detail).to.deep.equal({ next: '2026-06-24' });
    await shows(element, 'Thứ Tư, 24/06/2026');
    expect(asked[0]?.variables).to.deep.equal({ customerCode: CODE, year: 2026 });
    await until(() => active(element)?.getAttribute('part') === 'summary', 'focus on the answer');
    await expectAccessible(element);
  });

  it('asks at once for the code of its tag, and moves no focus', async () => {
    answering();
    const element = await widget(`customer-code="${CODE}" year="2026"`);
    await shows(element, 'Các lần ghi chỉ số năm 2026');
    expect(active(element)).to.equal(null);
  });

  it('another year is asked for as soon as it is chosen', async () => {
    const { asked } = answering();
    const element = await widget(`customer-code="${CODE}" year="2026"`);
    await shows(element, 'Đã ghi');
    const year = within<HTMLSelectElement>(element, '#year');
    year.value = '2025';
    year.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => asked.length === 2, 'the second question');
    expect(asked[1]?.variables).to.deep.equal({ customerCode: CODE, year: 2025 });
  });

  it('days of another code do not stand beside the one that is typed', async () => {
    answering();
    const element = await widget(`customer-code="${CODE}"`);
    await shows(element, 'Đã ghi');
    await type(element, '#customerCode', 'PB0601');
    expect(textOf(element)).not.to.include('Đã ghi');
  });

  it('without a code says so at the field, in a summary that takes focus', async () => {
    const element = await widget();
    submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    expect(within(element, '#customerCode-error').textContent).to.include('Nhập mã khách hàng.');
    await expectAccessible(element);
    await type(element, '#customerCode', 'P');
    expect(element.shadowRoot?.querySelector('#customerCode-error')).to.equal(null);
  });

  it('what the BFF refuses stands at its field', async () => {
    const refusal = { path: ['customerCode'], message: 'Mã khách hàng chưa đúng.' };
    answering({ __typename: 'InputProblem', message: '', fields: [refusal] });
    const element = await widget();
    await type(element, '#customerCode', 'xyz');
    submit(element);
    await shows(element, 'Mã khách hàng chưa đúng.');
    expect(within(element, '#customerCode-error').textContent).to.include('Mã khách hàng chưa đúng.');
  });

  for (const [answer, kind, sentence] of [
    [none, 'none', 'Năm 2026 không có lần ghi chỉ số nào'],
    [unknown, 'unknown', 'Việc này không có nghĩa là công tơ không được ghi.'],
    [elsewhere, 'unknown', 'Mã này thuộc điện lực khác.'],
  ] as const) {
    it(`shows ${answer.__typename} as what it is`, async () => {
      answering(answer);
      const element = await widget();
      const told = nextEvent<CustomEvent>(element, 'evn-result');
      await type(element, '#customerCode', CODE);
      submit(element);
      expect((await told).detail).to.deep.equal({ kind, count: 0 });
      await shows(element, sentence);
      expect(textOf(element)).not.to.include('Lần ghi chỉ số tiếp theo');
      await expectAccessible(element);
    });
  }

  it('warns where the source is old', async () => {
    answering({ ...schedule, stale: true });
    const element = await widget(`customer-code="${CODE}"`);
    await shows(element, 'Ngày ghi có thể đã thay đổi.');
    await expectAccessible(element);
  });

  it('compact keeps the year one tap away', async () => {
    answering();
    const element = await widget(`customer-code="${CODE}" compact`);
    await shows(element, 'Xem cả năm 2026');
    const year = within<HTMLDetailsElement>(element, 'details.year');
    expect(year.open).to.equal(false);
    await expectAccessible(element);
  });

  it('calendars lead to the BFF, without the code in their addresses', async () => {
    answering();
    const element = await widget(`customer-code="${CODE}" endpoint="https://bff.example"`);
    const links = await until(() => {
      const found = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.calendars a') ?? [])];
      return found.length === 2 && found;
    }, 'the calendars');
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://bff.example/calendar/readings/BBBBBBBBBBBBBBBBBBBB.ics?l=vi',
      'webcal://bff.example/calendar/readings/AAAAAAAAAAAAAAAAAAAA.ics?l=vi',
    ]);
  });

  it('follows the code of the page, unless its own tag names one', async () => {
    const { asked } = answering();
    const page = document.createElement('div');
    document.body.append(page);
    const code = new ContextProvider(page, { context: customerCodeContext, initialValue: CODE });
    page.innerHTML = `<evn-meter-schedule lang="vi" site="${nextSite()}"></evn-meter-schedule>`;
    const codes = () => asked.map(({ variables }) => (variables as { customerCode: string }).customerCode);
    await until(() => asked.length === 1, 'the question about the code of the page');
    code.setValue('PB06010000022');
    await until(() => asked.length === 2, 'the question about the other code');
    expect(codes()).to.deep.equal([CODE, 'PB06010000022']);
    page.remove();
  });

  it('speaks English as a whole', async () => {
    answering();
    const element = await fixture<MeterScheduleElement>(
      `<evn-meter-schedule lang="en" site="${nextSite()}" customer-code="${CODE}"></evn-meter-schedule>`,
    );
    await shows(element, 'Not confirmed as read');
    await expectAccessible(element);
  });

  it('says why there is no answer, keeps what was typed, and asks again', async () => {
    answering().failOnce(MeterScheduleByCode, 'INTERNAL');
    const element = await widget();
    await type(element, '#customerCode', CODE);
    submit(element);
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    expect(within<HTMLInputElement>(element, '#customerCode').value).to.equal(CODE);
    await expectAccessible(element);
    retry.click();
    await shows(element, 'Đã ghi');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering();
    const element = await widget(`customer-code="${CODE}"`, { width });
    await shows(element, 'Đã ghi');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, summary, a.button') ?? [])
      if (target.checkVisibility()) expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
