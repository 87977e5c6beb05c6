import { Fault } from '../../platform/faults.ts';
import { type FieldIssue, type InputProblem, inputProblem, problem, refused, type StaleProblem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Speaker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { Freshness } from '../../reference/freshness.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import { type ImportBatch, type ImportRun, toImportRun } from './import.answer.ts';
import { type Taken, takeOutages, takeSupplyPoints } from './import.append.ts';
import { beginIssues, fingerprintOf, type ImportBeginInput, type ImportKind } from './import.begin.ts';
import type { OutageRowInput, SupplyPointRowInput } from './import.rows.ts';
import {
  allowLongStatements,
  beginRun,
  countRows,
  doubtUnits,
  type Effect,
  finishRun,
  forgottenRuns,
  lockCorporation,
  lockRun,
  recentRuns,
  type StoredRun,
} from './import.store.ts';
import { applyOutages, dropStagedOutages, outagesStatedSince } from './outage-import.store.ts';
import { listsReadSince, markUnplaced, noteAreas, switchLists, tidySupplyPoints } from './supply-import.store.ts';

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

export interface ImportCommitInput {
  importId: string;
  rows: number;
  /** Rows that the caller could not read and has not sent. */
  unreadable?: number | null | undefined;
}

/**
 * Takes in what the utility's systems state: begin, append batches, commit. Nothing of an import is visible before its
 * commit, and everything of it after.
 */
export function importService({ database, units, freshness, clock, log, onCommit }: ImportDeps) {
  const refuse = (locale: Locale, field: string, key: FieldIssue['key'], values?: FieldIssue['values']): InputProblem =>
    refused(locale, ['input', field], key, values);
  const stale = (locale: Locale): StaleProblem => problem('StaleProblem', 'STATE_CHANGED', locale);

  function append(
    ctx: Speaker,
    kind: ImportKind,
    { importId, rows }: { importId: string; rows: readonly unknown[] },
    take: (trx: Executor, run: StoredRun) => Promise<Taken>,
  ): Promise<ImportBatch | InputProblem | StaleProblem> {
    return database.transaction('import.append', async (trx) => {
      const run = await lockRun(trx, importId);
      if (!run) return refuse(ctx.locale, 'importId', 'import.run.unknown');
      if (run.kind !== kind) return refuse(ctx.locale, 'importId', 'import.run.kind');
      if (rows.length < 1 || rows.length > MAX_ROWS) return refuse(ctx.locale, 'rows', 'import.rows.count', { max: MAX_ROWS });
      if (run.status !== 'OPEN') return stale(ctx.locale);
      const { added, rejected, inDoubt } = await take(trx, run);
      if (inDoubt.length > 0) await doubtUnits(trx, run, inDoubt);
      return { __typename: 'ImportBatch', rows: await countRows(trx, run, added), rejected };
    });
  }

  const statedSince = (trx: Executor, run: StoredRun) => (run.kind === 'OUTAGES' ? outagesStatedSince(trx, run) : listsReadSince(trx, run));

  async function applyList(trx: Executor, run: StoredRun): Promise<Effect> {
    await switchLists(trx, run);
    await noteAreas(trx, run);
    return { ...NO_EFFECT, added: run.rows };
  }

  async function apply(trx: Executor, run: StoredRun): Promise<Effect> {
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

  async function abandonRun(trx: Executor, run: StoredRun): Promise<StoredRun> {
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
    async begin(ctx: Speaker, { input }: { input: ImportBeginInput }): Promise<ImportRun | InputProblem> {
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
          readAt: new Date(stated.readAt).toISOString(),
          from: stated.kind === 'OUTAGES' ? (stated.from ?? null) : null,
          to: stated.kind === 'OUTAGES' ? (stated.to ?? null) : null,
          units: stated.units,
          clientRequestId: stated.clientRequestId,
          fingerprint,
          begunAt: clock.now().toISOString(),
        }),
      );
      if (run.fingerprint !== fingerprint) throw new Fault('IDEMPOTENCY_MISMATCH');
      return toImportRun(run);
    },

    appendOutages: (ctx: Speaker, { input }: { input: { importId: string; rows: readonly OutageRowInput[] } }) =>
      append(ctx, 'OUTAGES', input, (trx, run) => takeOutages(trx, run, input.rows, { locale: ctx.locale, now: clock.now() })),

    appendSupplyPoints: (ctx: Speaker, { input }: { input: { importId: string; rows: readonly SupplyPointRowInput[] } }) =>
      append(ctx, 'SUPPLY_POINTS', input, (trx, run) => takeSupplyPoints(trx, run, input.rows, ctx)),

    /** All or nothing; asking again answers the same. Refused when a newer statement about one of the units is in force. */
    async commit(ctx: Speaker, { input }: { input: ImportCommitInput }): Promise<ImportRun | InputProblem | StaleProblem> {
      const result = await database.transaction('import.commit', async (trx): Promise<ImportRun | InputProblem | StaleProblem> => {
        const run = await lockRun(trx, input.importId);
        if (!run) return refuse(ctx.locale, 'importId', 'import.run.unknown');
        if (run.status === 'COMMITTED') return toImportRun(run);
        if (run.status === 'ABANDONED') return stale(ctx.locale);
        if (run.rows !== input.rows) return refuse(ctx.locale, 'rows', 'import.rows.mismatch', { stored: run.rows, stated: input.rows });
        await allowLongStatements(trx);
        await lockCorporation(trx, run.corporation);
        if (await statedSince(trx, run)) return stale(ctx.locale);
        const stated = (input.unreadable ?? 0) > 0 ? await doubtUnits(trx, run, run.units) : run;
        return toImportRun(await finishRun(trx, run, 'COMMITTED', await apply(trx, stated), clock.now()));
      });
      if (result.__typename !== 'ImportRun') return result;
      onCommit();
      if (result.kind === 'SUPPLY_POINTS') await tidy(result.corporation);
      return result;
    },

    /** Forgets everything the import has sent. Asking again answers the same. */
    async abandon(ctx: Speaker, { input }: { input: { importId: string } }): Promise<ImportRun | InputProblem | StaleProblem> {
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
    async list(_: Speaker, { corporation, first }: { corporation: Corporation; first?: number | null | undefined }): Promise<ImportRun[]> {
      const limit = Math.min(Math.max(first ?? 20, 1), 50);
      return (await recentRuns(database.read, corporation, limit)).map(toImportRun);
    },
  };
}

export type ImportService = ReturnType<typeof importService>;
