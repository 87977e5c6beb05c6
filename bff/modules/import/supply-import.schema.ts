import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { IMPORT_META, ImportAppendResult } from './import.schema.ts';

const SupplyPointRowInput = builder.inputType('SupplyPointRowInput', {
  description: 'One customer code with its place in the network.',
  fields: (t) => ({
    row: t.int({ required: true, description: "The caller's number, for example the line of a file." }),
    customerCode: t.field({ type: 'CustomerCode' }),
    unitCode: t.string(),
    areaCode: t.string({ description: 'Area or feeder; empty where not known.' }),
    bookCode: t.string({ description: 'Route on which the meter is read (sổ ghi chỉ số); empty where not known.' }),
  }),
});

const SupplyPointAppendInput = builder.inputType('SupplyPointAppendInput', {
  description: 'One batch of supply points for an open import.',
  fields: (t) => ({
    importId: t.id({ required: true }),
    rows: t.field({ type: [SupplyPointRowInput], required: true, description: '1 to 1000.' }),
  }),
});

builder.mutationField('supplyPointAppend', (t) =>
  t.field({
    type: ImportAppendResult,
    description: 'Adds a batch of supply points. Sending the same batch again changes nothing.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: SupplyPointAppendInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.appendSupplyPoints(ctx, args),
  }),
);
