import { expect } from 'chai';
import { SiteTrust } from '../core/site-trust.generated.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { active, fixture, nextEvent, nextSite, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { type FakeBff, fakeBff } from '../test/helpers/fake-bff.ts';
import { checkingHumans } from '../test/helpers/human-check.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import './index.ts';
import type { OtpElement } from './index.ts';
import { OtpSend, type OtpSendMutation } from '../shared/otp/otp-send.generated.ts';
import { OtpVerify, type OtpVerifyMutation } from '../shared/otp/otp-verify.generated.ts';

type Verdict = OtpVerifyMutation['otpChallengeVerify'];

const start = new Date('2026-06-12T10:00:00+07:00');
/** The server's clock is an hour ahead of the device's. */
const SENT: OtpSendMutation = {
  otpChallengeCreate: {
    __typename: 'OtpChallenge',
    id: 'oc_1',
    reference: '7K',
    sentAt: '2026-06-12T11:00:00+07:00',
    expiresAt: '2026-06-12T11:06:00+07:00',
    resendAt: '2026-06-12T11:01:00+07:00',
    attemptsLeft: 5,
  },
};
const RIGHT: Verdict = { __typename: 'OtpVerified', purpose: 'REQUEST_VIEW' };
const refusal = (code: 'OTP_INCORRECT' | 'OTP_EXPIRED' | 'OTP_ATTEMPTS_EXHAUSTED', attemptsLeft = 0): Verdict => ({
  __typename: 'OtpProblem',
  code,
  message: code === 'OTP_INCORRECT' ? 'Mã xác nhận chưa đúng.' : 'Mã không còn dùng được.',
  attemptsLeft,
});

let seconds = 0;
const events: Array<[string, unknown]> = [];

async function otp(attributes = 'lang="vi"', { request = 'GK-1', width = '60em' } = {}): Promise<{ element: OtpElement; bff: FakeBff }> {
  const bff = (await checkingHumans(fakeBff())).answer(SiteTrust, { siteTrust: 'FIRST_PARTY' }).answer(OtpSend, SENT);
  const element = await fixture<OtpElement>(`<evn-otp site="${nextSite()}" endpoint="${location.origin}" ${attributes}></evn-otp>`, {
    width,
  });
  seconds = 0;
  element.clock = () => new Date(start.getTime() + seconds * 1_000);
  events.length = 0;
  for (const name of ['evn-otp-sent', 'evn-otp-verified', 'evn-otp-failed'])
    element.addEventListener(name, (event) => events.push([name, (event as CustomEvent<unknown>).detail]));
  if (element.purpose === 'paper-sign') element.paperId = 'pa_1';
  else element.requestCode = request;
  await until(() => element.shadowRoot?.querySelector('input[name=channel]'), 'the choice of a way');
  return { element, bff };
}

async function sent(attributes?: string, options?: { request?: string; width?: string }): Promise<{ element: OtpElement; bff: FakeBff }> {
  const made = await otp(attributes, options);
  await submit(made.element);
  await until(() => made.element.shadowRoot?.querySelector('#code'), 'the field for the code');
  return made;
}

/** So much later; the element looks at its clock once a second. */
async function later(element: OtpElement, gone: number, text: string): Promise<void> {
  seconds = gone;
  await shows(element, text);
}

const heard = (element: OtpElement): string => within(element, '[role=status]').textContent?.trim() ?? '';
const verifying = (bff: FakeBff) => bff.asked.filter(({ name }) => name === 'OtpVerify');

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('a one-time code is asked for', () => {
  it('by phone or e-mail, without a digit of either, once it is known for what', async () => {
    const { element, bff } = await otp();
    expect(textOf(element)).not.to.match(/\d{3}|•|\*/);
    await expectAccessible(element);
    within<HTMLInputElement>(element, '#channel-EMAIL').click();
    await submit(element);
    await shows(element, 'Nếu thông tin bạn nhập là đúng, mã đã được gửi qua email. Số tham chiếu của mã: 7K.');
    const input = bff.asked.find(({ name }) => name === 'OtpSend')?.variables['input'];
    expect(input).to.deep.include({ subject: { requestCode: 'GK-1' }, channel: 'EMAIL' });
    expect(events).to.deep.equal([['evn-otp-sent', { purpose: 'REQUEST_VIEW', channel: 'EMAIL', seconds: 360 }]]);
    await until(() => active(element)?.id === 'code', 'focus in the field');
    await expectAccessible(element);
  });

  it('for nothing is not shown at all', async () => {
    fakeBff();
    const element = await fixture<OtpElement>(`<evn-otp site="${nextSite()}" endpoint="${location.origin}" lang="vi"></evn-otp>`);
    expect(textOf(element)).to.equal('');
  });

  it('too often waits, and says until when', async () => {
    const { element, bff } = await otp();
    bff.answer(OtpSend, {
      otpChallengeCreate: {
        __typename: 'TryLaterProblem',
        message: 'Bạn đã thực hiện quá nhiều lần.',
        retryAt: '2026-06-12T10:32:00+07:00',
      },
    });
    await submit(element);
    await shows(element, 'Có thể gửi lại từ 10:32.');
    await expectAccessible(element);
  });

  it('on a way that is not offered is said at the choice', async () => {
    const { element, bff } = await otp();
    const fields = [{ path: ['input', 'channel'], message: 'Hãy chọn kênh khác.' }];
    bff.answer(OtpSend, { otpChallengeCreate: { __typename: 'InputProblem', message: '', fields } });
    await submit(element);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the errors');
    await expectAccessible(element);
  });

  it('offline is not sent, and says so', async () => {
    const { element, bff } = await otp();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await submit(element);
    await shows(element, 'CHƯA GỬI được: không có mạng.');
    expect(bff.asked.some(({ name }) => name === 'OtpSend')).to.equal(false);
    await expectAccessible(element);
  });

  it('from a network that asks too much, or of a BFF that fails, is no code', async () => {
    const { element, bff } = await otp();
    bff.fail(OtpSend, 'RATE_LIMITED', { retryAfterSeconds: 30 });
    await submit(element);
    await shows(element, 'Có thể gửi lại từ 10:00.');
    bff.fail(OtpSend, 'FORBIDDEN');
    await submit(element);
    await shows(element, 'Không được phép.');
    await expectAccessible(element);
    expect(events).to.deep.equal([]);
  });
});

