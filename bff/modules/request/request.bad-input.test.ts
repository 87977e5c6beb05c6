import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { callbackForm, countIn, type Form, forgetAll, outageForm, submit, supportForm } from './request.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(() => forgetAll(app.db));
afterAll(() => app.close());

const forms = { support: supportForm, outage: outageForm, callback: callbackForm };

/** What each field is told, in Vietnamese. */
async function told(form: Form, changes: object): Promise<Record<string, string>> {
  const result = await submit(app, form, forms[form](changes));
  expect(result.__typename).toBe('InputProblem');
  return Object.fromEntries((result.fields ?? []).map(({ path, message }) => [path.join('.'), message]));
}

const PHONE = 'Số điện thoại chưa đúng. Hãy nhập số di động 10 số (ví dụ 0912 345 678) hoặc số cố định 11 số có mã vùng.';
const NO_TEXT = 'Có ký tự không phải là chữ (ký tự điều khiển hoặc ký tự hỏng). Hãy gõ lại đoạn này.';
const tooLong = (max: string) => `Nội dung dài quá ${max} ký tự. Hãy rút gọn.`;

describe('a form with something wrong', () => {
  it.each<[Form, object, string, string]>([
    ['support', { clientRequestId: 'short' }, 'clientRequestId', 'clientRequestId gồm 8 đến 100 ký tự ASCII, không có khoảng trắng.'],
    ['support', { clientRequestId: 'with space' }, 'clientRequestId', 'clientRequestId gồm 8 đến 100 ký tự ASCII, không có khoảng trắng.'],
    ['support', { name: ' ' }, 'name', 'Hãy nhập họ tên.'],
    ['support', { name: 'An1' }, 'name', 'Họ tên chỉ gồm chữ cái và khoảng trắng.'],
    ['support', { name: 'An <b>' }, 'name', 'Họ tên chỉ gồm chữ cái và khoảng trắng.'],
    ['support', { name: '💡' }, 'name', 'Họ tên chỉ gồm chữ cái và khoảng trắng.'],
    ['support', { name: 'a'.repeat(101) }, 'name', tooLong('100')],
    ['support', { name: 'An\u0000' }, 'name', NO_TEXT],
    ['support', { phone: '' }, 'phone', 'Hãy nhập số điện thoại.'],
    ['support', { phone: '091234567' }, 'phone', PHONE],
    ['outage', { phone: '19001006' }, 'phone', PHONE],
    ['callback', { phone: '0912345678 ext 1' }, 'phone', PHONE],
    ['callback', { phone: '+82 10 1234 5678' }, 'phone', 'Chúng tôi chỉ gọi và nhắn tin được cho số điện thoại ở Việt Nam.'],
    ['support', { email: 'buoi@' }, 'email', 'Địa chỉ email chưa đúng, ví dụ ten@example.vn.'],
    ['support', { email: 'a@example.vn, b@example.vn' }, 'email', 'Địa chỉ email chưa đúng, ví dụ ten@example.vn.'],
    ['support', { email: 'Bưởi <a@example.vn>' }, 'email', 'Địa chỉ email chưa đúng, ví dụ ten@example.vn.'],
    ['support', { email: 'a@example.vn\nBcc: b@example.vn' }, 'email', 'Địa chỉ email chưa đúng, ví dụ ten@example.vn.'],
    ['support', { email: `${'a'.repeat(250)}@example.vn` }, 'email', 'Địa chỉ email chưa đúng, ví dụ ten@example.vn.'],
    ['support', { topic: 'BILL_QUERY' }, 'customerCode', 'Hãy nhập mã khách hàng in trên hóa đơn.'],
    ['support', { customerCode: '123' }, 'customerCode', 'Mã khách hàng chưa đúng. Mã gồm 13 ký tự, bắt đầu bằng P.'],
    ['support', { billPeriod: '13/2026' }, 'billPeriod', 'Hãy nhập kỳ hóa đơn dạng tháng/năm, ví dụ 06/2026.'],
    ['support', { billPeriod: '2026-06' }, 'billPeriod', 'Hãy nhập kỳ hóa đơn dạng tháng/năm, ví dụ 06/2026.'],
    ['support', { billPeriod: '07/2026' }, 'billPeriod', 'Kỳ hóa đơn này chưa đến.'],
    ['support', { topic: 'WORKS_ADVICE' }, 'address', 'Hãy cho biết công trình ở đâu: chọn xã, phường, hoặc nhập địa chỉ.'],
    [
      'support',
      { topic: 'WORKS_ADVICE', address: { provinceCode: '82' } },
      'address.communeCode',
      'Hãy chọn xã, phường, hoặc nhập địa chỉ cũ.',
    ],
    ['support', { address: { communeCode: '28477' } }, 'address.street', 'Hãy nhập số nhà, đường hoặc ấp, thôn.'],
    [
      'support',
      { address: { communeCode: '2847', street: 'Ấp 3' } },
      'address.communeCode',
      'Không có xã, phường này trong danh mục hiện hành. Hãy chọn lại.',
    ],
    [
      'support',
      { address: { provinceCode: 'x', communeCode: '28477', street: 'Ấp 3' } },
      'address.provinceCode',
      'Không có tỉnh, thành phố này trong danh mục hiện hành. Hãy chọn lại.',
    ],
    ['support', { address: { communeCode: '28477', street: 'x'.repeat(201) } }, 'address.street', tooLong('200')],
    ['support', { address: { oldText: 'x'.repeat(201) } }, 'address.oldText', tooLong('200')],
    ['support', { subject: '' }, 'subject', 'Hãy nhập tiêu đề.'],
    ['support', { subject: '🙂'.repeat(151) }, 'subject', tooLong('150')],
    ['support', { subject: 'một \u0007' }, 'subject', NO_TEXT],
    ['support', { message: '\u200b\n ' }, 'message', 'Hãy nhập nội dung.'],
    ['support', { message: 'a\u202eb' }, 'message', NO_TEXT],
    ['support', { message: 'x'.repeat(4_001) }, 'message', tooLong('4.000')],
    ['outage', { message: 'x\u0000' }, 'message', NO_TEXT],
    ['outage', { name: '1' }, 'name', 'Họ tên chỉ gồm chữ cái và khoảng trắng.'],
    ['outage', { customerCode: null }, 'address', 'Hãy nhập mã khách hàng, hoặc địa chỉ nơi mất điện.'],
    ['outage', { customerCode: ' ', address: { street: 'Ấp 3' } }, 'address.communeCode', 'Hãy chọn xã, phường, hoặc nhập địa chỉ cũ.'],
    ['outage', { customerCode: 'x' }, 'customerCode', 'Mã khách hàng chưa đúng. Mã gồm 13 ký tự, bắt đầu bằng P.'],
    ['callback', { about: 'x'.repeat(4_001) }, 'about', tooLong('4.000')],
  ])('%s %j: %s is told so', async (form, changes, path, message) => {
    expect(await told(form, changes)).toEqual({ [`input.${path}`]: message });
  });

  it('is told everything at once, in the language it was sent in, and nothing is stored', async () => {
    const wrong = { clientRequestId: '', name: '', phone: '1', email: '@', subject: '', message: '', billPeriod: 'x', topic: 'BILL_QUERY' };
    const { fields = [] } = await submit(app, 'support', supportForm(wrong), 'en');
    expect(fields.map(({ path }) => path[1]).sort()).toEqual([
      'billPeriod',
      'clientRequestId',
      'customerCode',
      'email',
      'message',
      'name',
      'phone',
      'subject',
    ]);
    expect(fields.find(({ path }) => path[1] === 'message')?.message).toBe('Enter your message.');
    expect([await countIn(app.db, 'request'), await countIn(app.db, 'idempotency'), await countIn(app.db, 'outbox')]).toEqual([0, 0, 0]);
  });
});

