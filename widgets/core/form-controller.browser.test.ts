import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { nextEvent, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { filledForm, questionForm, questionSend, reloaded, type QuestionForm } from '../test/helpers/form.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';

const taken = { questionSend: { __typename: 'QuestionTaken', code: 'HT-1' } } as const;
const focusOn = (element: QuestionForm, className: string) =>
  until(() => element.shadowRoot?.activeElement?.classList.contains(className), `focus on .${className}`);
const button = (element: QuestionForm, text: string) =>
  until(() => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(({ innerText }) => innerText.includes(text)), text);

function online(is: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
  dispatchEvent(new Event(is ? 'online' : 'offline'));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('filling in a form', () => {
  it('native validation speaks first, in a summary that takes focus, in the language of the page', async () => {
    const element = await questionForm();
    await submit(element);
    await focusOn(element, 'error-summary');
    expect(within(element, '#topic-error').textContent).to.equal('Chủ đề: chưa chọn.');
    element.lang = 'en';
    await shows(element, 'Topic: nothing chosen.');
    await expectAccessible(element);
    await type(element, '#topic', 'other');
    expect(element.shadowRoot?.querySelector('.error-summary')).to.equal(null);
  });

  it('what native validation cannot know is said beside it, all at once', async () => {
    const element = await filledForm();
    await type(element, '#text', '   ');
    await type(element, '#phone', '0912');
    await submit(element);
    const said = [...(element.shadowRoot?.querySelectorAll('.error-summary li') ?? [])].map(({ textContent }) => textContent);
    expect(said).to.deep.equal(['Nội dung: chưa nhập.', 'Điện thoại: gồm 10 chữ số.']);
    await expectAccessible(element);
  });

  it('screens follow from the answers; going back keeps everything', async () => {
    const element = await questionForm();
    await type(element, '#topic', 'bill');
    const stepped = nextEvent(element, 'evn-step');
    await submit(element);
    expect((await stepped).detail).to.deep.equal({ step: 2, of: 2 });
    await focusOn(element, 'step');
    expect(textOf(element)).to.include('Bước 2 trong 2');
    await type(element, '#text', 'Xin chào');
    await type(element, '#idNumber', '012345678901');
    (await button(element, 'Trở về trước')).click();
    await element.updateComplete;
    expect(within<HTMLSelectElement>(element, '#topic').value).to.equal('bill');
    await submit(element);
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('Xin chào');
    expect(within<HTMLInputElement>(element, '#idNumber').value).to.equal('012345678901');
    await expectAccessible(element);
  });

  it('a double click goes on by one screen, and sends nothing that nobody saw', async () => {
    const bff = fakeBff().answer(questionSend, taken);
    const element = await questionForm();
    await type(element, '#topic', 'bill');
    const click = async (detail: number) => {
      within(element, 'button[type=submit]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
      await element.updateComplete;
    };
    await click(1);
    await focusOn(element, 'step');
    await click(2);
    expect(element.shadowRoot?.querySelector('.error-summary')).to.equal(null);
    await type(element, '#text', 'Xin chào');
    await type(element, '#phone', '0912345678');
    await type(element, '#idNumber', '012345678901');
    within(element, '#agreed').click();
    await element.updateComplete;
    await click(2);
    expect(bff.asked).to.have.length(0);
    await click(1);
    await shows(element, 'HT-1');
  });
});

describe('a draft', () => {
  it('says when it was saved, and comes back after a reload; what is secret was never stored', async () => {
    const element = await questionForm();
    const saved = nextEvent(element, 'evn-draft-saved');
    await type(element, '#topic', 'bill');
    await saved;
    await submit(element);
    await type(element, '#text', 'Xin chào');
    await type(element, '#idNumber', '012345678901');
    expect(textOf(element)).to.include('Đã lưu lúc 10:21 trên máy này');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage }))
      .to.include('Xin chào')
      .and.not.include('012345678901');

    const again = await reloaded(element);
    await shows(again, 'Bước 2 trong 2');
    expect(within<HTMLTextAreaElement>(again, '#text').value).to.equal('Xin chào');
    expect(within<HTMLInputElement>(again, '#idNumber').value).to.equal('');
  });

  it('knows that what is secret has to be typed again, until the person goes on, and only where something is', async () => {
    const element = await questionForm();
    await type(element, '#topic', 'bill');
    await submit(element);
    await type(element, '#text', 'Xin chào');
    const again = await reloaded(element);
    await shows(again, 'Bước 2 trong 2');
    expect(again.form.lacksSecret).to.equal(true);
    (await button(again, 'Trở về trước')).click();
    await again.updateComplete;
    expect(again.form.lacksSecret).to.equal(false);
    await type(again, '#topic', 'other');
    const open = await reloaded(again);
    await shows(open, 'Đã lưu lúc');
    expect(open.form.lacksSecret).to.equal(false);
  });

  it('of a tab that is gone is offered, not put in; the person may delete it', async () => {
    const element = await questionForm();
    await type(element, '#topic', 'bill');
    element.remove();
    sessionStorage.clear(); // another tab
    const other = await questionForm();
    await shows(other, 'Trên máy này còn bản đang nhập dở, lưu lúc 10:21.');
    expect(within<HTMLSelectElement>(other, '#topic').value).to.equal('');
    await expectAccessible(other);
    (await button(other, 'Nhập tiếp')).click();
    await other.updateComplete;
    expect(within<HTMLSelectElement>(other, '#topic').value).to.equal('bill');
    (await button(other, 'Xóa những gì đã nhập')).click();
    await shows(other, 'Đã xóa khỏi máy này.');
    expect(localStorage).to.have.length(0);
  });
});

