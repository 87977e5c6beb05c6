import { builder } from '../../graphql/builder.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { InputProblem, Problem } from '../../graphql/problems.schema.ts';
import type * as shapes from './tariff.answer.ts';
import {
  BillEstimate,
  ConsumptionForAmount,
  HomeRules,
  ReactivePowerCharge,
  Tariff,
  TariffBreakEven,
  TariffDecision,
  TariffPurpose,
  VoltageLevel,
} from './tariff.types.schema.ts';

const MeterReplacementInput = builder.inputType('MeterReplacementInput', {
  description: 'The two readings of the day on which the meter was replaced (thay công tơ trong kỳ).',
  fields: (t) => ({
    lastOfOld: t.float({ required: true, description: 'Last reading of the old meter; not below `previous`.' }),
    firstOfNew: t.float({ required: true, description: 'First reading of the new meter; not above `current`.' }),
  }),
});

const MeterReadingInput = builder.inputType('MeterReadingInput', {
  description:
    'Meter readings (chỉ số cũ, chỉ số mới), at most three decimals each. Energy = advance × multiplier, half-up to the watt-hour.',
  fields: (t) => ({
    previous: t.float({ required: true }),
    current: t.float({
      required: true,
      description: 'Below `previous` only where `digits` says how the register rolled over, or `replaced` that it is another meter.',
    }),
    multiplier: t.float({ description: 'Hệ số nhân (HSN), default 1.' }),
    digits: t.int({ description: 'Whole digits of the register, 1–9: a reading below the previous one then counts as a roll-over.' }),
    replaced: t.field({ type: MeterReplacementInput, description: 'Only if the meter was replaced within the period; not with `digits`.' }),
  }),
});

const TimeOfUseInput = builder.inputType('TimeOfUseInput', {
  description: 'Consumption by time of use; production and business only.',
  fields: (t) => ({
    normal: t.field({ type: 'Kwh', required: true, description: 'Giờ bình thường.' }),
    peak: t.field({ type: 'Kwh', required: true, description: 'Giờ cao điểm.' }),
    offPeak: t.field({ type: 'Kwh', required: true, description: 'Giờ thấp điểm.' }),
  }),
});

const TenantsInput = builder.inputType('TenantsInput', {
  description: 'Tenants of less than twelve months on one meter (người thuê nhà).',
  fields: (t) => ({
    people: t.float({
      required: true,
      description: 'Weighted by days: Σ person-days / days of the month. Four people are one quota. Not read while they are not declared.',
    }),
    declared: t.boolean({
      required: true,
      description: 'False: not fully declared to the utility; then every kWh costs the price of the 101–200 kWh tier.',
    }),
  }),
});

const ReactiveInput = builder.inputType('ReactiveInput', {
  description: 'Reactive power (công suất phản kháng): exactly one of the two.',
  fields: (t) => ({
    kvarh: t.float({ description: 'Reactive energy of the period; cosφ follows from it and the kWh.' }),
    cosPhi: t.float({ description: 'Above 0, at most 1; rounded half-up to two decimals.' }),
  }),
});

const BillEstimateInput = builder.inputType('BillEstimateInput', {
  description: 'A period, a buyer and a consumption. Everything wrong in it is answered at once by an `InputProblem`.',
  fields: (t) => ({
    purpose: t.field({ type: TariffPurpose, required: true }),
    voltage: t.field({ type: VoltageLevel, description: 'Required for every purpose but households, which have none.' }),
    from: t.field({ type: 'Date', required: true, description: 'First day of the billing period.' }),
    to: t.field({
      type: 'Date',
      required: true,
      description: 'Last day of the billing period, counted too; at most 366 days, and at most a year from today.',
    }),
    invoiceDate: t.field({ type: 'Date', description: 'Decides the VAT rate; default: the day after `to`.' }),
    kwh: t.field({
      type: 'Kwh',
      description: 'Exactly one of `kwh`, `meter`, `kwhByTime`. At most 10,000,000 kWh for households, 1,000,000,000 kWh for others.',
    }),
    meter: t.field({ type: MeterReadingInput }),
    kwhByTime: t.field({ type: TimeOfUseInput }),
    households: t.int({
      description: 'Households sharing the meter (số hộ dùng chung), 1–1000, default 1. Every quota is multiplied by it.',
    }),
    tenants: t.field({ type: TenantsInput, description: 'Instead of `households`.' }),
    roundQuota: t.boolean({ description: 'Round each tier quota half-up to whole kWh, as the utilities do; default true.' }),
    decision: t.string({
      description:
        'Number of a decision to apply to the whole period whatever its dates, also a conditional one; default: the prices in force.',
    }),
    reactive: t.field({ type: ReactiveInput }),
  }),
});

const ConsumptionForAmountInput = builder.inputType('ConsumptionForAmountInput', {
  description: 'An amount and the bill it is for.',
  fields: (t) => ({
    bill: t.field({
      type: BillEstimateInput,
      required: true,
      description: 'Its `kwh` and `meter` are not read; `kwhByTime` and `reactive.kvarh` are refused.',
    }),
    amount: t.field({ type: 'Vnd', required: true, description: 'What the customer pays or wants to pay, VAT included.' }),
  }),
});

