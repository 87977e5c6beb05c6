import type { Context } from '../../graphql/context.ts';
import { Fault } from '../../graphql/faults.ts';
import { type FieldIssue, type InputProblem, inputProblem, problem, type StaleProblem } from '../../graphql/problems.ts';
import { fieldText, type Locale } from '../../graphql/texts.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { Corporation } from '../unit/corporation.ts';
import type { UnitDirectory } from '../unit/unit.directory.ts';
import { type ImportBatch, type ImportRun, toImportRun } from './import.answer.ts';
import { beginIssues, fingerprintOf, type ImportBeginInput, type ImportKind } from './import.begin.ts';
import {
  type Checked,
  checkOutageRow,
  checkSupplyPointRow,
  type OutageRow,
  type OutageRowInput,
  type RowScope,
  type SupplyPointRow,
  type SupplyPointRowInput,
} from './import.rows.ts';
import {
  allowLongStatements,
  beginRun,
  countRows,
  type Effect,
  finishRun,
  forgottenRuns,
  type ImportRunRow,
  lockCorporation,
  lockRun,
  recentRuns,
} from './import.store.ts';
import { applyOutages, dropStagedOutages, outagesStatedSince, stagedOutages, stageOutages } from './outage-import.store.ts';
import {
  addSupplyPoints,
  heldSupplyPoints,
  listsReadSince,
  markUnplaced,
  noteAreas,
  switchLists,
  tidySupplyPoints,
} from './supply-import.store.ts';

const MAX_ROWS = 1000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const NO_EFFECT = { added: 0, changed: 0, cancelled: 0 };

export interface ImportDeps {
  database: Database;
  units: UnitDirectory;
  freshness: Freshness;
  clock: Clock;
  log: Pick<Log, 'failure'>;
  /** Told after every commit, so that no finished answer outlives the statement it was made from. */
  onCommit(): void;
}

type Asker = Pick<Context, 'locale'>;

const scopeOf = (run: ImportRunRow): RowScope => ({
  units: new Set(run.units),
  coversFrom: run.covers_from ?? '',
  coversTo: run.covers_to ?? '',
});

/** How rows of one kind are checked, kept, and compared with what the run already holds. */
interface RowKind<Input, Row extends { row: number }> {
  kind: ImportKind;
  keyField: string;
  keyOf(row: Omit<Row, 'row'>): string;
  check(input: Input, scope: RowScope): Checked<Row>;
  /** Answers the keys that were new. */
  keep(trx: Executor, run: ImportRunRow, rows: readonly Row[]): Promise<string[]>;
  held(trx: Executor, run: ImportRunRow, keys: readonly string[]): Promise<Omit<Row, 'row'>[]>;
}

const contentOf = <Row extends object>(row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'row')
      .sort(),
  );

/**
 * Takes in what the utility's systems state: begin, append batches, commit. Nothing of an import is visible before its
 * commit, and everything of it after.
 */
