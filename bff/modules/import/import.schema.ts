import { builder } from '../../graphql/builder.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { operatorOf } from '../../graphql/context.ts';
import { InputProblem, StaleProblem } from '../../graphql/problems.schema.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import type { ImportBatch as ImportBatchShape, ImportRun as ImportRunShape, RejectedRow as RejectedRowShape } from './import.answer.ts';

const ImportKind = builder.enumType('ImportKind', {
  description: 'What an import states.',
  values: {
    OUTAGES: { description: 'Schedules of interruptions and reductions.' },
    METER_READINGS: { description: 'On which days the meters of which book are read (lịch ghi chỉ số).' },
    PLACES: {
      description:
        'Pay points, transaction offices and accounts. Speaks of the kinds that it lists: for those, and its units, silence means none.',
    },
    SUPPLY_POINTS: { description: 'Customer codes with their unit and area or feeder; no names, no addresses.' },
  } as const,
});

const ImportStatus = builder.enumType('ImportStatus', {
  description: 'Only a committed import is ever seen by a customer.',
  values: ['OPEN', 'COMMITTED', 'ABANDONED'] as const,
});

const ImportRun = builder.objectRef<ImportRunShape>('ImportRun').implement({
  description: 'One statement of a source: these units, this period, read at this instant.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: ImportKind }),
    corporation: t.expose('corporation', { type: Corporation }),
    source: t.exposeString('source', { description: 'Shown to customers beside the answer.' }),
    readAt: t.expose('readAt', { type: 'DateTime', description: 'When the source was read.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'First day covered; null where the data is not about days.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'Last day covered; null where the data is not about days.' }),
    units: t.exposeStringList('units', { description: 'Codes of all units covered, also those without a row.' }),
    unitsInDoubt: t.exposeStringList('unitsInDoubt', {
      description: 'Units of which a row was rejected: what is listed counts, but nothing is "none" and nothing becomes cancelled.',
    }),
    status: t.expose('status', { type: ImportStatus }),
    rows: t.exposeInt('rows', { description: 'Distinct rows held.' }),
    added: t.exposeInt('added', { description: 'New by the commit.' }),
    changed: t.exposeInt('changed', { description: 'Schedules or readings that the commit changed.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Schedules or readings that the source no longer lists.' }),
    begunAt: t.expose('begunAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'Null while open.' }),
  }),
});

const RejectedRow = builder.objectRef<RejectedRowShape>('RejectedRow').implement({
  description: 'A row that was not taken.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Number the caller gave it.' }),
    reasons: t.exposeStringList('reasons', { description: 'Each names its column; never repeats the customer code.' }),
  }),
});

const ImportBatch = builder.objectRef<ImportBatchShape>('ImportBatch').implement({
  description: 'What became of one batch.',
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'Distinct rows the import holds by now; the commit states it again.' }),
    rejected: t.expose('rejected', { type: [RejectedRow], description: 'At most 1000.' }),
  }),
});

const ImportBeginResult = resultUnion(
  'ImportBeginResult',
  [ImportRun, InputProblem],
  'The open import, or what is wrong with its statement.',
);
export const ImportAppendResult = resultUnion(
  'ImportAppendResult',
  [ImportBatch, InputProblem, StaleProblem],
  'What became of the batch; `StaleProblem` when the import is no longer open.',
);
const ImportEndResult = resultUnion(
  'ImportEndResult',
  [ImportRun, InputProblem, StaleProblem],
  'The finished import; `StaleProblem` when a newer statement about the same unit and days is already in force.',
);

const ImportBeginInput = builder.inputType('ImportBeginInput', {
  description: 'The statement: who was read, when, and about which units and days.',
  fields: (t) => ({
    kind: t.field({ type: ImportKind, required: true }),
    corporation: t.field({ type: Corporation, required: true }),
    units: t.stringList({
      required: true,
      description: 'Every unit the data covers: for these, and only these, silence means "nothing planned".',
    }),
    from: t.field({ type: 'Date', description: 'First day covered; required for outages and meter readings.' }),
    to: t.field({ type: 'Date', description: 'Last day covered; required for outages and meter readings.' }),
    readAt: t.field({ type: 'DateTime', required: true }),
    source: t.string({ required: true }),
    clientRequestId: t.string({ required: true, description: 'Made by the caller; the same id begins the same import once.' }),
  }),
});

const ImportCommitInput = builder.inputType('ImportCommitInput', {
  description: 'Which import to put in force, and how many rows it should hold.',
  fields: (t) => ({
    importId: t.id({ required: true }),
    rows: t.int({ required: true, description: 'How many distinct rows have been sent; with any other number stored nothing happens.' }),
    unreadable: t.int({
      description: 'Rows that the caller could not read and has not sent; with any, every unit of the import is in doubt.',
    }),
  }),
});
const ImportAbandonInput = builder.inputType('ImportAbandonInput', {
  description: 'Which import to throw away.',
  fields: (t) => ({ importId: t.id({ required: true }) }),
});

/** Of every field of an import. */
export const IMPORT_META = { access: 'operator', dataClass: 'P1' } as const;

builder.queryField('imports', (t) =>
  t.field({
    type: [ImportRun],
    nullable: true,
    description: 'Imports of a corporation, newest first.',
    meta: IMPORT_META,
    args: { corporation: t.arg({ type: Corporation, required: true }), first: t.arg.int({ description: 'At most 50, default 20.' }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.list(ctx, args),
  }),
);

builder.mutationFields((t) => ({
  importBegin: t.field({
    type: ImportBeginResult,
    description: 'Opens an import. Nothing of it is visible before its commit.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: ImportBeginInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.begin(ctx, args),
  }),
  importCommit: t.field({
    type: ImportEndResult,
    description:
      'Puts an import in force, whole. Schedules of its units that it does not list become cancelled where its days hold all that is left of them; without an end, where they hold the day it was read on. Meter readings of its days that it does not list are removed. Refused when a newer statement about the same unit and one of its days is in force.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: ImportCommitInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.commit(ctx, args),
  }),
  importAbandon: t.field({
    type: ImportEndResult,
    description: 'Throws away an import that is not committed.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: ImportAbandonInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.abandon(ctx, args),
  }),
}));