const TariffBreakEvenInput = builder.inputType('TariffBreakEvenInput', {
  description: 'A household and the decision to compare with.',
  fields: (t) => ({
    bill: t.field({
      type: BillEstimateInput,
      required: true,
      description:
        'Its consumption is not read. Without `decision` the base is the decision in force on the last day, for the whole period.',
    }),
    decision: t.string({ required: true, description: 'The decision to compare with.' }),
  }),
});

const TariffNotFound = builder.objectRef<shapes.TariffNotFound>('TariffNotFound').implement({
  description:
    'No known decision sets a price: the period begins before the first decision known, the decision asked for is unknown, or it has no price for the purpose.',
  interfaces: [Problem],
});

const BillEstimateResult = resultUnion(
  'BillEstimateResult',
  [BillEstimate, InputProblem, TariffNotFound],
  'The bill, what is wrong with the question, or that there are no prices for it.',
);

const ConsumptionForAmountResult = resultUnion(
  'ConsumptionForAmountResult',
  [ConsumptionForAmount, InputProblem, TariffNotFound],
  'The consumption, what is wrong with the question, or that there are no prices for it.',
);

const TariffBreakEvenResult = resultUnion(
  'TariffBreakEvenResult',
  [TariffBreakEven, InputProblem, TariffNotFound],
  'The comparison, what is wrong with the question, or that there are no prices for it.',
);

const ReactivePowerInput = builder.inputType('ReactivePowerInput', {
  description: 'What stands on a bill: energy in kWh and kvarh, or cosφ, and the amount for the energy.',
  fields: (t) => ({
    kwh: t.field({ type: 'Kwh', description: 'Active energy (điện năng tác dụng); needed with `kvarh`.' }),
    kvarh: t.float({ description: 'Reactive energy (điện năng phản kháng), at most three decimals. Exactly one of this and `cosPhi`.' }),
    cosPhi: t.float({ description: 'Above 0, at most 1; rounded half-up to two decimals.' }),
    energyAmount: t.field({ type: 'Vnd', required: true, description: 'Tiền điện năng tác dụng, before VAT.' }),
  }),
});

const ReactivePowerResult = resultUnion(
  'ReactivePowerResult',
  [ReactivePowerCharge, InputProblem],
  'The charge, also where it is 0, or what is wrong with the question.',
);

const META = { access: 'site', dataClass: 'P0', ttlSeconds: 3600 } as const;

builder.queryFields((t) => ({
  tariff: t.field({
    type: Tariff,
    nullable: true,
    description:
      'Prices in force on a date (default today), or of a decision. Null where there are none; a day that does not exist is the fault BAD_REQUEST: programs fill it.',
    meta: META,
    args: {
      at: t.arg({ type: 'Date' }),
      decision: t.arg.string({
        description: 'Its number, also of a conditional one; wins over `at`, which then only decides the VAT rate.',
      }),
    },
    resolve: (_, args, ctx) => ctx.services.tariff.tariff(ctx, args),
  }),
  homeRules: t.field({
    type: HomeRules,
    nullable: true,
    description:
      'Quotas, leases, support and the fine for overcharging on a day. Null before the first decision known; a day that does not exist is the fault BAD_REQUEST: programs fill it.',
    meta: META,
    args: { at: t.arg({ type: 'Date', required: true }) },
    resolve: (_, args, ctx) => ctx.services.tariff.homeRules(ctx, args),
  }),
  tariffDecisions: t.field({
    type: [TariffDecision],
    nullable: true,
    description: 'Every decision known, newest first, conditional ones last.',
    meta: META,
    resolve: (_, __, ctx) => ctx.services.tariff.decisions(ctx),
  }),
  billEstimate: t.field({
    type: BillEstimateResult,
    nullable: true,
    description: 'Bill for a consumption (tính tiền điện), by the prices in force in the period, or by the decision named.',
    meta: META,
    args: { input: t.arg({ type: BillEstimateInput, required: true }) },
    resolve: (_, { input }, ctx) => ctx.services.tariff.estimate(ctx, input),
  }),
  consumptionForAmount: t.field({
    type: ConsumptionForAmountResult,
    nullable: true,
    description: 'Money → kWh: the largest whole kWh whose bill does not exceed the amount.',
    meta: META,
    args: { input: t.arg({ type: ConsumptionForAmountInput, required: true }) },
    resolve: (_, { input }, ctx) => ctx.services.tariff.consumptionForAmount(ctx, input),
  }),
  reactivePower: t.field({
    type: ReactivePowerResult,
    nullable: true,
    description: 'Charge for reactive power on an energy amount (tính tiền công suất phản kháng).',
    meta: META,
    args: { input: t.arg({ type: ReactivePowerInput, required: true }) },
    resolve: (_, { input }, ctx) => ctx.services.tariff.reactivePower(ctx, input),
  }),
  tariffBreakEven: t.field({
    type: TariffBreakEvenResult,
    nullable: true,
    description: 'From how many kWh on another decision is cheaper or dearer than the one in force.',
    meta: META,
    args: { input: t.arg({ type: TariffBreakEvenInput, required: true }) },
    resolve: (_, { input }, ctx) => ctx.services.tariff.breakEven(ctx, input),
  }),
}));
