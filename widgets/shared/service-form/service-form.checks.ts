import { addDays, type CivilDate } from '../../../schema/civil-date.ts';
import { LOAD_LIMITS, SERVICE_FIELDS, SERVICE_FORMS, type FieldLimits, type ServiceField } from '../../../schema/service-forms.ts';
import { ACCOUNT_NUMBER, fits, IDENTITY_NUMBER, NAME_WORD, plainTaxCode, TAX_CODE, ungrouped } from '../../../schema/typed-shapes.ts';
import { formatDate, formatNumber } from '../../core/format.ts';
import type { Language } from '../../core/localize.ts';
import { numberOf } from '../../core/numbers.ts';
import type { Problem } from '../../core/problem.ts';
import { addressInputOf, type AddressField, wayOf } from '../address/address.fields.ts';
import {
  askedOf,
  customerOf,
  type FormField,
  type FormValues,
  isNeeded,
  kindOf,
  LOAD_PARTS,
  loadField,
  type LoadPart,
  type LoadsField,
  rowsOf,
} from './service-form.fields.ts';
import type { CheckKey } from './service-form.fields.vi.ts';

/** What the BFF would refuse and the form can say at once, on the screen where it was typed. Pure. */

type FormProblem = Problem<FormField, CheckKey>;
type Fault = { readonly key: CheckKey; readonly values?: Readonly<Record<string, string>> };

export interface Reading {
  readonly today: CivilDate;
  readonly language: Language;
}

/** Control characters, halves of characters, and what turns the reading direction. */
const UNSAFE = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;
/** As in `schema/customer-code.ts`, which belongs to the first load of the look-up by code; a test holds this to what the BFF takes. */
const CUSTOMER_CODE = /^[A-Z]{2}[0-9A-Z]{9,11}$/;
const PHONE = /^(?:\+840?|840?|0)(?:[35789]\d{8}|2\d{9})$/;
const EMAIL = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

const shapes: Readonly<Partial<Record<FieldLimits['type'], readonly [isRight: (text: string) => boolean, key: CheckKey]>>> = {
  NAME: [(text) => text.split(/\s+/).every((word) => NAME_WORD.test(word)), 'serviceForm.wrong.name'],
  PHONE: [(text) => PHONE.test(text.normalize('NFKC').replace(/[\s.()\p{Pd}]/gu, '')), 'serviceForm.wrong.phone'],
  EMAIL: [(text) => EMAIL.test(text), 'serviceForm.wrong.email'],
  CUSTOMER_CODE: [(text) => CUSTOMER_CODE.test(ungrouped(text.replace(/^.*:/s, ''))), 'serviceForm.wrong.customerCode'],
  TAX_CODE: [(text) => TAX_CODE.test(plainTaxCode(text)), 'serviceForm.wrong.taxCode'],
  IDENTITY_NUMBER: [(text) => IDENTITY_NUMBER.test(ungrouped(text)), 'serviceForm.wrong.identityNumber'],
  BANK_ACCOUNT: [(text) => ACCOUNT_NUMBER.test(ungrouped(text)), 'serviceForm.wrong.accountNumber'],
};

interface Range {
  readonly min: number;
  readonly max: number;
  readonly decimals?: number;
}

function rangeFault(text: string, range: Range, language: Language): Fault | undefined {
  if (fits(numberOf(text, language), range)) return undefined;
  const { min, max, decimals = 0 } = range;
  const values = { min: formatNumber(min, language, decimals), max: formatNumber(max, language), decimals: String(decimals) };
  return { key: decimals > 0 ? 'serviceForm.wrong.number' : 'serviceForm.wrong.wholeNumber', values };
}

function dayFault(text: string, from: CivilDate, to: CivilDate): Fault | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
  if (isDay && text >= from && text <= to) return undefined;
  return { key: 'serviceForm.wrong.day', values: { from: formatDate(from), to: formatDate(to) } };
}

