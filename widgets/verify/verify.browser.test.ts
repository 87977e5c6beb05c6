import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import './index.ts';
import { fraud, listed, unknown } from './verify.fixture.ts';
import { VerifyText } from './verify-text.generated.ts';
import type { VerifyElement } from './verify.ts';

const answering = (verify: typeof listed): FakeBff => fakeBff().answer(VerifyText, { verify });
const widget = (attributes = 'lang="vi"', options = {}): Promise<VerifyElement> =>
  fixture<VerifyElement>(`<evn-verify site="${nextSite()}" ${attributes}></evn-verify>`, options);

async function asked(text: string, attributes?: string): Promise<VerifyElement> {
  const element = await widget(attributes);
  await type(element, '#text', text);
  await submit(element);
  return element;
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('a question', () => {
  it('stands open beside the rules before anything is asked', async () => {
    const element = await widget();
    expect(textOf(element)).to.include('Điện lực không gửi link cài ứng dụng.');
    expect(textOf(element)).to.include('Không có trong danh sách không có nghĩa là an toàn.');
    await expectAccessible(element);
  });

  it('is answered, announced and reached by focus; the page learns the kind alone', async () => {
    const bff = answering(listed);
    const element = await widget();
    await type(element, '#text', '1900 1006');
    const submitted = nextEvent<CustomEvent>(element, 'evn-submit');
    const told = nextEvent<CustomEvent>(element, 'evn-result');
    await submit(element);
    expect((await submitted).detail).to.deep.equal({});
    expect((await told).detail).to.deep.equal({ kind: 'listed', count: 1 });
    await shows(element, 'Số này có trong danh sách của EVNSPC.');
    expect(within(element, '[role=status]').textContent).to.include('Số này có trong danh sách của EVNSPC.');
    await until(() => active(element)?.classList.contains('answer'), 'focus on the answer');
    expect(bff.asked.map(({ method, variables }) => [method, variables])).to.deep.equal([['POST', { text: '1900 1006' }]]);
    expect(within<HTMLAnchorElement>(element, '.hotline a').href).to.equal('tel:19001006');
    await expectAccessible(element);
  });

  it('that is empty is refused at its field, without asking anybody', async () => {
    const bff = answering(listed);
    const element = await asked('  \n ');
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    expect(textOf(element)).to.include('Hãy dán nội dung cần kiểm tra.');
    expect(bff.asked).to.have.length(0);
    await expectAccessible(element);
    await type(element, '#text', 'x');
    expect(element.shadowRoot?.querySelector('.error-summary')).to.equal(null);
  });

  it('that is too long is refused, and stays in the field', async () => {
    const element = await asked('a'.repeat(2001));
    await shows(element, 'dài quá 2.000 ký tự');
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.have.length(2001);
  });

  it('is mended where the BFF does not accept it', async () => {
    fakeBff().answer(VerifyText, {
      verify: { __typename: 'InputProblem', message: '', fields: [{ path: ['text'], message: 'Không đọc được.' }] },
    });
    const element = await asked('x');
    await shows(element, 'Không đọc được.');
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
  });

  it('of the page is asked at once, and stands in the field', async () => {
    answering(unknown);
    const element = await widget('lang="vi" value="0912 345 678"');
    await shows(element, 'không xác định được');
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('0912 345 678');
  });

  it('may be kept by the page', async () => {
    const bff = answering(listed);
    const element = await widget();
    element.addEventListener('evn-submit', (event) => event.preventDefault());
    await type(element, '#text', 'x');
    await submit(element);
    expect(bff.asked).to.have.length(0);
  });

  it('leaves no trace: not in the address, not on the device', async () => {
    localStorage.clear();
    sessionStorage.clear();
    answering(unknown);
    const element = await asked('0912 345 678');
    await shows(element, 'không xác định được');
    expect([location.href.includes('0912'), localStorage.length, sessionStorage.length]).to.deep.equal([false, 0, 0]);
  });
});

describe('an answer', () => {
  it('of nothing known is no green light', async () => {
    answering(unknown);
    const element = await asked('0912 345 678');
    await shows(element, 'Điều đó không có nghĩa là an toàn.');
    expect(within(element, '[part=summary]').className).to.equal('notice warning');
    await expectAccessible(element);
  });

  it('of fraud gives its reasons, and links to nowhere but the hotline', async () => {
    answering(fraud);
    const element = await asked('x');
    await shows(element, 'Đòi đổi mã khách hàng.');
    expect(textOf(element)).to.include('Mở ra: xn--vn-mlc.com.vn');
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol);
    expect(links).to.deep.equal(['tel:']);
    await expectAccessible(element);
  });

  it('of an account shows the card to compare before paying', async () => {
    const [thing] = listed.things;
    if (!thing?.entry) throw new Error('the fixture lacks its number');
    const entry = { ...thing.entry, bank: 'Ngân hàng thử', accountNumber: '9990001112223', holder: 'CÔNG TY (THỬ)' };
    answering({ ...listed, things: [{ ...thing, kind: 'ACCOUNT', entry }] });
    const element = await asked('9990001112223');
    await shows(element, 'Chỉ chuyển vào tài khoản mang tên công ty điện lực.');
    expect(within(element, '.account-number').innerText).to.equal('9990\u00A00011\u00A01222\u00A03');
    await expectAccessible(element);
  });

  it('belongs to its text: once that is changed it is dimmed, and out of reach', async () => {
    answering(listed);
    const element = await asked('19001006');
    await shows(element, 'Số này có trong danh sách');
    await type(element, '#text', '190010067');
    expect(textOf(element)).to.include('Nội dung đã thay đổi.');
    expect(within(element, '.outdated').inert).to.equal(true);
  });

  it('is cleared with its text, and focus goes back to the field', async () => {
    answering(listed);
    const element = await asked('19001006');
    await shows(element, 'Số này có trong danh sách');
    within(element, 'button.plain').click();
    await until(() => active(element)?.id === 'text', 'focus in the field');
    expect(textOf(element)).not.to.include('Số này có trong danh sách');
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('');
  });

  it('is shared as the rules alone, never with what was asked', async () => {
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', { configurable: true, value: async (data: ShareData) => void shared.push(data) });
    answering(fraud);
    const element = await asked('0912 345 678');
    await shows(element, 'Chia sẻ');
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.innerText.includes('Chia sẻ'))?.click();
    Reflect.deleteProperty(navigator, 'share');
    await until(() => shared.length > 0, 'the dialog of the device');
    expect(JSON.stringify(shared)).to.include('không gửi link cài ứng dụng').and.not.include('0912');
  });

  it('speaks English as a whole', async () => {
    answering(fraud);
    const element = await asked('x', 'lang="en"');
    await shows(element, 'There are signs of fraud.');
    expect(textOf(element)).to.include('The power company sends no links to install apps.');
    await expectAccessible(element);
  });
});

describe('without an answer', () => {
  it('the rules stand, and it says why', async () => {
    fakeBff().fail(VerifyText, 'INTERNAL');
    const element = await asked('x');
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault');
    expect(textOf(element)).to.include('Điện lực không gửi link cài ứng dụng.');
    await expectAccessible(element);
  });

  it('nobody is told that something is unknown when nobody could look', async () => {
    fakeBff().answer(VerifyText, { verify: null });
    const element = await asked('x');
    await until(() => element.shadowRoot?.querySelector('[part=error]'), 'the fault');
    expect(textOf(element)).not.to.include('không xác định được');
  });

  it('offline it says so', async () => {
    fakeBff().disconnect(VerifyText);
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const element = await asked('x');
    await shows(element, 'Không có mạng');
    expect(textOf(element)).to.include('Luôn nhớ');
  });
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    answering(fraud);
    const element = await widget('lang="vi" value="x"', { width });
    await shows(element, 'Có dấu hiệu lừa đảo.');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, a.button') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
