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
import type { AdministrationService } from '../administration/administration.service.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import { type ImportBatch, type ImportRun, toImportRun } from './import.answer.ts';
import { takeRows } from './import.append.ts';
import { beginIssues, fingerprintOf, type ImportBeginInput } from './import.begin.ts';
import type { ImportKind, KeptRow, RowInput } from './import.kind.ts';
import { KINDS } from './import.kinds.ts';
import {
  allowLongStatements,
  beginRun,
  countRows,
  doubtUnits,
  finishRun,
  forgottenRuns,
  lockCorporation,
  lockRun,
  recentRuns,
  type StoredRun,
} from './import.store.ts';
import { outageImport } from './outage-import.kind.ts';
import { placeImport } from './place-import.kind.ts';
import { readingImport } from './reading-import.kind.ts';
import { supplyImport } from './supply-import.kind.ts';

const MAX_ROWS = 1000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const NO_EFFECT = { added: 0, changed: 0, cancelled: 0 };

export interface ImportDeps {
  database: Database;
  units: UnitDirectory;
  administration: Pick<AdministrationService, 'areaOf'>;
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
export function importService({ database, units, administration, freshness, clock, log, onCommit }: ImportDeps) {
  const isCommune = (code: string): boolean => administration.areaOf(code) !== null;
  const refuse = (locale: Locale, field: string, key: FieldIssue['key'], values?: FieldIssue['values']): InputProblem =>
    refused(locale, ['input', field], key, values);
  const stale = (locale: Locale): StaleProblem => problem('StaleProblem', 'STATE_CHANGED', locale);

  /** Takes batches of one kind. */
  function appender<Input extends RowInput, Row extends KeptRow, Held extends object>(kind: ImportKind<Input, Row, Held>) {
    return (
      { locale }: Speaker,
      { input: { importId, rows } }: { input: { importId: string; rows: readonly Input[] } },
    ): Promise<ImportBatch | InputProblem | StaleProblem> =>
      database.transaction('import.append', async (trx) => {
        const run = await lockRun(trx, importId);
        if (!run) return refuse(locale, 'importId', 'import.run.unknown');
        if (run.kind !== kind.name) return refuse(locale, 'importId', 'import.run.kind');
        if (rows.length < 1 || rows.length > MAX_ROWS) return refuse(locale, 'rows', 'import.rows.count', { max: MAX_ROWS });
        if (run.status !== 'OPEN') return stale(locale);
        const { added, rejected, inDoubt } = await takeRows(trx, run, kind, rows, { locale, now: clock.now(), isCommune });
        if (inDoubt.length > 0) await doubtUnits(trx, run, inDoubt);
        return { __typename: 'ImportBatch', rows: await countRows(trx, run, added), rejected };
      });
  }

  /**
   * Removes rows of superseded lists, in pieces, after the switch. The import has been committed by then: a piece that
   * cannot be removed now harms nobody and is tried again after the next one.
   */
  async function tidy({ kind, corporation }: ImportRun): Promise<void> {
    const removePiece = KINDS[kind].tidy;
    if (!removePiece) return;
    try {
      while ((await removePiece(database.read, corporation)) > 0);
    } catch (error) {
      log.failure('tidying after an import', error);
    }
  }

  async function abandonRun(trx: Executor, run: StoredRun): Promise<StoredRun> {
    await KINDS[run.kind].drop(trx, run);
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
      const { dated } = KINDS[stated.kind];
      const issues = beginIssues(stated, { dated, units, latest });
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
          from: dated ? (stated.from ?? null) : null,
          to: dated ? (stated.to ?? null) : null,
          units: stated.units,
          clientRequestId: stated.clientRequestId,
          fingerprint,
          begunAt: clock.now().toISOString(),
        }),
      );
      if (run.fingerprint !== fingerprint) throw new Fault('IDEMPOTENCY_MISMATCH');
      return toImportRun(run);
    },

    appendOutages: appender(outageImport),

    appendSupplyPoints: appender(supplyImport),

    appendPlaces: appender(placeImport),

    appendReadings: appender(readingImport),

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
        if (await KINDS[run.kind].statedSince(trx, run)) return stale(ctx.locale);
        const stated = (input.unreadable ?? 0) > 0 ? await doubtUnits(trx, run, run.units) : run;
        const effect = await KINDS[run.kind].apply(trx, stated, clock.now());
        return toImportRun(await finishRun(trx, run, 'COMMITTED', effect, clock.now()));
      });
      if (result.__typename !== 'ImportRun') return result;
      onCommit();
      await tidy(result);
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
      if (result.__typename === 'ImportRun') await tidy(result);
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