describe('a form that is only written unusually', () => {
  it.each<[Form, object]>([
    ['support', { name: 'Nguye\u0302\u0303n Thi\u0323 Ng' }],
    ['support', { name: 'H’Hen Niê' }],
    ['support', { name: 'Jean-Luc O’Brien Jr.' }],
    ['support', { name: '김 민수' }],
    ['support', { email: ' Buoi.Nguyen+dien@mail.example.vn ' }],
    ['support', { email: '' }],
    ['support', { billPeriod: '6/2026' }],
    ['support', { billPeriod: '06 - 2026' }],
    ['support', { billPeriod: 'Tháng 6/2026' }],
    ['support', { message: 'Dòng một\r\n\r\n\r\n\r\n\r\nDòng hai\u2028Dòng ba 👨‍👩‍👧' }],
    ['support', { topic: 'WORKS_ADVICE', address: { oldText: 'Ấp 3, xã Tân Hội, huyện Cai Lậy, tỉnh Tiền Giang' } }],
    ['outage', { customerCode: 'ＰＢ０６０１ ０００００５５' }],
    ['outage', { customerCode: null, address: { oldText: 'Số 5, huyện cũ' } }],
    ['outage', { name: null, message: null }],
  ])('%s %j is taken', async (form, changes) => {
    expect((await submit(app, form, forms[form](changes))).__typename).toBe('RequestReceipt');
  });
});
