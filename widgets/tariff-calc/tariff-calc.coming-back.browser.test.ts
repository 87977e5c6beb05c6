import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { active, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { reloaded } from '../test/helpers/reload.ts';
import { answering, calculator } from '../test/helpers/tariff-calc.ts';
import './index.ts';
import './tariff-calc.answer.ts'; // its first fetch through the test server may take longer than a test waits

beforeEach(() => sessionStorage.clear());
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('evn-tariff-calc beside a form that was changed', () => {
  it('dims the bill, says why, and lets nobody share it, until it is asked for again', async () => {
    answering();
    const element = await calculator('kwh="120"');
    await shows(element, '269.244 đ');
    await type(element, '#kwh', '500');
    expect(textOf(element)).to.include('Bạn đã đổi số liệu. Bấm Tính tiền để tính lại.');
    expect(within<HTMLElement>(element, '.outdated').inert).to.equal(true);
    expect(within(element, '.outdated [part=actions]').getClientRects().length).to.be.greaterThan(0);
    expect(within(element, '.visually-hidden[role=status]').textContent).to.include('Bạn đã đổi số liệu');
    await expectAccessible(element);
    await type(element, '#kwh', '120');
    expect(textOf(element)).to.not.include('Bạn đã đổi số liệu');
    await type(element, '#households', '2');
    await submit(element);
    await until(() => !element.shadowRoot?.querySelector('.outdated'), 'the new bill');
  });
});

describe('evn-tariff-calc for people who come back', () => {
  it('leads whoever opened a shared link to the bill', async () => {
    answering();
    location.hash = `evn-tariff-calc=${encodeURIComponent('month=10&year=2026&kwh=120')}`;
    const element = await calculator();
    await shows(element, '269.244 đ');
    await until(() => active(element) === within(element, '[part=result-heading]').parentElement, 'focus where the result begins');
  });

  it('brings form and bill back after a reload; a page opened anew begins anew', async () => {
    answering();
    const element = await calculator();
    await type(element, '#kwh', '120');
    await type(element, '#households', '2');
    await submit(element);
    await shows(element, '269.244 đ');
    expect(within<HTMLInputElement>(await calculator(), '#kwh').value).to.equal('');
    reloaded();
    const again = await calculator();
    await shows(again, '269.244 đ');
    expect(within<HTMLInputElement>(again, '#kwh').value).to.equal('120');
    expect(within<HTMLInputElement>(again, '#households').value).to.equal('2');
    expect(active(again)).to.equal(null);
  });

  it('brings back what was typed since the bill, beside the bill that it no longer fits', async () => {
    answering();
    const element = await calculator();
    await type(element, '#kwh', '120');
    await submit(element);
    await shows(element, '269.244 đ');
    await type(element, '#kwh', '12');
    reloaded();
    const again = await calculator();
    await shows(again, 'Bạn đã đổi số liệu');
    expect(within<HTMLInputElement>(again, '#kwh').value).to.equal('12');
  });
});
