import {
  type FieldLimits,
  LOAD_LIMITS,
  MAX_ATTACHMENTS,
  type Requirement,
  SERVICE_FIELDS,
  SERVICE_FORMS,
  type ServiceField,
  type ServiceKind,
} from '../../../schema/service-forms.ts';
import { ACCOUNT_NUMBER, fits, IDENTITY_NUMBER, plainTaxCode, TAX_CODE, ungrouped } from '../../../schema/typed-shapes.ts';
import type { Address, AddressInput, Addresses } from '../../platform/address.ts';
import { addDays, type CivilDate, isCivilDate, isWithin } from '../../platform/civil-date.ts';
import { dayText } from '../../platform/format.ts';
import { isMobile } from '../../platform/phone.ts';
import type { FieldIssue } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { type Fields, fieldsOf } from '../../platform/typed-fields.ts';
import type { Unit } from '../unit/unit.answer.ts';
import type { Load, ServiceRequestSubmitInput } from './service-request.input.ts';
import type { Applicant, Secrets, ServiceDetails } from './service-request.ts';

/** A form, read by its table: what will be stored of it, or everything that is wrong with it. Pure. */

export interface ServiceDraft {
  kind: ServiceKind;
  applicant: Applicant & { name: string; phone: string };
  secrets: Secrets;
  customerCode: string | null;
  address: Address | null;
  unitCode: string | null;
  details: ServiceDetails;
  attachments: readonly string[];
}

export interface ServiceReading {
  today: CivilDate;
  locale: Locale;
  addresses: Addresses;
  unitOf(code: string): Unit | undefined;
}

type Key = FieldIssue['key'];
type Value = string | number | boolean | readonly Load[] | Address | null;
type KeysUnder<Start extends string> = Extract<Key, `${Start}.${string}`>;

const isNothing = (typed: unknown): boolean =>
  typed == null || (typeof typed === 'string' && typed.trim() === '') || (Array.isArray(typed) && typed.length === 0);

function valueAt(input: object, path: string): unknown {
  let value: unknown = input;
  for (const step of path.split('.')) value = value === null || typeof value !== 'object' ? undefined : Reflect.get(value, step);
  return value;
}

function readLoads(fields: Fields, path: ServiceField, typed: readonly Load[], max: number): Load[] | null {
  const at = path.split('.');
  if (typed.length > max) return fields.refuse(path, 'service.loads.count', { max });
  const { quantity, powerKw } = LOAD_LIMITS;
  return typed.map((load, row) => {
    const name = fields.text([...at, String(row), 'name'], LOAD_LIMITS.name, load.name, 'one', 'service.loads.name');
    if (!fits(load.quantity, quantity)) fields.refuse([...at, String(row), 'quantity'], 'service.loads.quantity', quantity);
    if (!fits(load.powerKw, powerKw)) fields.refuse([...at, String(row), 'powerKw'], 'service.loads.powerKw', powerKw);
    return { name: name ?? '', quantity: load.quantity, powerKw: load.powerKw };
  });
}

function readDate(fields: Fields, path: ServiceField, typed: string, from: CivilDate, to: CivilDate): CivilDate | null {
  if (isCivilDate(typed) && isWithin(typed, from, to)) return typed;
  return fields.refuse(path, `service.date.${path}` as KeysUnder<'service.date'>, { from: dayText(from), to: dayText(to) });
}

function shaped(fields: Fields, path: ServiceField, value: string, shape: RegExp, key: Key): string | null {
  return shape.test(value) ? value : fields.refuse(path, key);
}

/** One field as its type says. @param missing what to say where it is empty; left out for what may be */
function readField(fields: Fields, path: ServiceField, typed: unknown, { today, addresses, unitOf }: ServiceReading, missing?: Key): Value {
  const limits: FieldLimits = SERVICE_FIELDS[path];
  if (isNothing(typed)) return missing ? fields.refuse(path, missing) : null;
  const text = typeof typed === 'string' ? typed : '';
  switch (limits.type) {
    case 'NAME':
      return fields.name(text, missing, path);
    case 'PHONE':
      return fields.phone(text, path)?.number ?? null;
    case 'EMAIL':
      return fields.email(text, path, missing);
    case 'CUSTOMER_CODE':
      return fields.customerCode(text, missing);
    case 'ADDRESS':
      return fields.address(typed as AddressInput, addresses, missing);
    case 'UNIT_CODE':
      return unitOf(text.trim().toUpperCase())?.code ?? fields.refuse(path, 'service.unitCode.unknown');
    case 'TAX_CODE':
      return shaped(fields, path, plainTaxCode(text), TAX_CODE, 'service.taxCode.shape');
    case 'IDENTITY_NUMBER':
      return shaped(fields, path, ungrouped(text), IDENTITY_NUMBER, 'service.identityNumber.shape');
    case 'BANK_ACCOUNT':
      return shaped(fields, path, ungrouped(text), ACCOUNT_NUMBER, 'service.accountNumber.shape');
    case 'LINE':
    case 'LINES':
      return fields.text(path, limits.max, text, limits.type === 'LINE' ? 'one' : 'many', missing);
    case 'NUMBER':
      return fits(typed as number, limits)
        ? (typed as number)
        : fields.refuse(path, `service.range.${path}` as KeysUnder<'service.range'>, { min: limits.min, max: limits.max });
    case 'DATE':
      return readDate(fields, path, text, addDays(today, limits.earliest), addDays(today, limits.latest));
    case 'LOADS':
      return readLoads(fields, path, typed as readonly Load[], limits.max);
    // The types of GraphQL have seen to these.
    case 'CHOICE':
    case 'YES_NO':
      return typed as string | boolean;
  }
}

