import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { IMPORT_META, ImportAppendResult } from './import.schema.ts';

const OutageRowInput = builder.inputType('OutageRowInput', {
  description: 'One line of a schedule, as text.',
  fields: (t) => ({
    row: t.int({ required: true, description: "The caller's number, for example the line of a file." }),
    scheduleId: t.string({ description: "The source's own id of this interruption, stable over its life." }),
    unitCode: t.string(),
    areaCode: t.string({ description: 'Area or feeder as in the list of supply points; empty: the whole unit.' }),
    areaName: t.string(),
    communeCode: t.string({
      description:
        'Commune of today (mã xã, phường). A code of no commune places nothing: the interruption may then concern all of the unit.',
    }),
    startsAt: t.string({ description: 'RFC 3339, or `YYYY-MM-DD HH:mm` in Vietnamese time.' }),
    endsAt: t.string({ description: 'Empty: no estimate.' }),
    kind: t.string({ description: 'PLANNED, URGENT or REDUCTION.' }),
    reason: t.string(),
  }),
});

const OutageScheduleAppendInput = builder.inputType('OutageScheduleAppendInput', {
  description: 'One batch of schedules for an open import.',
  fields: (t) => ({
    importId: t.id({ required: true }),
    rows: t.field({ type: [OutageRowInput], required: true, description: '1 to 1000.' }),
  }),
});

builder.mutationField('outageScheduleAppend', (t) =>
  t.field({
    type: ImportAppendResult,
    description: 'Adds a batch of schedules. Sending the same batch again changes nothing.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: OutageScheduleAppendInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.appendOutages(ctx, args),
  }),
);
