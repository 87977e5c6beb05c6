import { expect } from 'chai';
import { shows, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { reloaded } from '../test/helpers/reload.ts';
import { ask, bff, found, none, widget } from '../test/helpers/outage-lookup.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

describe('evn-outage-lookup for people who come back', () => {
  it('remembers a code only when asked to, and forgets it again', async () => {
    bff(none);
    const element = await widget();
    await ask(element, 'PB06010000001');
    await shows(element, 'Chưa có lịch');
    expect(localStorage.length).to.equal(0);

    const remembering = await widget();
    within(remembering, '#remember').click();
    await ask(remembering, 'PB06010000001');
    await shows(remembering, 'Chưa có lịch');
    expect(localStorage.length).to.equal(1);

    const later = await widget();
    await shows(later, 'PB06010000001');
    const forget = await until(
      () => [...(later.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.includes('Quên mã')),
      'the button to forget',
    );
    forget.click();
    await shows(later, 'Đã xóa mã khỏi máy này.');
    expect(localStorage.length).to.equal(0);
  });

  it('a shared link with a code opens its answer', async () => {
    bff(found);
    history.replaceState(null, '', '#evn-code=PB06010000001');
    const element = await widget();
    await shows(element, 'PB06010000001');
    await shows(element, 'Khu phố 3');
    expect(element.shadowRoot?.activeElement?.className).to.equal('answer');
  });

  it('a reload brings the answer back, and what was typed; a page opened anew does not', async () => {
    bff(none);
    const element = await widget();
    await ask(element, 'PB06010000001');
    await shows(element, 'Hôm nay và ngày mai');
    expect(within<HTMLInputElement>(await widget(), '#code').value).to.equal('');
    reloaded();
    await shows(await widget(), 'Hôm nay và ngày mai');
    expect(location.href).not.to.include('PB06');

    within(element, '.asked button').click();
    await element.updateComplete;
    await type(element, '#code', 'PB0601');
    expect(within<HTMLInputElement>(await widget(), '#code').value).to.equal('PB0601');
    expect(within<HTMLInputElement>(await widget('remember="off"'), '#code').value).to.equal('');
  });
});