describe('a one-time code is typed', () => {
  it('into one field that the device may fill, with spaces and dashes', async () => {
    const { element, bff } = await sent();
    const field = within<HTMLInputElement>(element, '#code');
    expect([field.inputMode, field.autocomplete, field.maxLength]).to.deep.equal(['numeric', 'one-time-code', -1]);
    expect(element.shadowRoot?.querySelectorAll('input:not([type=radio])')).to.have.length(1);
    bff.answer(OtpVerify, { otpChallengeVerify: RIGHT });
    await type(element, '#code', ' 042-917 ');
    await submit(element);
    await shows(element, 'Đã xác thực.');
    expect(verifying(bff)[0]?.variables).to.deep.equal({ challengeId: 'oc_1', code: '042917' });
    expect(events.at(-1)).to.deep.equal(['evn-otp-verified', { purpose: 'REQUEST_VIEW' }]);
    await until(() => active(element)?.className === 'receipt', 'focus on the outcome');
    await expectAccessible(element);
  });

  it('that is missing or too short never leaves the device', async () => {
    const { element, bff } = await sent();
    await submit(element);
    await shows(element, 'Mã OTP: chưa nhập.');
    await type(element, '#code', '12345');
    await submit(element);
    await shows(element, 'Mã OTP: gồm đúng 6 chữ số.');
    await expectAccessible(element);
    expect(verifying(bff)).to.have.length(0);
  });

  it('that is wrong says how often it may still be tried, and stays', async () => {
    const { element, bff } = await sent();
    bff.answer(OtpVerify, { otpChallengeVerify: refusal('OTP_INCORRECT', 4) });
    await type(element, '#code', '123456');
    await submit(element);
    await shows(element, 'Mã xác nhận chưa đúng. Còn 4 trên 5 lần thử.');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('123456');
    expect(events.at(-1)).to.deep.equal(['evn-otp-failed', { purpose: 'REQUEST_VIEW', code: 'OTP_INCORRECT', attemptsLeft: 4 }]);
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on the error');
    await expectAccessible(element);
  });

  it('wrong too often is worth nothing: the field is gone, and focus stays in the element', async () => {
    const { element, bff } = await sent();
    bff.answer(OtpVerify, { otpChallengeVerify: refusal('OTP_ATTEMPTS_EXHAUSTED') });
    await type(element, '#code', '123456');
    within(element, '#code').focus();
    await submit(element);
    await shows(element, 'Đã nhập sai 5 lần.');
    expect(element.shadowRoot?.querySelector('#code')).to.equal(null);
    await until(() => active(element)?.classList.contains('dead'), 'focus on the way on');
    await expectAccessible(element);
    await later(element, 61, 'Nhận qua kênh khác');
    await submitAgain(element);
    await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#code')?.value === '', 'an empty field');
  });

  it('that could not be judged stays, and may be tried once more', async () => {
    const { element, bff } = await sent();
    bff.fail(OtpVerify, 'INTERNAL');
    await type(element, '#code', '123456');
    await submit(element);
    await shows(element, 'CHƯA xác thực được.');
    await expectAccessible(element);
    bff.answer(OtpVerify, { otpChallengeVerify: RIGHT });
    await submit(element);
    await shows(element, 'Đã xác thực.');
  });

  it('for a paper goes to its signing, under the name of that', async () => {
    const { element, bff } = await sent('lang="vi" purpose="paper-sign"');
    const given: unknown[] = [];
    element.confirmLabel = 'Ký số';
    element.confirm = async (one) => {
      given.push(one);
      return 'right';
    };
    await element.updateComplete;
    expect(within(element, 'button[type=submit]').textContent?.trim()).to.equal('Ký số');
    await type(element, '#code', '123456');
    await submit(element);
    await shows(element, 'Đã xác thực.');
    expect(given).to.deep.equal([{ challengeId: 'oc_1', code: '123456' }]);
    expect(verifying(bff)).to.have.length(0);
    expect(events.at(-1)).to.deep.equal(['evn-otp-verified', { purpose: 'PAPER_SIGN' }]);
  });

  it('is in no event', async () => {
    const { element, bff } = await sent();
    bff.answer(OtpVerify, { otpChallengeVerify: refusal('OTP_INCORRECT', 4) });
    await type(element, '#code', '042917');
    await submit(element);
    await shows(element, 'Còn 4');
    expect(JSON.stringify(events)).not.to.match(/042917|GK-1|oc_1|7K/);
  });
});

