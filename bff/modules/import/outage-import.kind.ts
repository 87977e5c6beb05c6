import { newId } from '../../platform/ids.ts';
import type { ImportKind } from './import.kind.ts';
import { checkOutageRow, type OutageRow, type OutageRowInput } from './outage-import.rows.ts';
import {
  applyOutages,
  dropStagedOutages,
  outagesStatedSince,
  type ScheduleIdentity,
  stagedOutages,
  stageOutages,
} from './outage-import.store.ts';
import { markUnplaced } from './supply-import.store.ts';

const keyOf = ({ unitCode, scheduleId }: ScheduleIdentity): string => `${unitCode} ${scheduleId}`;

/** Schedules of interruptions and reductions. */
export const outageImport: ImportKind<OutageRowInput, OutageRow> = {
  name: 'OUTAGES',
  dated: true,
  keyField: 'schedule_id',
  check: checkOutageRow,
  keyOf,
  async keep(trx, run, rows, now) {
    const staged = await stageOutages(
      trx,
      run,
      rows.map((row) => ({ ...row, id: newId('oc', now) })),
    );
    return staged.map(keyOf);
  },
  held: (trx, run, rows) => stagedOutages(trx, run, [...new Set(rows.map(({ scheduleId }) => scheduleId))]),
  statedSince: outagesStatedSince,
  async apply(trx, run, now) {
    const effect = await applyOutages(trx, run, now);
    await markUnplaced(trx, run);
    return effect;
  },
  drop: dropStagedOutages,
};
