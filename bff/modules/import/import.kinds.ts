import type { ImportKindName, RunKind } from './import.kind.ts';
import { outageImport } from './outage-import.kind.ts';
import { placeImport } from './place-import.kind.ts';
import { readingImport } from './reading-import.kind.ts';
import { supplyImport } from './supply-import.kind.ts';

/** Every kind, by the name under which its runs are stored. */
export const KINDS: Readonly<Record<ImportKindName, RunKind>> = {
  OUTAGES: outageImport,
  SUPPLY_POINTS: supplyImport,
  PLACES: placeImport,
  METER_READINGS: readingImport,
};
