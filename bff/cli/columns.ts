import type { FileKind } from './arguments.ts';

/** The columns of a file of each kind, and the input field each one fills. */
interface Columns {
  /** Column name to field name. */
  fields: Readonly<Record<string, string>>;
  /** Columns a file may leave out altogether. */
  optional: readonly string[];
}

export const COLUMNS: Readonly<Record<FileKind, Columns>> = {
  outages: {
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
  'supply-points': { fields: { customer_code: 'customerCode', unit_code: 'unitCode', area_code: 'areaCode' }, optional: [] },
};

/** Which of `names` are missing, unknown or repeated for this kind of file. */
export function columnFaults(kind: FileKind, names: readonly string[]): { missing: string[]; unknown: string[]; repeated: string[] } {
  const { fields, optional } = COLUMNS[kind];
  return {
    missing: Object.keys(fields).filter((name) => !names.includes(name) && !optional.includes(name)),
    unknown: names.filter((name) => !Object.hasOwn(fields, name)),
    repeated: names.filter((name, index) => names.indexOf(name) !== index),
  };
}