describe('sending a form', () => {
  it('shows success on a receipt, leads there, tells the page, and leaves nothing on the device', async () => {
    const bff = fakeBff().answer(questionSend, taken);
    const element = await filledForm();
    const submitted = nextEvent(element, 'evn-submitted');
    await submit(element);
    expect((await submitted).detail).to.deep.equal({ requestCode: 'HT-1' });
    await focusOn(element, 'receipt');
    expect(bff.asked[0]?.variables).to.have.nested.property('input.contact.phone', '0912345678');
    expect(localStorage).to.have.length(0);
    await expectAccessible(element);
  });

  it('a double click sends once, and so does the button after the receipt or the page come back to', async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const bff = fakeBff().answer(questionSend, () => answered.then(() => taken));
    const element = await filledForm();
    await submit(element);
    await submit(element);
    await shows(element, 'Đang gửi…');
    answer();
    await shows(element, 'HT-1');
    element.form.proceed();
    expect(bff.asked).to.have.length(1);

    const back = await reloaded(element);
    expect(within<HTMLSelectElement>(back, '#topic').value).to.equal('');
    expect(bff.asked).to.have.length(1);
  });

  const idOf = (asked: { readonly variables: Readonly<Record<string, unknown>> } | undefined): unknown =>
    (asked?.variables['input'] as { clientRequestId: string } | undefined)?.clientRequestId;

  it('a network fault is tried again under the same id; without a receipt nobody is told that it was sent', async () => {
    const bff = fakeBff().disconnect(questionSend);
    const element = await filledForm();
    await submit(element);
    await shows(element, 'Chưa nhận được xác nhận.');
    expect(bff.asked).to.have.length(3);
    expect(element.shadowRoot?.querySelector('.receipt')).to.equal(null);
    await expectAccessible(element);

    const again = await reloaded(element);
    await shows(again, 'Chưa nhận được xác nhận.');
    bff.answer(questionSend, taken);
    (await button(again, 'Gửi lại')).click();
    await shows(again, 'HT-1');
    expect(new Set(bff.asked.map(idOf)).size).to.equal(1);
    expect(idOf(bff.asked[0])).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it('changed content is another attempt, also where only the BFF can know', async () => {
    const bff = fakeBff().disconnect(questionSend);
    const element = await filledForm();
    await submit(element);
    await shows(element, 'Chưa nhận được xác nhận.');
    await type(element, '#text', 'Đồng hồ chạy chậm');
    await submit(element);
    await until(() => bff.asked.length === 6, 'six tries');
    expect(new Set(bff.asked.map(idOf)).size).to.equal(2);

    const again = await reloaded(element);
    await type(again, '#text', 'Đồng hồ đứng');
    bff.answer(questionSend, taken).failOnce(questionSend, 'IDEMPOTENCY_MISMATCH');
    await submit(again);
    await shows(again, 'HT-1');
    expect(new Set(bff.asked.map(idOf)).size).to.equal(3);
  });

  it('what the BFF refuses stands at its field, on its screen, with everything typed kept', async () => {
    const fields = [{ path: ['input', 'contact', 'phone'], message: 'Số này không gọi được.' }];
    const bff = fakeBff().answer(questionSend, { questionSend: { __typename: 'InputProblem', message: '', fields } });
    const element = await filledForm();
    await submit(element);
    await focusOn(element, 'error-summary');
    expect(within(element, '#phone-error').textContent).to.equal('Số này không gọi được.');
    bff.answer(questionSend, {
      questionSend: { __typename: 'InputProblem', message: '', fields: [{ path: ['input', 'topic'], message: 'Chủ đề đã đóng.' }] },
    });
    await submit(element);
    await until(() => element.shadowRoot?.querySelector('#topic-error'), 'the problem on the first screen');
    await submit(element);
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('Đồng hồ chạy nhanh');
  });

  it('a human check that was used up is solved anew and the form sent again, once', async () => {
    const required = { questionSend: { __typename: 'VerificationRequiredProblem', message: 'Hãy xác nhận lại.' } } as const;
    const bff = fakeBff().answer(questionSend, ({ input }) => (input.humanCheck.solution === 'first' ? required : taken));
    const element = await filledForm();
    await submit(element);
    await shows(element, 'HT-1');
    expect(bff.asked).to.have.length(2);
    expect(new Set(bff.asked.map(idOf)).size).to.equal(1);

    bff.answer(questionSend, required);
    const other = await filledForm();
    await submit(other);
    await shows(other, 'Hãy xác nhận lại.');
    expect(bff.asked).to.have.length(4);
  });

  it('nothing is sent before the human check is passed', async () => {
    const bff = fakeBff().answer(questionSend, taken);
    const element = await filledForm();
    element.human = false;
    await submit(element);
    await until(() => element.form.state.kind === 'idle', 'the form as it was');
    expect(bff.asked).to.have.length(0);
    element.human = true;
    await submit(element);
    await shows(element, 'HT-1');
  });

  it('says from when on it can be sent, and why it cannot be sent at all', async () => {
    const bff = fakeBff().answer(questionSend, {
      questionSend: { __typename: 'TryLaterProblem', message: 'Đã nhận nhiều yêu cầu.', retryAt: '2026-06-12T10:36:00+07:00' },
    });
    const element = await filledForm();
    await submit(element);
    await shows(element, 'Đã nhận nhiều yêu cầu.');
    expect(textOf(element)).to.include('Có thể gửi lại từ 10:36.');
    bff.fail(questionSend, 'ORIGIN_NOT_ALLOWED');
    await submit(element);
    await shows(element, 'Trang này chưa được phép dùng dịch vụ này.');
    expect(bff.asked).to.have.length(2);
    await expectAccessible(element);
    expect(textOf(await reloaded(element))).to.not.include('Chưa nhận được xác nhận');
  });

  it('without a network says that it was not sent, and sends by itself only with consent', async () => {
    const bff = fakeBff().answer(questionSend, taken);
    const element = await filledForm();
    online(false);
    await submit(element);
    await shows(element, 'CHƯA GỬI được: không có mạng.');
    await expectAccessible(element);
    online(true);
    await shows(element, 'CHƯA GỬI. Đã có mạng lại: hãy bấm “Gửi”.');
    expect(bff.asked).to.have.length(0);
    online(false);
    await submit(element);
    (await button(element, 'Tự gửi khi có mạng lại')).click();
    await shows(element, 'Sẽ tự gửi khi có mạng lại');
    await type(element, '#text', 'Viết thêm trong lúc chờ');
    online(true);
    await shows(element, 'HT-1');
    expect(bff.asked).to.have.length(1);
    expect(bff.asked[0]?.variables).to.have.nested.property('input.text', 'Viết thêm trong lúc chờ');
  });

  it('deleting what was filled in gives an attempt up', async () => {
    fakeBff().disconnect(questionSend);
    const element = await filledForm();
    await submit(element);
    await shows(element, 'Chưa nhận được xác nhận.');
    (await button(element, 'Xóa những gì đã nhập')).click();
    await shows(element, 'Bước 1 trong 2');
    expect(localStorage.length + sessionStorage.length).to.be.at.most(1); // the name of the tab
    expect((await reloaded(element)).form.state.kind).to.equal('idle');
  });

  it('the page may take over', async () => {
    const bff = fakeBff().answer(questionSend, taken);
    const element = await filledForm();
    element.addEventListener('evn-submit', (event) => event.preventDefault(), { once: true });
    await submit(element);
    expect(bff.asked).to.have.length(0);
    expect(element.form.state.kind).to.equal('idle');
  });
});