const submitAgain = async (element: OtpElement): Promise<void> => {
  const button = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => one.innerText === 'Lấy mã mới');
  if (!button) throw new Error('there is no way to get a new code');
  button.click();
  await element.updateComplete;
};

describe('its six minutes', () => {
  it('count down by the clock of the server, and are heard at five, one and none', async () => {
    const { element } = await sent();
    const said: string[] = [];
    const listen = new MutationObserver(() => said.push(heard(element)));
    listen.observe(within(element, '[role=status]'), { characterData: true, childList: true, subtree: true });
    expect(textOf(element)).to.include('Mã còn hiệu lực: 06:00');
    await later(element, 59, 'Mã còn hiệu lực: 05:01');
    await later(element, 60, 'Mã còn hiệu lực: 05:00');
    await later(element, 125, 'Mã còn hiệu lực: 03:55');
    await later(element, 301, 'Mã còn hiệu lực: 00:59');
    expect(textOf(element)).to.include('Mã sắp hết hạn');
    await expectAccessible(element);
    within(element, '#code').focus();
    await later(element, 361, 'Mã đã hết hạn sau 6 phút. Lấy mã mới');
    expect(element.shadowRoot?.querySelector('#code')).to.equal(null);
    await until(() => active(element)?.classList.contains('dead'), 'focus on the way on');
    expect(said).to.deep.equal([
      'Mã còn hiệu lực 5 phút.',
      'Mã sắp hết hạn: còn không quá 1 phút.',
      'Mã đã hết hạn sau 6 phút. Lấy mã mới',
    ]);
    await expectAccessible(element);
    listen.disconnect();
  });

  it('begin anew with another code, which may be asked for after a pause; what was typed is gone', async () => {
    const { element, bff } = await sent();
    expect(textOf(element)).to.include('Có thể lấy mã mới sau 01:00.');
    await type(element, '#code', '111111');
    await later(element, 61, 'Lấy mã mới');
    await expectAccessible(element);
    await submitAgain(element);
    await until(() => bff.asked.filter(({ name }) => name === 'OtpSend').length === 2, 'another code');
    await shows(element, 'Mã còn hiệu lực: 06:00');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('');
    const ids = bff.asked
      .filter(({ name }) => name === 'OtpSend')
      .map(({ variables }) => (variables['input'] as { clientRequestId: string }).clientRequestId);
    expect(new Set(ids).size).to.equal(2);
  });

  it('leave time for another way', async () => {
    const { element } = await sent();
    await later(element, 61, 'Nhận qua kênh khác');
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => one.innerText === 'Nhận qua kênh khác')?.click();
    await until(() => element.shadowRoot?.querySelector('input[name=channel]'), 'the choice of a way');
    await until(() => active(element)?.id === 'channel-SMS', 'focus on the choice');
    await expectAccessible(element);
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => one.innerText === 'Trở về trước')?.click();
    await until(() => active(element)?.id === 'code', 'the code that is on its way');
  });
});

it('on a partner’s page stands in a frame of the utility, and asks for nothing outside of it', async () => {
  fakeBff();
  const endpoint = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;
  const element = await fixture<OtpElement>(`<evn-otp site="pk_partner" endpoint="${endpoint}" lang="vi"></evn-otp>`);
  element.requestCode = 'GK-1';
  const frame = await until(() => element.shadowRoot?.querySelector('iframe'), 'the frame');
  expect(frame.src).to.equal(`${endpoint}/frame/pk_partner/otp`);
  expect(element.shadowRoot?.querySelector('input, form')).to.equal(null);
});

it('speaks English as a whole', async () => {
  const { element, bff } = await sent('lang="en"');
  expect(textOf(element)).to.include('Its reference is 7K.');
  bff.answer(OtpVerify, { otpChallengeVerify: RIGHT });
  await type(element, '#code', '123456');
  const verified = nextEvent(element, 'evn-otp-verified');
  await submit(element);
  await verified;
  await shows(element, 'Confirmed.');
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    const { element } = await sent('lang="vi"', { width });
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .input, .choice') ?? [])
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
  });
}
