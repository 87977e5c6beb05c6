import type { ImportKind } from './import.kind.ts';
import { checkSupplyPointRow, type SupplyPointRow, type SupplyPointRowInput } from './supply-import.rows.ts';
import {
  addSupplyPoints,
  type HeldSupplyPoint,
  heldSupplyPoints,
  listsReadSince,
  markUnplaced,
  noteAreas,
  switchLists,
  tidySupplyPoints,
  unsettleSupplyPoints,
} from './supply-import.store.ts';

/** Lists of supply points: which code lies in which unit and area. */
export const supplyImport: ImportKind<SupplyPointRowInput, SupplyPointRow, HeldSupplyPoint> = {
  name: 'SUPPLY_POINTS',
  dated: false,
  keyField: 'customer_code',
  check: checkSupplyPointRow,
  keyOf: ({ customerCode }) => customerCode,
  keep: addSupplyPoints,
  held: (trx, run, rows) =>
    heldSupplyPoints(
      trx,
      run,
      rows.map(({ customerCode }) => customerCode),
    ),
  unsettle: unsettleSupplyPoints,
  statedSince: listsReadSince,
  async apply(trx, run) {
    await switchLists(trx, run);
    await noteAreas(trx, run);
    await markUnplaced(trx, run);
    return { added: run.rows, changed: 0, cancelled: 0 };
  },
  /** Rows that no list in force points at are tidied away. */
  drop: () => Promise.resolve(),
  tidy: tidySupplyPoints,
};