function isRequired(requirement: Requirement, { applicant }: ServiceRequestSubmitInput, phone: Value): boolean {
  if (requirement === 'WITHOUT_MOBILE') return typeof phone === 'string' && !isMobile(phone);
  return requirement === 'ALWAYS' || requirement === applicant.customerKind;
}

/** Text that is sent is not thrown away without a word: what a kind does not ask for is refused. */
function refuseUnasked(fields: Fields, input: ServiceRequestSubmitInput): void {
  const { fields: asked, papers } = SERVICE_FORMS[input.kind];
  for (const path of Object.keys(SERVICE_FIELDS) as ServiceField[])
    if (!(path in asked) && !isNothing(valueAt(input, path))) fields.refuse(path, 'service.notAsked');
  if (papers.length === 0 && !isNothing(input.attachments)) fields.refuse('attachments', 'service.notAsked');
  if ((input.attachments?.length ?? 0) > MAX_ATTACHMENTS)
    fields.refuse('attachments', 'service.attachments.count', { max: MAX_ATTACHMENTS });
}

/** The values of one part of the input that are no secret; null where the kind asks for none of it. */
function part(values: ReadonlyMap<ServiceField, Value>, name: 'supply' | 'change' | 'solar'): object | null {
  const own = [...values].filter(([path]) => path.startsWith(`${name}.`) && SERVICE_FIELDS[path].ring === 'A');
  return own.length === 0 ? null : Object.fromEntries(own.map(([path, value]) => [path.slice(name.length + 1), value]));
}

function draftOf(input: ServiceRequestSubmitInput, values: ReadonlyMap<ServiceField, Value>, locale: Locale): ServiceDraft {
  const text = (path: ServiceField): string | null => (values.get(path) as string | null | undefined) ?? null;
  return {
    kind: input.kind,
    applicant: {
      name: text('applicant.name') ?? '',
      phone: text('applicant.phone') ?? '',
      email: text('applicant.email'),
      locale,
      customerKind: input.applicant.customerKind,
      taxCode: text('applicant.taxCode'),
    },
    secrets: {
      identityNumber: text('applicant.identityNumber'),
      identityIssuedOn: text('applicant.identityIssuedOn'),
      identityIssuedBy: text('applicant.identityIssuedBy'),
      accountNumber: text('solar.accountNumber'),
      accountHolder: text('solar.accountHolder'),
      bank: text('solar.bank'),
    },
    customerCode: text('customerCode'),
    address: (values.get('address') as Address | null | undefined) ?? null,
    unitCode: text('unitCode'),
    details: {
      supply: part(values, 'supply'),
      change: part(values, 'change'),
      solar: part(values, 'solar'),
      note: text('note'),
    },
    attachments: [...new Set(input.attachments ?? [])],
  };
}

export function readServiceForm(
  input: ServiceRequestSubmitInput,
  reading: ServiceReading,
): { draft: ServiceDraft; issues?: undefined } | { issues: readonly FieldIssue[]; draft?: undefined } {
  const fields = fieldsOf();
  const values = new Map<ServiceField, Value>();
  const { fields: asked, oneOf } = SERVICE_FORMS[input.kind];
  fields.requestId(input.clientRequestId);
  for (const [path, requirement] of Object.entries(asked) as Array<[ServiceField, Requirement]>) {
    const required = isRequired(requirement, input, values.get('applicant.phone') ?? null);
    const missing = required ? (`service.missing.${path}` as KeysUnder<'service.missing'>) : undefined;
    values.set(path, readField(fields, path, valueAt(input, path), reading, missing));
  }
  const [first] = oneOf;
  if (first && oneOf.every((path) => isNothing(valueAt(input, path)))) fields.refuse(first, `service.missing.${first}` as Key);
  refuseUnasked(fields, input);
  return fields.issues.length > 0 ? { issues: fields.issues } : { draft: draftOf(input, values, reading.locale) };
}
