import { builder } from '../../graphql/builder.ts';
import { operatorOf } from '../../graphql/context.ts';
import { IMPORT_META, ImportAppendResult } from './import.schema.ts';

const PlaceRowInput = builder.inputType('PlaceRowInput', {
  description: 'One place, as text.',
  fields: (t) => ({
    row: t.int({ required: true, description: "The caller's number, for example the line of a file." }),
    kind: t.string({ description: 'PAY_POINT, TRANSACTION_OFFICE or BANK_ACCOUNT.' }),
    unitCode: t.string(),
    name: t.string(),
    address: t.string({ description: 'Needed for all but accounts.' }),
    communeCode: t.string(),
    phone: t.string(),
    hours: t.string(),
    bank: t.string({ description: 'For accounts alone, as are `accountNumber` and `holder`; there all three are needed.' }),
    accountNumber: t.string(),
    holder: t.string(),
    source: t.string({ description: 'Empty: the source of the import.' }),
    verifiedAt: t.string({ description: 'YYYY-MM-DD; empty: no day is recorded.' }),
    validFrom: t.string({ description: 'YYYY-MM-DD; empty: the day on which the source was read.' }),
    validTo: t.string({ description: 'YYYY-MM-DD; empty: no end is known.' }),
  }),
});

const PlaceAppendInput = builder.inputType('PlaceAppendInput', {
  description: 'One batch of places for an open import.',
  fields: (t) => ({
    importId: t.id({ required: true }),
    rows: t.field({ type: [PlaceRowInput], required: true, description: '1 to 1000.' }),
  }),
});

builder.mutationField('placeAppend', (t) =>
  t.field({
    type: ImportAppendResult,
    description: 'Adds a batch of places. Sending the same batch again changes nothing.',
    meta: IMPORT_META,
    args: { input: t.arg({ type: PlaceAppendInput, required: true }) },
    resolve: (_, args, ctx) => operatorOf(ctx).imports.appendPlaces(ctx, args),
  }),
);
