import { type Addresses, placeKeyOf } from '../../platform/address.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { FieldIssue } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Corporation } from '../../platform/corporation.ts';
import { type Fields, fieldsOf } from '../../platform/typed-fields.ts';
import type { Person, RequestSubject, Triage } from './request.ts';
import type { CallbackRequestInput, OutageReportInput, SupportRequestInput } from './request.input.ts';

/** A form, read: what will be stored of it, or everything that is wrong with it. Pure. */
export interface Draft extends RequestSubject {
  /** Stated by the sender. */
  corporation: Corporation | null;
  /** Outage reports only. */
  placeKey: string | null;
  person: Person;
}

export type Read = { draft: Draft; issues?: undefined } | { issues: readonly FieldIssue[]; draft?: undefined };

export interface Reading {
  today: CivilDate;
  locale: Locale;
  addresses: Addresses;
}

const NOTHING = {
  topic: null,
  callbackTime: null,
  customerCode: null,
  billPeriod: null,
  address: null,
  corporation: null,
  placeKey: null,
} as const;

/** The draft, unless a field was refused; a number that was refused never leaves here. */
function finished(
  fields: Fields,
  typed: { clientRequestId: string; phone: string },
  subject: Omit<Draft, 'person'>,
  said: Pick<Person, 'name' | 'email' | 'title' | 'message' | 'locale'> & { triage: Triage | null },
): Read {
  fields.requestId(typed.clientRequestId);
  const phone = fields.phone(typed.phone);
  if (phone === null || fields.issues.length > 0) return { issues: fields.issues };
  return { draft: { ...subject, person: { ...said, phone: phone.number } } };
}

export function readSupport(input: SupportRequestInput, { today, locale, addresses }: Reading): Read {
  const { topic } = input;
  const fields = fieldsOf();
  const subject = {
    ...NOTHING,
    kind: 'SUPPORT' as const,
    topic,
    corporation: input.corporation ?? null,
    customerCode: fields.customerCode(input.customerCode, topic === 'BILL_QUERY' ? 'request.customerCode.missing' : undefined),
    billPeriod: fields.billPeriod(input.billPeriod, today),
    address: fields.address(input.address, addresses, topic === 'WORKS_ADVICE' ? 'request.address.missing' : undefined),
  };
  return finished(fields, input, subject, {
    name: fields.name(input.name, 'request.name.missing'),
    email: fields.email(input.email),
    title: fields.line('subject', input.subject, 'request.subject.missing'),
    message: fields.lines('message', input.message, 'request.message.missing'),
    locale,
    triage: null,
  });
}

export function readOutageReport(input: OutageReportInput, { locale, addresses }: Reading): Read {
  const fields = fieldsOf();
  const customerCode = fields.customerCode(input.customerCode);
  const stated = (input.customerCode ?? '').trim() !== '';
  const address = fields.address(input.address, addresses, stated ? undefined : 'request.place.missing');
  const subject = { ...NOTHING, kind: 'OUTAGE_REPORT' as const, customerCode, address, placeKey: placeKeyOf(customerCode, address) };
  const { neighboursDark, breakerOn, unpaidNotice } = input;
  return finished(fields, input, subject, {
    name: fields.name(input.name),
    email: null,
    title: null,
    message: fields.lines('message', input.message),
    locale,
    triage: { neighboursDark, breakerOn, unpaidNotice },
  });
}

export function readCallback(input: CallbackRequestInput, { locale }: Reading): Read {
  const fields = fieldsOf();
  const subject = { ...NOTHING, kind: 'CALLBACK' as const, callbackTime: input.when, corporation: input.corporation ?? null };
  return finished(fields, input, subject, {
    name: fields.name(input.name),
    email: null,
    title: null,
    message: fields.lines('message', input.about, undefined, 'about'),
    locale,
    triage: null,
  });
}
