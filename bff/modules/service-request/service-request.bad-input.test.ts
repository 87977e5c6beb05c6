import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FieldLimits,
  SERVICE_FIELDS,
  SERVICE_FORMS,
  SERVICE_KINDS,
  type ServiceField,
  type ServiceKind,
} from '../../../schema/service-forms.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { forgetAll, messagesIn, send, serviceForm, withField } from './service-request.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(() => forgetAll(app.db));
afterAll(() => app.close());

/** What each field is told. */
async function told(form: ReturnType<typeof serviceForm>, locale: 'vi' | 'en' = 'vi'): Promise<Record<string, string>> {
  const answer = await send(app.browser(), form, locale);
  if (answer.__typename !== 'InputProblem') throw new Error(`taken: ${answer.__typename}`);
  return Object.fromEntries(answer.fields.map(({ path, message }) => [path.slice(1).join('.'), message]));
}

/** Wrong values by type of field; none for what GraphQL itself refuses. */
function wrongFor(limits: FieldLimits): unknown[] {
  switch (limits.type) {
    case 'NAME':
      return ['An1', 'An <b>', 'a'.repeat(101), 'An\u0000'];
    case 'PHONE':
      return ['091234567', '19001006', '+82 10 1234 5678'];
    case 'EMAIL':
      return ['buoi@', 'a@example.vn\nBcc: b@example.vn'];
    case 'CUSTOMER_CODE':
      return ['123', "PB06' or 1=1"];
    case 'ADDRESS':
      return [{ communeCode: '28477' }, { communeCode: '2847', street: 'Ấp 3' }, { oldText: 'x'.repeat(201) }, { street: 'Ấp 3' }];
    case 'UNIT_CODE':
      return ['PB9999', '__proto__', '💡'];
    case 'TAX_CODE':
      return ['123', '0312345678-1', 'ABCDEFGHIJ', '03123456789'];
    case 'IDENTITY_NUMBER':
      return ['123', '0791900001234', '07919000012X', '1234567890'];
    case 'BANK_ACCOUNT':
      return ['12345', 'x'.repeat(21), '01234_567890!'];
    case 'LINE':
    case 'LINES':
      return ['x'.repeat(limits.max + 1), 'a\u202eb', 'a\u0007'];
    case 'NUMBER':
      return [limits.min / 2 - 1, 0, limits.max * 2, limits.min + 10 ** -(limits.decimals + 2)].filter(
        (value) => limits.decimals > 0 || Number.isInteger(value),
      );
    case 'DATE':
      return ['2026-02-30', '12/06/2026', '1899-01-01', '2199-12-31'];
    case 'LOADS':
      return [
        Array.from({ length: limits.max + 1 }, () => ({ name: 'Đèn', quantity: 1, powerKw: 0.01 })),
        [{ name: ' ', quantity: 1, powerKw: 1 }],
        [{ name: 'Đèn', quantity: 0, powerKw: 1 }],
        [{ name: 'Đèn', quantity: 1, powerKw: 0 }],
        [{ name: 'Đèn', quantity: 1, powerKw: 0.0001 }],
      ];
    case 'CHOICE':
    case 'YES_NO':
      return [];
  }
}

const askedFor = (kind: ServiceKind) => Object.keys(SERVICE_FORMS[kind].fields) as ServiceField[];
const isBelow = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