export function importService({ database, units, freshness, clock, log, onCommit }: ImportDeps) {
  const outages: RowKind<OutageRowInput, OutageRow> = {
    kind: 'OUTAGES',
    keyField: 'schedule_id',
    keyOf: ({ scheduleId }) => scheduleId,
    check: checkOutageRow,
    keep: (trx, run, rows) =>
      stageOutages(
        trx,
        run,
        rows.map((row) => ({ ...row, id: newId('oc', clock.now()) })),
      ),
    held: stagedOutages,
  };
  const supplyPoints: RowKind<SupplyPointRowInput, SupplyPointRow> = {
    kind: 'SUPPLY_POINTS',
    keyField: 'customer_code',
    keyOf: ({ customerCode }) => customerCode,
    check: checkSupplyPointRow,
    keep: addSupplyPoints,
    held: heldSupplyPoints,
  };

  const refuse = (locale: Locale, field: string, key: FieldIssue['key'], values?: FieldIssue['values']): InputProblem =>
    inputProblem(locale, [{ path: ['input', field], key, ...(values ? { values } : {}) }]);
  const stale = (locale: Locale): StaleProblem => problem('StaleProblem', 'STATE_CHANGED', locale);

  /** Keeps the good rows that are new; a row that says the same again is fine, one that contradicts an earlier row is not. */
  async function keepRows<Input, Row extends { row: number }>(
    trx: Executor,
    run: ImportRunRow,
    shape: RowKind<Input, Row>,
    good: readonly Row[],
  ) {
    const firstOf = new Map<string, Row>();
    for (const row of good) if (!firstOf.has(shape.keyOf(row))) firstOf.set(shape.keyOf(row), row);
    const fresh = new Set(firstOf.size > 0 ? await shape.keep(trx, run, [...firstOf.values()]) : []);
    const known = [...firstOf.keys()].filter((key) => !fresh.has(key));
    const held = new Map<string, Omit<Row, 'row'>>(firstOf);
    if (known.length > 0) for (const row of await shape.held(trx, run, known)) held.set(shape.keyOf(row), row);
    const clashing = good.filter((row) => {
      const stands = held.get(shape.keyOf(row)) ?? row;
      return stands !== row && contentOf(stands) !== contentOf(row);
    });
    return { added: fresh.size, clashing };
  }

  function append<Input, Row extends { row: number }>(
    ctx: Asker,
    shape: RowKind<Input, Row>,
    importId: string,
    rows: readonly Input[],
  ): Promise<ImportBatch | InputProblem | StaleProblem> {
    return database.transaction('import.append', async (trx) => {
      const run = await lockRun(trx, importId);
      if (!run) return refuse(ctx.locale, 'importId', 'import.run.unknown');
      if (run.kind !== shape.kind) return refuse(ctx.locale, 'importId', 'import.run.kind');
      if (rows.length < 1 || rows.length > MAX_ROWS) return refuse(ctx.locale, 'rows', 'import.rows.count', { max: MAX_ROWS });
      if (run.status !== 'OPEN') return stale(ctx.locale);
      const scope = scopeOf(run);
      const checks = rows.map((input) => ({ input: input as Input & { row: number }, ...shape.check(input, scope) }));
      const good = checks.flatMap(({ row }) => (row ? [row] : []));
      const { added, clashing } = await keepRows(trx, run, shape, good);
      const rejected = [
        ...checks.flatMap(({ input, reasons }) =>
          reasons ? [{ row: input.row, reasons: reasons.map(({ key, values }) => fieldText(key, ctx.locale, values)) }] : [],
        ),
        ...clashing.map(({ row }) => ({ row, reasons: [fieldText('import.row.duplicate', ctx.locale, { field: shape.keyField })] })),
      ];
      return { __typename: 'ImportBatch', rows: await countRows(trx, run, added), rejected: rejected.toSorted((a, b) => a.row - b.row) };
    });
  }

  const statedSince = (trx: Executor, run: ImportRunRow) =>
    run.kind === 'OUTAGES' ? outagesStatedSince(trx, run) : listsReadSince(trx, run);

  async function applyList(trx: Executor, run: ImportRunRow): Promise<Effect> {
    await switchLists(trx, run);
    await noteAreas(trx, run);
    return { ...NO_EFFECT, added: run.row_count };
  }

  async function apply(trx: Executor, run: ImportRunRow): Promise<Effect> {
    const effect = run.kind === 'OUTAGES' ? await applyOutages(trx, run, clock.now()) : await applyList(trx, run);
    await markUnplaced(trx, run);
    return effect;
  }

  /**
   * Removes rows of superseded lists, in pieces, after the switch. The import has been committed by then: a piece that
   * cannot be removed now harms nobody and is tried again after the next one.
   */
  async function tidy(corporation: string): Promise<void> {
    try {
      while ((await tidySupplyPoints(database.read, corporation)) > 0);
    } catch (error) {
      log.failure('tidying after an import', error);
    }
  }

  async function abandonRun(trx: Executor, run: ImportRunRow): Promise<ImportRunRow> {
    if (run.kind === 'OUTAGES') await dropStagedOutages(trx, run);
    return finishRun(trx, run, 'ABANDONED', NO_EFFECT, clock.now());
  }

  async function abandonForgotten(corporation: Corporation): Promise<void> {
    const before = new Date(clock.now().getTime() - FORGOTTEN_AFTER_MS);
    for (const { id } of await forgottenRuns(database.read, corporation, before)) {
      await database.transaction('import.forget', async (trx) => {
        const run = await lockRun(trx, id);
        if (run?.status === 'OPEN') await abandonRun(trx, run);
      });
    }
  }

  return {
    /** @throws Fault IDEMPOTENCY_MISMATCH when the same clientRequestId has stated something else. */
    async begin(ctx: Asker, { input }: { input: ImportBeginInput }): Promise<ImportRun | InputProblem> {
      const latest = new Date(clock.now().getTime() + freshness.clockTolerance);
      const stated = { ...input, units: [...new Set(input.units.map((code) => code.trim().toUpperCase()))] };
      const issues = beginIssues(stated, units, latest);
      if (issues.length > 0) return inputProblem(ctx.locale, issues);
      await abandonForgotten(input.corporation);
      const fingerprint = fingerprintOf(stated);
      const run = await database.transaction('import.begin', (trx) =>
        beginRun(trx, {
          corporation: stated.corporation,
          id: newId('im', clock.now()),
          kind: stated.kind,
          source: stated.source.trim(),
          read_at: new Date(stated.readAt).toISOString(),
          covers_from: stated.kind === 'OUTAGES' ? (stated.from ?? null) : null,
          covers_to: stated.kind === 'OUTAGES' ? (stated.to ?? null) : null,
          units: stated.units,
          client_request_id: stated.clientRequestId,
          fingerprint,
          begun_at: clock.now().toISOString(),
        }),
      );
      if (run.fingerprint !== fingerprint) throw new Fault('IDEMPOTENCY_MISMATCH');
      return toImportRun(run);
    },

    appendOutages: (ctx: Asker, { input }: { input: { importId: string; rows: readonly OutageRowInput[] } }) =>
      append(ctx, outages, input.importId, input.rows),

    appendSupplyPoints: (ctx: Asker, { input }: { input: { importId: string; rows: readonly SupplyPointRowInput[] } }) =>
      append(ctx, supplyPoints, input.importId, input.rows),

    /** All or nothing; asking again answers the same. Refused when a newer statement about one of the units is in force. */
    async commit(ctx: Asker, { input }: { input: { importId: string; rows: number } }): Promise<ImportRun | InputProblem | StaleProblem> {
      const result = await database.transaction('import.commit', async (trx): Promise<ImportRun | InputProblem | StaleProblem> => {
        const run = await lockRun(trx, input.importId);
        if (!run) return refuse(ctx.locale, 'importId', 'import.run.unknown');
        if (run.status === 'COMMITTED') return toImportRun(run);
        if (run.status === 'ABANDONED') return stale(ctx.locale);
        if (run.row_count !== input.rows)
          return refuse(ctx.locale, 'rows', 'import.rows.mismatch', { stored: run.row_count, stated: input.rows });
        await allowLongStatements(trx);
        await lockCorporation(trx, run.corporation);
        if (await statedSince(trx, run)) return stale(ctx.locale);
        return toImportRun(await finishRun(trx, run, 'COMMITTED', await apply(trx, run), clock.now()));
      });
      if (result.__typename !== 'ImportRun') return result;
      onCommit();
      if (result.kind === 'SUPPLY_POINTS') await tidy(result.corporation);
      return result;
    },

    /** Forgets everything the import has sent. Asking again answers the same. */
    async abandon(ctx: Asker, { input }: { input: { importId: string } }): Promise<ImportRun | InputProblem | StaleProblem> {
      const result = await database.transaction('import.abandon', async (trx): Promise<ImportRun | InputProblem | StaleProblem> => {
        const run = await lockRun(trx, input.importId);
        if (!run) return refuse(ctx.locale, 'importId', 'import.run.unknown');
        if (run.status === 'COMMITTED') return stale(ctx.locale);
        return toImportRun(run.status === 'OPEN' ? await abandonRun(trx, run) : run);
      });
      if (result.__typename === 'ImportRun' && result.kind === 'SUPPLY_POINTS') await tidy(result.corporation);
      return result;
    },

    /** Newest first. @param first at most 50 */
    async list(_: Asker, { corporation, first }: { corporation: Corporation; first?: number | null | undefined }): Promise<ImportRun[]> {
      const limit = Math.min(Math.max(first ?? 20, 1), 50);
      return (await recentRuns(database.read, corporation, limit)).map(toImportRun);
    },
  };
}

export type ImportService = ReturnType<typeof importService>;
