import {
  type CustomerKind,
  type FieldLimits,
  LOAD_LIMITS,
  type Requirement,
  type Ring,
  SERVICE_FIELDS,
  SERVICE_FORMS,
  type ServiceField,
  type ServiceKind,
} from '../../../schema/service-forms.ts';
import { type AddressField, addressFieldsOf, addressPaths, untouchedAddress } from '../address/address.fields.ts';

/** The forms as data: which fields stand on which screen, by what was answered so far. Pure. */

/** Lists of equipment, one in a form at most. */
export const LOAD_FIELDS = ['supply.loads', 'change.loads'] as const;
export type LoadsField = (typeof LOAD_FIELDS)[number];
export const LOAD_PARTS = ['name', 'quantity', 'powerKw'] as const;
export type LoadPart = (typeof LOAD_PARTS)[number];
/** As the BFF calls it in what it refuses. */
export type LoadField = `${LoadsField}.${number}.${LoadPart}`;

/** A field with one control, named as its path in the input. */
export type PlainField = Exclude<ServiceField, 'address' | 'unitCode' | LoadsField>;

/** Fields of lists hold how many rows there are; `attachments` holds nothing, what is wrong with files is said there. */
export type FormField = 'kind' | 'attachments' | PlainField | LoadsField | LoadField | AddressField;
export type FormValues = Readonly<Record<FormField, string>>;

/** The unit is found by the customer code, or by the commune: people rarely know it. */
const isDrawn = (field: ServiceField): field is Exclude<ServiceField, 'unitCode'> => field !== 'unitCode';

/** Everything that needs no file and no one-time code may be asked on a partner's page. */
export const ringOf = (field: ServiceField): Ring => SERVICE_FIELDS[field].ring;

export const kindOf = ({ kind }: Pick<FormValues, 'kind'>): ServiceKind | undefined =>
  kind in SERVICE_FORMS ? (kind as ServiceKind) : undefined;

export const customerOf = (values: Pick<FormValues, 'applicant.customerKind'>): CustomerKind =>
  values['applicant.customerKind'] === 'COMPANY' ? 'COMPANY' : 'HOUSEHOLD';

/** Of the services that one form serves, the one that the answers so far lead to. */
export function serviceIdOf(kind: ServiceKind, values: FormValues): string | undefined {
  const [first, other] = SERVICE_FORMS[kind].serviceIds;
  const purpose = values['supply.purpose'];
  return other !== undefined && purpose && purpose !== 'RESIDENTIAL' ? other : first;
}

/** 02…: takes no messages. */
export const isLandline = (phone: string): boolean => /^(?:\+?840?|0)2/.test(phone.replace(/[\s.()\p{Pd}]/gu, ''));

/** Which of its fields a kind asks of a household, or of a company, in their order, and how badly it needs them. */
export function askedOf(kind: ServiceKind, customer: CustomerKind): ReadonlyMap<Exclude<ServiceField, 'unitCode'>, Requirement> {
  const entries = Object.entries(SERVICE_FORMS[kind].fields) as [ServiceField, Requirement][];
  const isAsked = ([field, requirement]: [ServiceField, Requirement]): boolean => {
    if (field.startsWith('applicant.identity') && customer === 'COMPANY') return false; // a company has a tax code
    return (requirement !== 'HOUSEHOLD' && requirement !== 'COMPANY') || requirement === customer;
  };
  return new Map(entries.filter(isAsked).flatMap(([field, requirement]) => (isDrawn(field) ? [[field, requirement] as const] : [])));
}

export function isNeeded(requirement: Requirement, values: Pick<FormValues, 'applicant.phone'>): boolean {
  return requirement === 'WITHOUT_MOBILE' ? isLandline(values['applicant.phone']) : requirement !== 'NO';
}

/** Where fields stand together, under one heading. */
export const SECTIONS = ['applicant', 'place', 'content', 'account'] as const;
export type Section = (typeof SECTIONS)[number];

function sectionOf(field: ServiceField): Section {
  if (field.startsWith('applicant.')) return 'applicant';
  if (field === 'customerCode' || field === 'address') return 'place';
  return field.startsWith('solar.') && ringOf(field) === 'B' ? 'account' : 'content';
}

/** @param rings of which fields are asked on this screen */
export function fieldsIn(section: Section, values: FormValues, rings: readonly Ring[]): readonly Exclude<ServiceField, 'unitCode'>[] {
  const kind = kindOf(values);
  if (!kind) return [];
  return [...askedOf(kind, customerOf(values)).keys()].filter((field) => sectionOf(field) === section && rings.includes(ringOf(field)));
}

