import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CUSTOMER_KINDS,
  type CustomerKind,
  SERVICE_FIELDS,
  SERVICE_FORMS,
  SERVICE_KINDS,
  type ServiceField,
  type ServiceKind,
} from '../../../schema/service-forms.ts';
import { fill } from '../../core/localize.ts';
import { answersOf } from './service-form.answers.ts';
import { problemsOf } from './service-form.checks.ts';
import {
  askedOf,
  type FormField,
  type FormValues,
  type Half,
  loadField,
  ringOf,
  screensOf,
  secretFields,
  textLimits,
  untouchedOf,
} from './service-form.fields.ts';
import { inputOf } from './service-form.input.ts';
import { deskMessages, type DeskKey } from './service-form.desk.vi.ts';
import { startMessages, type StartKey } from './service-form.start.vi.ts';
import { totalOf } from './service-form.words.ts';

const TODAY = '2026-06-12';
const reading = { today: TODAY, language: 'vi' } as const;

/** The check of the BFF, by its name alone: its types know Node, and nothing of the browser. */
const CHECK = '../../../bff/modules/service-request/service-request.read.ts';
const { readServiceForm } = (await import(CHECK)) as {
  readServiceForm: (input: object, reading: object) => { issues?: readonly { path: readonly string[] }[] };
};

/** What the BFF checks beyond this has to do with what it knows: communes and units. */
const bff = {
  today: TODAY,
  locale: 'vi',
  addresses: {
    resolve: ({ communeCode }: { communeCode?: string | null | undefined }) => ({
      address: { province: null, commune: communeCode ? { code: communeCode } : null },
      issues: [],
    }),
  },
  unitOf: () => undefined,
};

const RIGHT: Readonly<Partial<Record<FormField, string>>> = {
  'applicant.name': 'Nguyễn Thị Bưởi',
  'applicant.phone': '0912 345 678',
  'applicant.email': 'buoi@example.vn',
  'applicant.taxCode': '0312345678-001',
  'applicant.identityNumber': '079 190 000 123',
  'applicant.identityIssuedOn': '2022-03-04',
  'applicant.identityIssuedBy': 'Cục Cảnh sát QLHC về TTXH',
  customerCode: 'pb06 0100 00055',
  addressProvince: '79',
  addressCommune: '28477',
  addressStreet: 'Ấp 3',
  'supply.phases': 'THREE',
  'supply.purpose': 'BUSINESS',
  'supply.serviceType': 'NON_RESIDENTIAL',
  'supply.capacityKw': '12,5',
  'change.phases': 'THREE',
  'change.capacityKw': '1.250,5',
  'change.meterPosition': 'INDOORS',
  'change.newPosition': 'Trụ số 5,\ntrước nhà',
  'change.purpose': 'BUSINESS',
  'change.households': '3',
  'change.people': '9',
  'change.formerHolder': 'Trần Văn Mít',
  'change.formerHolderConsents': 'yes',
  'change.debtSettled': 'no',
  'change.paysIfMeterIsRight': 'yes',
  'change.information': 'Đổi số điện thoại nhận thông báo.',
  'change.effectiveOn': '2026-07-01',
  'change.until': '2028-06-30',
  'change.reason': 'Sửa nhà.',
  'solar.capacityKwp': '5,4',
  'solar.inverter': 'Biến tần mẫu 5 kW',
  'solar.installedOn': '2026-05-20',
  'solar.accountNumber': '0123 456 789',
  'solar.accountHolder': 'Nguyễn Thị Bưởi',
  'solar.bank': 'Ngân hàng Mẫu',
  note: 'Xin gọi buổi sáng.',
};

const every = untouchedOf(SERVICE_KINDS);
const filled = (kind: ServiceKind, customer: CustomerKind, changes: Readonly<Partial<Record<FormField, string>>> = {}): FormValues =>
  Object.assign({}, every, RIGHT, { kind, 'applicant.customerKind': customer }, changes);
const bare = (kind: ServiceKind, customer: CustomerKind): FormValues => ({ ...every, kind, 'applicant.customerKind': customer });