describe.each(SERVICE_KINDS)('%s', (kind) => {
  it('is taken with everything filled in, and with what is needed alone', async () => {
    expect((await send(app.browser(), serviceForm(kind))).__typename).toBe('ServiceRequestReceipt');
    let bare = { ...serviceForm(kind), confirmDuplicate: true };
    for (const [path, requirement] of Object.entries(SERVICE_FORMS[kind].fields)) {
      const isNeeded = requirement === 'ALWAYS' || requirement === 'HOUSEHOLD' || path === SERVICE_FORMS[kind].oneOf[0];
      if (!isNeeded) bare = withField(bare, path, null);
    }
    expect((await send(app.browser(), bare)).__typename).toBe('ServiceRequestReceipt');
  });

  it('tells every field that is wrong so, by its path, and no other', async () => {
    for (const field of askedFor(kind)) {
      for (const wrong of wrongFor(SERVICE_FIELDS[field])) {
        const paths = Object.keys(await told(withField(serviceForm(kind), field, wrong)));
        expect([field, wrong, paths.length > 0 && paths.every((path) => isBelow(path, field))]).toEqual([field, wrong, true]);
      }
    }
  });

  it('names everything that is missing at once, in the language it was sent in, and stores nothing', async () => {
    for (const customerKind of ['HOUSEHOLD', 'COMPANY'] as const) {
      const needed = Object.entries(SERVICE_FORMS[kind].fields).flatMap(([path, requirement]) =>
        requirement === 'ALWAYS' || requirement === customerKind ? [path] : [],
      );
      let empty = serviceForm(kind);
      for (const field of askedFor(kind)) if (!['applicant.name', 'applicant.phone'].includes(field)) empty = withField(empty, field, null);
      empty = withField(withField(empty, 'applicant.name', ' '), 'applicant.phone', '');
      empty = withField(empty, 'applicant.customerKind', customerKind);
      const expected = [...needed, ...SERVICE_FORMS[kind].oneOf.slice(0, 1)].filter((path) => path !== 'applicant.customerKind').toSorted();
      const [vi, en] = [await told(empty), await told(empty, 'en')];
      expect(Object.keys(vi).toSorted()).toEqual(expected);
      expect(Object.values(vi).every((text) => text.startsWith('Hãy'))).toBe(true);
      expect(Object.values(en).every((text) => /^(Enter|Say|Choose|Give)/.test(text))).toBe(true);
    }
    expect(await messagesIn(app.db)).toEqual([]);
    expect(await app.db.read.selectFrom('idempotency').selectAll().execute()).toEqual([]);
  });

  it('refuses what it does not ask for, instead of losing it', async () => {
    const others = (Object.keys(SERVICE_FIELDS) as ServiceField[]).filter((field) => !(field in SERVICE_FORMS[kind].fields));
    expect(others.length).toBeGreaterThan(0);
    for (const field of others) {
      const { type } = SERVICE_FIELDS[field];
      if (type !== 'LINES' && type !== 'LINE' && type !== 'DATE') continue;
      expect(await told(withField(serviceForm(kind), field, '2026-07-01'))).toEqual({
        [field]: 'Loại yêu cầu này không hỏi thông tin này. Hãy để trống.',
      });
    }
  });
});

describe('a form of a service request', () => {
  it('needs an e-mail address where the telephone takes no messages', async () => {
    const landline = serviceForm('CHECK_METER', { 'applicant.phone': '028 3912 3456', 'applicant.email': null });
    expect(await told(landline)).toEqual({
      'applicant.email': 'Số điện thoại cố định không nhận được tin nhắn. Hãy nhập thêm email, hoặc số di động.',
    });
  });

  it.each<[ServiceKind, ServiceField, unknown]>([
    ['NEW_LOW_VOLTAGE', 'applicant.identityNumber', '123456789'],
    ['NEW_LOW_VOLTAGE', 'applicant.identityNumber', '079.190.000.123'],
    ['NEW_LOW_VOLTAGE', 'applicant.identityNumber', '０７９１９００００１２３'],
    ['NEW_LOW_VOLTAGE', 'applicant.taxCode', '079190000123'],
    ['NEW_LOW_VOLTAGE', 'applicant.taxCode', '0312345678-001'],
    ['NEW_LOW_VOLTAGE', 'unitCode', ' pb0604 '],
    ['NEW_LOW_VOLTAGE', 'address', { oldText: 'Ấp 3, xã Tân Hội, huyện Cai Lậy, tỉnh Tiền Giang' }],
    ['NEW_LOW_VOLTAGE', 'applicant.name', 'H’Hen Niê'],
    ['SELL_SOLAR', 'solar.accountNumber', '0123-456-789 vn'],
    ['CHECK_METER', 'customerCode', 'ＰＢ０６０１ ０００００５５'],
    ['CHECK_METER', 'change.paysIfMeterIsRight', false],
    ['CHANGE_HOLDER', 'change.formerHolderConsents', false],
  ])('%s is taken with %s %j', async (kind, field, value) => {
    expect((await send(app.browser(), serviceForm(kind, { [field]: value }))).__typename).toBe('ServiceRequestReceipt');
  });

  it('takes five files at most, and none that this browser has not uploaded', async () => {
    const form = serviceForm('CHECK_METER');
    const six = Array.from({ length: 6 }, (_, index) => `at_${index}`);
    expect(await told({ ...form, attachments: six })).toEqual({ attachments: 'Mỗi lần gửi được nhiều nhất 5 tệp.' });
    expect(await told({ ...form, attachments: ['at_one', 'at_two'] })).toEqual({
      'attachments.0': 'Tệp này chưa sẵn sàng hoặc đã được gửi. Hãy tải lên lại.',
      'attachments.1': 'Tệp này chưa sẵn sàng hoặc đã được gửi. Hãy tải lên lại.',
    });
    expect(await told({ ...serviceForm('SELL_SOLAR'), attachments: ['at_one'] })).toHaveProperty('attachments');
  });

  it.each([
    ['clientRequestId', 'short'],
    ['clientRequestId', 'with space in it'],
  ] as const)('refuses %s %j', async (path, value) => {
    expect(Object.keys(await told(withField(serviceForm('CHECK_METER'), path, value)))).toEqual([path]);
  });
});