/** As many as there may be at most: the number may come from a page that is somebody else's. */
export const rowsOf = (field: LoadsField, values: FormValues): number =>
  Math.min(Math.max(0, Math.trunc(Number(values[field])) || 0), maxRows(field));

export const loadField = (field: LoadsField, row: number, part: LoadPart): LoadField => `${field}.${row}.${part}`;

export const isLoadField = (field: FormField): field is LoadField => /\.loads\.\d+\./.test(field);

export const partOfLoad = (field: LoadField): LoadPart => LOAD_PARTS.find((part) => field.endsWith(part)) ?? 'name';

/** Controls behind a field of the table. */
export function controlsOf(field: Exclude<ServiceField, 'unitCode'>, values: FormValues): readonly FormField[] {
  if (field === 'address') return addressFieldsOf(values);
  if (field !== 'supply.loads' && field !== 'change.loads') return [field];
  const rows = Array.from({ length: rowsOf(field, values) }, (_, row) => LOAD_PARTS.map((part) => loadField(field, row, part)));
  return [field, ...rows.flat()];
}

/** `own`: the whole form; `frame`: the same, after a page has asked its part; `page`: that part. */
export type Half = 'own' | 'frame' | 'page';

export interface Screen {
  readonly is: 'DATA' | 'PERSONAL' | 'PAPERS' | 'CHECK' | 'FRAME';
  readonly rings: readonly Ring[];
  readonly fields: readonly FormField[];
}

/** Screens in their order, each with the fields that are on it by now. */
export function screensOf(values: FormValues, half: Half): readonly Screen[] {
  const data = (is: Screen['is'], rings: readonly Ring[], before: readonly FormField[]): Screen => ({
    is,
    rings,
    fields: [...before, ...SECTIONS.flatMap((section) => fieldsIn(section, values, rings).flatMap((field) => controlsOf(field, values)))],
  });
  if (half === 'page') return [data('DATA', ['A'], ['kind']), { is: 'FRAME', rings: [], fields: [] }];
  const kind = kindOf(values);
  const personal = data('PERSONAL', ['B'], []);
  const first = half === 'own' ? [data('DATA', ['A', 'B'], ['kind'])] : [data('DATA', ['A'], ['kind']), personal];
  const papers: Screen = { is: 'PAPERS', rings: [], fields: ['attachments'] };
  return [
    ...first.filter(({ is, fields }) => is !== 'PERSONAL' || fields.length > 0),
    ...(kind && !SERVICE_FORMS[kind].steps.includes('PAPERS') ? [] : [papers]),
    { is: 'CHECK', rings: [], fields: [] },
  ];
}

/** Every field of all kinds, as it stands before anybody typed. */
export function untouchedOf(kinds: readonly ServiceKind[]): FormValues {
  const asked = new Set(kinds.flatMap((kind) => Object.keys(SERVICE_FORMS[kind].fields) as ServiceField[]));
  const plain = [...asked].filter((field) => field !== 'address' && isDrawn(field)).map((field) => [field, '']);
  const loads = LOAD_FIELDS.filter((field) => asked.has(field)).flatMap((field) =>
    Array.from({ length: maxRows(field) }, (_, row) => LOAD_PARTS.map((part) => [loadField(field, row, part), ''])).flat(),
  );
  return {
    ...untouchedAddress,
    ...Object.fromEntries([...plain, ...loads]),
    kind: kinds.length === 1 ? kinds[0] : '',
    attachments: '',
    'applicant.customerKind': 'HOUSEHOLD',
  } as FormValues;
}

export const maxRows = (field: LoadsField): number => SERVICE_FIELDS[field].max;

/** What is never written to the device. */
export const secretFields = (Object.keys(SERVICE_FIELDS) as ServiceField[]).filter((field): field is PlainField => ringOf(field) === 'B');

/** Fields of the form by the path in what the BFF refuses, where that is not their name. */
export const refusedFields: Readonly<Record<string, FormField>> = { ...addressPaths, unitCode: 'addressProvince' };

/** How many characters a field may have. */
export const textLimits: Readonly<Partial<Record<FormField, number>>> = {
  addressStreet: 200,
  addressOld: 200,
  ...Object.fromEntries(
    (Object.entries(SERVICE_FIELDS) as [ServiceField, FieldLimits][]).flatMap(([field, limits]) => {
      if (limits.type === 'LINE' || limits.type === 'LINES') return [[field, limits.max]];
      return limits.type === 'NAME' ? [[field, 100]] : limits.type === 'EMAIL' ? [[field, 254]] : [];
    }),
  ),
  ...Object.fromEntries(
    LOAD_FIELDS.flatMap((field) =>
      Array.from({ length: maxRows(field) }, (_, row) => [loadField(field, row, 'name'), LOAD_LIMITS.name] as const),
    ),
  ),
};
