import { builder } from '../../graphql/builder.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { Hotline } from '../unit/unit.schema.ts';
import type * as shapes from './verify.answer.ts';

const VerifyVerdict = builder.enumType('VerifyVerdict', {
  description: 'What can be said. Nothing says “safe”: treat an unknown value as UNKNOWN.',
  values: {
    LISTED: {
      description: 'In the list of the power companies, and nothing stands beside it. Says nothing about who is calling or writing.',
    },
    UNKNOWN: { description: 'Not in the lists, or a message: nothing is known of it.' },
    FRAUD_SIGNS: { description: 'Bears signs of fraud, see `signs`.' },
  } as const,
});

const VerifyThingKind = builder.enumType('VerifyThingKind', {
  description: 'What a part of a text is.',
  values: {
    PHONE: { description: 'Telephone number, or number for text messages.' },
    LINK: { description: 'Web address, or what is taken for one.' },
    EMAIL: { description: 'E-mail address.' },
    ACCOUNT: { description: 'Bank account, or a number that may be one.' },
    QR: { description: 'Text of a payment QR code.' },
  } as const,
});

const FraudSign = builder.objectRef<shapes.FraudSign>('FraudSign').implement({
  description: 'Something to know before trusting it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable: `LINK_IMITATES`.' }),
    text: t.exposeString('text', { description: 'Ready to show.' }),
    counts: t.exposeBoolean('counts', { description: 'False: a remark, no sign of fraud.' }),
    source: t.exposeString('source', { description: 'Who says so, ready to show.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when this is looked for.' }),
  }),
});

const ListEntry = builder.objectRef<shapes.ListEntry>('ListEntry').implement({
  description: 'The row of the list.',
  fields: (t) => ({
    corporation: t.expose('corporation', {
      type: Corporation,
      nullable: true,
      description: 'Whose it is; null: EVN, for the whole country.',
    }),
    name: t.exposeString('name', { description: 'As the list has it: number, domain, or name of the account or office.' }),
    bank: t.exposeString('bank', { nullable: true, description: 'Of accounts; null for everything else.' }),
    accountNumber: t.exposeString('accountNumber', {
      nullable: true,
      description: 'Of accounts, without spaces; null for everything else.',
    }),
    holder: t.exposeString('holder', { nullable: true, description: 'Whose account it is; null for everything else.' }),
    source: t.exposeString('source', { description: 'Where this is printed, or who listed it.' }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'Date',
      nullable: true,
      description: 'Day of the last check; null where no day is recorded.',
    }),
  }),
});

const CheckedThing = builder.objectRef<shapes.CheckedThing>('CheckedThing').implement({
  description: 'One thing that stands in the text.',
  fields: (t) => ({
    kind: t.expose('kind', { type: VerifyThingKind }),
    text: t.exposeString('text', { description: 'As it was typed. Show it as text, never as a link.' }),
    host: t.exposeString('host', {
      nullable: true,
      description: 'Of links and e-mail addresses: the host as browsers see it; null for everything else, and where there is none.',
    }),
    verdict: t.expose('verdict', { type: VerifyVerdict }),
    entry: t.expose('entry', { type: ListEntry, nullable: true, description: 'Null: not in the lists.' }),
    signs: t.expose('signs', { type: [FraudSign], description: 'Of this thing alone.' }),
  }),
});

const Verification = builder.objectRef<shapes.Verification>('Verification').implement({
  description: 'What the lists and the known kinds of fraud say about a text.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerifyVerdict }),
    things: t.expose('things', { type: [CheckedThing], description: 'At most 20; empty where nothing in the text can be compared.' }),
    signs: t.expose('signs', { type: [FraudSign], description: 'Of the text as a whole.' }),
    isMessage: t.exposeBoolean('isMessage', {
      description: 'There is more than one thing alone. A message is never LISTED, even where all in it is.',
    }),
    hotline: t.expose('hotline', { type: Hotline, description: 'Whom to ask.' }),
  }),
});

const VerifyResult = resultUnion('VerifyResult', [Verification, InputProblem], 'What is known, or why nothing was looked up.');

builder.queryField('verify', (t) =>
  t.field({
    type: VerifyResult,
    nullable: true,
    description:
      'Is this really the power company? For a telephone number, a link, an account, the text of a QR code, or a whole message (có phải điện lực thật?). What is asked is neither stored nor logged.',
    meta: { access: 'site', dataClass: 'P1' },
    args: { text: t.arg.string({ required: true, description: 'As typed or pasted, at most 2,000 characters.' }) },
    resolve: (_, args, ctx) => ctx.services.verify.verify(ctx, args),
  }),
);
