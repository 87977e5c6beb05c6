/**
 * The forms of the 14 service requests as data: which fields and papers each asks for. Shared by the BFF, which checks by it,
 * and the widgets, which draw by it; labels stand in the packs of each side.
 */

import { UPLOAD_LIMITS } from './request-limits.ts';

export const SERVICE_KINDS = [
  'NEW_LOW_VOLTAGE',
  'NEW_MEDIUM_VOLTAGE',
  'NEW_HIGH_VOLTAGE',
  'CHANGE_CAPACITY',
  'MOVE_METER',
  'CHANGE_PURPOSE',
  'CHANGE_NORM',
  'CHANGE_HOLDER',
  'CHECK_METER',
  'RECONNECT',
  'CHANGE_INFORMATION',
  'EXTEND_CONTRACT',
  'TERMINATE_CONTRACT',
  'SELL_SOLAR',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** A company has a tax code, and signs with a token instead of a one-time code. */
export const CUSTOMER_KINDS = ['HOUSEHOLD', 'COMPANY'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export const SUPPLY_PHASES = ['ONE', 'THREE'] as const;
export const METER_POSITIONS = ['INDOORS', 'ON_POLE'] as const;
export const SUPPLY_PURPOSES = ['RESIDENTIAL', 'PRODUCTION', 'BUSINESS', 'HOSPITAL_SCHOOL', 'PUBLIC_LIGHTING_ADMINISTRATION'] as const;
/** Loại hình dịch vụ: own meter, shared by several households, split off from a shared one, other than residential, up to 12 months, for resale. */
export const SUPPLY_TYPES = ['RESIDENTIAL', 'SHARED_METER', 'SEPARATE_METER', 'NON_RESIDENTIAL', 'SHORT_TERM', 'WHOLESALE'] as const;

export const PAPER_TYPES = [
  'APPLICATION',
  'IDENTITY',
  'PLACE_RIGHT',
  'PURPOSE',
  'EQUIPMENT_LIST',
  'LOAD_CHART',
  'HOUSEHOLD_LIST',
  'AUTHORISATION',
  'NO_DEBT',
  'GRID_CONNECTION',
  'TECHNICAL',
  'OPERATION_LICENCE',
  'RESIDENCE',
  'HOLDER_CONSENT',
  'LAST_PAYMENT',
  'OTHER',
] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

/** A: may be asked on a partner's page. B: only on the utility's own origin. */
export type Ring = 'A' | 'B';

export type FieldLimits =
  /** Shapes that the BFF knows by name; the phone is in Vietnam, the tax code has 10, 12 or 10-3 digits, the identity number 12 or, as on older cards, 9. */
  | {
      readonly type:
        | 'NAME'
        | 'PHONE'
        | 'EMAIL'
        | 'CUSTOMER_CODE'
        | 'UNIT_CODE'
        | 'ADDRESS'
        | 'TAX_CODE'
        | 'IDENTITY_NUMBER'
        | 'BANK_ACCOUNT';
    }
  /** At most so many characters, in one line or any number of lines. */
  | { readonly type: 'LINE' | 'LINES'; readonly max: number }
  | { readonly type: 'CHOICE'; readonly options: readonly string[] }
  | { readonly type: 'YES_NO' }
  /** Both ends count; at most so many decimals. */
  | { readonly type: 'NUMBER'; readonly min: number; readonly max: number; readonly decimals: number }
  /** In days from today, both ends count. */
  | { readonly type: 'DATE'; readonly earliest: number; readonly latest: number }
  /** Rows of name, quantity and power; at most so many. */
  | { readonly type: 'LOADS'; readonly max: number };

const YEARS = 366;
const power = { type: 'NUMBER', min: 0.1, decimals: 2 } as const;

/** Every field there is, by where it stands in the input. */
export const SERVICE_FIELDS = {
  'applicant.name': { ring: 'A', type: 'NAME' },
  'applicant.phone': { ring: 'A', type: 'PHONE' },
  'applicant.email': { ring: 'A', type: 'EMAIL' },
  'applicant.customerKind': { ring: 'A', type: 'CHOICE', options: CUSTOMER_KINDS },
  'applicant.taxCode': { ring: 'A', type: 'TAX_CODE' },
  'applicant.identityNumber': { ring: 'B', type: 'IDENTITY_NUMBER' },
  'applicant.identityIssuedOn': { ring: 'B', type: 'DATE', earliest: -60 * YEARS, latest: 0 },
  'applicant.identityIssuedBy': { ring: 'B', type: 'LINE', max: 150 },
  customerCode: { ring: 'A', type: 'CUSTOMER_CODE' },
  address: { ring: 'A', type: 'ADDRESS' },
  unitCode: { ring: 'A', type: 'UNIT_CODE' },
  'supply.phases': { ring: 'A', type: 'CHOICE', options: SUPPLY_PHASES },
  'supply.purpose': { ring: 'A', type: 'CHOICE', options: SUPPLY_PURPOSES },
  'supply.serviceType': { ring: 'A', type: 'CHOICE', options: SUPPLY_TYPES },
  'supply.capacityKw': { ring: 'A', ...power, max: 500_000 },
  'supply.loads': { ring: 'A', type: 'LOADS', max: 50 },
  'change.phases': { ring: 'A', type: 'CHOICE', options: SUPPLY_PHASES },
  'change.capacityKw': { ring: 'A', ...power, max: 500_000 },
  'change.loads': { ring: 'A', type: 'LOADS', max: 50 },
  'change.meterPosition': { ring: 'A', type: 'CHOICE', options: METER_POSITIONS },
  'change.newPosition': { ring: 'A', type: 'LINES', max: 500 },
  'change.purpose': { ring: 'A', type: 'CHOICE', options: SUPPLY_PURPOSES },
  'change.households': { ring: 'A', type: 'NUMBER', min: 1, max: 1_000, decimals: 0 },
  'change.people': { ring: 'A', type: 'NUMBER', min: 1, max: 10_000, decimals: 0 },
  'change.formerHolder': { ring: 'A', type: 'NAME' },
  'change.formerHolderConsents': { ring: 'A', type: 'YES_NO' },
  'change.debtSettled': { ring: 'A', type: 'YES_NO' },
  'change.paysIfMeterIsRight': { ring: 'A', type: 'YES_NO' },
  'change.information': { ring: 'A', type: 'LINES', max: 1_000 },
  'change.effectiveOn': { ring: 'A', type: 'DATE', earliest: 0, latest: YEARS },
  'change.until': { ring: 'A', type: 'DATE', earliest: 1, latest: 10 * YEARS },
  'change.reason': { ring: 'A', type: 'LINES', max: 1_000 },
  'solar.capacityKwp': { ring: 'A', ...power, max: 100_000 },
  'solar.inverter': { ring: 'A', type: 'LINE', max: 150 },
  'solar.installedOn': { ring: 'A', type: 'DATE', earliest: -30 * YEARS, latest: YEARS },
  'solar.accountNumber': { ring: 'B', type: 'BANK_ACCOUNT' },
  'solar.accountHolder': { ring: 'B', type: 'NAME' },
  'solar.bank': { ring: 'B', type: 'LINE', max: 150 },
  note: { ring: 'A', type: 'LINES', max: 2_000 },
} as const satisfies Readonly<Record<string, FieldLimits & { ring: Ring }>>;
export type ServiceField = keyof typeof SERVICE_FIELDS;

/** One row of a list of equipment; power of one piece. */
export const LOAD_LIMITS = { name: 100, quantity: { min: 1, max: 10_000 }, powerKw: { min: 0.001, max: 100_000, decimals: 3 } } as const;

/** WITHOUT_MOBILE: needed where the telephone takes no messages; the request could not be followed otherwise. */
export type Requirement = 'ALWAYS' | CustomerKind | 'WITHOUT_MOBILE' | 'NO';

export type FormStep = 'DATA' | 'PAPERS' | 'CHECK';

export interface ServiceForm {
  /** In `bff/reference/services.json`: cost, working days and papers before the first field come from there. */
  readonly serviceIds: readonly string[];
  readonly steps: readonly FormStep[];
  /** In the order in which they are asked. */
  readonly fields: Readonly<Partial<Record<ServiceField, Requirement>>>;
  /** At least one of these; empty: no such rule. */
  readonly oneOf: readonly ServiceField[];
  /** What may be attached. All of it may be left out and brought later. */
  readonly papers: readonly PaperType[];
}

/** A submission takes so many files at most, whatever their types. */
export const MAX_ATTACHMENTS = UPLOAD_LIMITS.files;

const THREE_STEPS = ['DATA', 'PAPERS', 'CHECK'] as const;

const CONTACT = {
  'applicant.name': 'ALWAYS',
  'applicant.phone': 'ALWAYS',
  'applicant.email': 'WITHOUT_MOBILE',
  'applicant.customerKind': 'ALWAYS',
  'applicant.taxCode': 'COMPANY',
} as const;

const IDENTITY = {
  'applicant.identityNumber': 'HOUSEHOLD',
  'applicant.identityIssuedOn': 'HOUSEHOLD',
  'applicant.identityIssuedBy': 'HOUSEHOLD',
} as const;

const CONNECTION_PAPERS = ['APPLICATION', 'IDENTITY', 'PLACE_RIGHT', 'PURPOSE', 'EQUIPMENT_LIST', 'LOAD_CHART'] as const;

const connection = (serviceIds: readonly string[], supply: ServiceForm['fields'], papers: readonly PaperType[]): ServiceForm => ({
  serviceIds,
  steps: THREE_STEPS,
  fields: { ...CONTACT, ...IDENTITY, address: 'ALWAYS', unitCode: 'NO', ...supply, note: 'NO' },
  oneOf: [],
  papers: [...papers, 'OTHER'],
});

const contract = (
  serviceId: string,
  change: ServiceForm['fields'],
  papers: readonly PaperType[],
  oneOf: readonly ServiceField[] = [],
): ServiceForm => ({
  serviceIds: [serviceId],
  steps: THREE_STEPS,
  fields: { ...CONTACT, customerCode: 'ALWAYS', address: 'ALWAYS', ...change, note: 'NO' },
  oneOf,
  papers: [...papers, 'OTHER'],
});

export const SERVICE_FORMS: Readonly<Record<ServiceKind, ServiceForm>> = {
  NEW_LOW_VOLTAGE: connection(
    ['new-lv-residential', 'new-lv-other'],
    {
      'supply.phases': 'ALWAYS',
      'supply.purpose': 'ALWAYS',
      'supply.serviceType': 'ALWAYS',
      'supply.capacityKw': 'NO',
      'supply.loads': 'NO',
    },
    [...CONNECTION_PAPERS, 'HOUSEHOLD_LIST', 'AUTHORISATION', 'NO_DEBT'],
  ),
  NEW_MEDIUM_VOLTAGE: connection(
    ['new-mv'],
    {
      'supply.phases': 'ALWAYS',
      'supply.purpose': 'ALWAYS',
      'supply.serviceType': 'ALWAYS',
      'supply.capacityKw': 'ALWAYS',
      'supply.loads': 'NO',
    },
    [...CONNECTION_PAPERS, 'GRID_CONNECTION', 'TECHNICAL', 'OPERATION_LICENCE'],
  ),
  // The form of the source asks neither phases nor purpose here: at this voltage there is one answer to each.
  NEW_HIGH_VOLTAGE: connection(['new-hv'], { 'supply.serviceType': 'ALWAYS', 'supply.capacityKw': 'ALWAYS', 'supply.loads': 'NO' }, [
    ...CONNECTION_PAPERS,
    'GRID_CONNECTION',
    'TECHNICAL',
    'OPERATION_LICENCE',
  ]),
  CHANGE_CAPACITY: contract(
    'meter-capacity',
    {
      'change.capacityKw': 'NO',
      'change.phases': 'NO',
      'change.meterPosition': 'NO',
      'change.loads': 'NO',
      'change.reason': 'NO',
    },
    ['APPLICATION', 'EQUIPMENT_LIST', 'LOAD_CHART'],
    ['change.capacityKw', 'change.phases'],
  ),
  MOVE_METER: contract('meter-move', { 'change.meterPosition': 'NO', 'change.newPosition': 'ALWAYS', 'change.reason': 'ALWAYS' }, [
    'APPLICATION',
  ]),
  CHANGE_PURPOSE: contract('contract-purpose', { 'change.purpose': 'ALWAYS', 'change.effectiveOn': 'NO' }, ['APPLICATION', 'PURPOSE']),
  CHANGE_NORM: contract('contract-norm', { 'change.households': 'ALWAYS', 'change.people': 'NO' }, [
    'APPLICATION',
    'RESIDENCE',
    'LAST_PAYMENT',
  ]),
  CHANGE_HOLDER: contract(
    'contract-holder',
    {
      'applicant.identityNumber': 'HOUSEHOLD',
      'applicant.identityIssuedOn': 'NO',
      'applicant.identityIssuedBy': 'NO',
      'change.formerHolder': 'ALWAYS',
      'change.formerHolderConsents': 'ALWAYS',
      'change.debtSettled': 'NO',
      'change.reason': 'NO',
    },
    ['APPLICATION', 'IDENTITY', 'PLACE_RIGHT', 'PURPOSE', 'EQUIPMENT_LIST', 'HOLDER_CONSENT', 'NO_DEBT'],
  ),
  CHECK_METER: contract('meter-check', { 'change.reason': 'ALWAYS', 'change.paysIfMeterIsRight': 'ALWAYS' }, ['APPLICATION']),
  RECONNECT: contract('contract-reconnect', { 'change.reason': 'NO', 'change.debtSettled': 'NO' }, ['APPLICATION', 'LAST_PAYMENT']),
  CHANGE_INFORMATION: contract('contract-information', { 'change.information': 'ALWAYS' }, ['APPLICATION', 'IDENTITY']),
  EXTEND_CONTRACT: contract('contract-extend', { 'change.until': 'ALWAYS' }, ['APPLICATION', 'PLACE_RIGHT']),
  TERMINATE_CONTRACT: contract(
    'contract-terminate',
    { 'change.effectiveOn': 'ALWAYS', 'change.debtSettled': 'NO', 'change.reason': 'NO' },
    ['APPLICATION', 'LAST_PAYMENT'],
  ),
  SELL_SOLAR: {
    serviceIds: ['solar-sell'],
    // The source has two steps here; papers are asked for later, where they are needed.
    steps: ['DATA', 'CHECK'],
    fields: {
      ...CONTACT,
      customerCode: 'ALWAYS',
      address: 'NO',
      'solar.capacityKwp': 'ALWAYS',
      'solar.inverter': 'ALWAYS',
      'solar.installedOn': 'ALWAYS',
      'solar.accountNumber': 'ALWAYS',
      'solar.accountHolder': 'ALWAYS',
      'solar.bank': 'ALWAYS',
      note: 'NO',
    },
    oneOf: [],
    papers: [],
  },
};
