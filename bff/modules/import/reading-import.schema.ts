import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { IMPORT_META, ImportAppendResult } from './import.schema.ts';

const MeterReadingRowInput = builder.inputType('MeterReadingRowInput', {
  description: 'One reading of a book (sổ ghi chỉ số), as text.',
  fields: (t) => ({
    row: t.int({ required: true, description: "The caller's number, for example the line of a file." }),
    unitCode: t.string(),
    bookCode: t.string({ description: 'As in the list of supply points.' }),
    year: t.string({ description: 'Billing year (năm).' }),
    month: t.string({ description: 'Billing month (tháng), 1 to 12.' }),
    period: t.string({ description: 'Period of that month (kỳ), from 1.' }),
    readOn: t.string({ description: 'Day on which the meters are read, `YYYY-MM-DD`.' }),
    status: t.string({ description: 'READ (đã ghi) or PLANNED (dự kiến).' }),
  }),
});

const MeterReadingAppendInput = builder.inputType('MeterReadingAppendInput', {
  description: 'One batch of readings for an open import.',
  fields: (t) => ({
    importId: t.id({ required: true }),
    rows: t.field({ type: [MeterReadingRowInput], required: true, description: '1 to 1000.' }),
  }),
});

builder.mutationField('meterReadingAppend', (t) =>
  t.field({
    type: ImportAppendResult,
    description: 'Adds a batch of meter readings. Sending the same batch again changes nothing.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: MeterReadingAppendInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.appendReadings(ctx, args),
  }),
);