/** Paths that the BFF would refuse. */
function refusedOf(values: FormValues): string[] {
  const input = { clientRequestId: 'a'.repeat(32), humanCheck: { challenge: '', solution: '' }, ...inputOf(values, 'vi', {}) };
  return (readServiceForm(input, bff).issues ?? []).map(({ path }) => path.slice(1).join('.'));
}
const wrongIn = (values: FormValues): FormField[] => problemsOf(values, reading).map(({ field }) => field);
const isTooLong = (values: FormValues): boolean =>
  Object.entries(textLimits).some(([field, max]) => [...(values[field as FormField] ?? '').trim()].length > (max ?? Infinity));

const forms = SERVICE_KINDS.flatMap((kind) => CUSTOMER_KINDS.map((customer) => [kind, customer] as const));

describe.each(forms)('%s of a %s', (kind, customer) => {
  it('is taken by the BFF with everything filled in, and with what is needed alone', () => {
    expect(wrongIn(filled(kind, customer))).toEqual([]);
    expect(refusedOf(filled(kind, customer))).toEqual([]);
    const asked = askedOf(kind, customer);
    const optional = [...asked].filter(([field, need]) =>
      need === 'NO' || need === 'WITHOUT_MOBILE' ? !SERVICE_FORMS[kind].oneOf.includes(field) : false,
    );
    const needed = filled(kind, customer, Object.fromEntries(optional.map(([field]) => [field, ''])));
    expect(wrongIn(needed)).toEqual([]);
    expect(refusedOf(needed)).toEqual([]);
  });

  it('names what is missing exactly where the BFF would', () => {
    const missing = new Set(wrongIn(bare(kind, customer)).map((field) => (field.startsWith('address') ? 'address' : field)));
    expect([...missing].toSorted()).toEqual([...new Set(refusedOf(bare(kind, customer)))].toSorted());
  });

  it('sends nothing that the kind does not ask for', () => {
    expect(refusedOf(filled(kind, customer))).not.toContain('applicant.taxCode');
    const { applicant } = inputOf(filled(kind, customer), 'vi', {});
    expect(applicant.taxCode === undefined).toBe(customer === 'HOUSEHOLD');
    if (customer === 'COMPANY') expect(applicant.identityNumber).toBe(undefined);
  });

  it('shows every answer once, and each leads back to a field on a screen', () => {
    const values = filled(kind, customer);
    const t = (key: string, more?: Readonly<Record<string, string | number>>): string =>
      fill('vi', { ...deskMessages.vi, ...startMessages.vi }[key as DeskKey | StartKey], more);
    const answers = answersOf(values, { t, language: 'vi', address: 'Ấp 3' }).flatMap((section) => section.answers);
    expect(answers).toHaveLength(askedOf(kind, customer).size + 1);
    const onScreen = screensOf(values, 'own').flatMap(({ fields }) => fields);
    expect(answers.filter(({ field }) => !onScreen.includes(field))).toEqual([]);
    expect(answers.filter(({ text }) => /undefined|NaN|null|[A-Z]+_[A-Z]+/.test(text))).toEqual([]);
  });

  it('is what it is over all its screens, wherever it stands; a page of somebody else’s asks nothing of ring B', () => {
    const values = filled(kind, customer);
    const fieldsOf = (half: Half): FormField[] => screensOf(values, half).flatMap(({ fields }) => fields);
    expect(fieldsOf('frame').toSorted()).toEqual(fieldsOf('own').toSorted());
    expect(fieldsOf('page').filter((field) => (secretFields as readonly string[]).includes(field))).toEqual([]);
    expect(fieldsOf('page')).not.toContain('attachments');
    expect(screensOf(values, 'own').map(({ is }) => is)).toEqual(SERVICE_FORMS[kind].steps);
  });
});

