/** What a kind of file holds, and how its rows get to the operator surface. */
interface KindOfFile {
  /** Name of the kind in the schema. */
  kind: string;
  /** The trusted document that takes its rows. */
  append: string;
  /** The statement is about days, which have to be named. */
  dated: boolean;
  /** Column name to the input field that it fills. */
  fields: Readonly<Record<string, string>>;
  /** Columns a file may leave out altogether. */
  optional: readonly string[];
}

export const FILE_KINDS = {
  outages: {
    kind: 'OUTAGES',
    append: 'OperatorOutageScheduleAppend',
    dated: true,
    fields: {
      schedule_id: 'scheduleId',
      unit_code: 'unitCode',
      area_code: 'areaCode',
      area_name: 'areaName',
      commune_code: 'communeCode',
      starts_at: 'startsAt',
      ends_at: 'endsAt',
      kind: 'kind',
      reason: 'reason',
    },
    optional: ['commune_code'],
  },
  'supply-points': {
    kind: 'SUPPLY_POINTS',
    append: 'OperatorSupplyPointAppend',
    dated: false,
    fields: { customer_code: 'customerCode', unit_code: 'unitCode', area_code: 'areaCode', book_code: 'bookCode' },
    optional: ['book_code'],
  },
  'meter-readings': {
    kind: 'METER_READINGS',
    append: 'OperatorMeterReadingAppend',
    dated: true,
    fields: {
      unit_code: 'unitCode',
      book_code: 'bookCode',
      year: 'year',
      month: 'month',
      period: 'period',
      read_on: 'readOn',
      status: 'status',
    },
    optional: [],
  },
  places: {
    kind: 'PLACES',
    append: 'OperatorPlaceAppend',
    dated: false,
    fields: {
      kind: 'kind',
      unit_code: 'unitCode',
      name: 'name',
      address: 'address',
      commune_code: 'communeCode',
      phone: 'phone',
      hours: 'hours',
      bank: 'bank',
      account_number: 'accountNumber',
      holder: 'holder',
      source: 'source',
      verified_at: 'verifiedAt',
      valid_from: 'validFrom',
      valid_to: 'validTo',
    },
    optional: [
      'address',
      'commune_code',
      'phone',
      'hours',
      'bank',
      'account_number',
      'holder',
      'source',
      'verified_at',
      'valid_from',
      'valid_to',
    ],
  },
} as const satisfies Readonly<Record<string, KindOfFile>>;

export type FileKind = keyof typeof FILE_KINDS;

export const isFileKind = (name: string | undefined): name is FileKind => name !== undefined && Object.hasOwn(FILE_KINDS, name);

/** The input field by each column name of this kind of file. */
export const fieldsOf = (kind: FileKind): Readonly<Record<string, string>> => FILE_KINDS[kind].fields;

/** Which of `names` are missing, unknown or repeated for this kind of file. */
export function columnFaults(kind: FileKind, names: readonly string[]): { missing: string[]; unknown: string[]; repeated: string[] } {
  const { fields, optional }: KindOfFile = FILE_KINDS[kind];
  return {
    missing: Object.keys(fields).filter((name) => !names.includes(name) && !optional.includes(name)),
    unknown: names.filter((name) => !Object.hasOwn(fields, name)),
    repeated: names.filter((name, index) => names.indexOf(name) !== index),
  };
}