/** What is wrong with one field that is filled in. */
function faultOf(text: string, limits: FieldLimits, { today, language }: Reading): Fault | undefined {
  if (UNSAFE.test(text)) return { key: 'serviceForm.wrong.characters' };
  if (limits.type === 'NUMBER') return rangeFault(text, limits, language);
  if (limits.type === 'DATE') return dayFault(text, addDays(today, limits.earliest), addDays(today, limits.latest));
  if (limits.type === 'CHOICE') return limits.options.includes(text) ? undefined : { key: 'serviceForm.missing' };
  const [isRight, key] = shapes[limits.type] ?? [];
  return isRight && key && !isRight(text) ? { key } : undefined;
}

const partFault: Readonly<Record<LoadPart, (text: string, language: Language) => Fault | undefined>> = {
  name: (text) => (UNSAFE.test(text) ? { key: 'serviceForm.wrong.characters' } : undefined),
  quantity: (text, language) => rangeFault(text, LOAD_LIMITS.quantity, language),
  powerKw: (text, language) => rangeFault(text, LOAD_LIMITS.powerKw, language),
};

/** Empty parts are named by the controls themselves. */
const loadProblems = (field: LoadsField, values: FormValues, { language }: Reading): FormProblem[] =>
  Array.from({ length: rowsOf(field, values) }, (_, row) =>
    LOAD_PARTS.flatMap((part) => {
      const control = loadField(field, row, part);
      const text = values[control]?.trim() ?? '';
      const fault = text === '' ? { key: 'serviceForm.missing' as const } : partFault[part](text, language);
      return fault ? [{ field: control, ...fault }] : [];
    }),
  ).flat();

/** Empty, or complete: of an address half filled in nobody finds the place. */
function addressProblems(values: FormValues, needed: boolean): FormProblem[] {
  const isEmpty = addressInputOf(values) === null;
  if (isEmpty && !needed) return [];
  const byLists = wayOf(values) === 'now' && (isEmpty || values.addressCommune !== '' || values.addressOld.trim() === '');
  const asked: readonly AddressField[] = byLists ? ['addressProvince', 'addressCommune', 'addressStreet'] : ['addressOld'];
  return asked.flatMap((field): FormProblem[] => {
    if (values[field].trim() === '') return [{ field, key: 'serviceForm.missing' }];
    return UNSAFE.test(values[field]) ? [{ field, key: 'serviceForm.wrong.characters' }] : [];
  });
}

function fieldProblems(field: Exclude<ServiceField, 'unitCode'>, needed: boolean, values: FormValues, reading: Reading): FormProblem[] {
  if (field === 'address') return addressProblems(values, needed);
  if (field === 'supply.loads' || field === 'change.loads') return loadProblems(field, values, reading);
  const text = (values[field] ?? '').trim();
  if (text === '') return needed ? [{ field, key: 'serviceForm.missing' }] : [];
  const fault = faultOf(text, SERVICE_FIELDS[field], reading);
  return fault ? [{ field, ...fault }] : [];
}

/** Everything that is wrong, of all screens; of those that were not reached the form says nothing. */
export function problemsOf(values: FormValues, reading: Reading): FormProblem[] {
  const kind = kindOf(values);
  if (!kind) return [{ field: 'kind', key: 'serviceForm.missing' }];
  const { oneOf } = SERVICE_FORMS[kind];
  const [first] = oneOf;
  const asked = [...askedOf(kind, customerOf(values))];
  const problems = asked.flatMap(([field, requirement]) => fieldProblems(field, isNeeded(requirement, values), values, reading));
  const isNothing = (field: ServiceField): boolean => field !== 'address' && field !== 'unitCode' && !values[field]?.trim();
  if (first && first !== 'address' && first !== 'unitCode' && oneOf.every(isNothing))
    problems.push({ field: first, key: 'serviceForm.wrong.oneOf' });
  return problems;
}