/** What people type, and what nobody should. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '1.234,5',
    '1,000',
    '٣',
    '-1',
    '1e3',
    'NaN',
    '0912345678',
    '+84 (0) 912 345 678',
    '028 3912 3456',
    'a@b',
    'a@b.vn',
  ),
  fc.constantFrom(
    '2026-02-30',
    '0000-00-00',
    '2026-07-01',
    '12/06/2026',
    'An\u202eB',
    'An\u0000',
    '<script>',
    '__proto__',
    'x'.repeat(2001),
  ),
  fc.constantFrom('HOUSEHOLD', 'ONE', 'BUSINESS', 'INDOORS', 'WHOLESALE', 'yes', 'no', '12', '079190000123', '0312345678'),
);
const fields = Object.keys(RIGHT) as FormField[];

it('takes nothing that the BFF would refuse', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.dictionary(fc.constantFrom(...fields), typed, { maxKeys: 3 }),
      fc.array(fc.tuple(typed, typed, typed), { maxLength: 3 }),
      ([kind, customer], changes, loads) => {
        const at = 'supply.loads' in SERVICE_FORMS[kind].fields ? 'supply.loads' : 'change.loads';
        const rows = loads.flatMap(([name, quantity, powerKw], row) =>
          Object.entries({ name, quantity, powerKw }).map(([part, value]) => [loadField(at, row, part as 'name'), value]),
        );
        const own = Object.fromEntries(Object.entries(changes).filter(([field]) => !['addressProvince', 'addressCommune'].includes(field)));
        const values = filled(kind, customer, { ...own, [at]: String(loads.length), ...Object.fromEntries(rows) });
        if (wrongIn(values).length === 0 && !isTooLong(values)) expect([values, refusedOf(values)]).toEqual([values, []]);
      },
    ),
    { numRuns: 4_000 },
  );
});

describe('a list of equipment', () => {
  const rows = (quantity: string, powerKw: string): FormValues =>
    filled('NEW_LOW_VOLTAGE', 'HOUSEHOLD', {
      'supply.loads': '2',
      'supply.loads.0.name': 'Máy lạnh',
      'supply.loads.0.quantity': '2',
      'supply.loads.0.powerKw': '1,5',
      'supply.loads.1.name': 'Bếp từ',
      'supply.loads.1.quantity': quantity,
      'supply.loads.1.powerKw': powerKw,
    });

  it.each([
    ['1e12', 50],
    ['-3', 0],
    ['2.5', 2],
    ['nhiều', 0],
  ])('has no more rows than there may be, whatever the page around the frame says: %s', (said, rows) => {
    const screens = screensOf({ ...untouchedOf(['NEW_LOW_VOLTAGE']), kind: 'NEW_LOW_VOLTAGE', 'supply.loads': said }, 'frame');
    expect(screens.flatMap(({ fields }) => fields).filter((field) => field.endsWith('.quantity'))).toHaveLength(rows);
  });

  it('is summed up, rows that cannot be read aside', () => {
    expect(totalOf('supply.loads', rows('1', '2,2'), 'vi')).toBeCloseTo(5.2);
    expect(totalOf('supply.loads', rows('một', '2,2'), 'vi')).toBe(3);
    expect(totalOf('supply.loads', every, 'vi')).toBe(undefined);
  });

  it.each([
    ['', '1', ['supply.loads.1.quantity']],
    ['1,5', '1', ['supply.loads.1.quantity']],
    ['1', '0', ['supply.loads.1.powerKw']],
    ['x', '0,0001', ['supply.loads.1.quantity', 'supply.loads.1.powerKw']],
  ])('%j of %j kW: %j', (quantity, power, wrong) => {
    expect(wrongIn(rows(quantity, power))).toEqual(wrong);
  });

  it('is sent as numbers', () => {
    expect(inputOf(rows('3', '1.000'), 'vi', {}).supply?.loads?.[1]).toEqual({ name: 'Bếp từ', quantity: 3, powerKw: 1000 });
  });
});

it('asks for an email address where the telephone takes no messages', () => {
  const landline = filled('CHECK_METER', 'HOUSEHOLD', { 'applicant.phone': '028 3912 3456', 'applicant.email': '' });
  expect(wrongIn(landline)).toEqual(['applicant.email']);
  expect(refusedOf(landline)).toEqual(['applicant.email']);
});

it('keeps out of every draft what is of ring B', () => {
  const ringB = (Object.keys(SERVICE_FIELDS) as ServiceField[]).filter((field) => ringOf(field) === 'B');
  expect(secretFields).toEqual(ringB);
});
