import { MAX_CUSTOMER_CODES } from '../../../schema/customer-code.ts';
import { builder } from '../../graphql/builder.ts';
import { Dated } from '../../graphql/dated.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { InputProblem } from '../../graphql/problems.schema.ts';
import { Hotline, NotOfferedProblem, Unit } from '../unit/unit.schema.ts';
import type * as shapes from './outage.answer.ts';
import { LAST_GOOD_SECONDS, MAX_WINDOWS } from './outage.port.ts';

const OutageKind = builder.enumType('OutageKind', {
  description: 'Planned interruption (ngừng cung cấp theo kế hoạch), urgent interruption (khẩn cấp), or reduced supply (giảm cung cấp).',
  values: ['PLANNED', 'URGENT', 'REDUCTION'] as const,
});

const OutageStatus = builder.enumType('OutageStatus', {
  description: 'Sắp tới, đang diễn ra, đã kết thúc, đã hủy; as of the moment of the answer.',
  values: ['UPCOMING', 'IN_PROGRESS', 'ENDED', 'CANCELLED'] as const,
});

const OutageScope = builder.enumType('OutageScope', {
  description: 'How precisely an interruption is placed.',
  values: {
    AREA: { description: 'One area or feeder of the unit; asked by code, the one of the code.' },
    UNIT: { description: 'The whole unit, or a part of it that the source does not tie to the code.' },
  } as const,
});

const OutageWindow = builder.objectRef<shapes.OutageWindow>('OutageWindow').implement({
  description: 'One interruption or reduction of supply.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stays the same when the source changes or cancels it.' }),
    kind: t.expose('kind', { type: OutageKind }),
    status: t.expose('status', { type: OutageStatus }),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Expected re-energising; null only while there is no estimate.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'As the source words it; null where it gives none.' }),
    areaName: t.exposeString('areaName', { description: 'Place as the source words it; never the address of a person.' }),
    scope: t.expose('scope', { type: OutageScope }),
    unit: t.expose('unit', { type: Unit }),
    calendarPath: t.exposeString('calendarPath', { description: 'Path of this outage as .ics, relative to the BFF origin.' }),
  }),
});

const CALENDAR =
  'Path of the calendar subscription for this place, relative to the BFF origin; carries an unguessable token, never the code.';

const OutageFound = builder.objectRef<shapes.OutageFound>('OutageFound').implement({
  description:
    '“Có lịch”: at least one interruption that is not cancelled touches the days asked. Days outside `knownFrom` and `knownUntil` are not known, so where the source is stale only those of the interruptions themselves are. Where there are more than are listed, the first day of which one is left out is not known, nor any later one.',
  interfaces: [Dated],
  fields: (t) => ({
    knownFrom: t.expose('knownFrom', { type: 'Date', description: 'First day of the range that is known.' }),
    knownUntil: t.expose('knownUntil', { type: 'Date', description: 'Later than this day nothing is known.' }),
    calendarPath: t.exposeString('calendarPath', { description: CALENDAR }),
    windows: t.expose('windows', {
      type: [OutageWindow],
      description: `At most ${MAX_WINDOWS}, soonest first, cancelled ones among them; where there are more, those of the place itself and those that are not over are kept.`,
    }),
  }),
});

const NoOutageKnownUntil = builder.objectRef<shapes.NoOutageKnownUntil>('NoOutageKnownUntil').implement({
  description:
    '“Chưa có lịch”: nothing is planned up to `knownUntil`; later is not known. Only on a positive, fresh statement from the source.',
  interfaces: [Dated],
  fields: (t) => ({
    knownFrom: t.expose('knownFrom', { type: 'Date', description: 'First day asked.' }),
    knownUntil: t.expose('knownUntil', { type: 'Date', description: 'Later than this day nothing is known.' }),
    calendarPath: t.exposeString('calendarPath', { description: CALENDAR }),
    cancelled: t.expose('cancelled', {
      type: [OutageWindow],
      description: `Interruptions of these days that were announced and then cancelled; at most ${MAX_WINDOWS}.`,
    }),
  }),
});

const OutageUnknown = builder.objectRef<shapes.OutageUnknown>('OutageUnknown').implement({
  description:
    '“Chưa biết”: it does not mean that there is no outage. It carries no reason, so that an unknown code looks like a silent source.',
  extensions: { transient: true },
  fields: (t) => ({
    retryAt: t.expose('retryAt', { type: 'DateTime', description: 'Asking again earlier is pointless.' }),
    hotline: t.expose('hotline', { type: Hotline }),
  }),
});

const OutageAnswer = resultUnion(
  'OutageAnswer',
  [OutageFound, NoOutageKnownUntil, OutageUnknown, InputProblem, NotOfferedProblem],
  'Found, none, or unknown; never "no such code".',
);

const CodeOutages = builder.objectRef<shapes.CodeOutages>('CodeOutages').implement({
  description: 'The answer for one of several codes.',
  fields: (t) => ({
    customerCode: t.expose('customerCode', { type: 'CustomerCode', description: 'The code, normalised.' }),
    answer: t.expose('answer', { type: OutageAnswer }),
  }),
});

const OutagesForCodes = builder.objectRef<shapes.OutagesForCodes>('OutagesForCodes').implement({
  description: 'One answer per code, in the order asked; a code given twice is answered once.',
  fields: (t) => ({ answers: t.expose('answers', { type: [CodeOutages], description: `At most ${MAX_CUSTOMER_CODES}.` }) }),
});

const OutagesForCodesResult = resultUnion(
  'OutagesForCodesResult',
  [OutagesForCodes, InputProblem],
  'One answer per code, or what is wrong with the question as a whole.',
);

const AreaInput = builder.inputType('AreaInput', {
  description: 'A unit, or one commune of it.',
  fields: (t) => ({
    unitCode: t.string({ required: true, description: 'From `companies`.' }),
    communeCode: t.string({
      description:
        'Five digits of the national list (mã xã, phường). Answered "none" only where schedules of the unit have named it before and nothing is planned in all of the unit: a schedule names one commune, and its area may reach into the next.',
    }),
  }),
});

const OutageLookup = builder.inputType('OutageLookup', {
  description: 'Which place.',
  isOneOf: true,
  fields: (t) => ({ customerCode: t.field({ type: 'CustomerCode' }), area: t.field({ type: AreaInput }) }),
});

const RANGE = 'At most 31 days; without dates today and the seven days after it.';
const META = { access: 'site', dataClass: 'P0', ttlSeconds: 60, staleSeconds: LAST_GOOD_SECONDS } as const;

builder.queryFields((t) => ({
  outages: t.field({
    type: OutageAnswer,
    nullable: true,
    description: `Interruptions of supply for one place (lịch ngừng giảm cung cấp điện). Never a name, an address or an amount. ${RANGE}`,
    meta: META,
    args: { by: t.arg({ type: OutageLookup, required: true }), from: t.arg({ type: 'Date' }), to: t.arg({ type: 'Date' }) },
    resolve: (_, args, ctx) => ctx.services.outage.lookup(ctx, args),
  }),
  outagesForCodes: t.field({
    type: OutagesForCodesResult,
    nullable: true,
    description: `The same question for one to ten customer codes; every code has its own answer. ${RANGE}`,
    meta: META,
    args: { codes: t.arg({ type: ['CustomerCode'], required: true }), from: t.arg({ type: 'Date' }), to: t.arg({ type: 'Date' }) },
    resolve: (_, args, ctx) => ctx.services.outage.lookupCodes(ctx, args),
  }),
}));
