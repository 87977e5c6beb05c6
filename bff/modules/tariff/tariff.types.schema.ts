import { builder } from '../../graphql/builder.ts';
import { Provenance } from '../../graphql/provenance.schema.ts';
import type { PriceRow } from '../../reference/tariffs.ts';
import type * as shapes from './tariff.answer.ts';

export const TariffPurpose = builder.enumType('TariffPurpose', {
  description: 'What the electricity is used for (mục đích sử dụng điện).',
  values: {
    RESIDENTIAL: { description: 'Household, by tiers (sinh hoạt bậc thang).' },
    RESIDENTIAL_PREPAID: { description: 'Household with a prepaid card meter (công tơ thẻ trả trước), at one price.' },
    PRODUCTION: { description: 'Sản xuất.' },
    BUSINESS: { description: 'Kinh doanh, dịch vụ.' },
    HOSPITAL_SCHOOL: { description: 'Hospital, nursery, kindergarten, general school (bệnh viện, nhà trẻ, mẫu giáo, trường phổ thông).' },
    PUBLIC_LIGHTING_ADMINISTRATION: {
      description: 'Public lighting, administrative body (chiếu sáng công cộng, đơn vị hành chính sự nghiệp).',
    },
  } as const,
});

export const VoltageLevel = builder.enumType('VoltageLevel', {
  description: 'Voltage class as the decisions name it (cấp điện áp); which of them exist depends on the purpose, see `Tariff.prices`.',
  values: {
    GE_110KV: { description: '110 kV and above; production.' },
    FROM_22KV_TO_110KV: { description: 'From 22 kV to below 110 kV; production, also customers at 20 kV.' },
    GE_22KV: { description: '22 kV and above; business.' },
    FROM_6KV_TO_22KV: { description: 'From 6 kV to below 22 kV; production, business.' },
    GE_6KV: { description: '6 kV and above; hospitals and schools, public lighting and administration.' },
    LT_6KV: { description: 'Below 6 kV; every purpose that depends on the voltage.' },
  } as const,
});

const TimeOfUse = builder.enumType('TimeOfUse', {
  description: 'Hours of the day with a price of their own (khung giờ).',
  values: {
    NORMAL: { description: 'Giờ bình thường; also the price of buyers whose meter does not tell the hours apart.' },
    PEAK: { description: 'Giờ cao điểm.' },
    OFF_PEAK: { description: 'Giờ thấp điểm.' },
  } as const,
});

const DecisionStatus = builder.enumType('DecisionStatus', {
  description: 'Whether a decision applies to bills.',
  values: {
    IN_FORCE: { description: 'Applies today (đang áp dụng).' },
    EXPIRED: { description: 'Applied until `effectiveTo` (đã hết hiệu lực).' },
    CONDITIONAL: { description: 'Issued but not applied (chưa áp dụng): never used unless it is asked for by name.' },
  } as const,
});

export const TariffDecision = builder.objectRef<shapes.TariffDecision>('TariffDecision').implement({
  description: 'A decision on electricity prices or their hours (quyết định về giá bán lẻ điện).',
  fields: (t) => ({
    decision: t.exposeString('decision', { description: 'Its number, for example `1279/QĐ-BCT`.' }),
    status: t.expose('status', { type: DecisionStatus }),
    statusNote: t.exposeString('statusNote', {
      nullable: true,
      description: 'Why a conditional decision does not apply; null for the others.',
    }),
    issued: t.expose('issued', { type: 'Date', nullable: true, description: 'Null where the day is not known.' }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', nullable: true, description: 'First day; null for a conditional decision.' }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'Last day; null while it is in force, and for a conditional decision.',
    }),
    sources: t.exposeStringList('sources', { description: 'Where its values were read; at least one.' }),
    provenance: t.expose('provenance', { type: Provenance, description: 'Verified only if its first day and all its values are.' }),
    setsPrices: t.exposeBoolean('setsPrices', { description: 'False for a decision on hours only: no bill can be asked for by it.' }),
    tierCount: t.exposeInt('tierCount', { description: 'Tiers of its household price, for example 6; 0 for a decision on hours only.' }),
  }),
});

const BillLine = builder.objectRef<shapes.BillLine>('BillLine').implement({
  description: 'One line of a bill: `kwh` × `unitPrice`, half-up to whole đồng.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Ready to show, for example “Bậc 2 (51–100 kWh)”, with the range of this meter.' }),
    tier: t.exposeInt('tier', { nullable: true, description: 'Bậc, from 1; null where the price has no tiers.' }),
    timeOfUse: t.expose('timeOfUse', { type: TimeOfUse, nullable: true, description: 'Null where the price does not depend on the hour.' }),
    kwh: t.expose('kwh', { type: 'Kwh' }),
    unitPrice: t.expose('unitPrice', { type: 'Vnd', description: 'Đồng per kWh before VAT.' }),
    amount: t.expose('amount', { type: 'Vnd', description: 'Before VAT.' }),
    decision: t.exposeString('decision', { description: 'Number of the decision that sets the price.' }),
    from: t.expose('from', {
      type: 'Date',
      description: 'First day of this line; later than the first day of the period after a change of price.',
    }),
    to: t.expose('to', { type: 'Date', description: 'Last day of this line.' }),
  }),
});

const ReactiveCharge = builder.objectRef<shapes.ReactiveCharge>('ReactiveCharge').implement({
  description:
    'Surcharge for reactive power (tiền mua công suất phản kháng): energy amount × k %, before VAT. It concerns buyers with a registered maximum demand of 40 kW or more.',
  fields: (t) => ({
    cosPhi: t.exposeFloat('cosPhi', { description: 'Power factor (hệ số công suất), two decimals.' }),
    kPercent: t.exposeFloat('kPercent', { description: 'In percent; 0 from cosφ 0.90 on.' }),
    amount: t.expose('amount', { type: 'Vnd', description: 'Before VAT, half-up to whole đồng.' }),
    saving: t.expose('saving', { type: 'Vnd', description: 'What reaching cosφ 0.90 would save, before VAT.' }),
    source: t.exposeString('source', { description: 'Regulation behind the table.' }),
  }),
});

export const ReactivePowerCharge = builder.objectRef<shapes.ReactivePowerCharge>('ReactivePowerCharge').implement({
  description: 'The charge for reactive power (tiền mua công suất phản kháng) on the energy amount of a bill.',
  fields: (t) => ({
    cosPhi: t.exposeFloat('cosPhi', { description: 'Power factor (hệ số công suất), two decimals.' }),
    freeFromCosPhi: t.exposeFloat('freeFromCosPhi', { description: 'From this power factor on nothing is charged.' }),
    kPercent: t.exposeFloat('kPercent', { description: 'In percent; 0 where nothing is charged.' }),
    amount: t.expose('amount', { type: 'Vnd', description: 'Energy amount × k %, before VAT, half-up to whole đồng.' }),
    vatRate: t.exposeFloat('vatRate', { description: 'Of today, as a fraction: 0.08 is 8 %.' }),
    vatBasis: t.exposeString('vatBasis', { description: 'Law or decree behind the rate.' }),
    total: t.expose('total', { type: 'Vnd', description: 'With VAT: what a high enough power factor would save.' }),
    excessKvarh: t.expose('excessKvarh', {
      type: 'Kwh',
      nullable: true,
      description: 'Reactive energy (kvarh) beyond what is free, rounded up to whole kvarh; null where it was not measured.',
    }),
    source: t.exposeString('source', { description: 'Regulation behind the table.' }),
    provenance: t.expose('provenance', { type: Provenance }),
  }),
});

export const BillEstimate = builder.objectRef<shapes.BillEstimate>('BillEstimate').implement({
  description: 'A bill, exact to the đồng (tiền điện tính được). Σ `lines.amount` + `reactive.amount` = `net`; `net` + `vat` = `total`.',
  fields: (t) => ({
    lines: t.expose('lines', { type: [BillLine], description: 'In order of days, then of tiers or hours; none for 0 kWh.' }),
    net: t.expose('net', { type: 'Vnd', description: 'Before VAT.' }),
    vatRate: t.exposeFloat('vatRate', { description: 'A fraction: 0.08 is 8 %.' }),
    vatBasis: t.exposeString('vatBasis', { description: 'Law or decree behind the rate.' }),
    vatConditional: t.exposeBoolean('vatConditional', {
      description: 'True where the rate of that day still depends on a reduction being prolonged.',
    }),
    vat: t.expose('vat', { type: 'Vnd', description: 'Thuế GTGT: net × rate, half-up to whole đồng.' }),
    total: t.expose('total', { type: 'Vnd', description: 'To pay.' }),
    kwh: t.expose('kwh', { type: 'Kwh', description: 'Consumption billed, after multiplier and roll-over.' }),
    decisions: t.expose('decisions', {
      type: [TariffDecision],
      description: 'Those the lines name, in order of days; more than one where the price changed in the period.',
    }),
    reactive: t.expose('reactive', { type: ReactiveCharge, nullable: true, description: 'Null where it was not asked for.' }),
    nextTierIn: t.expose('nextTierIn', {
      type: 'Kwh',
      nullable: true,
      description:
        'kWh left at the price of the tier reached. Null in the last tier, without tiers, and where the price changed in the period.',
    }),
  }),
});

const HouseholdSupport = builder.objectRef<shapes.HouseholdSupport>('HouseholdSupport').implement({
  description: 'Support for poor and social policy households (hỗ trợ tiền điện hộ nghèo, hộ chính sách xã hội); paid by the locality.',
  fields: (t) => ({
    kwh: t.expose('kwh', { type: 'Kwh', description: 'Of a month, at the price of tier 1.' }),
    amount: t.expose('amount', { type: 'Vnd', description: 'What that is worth in a month, before VAT.' }),
    policyUpToKwh: t.expose('policyUpToKwh', { type: 'Kwh', description: 'Policy households that use more in a month get none.' }),
    source: t.exposeString('source'),
  }),
});

const OverchargingFine = builder.objectRef<shapes.OverchargingFine>('OverchargingFine').implement({
  description: 'What a landlord is fined for taking more than the bill (thu tiền điện cao hơn hóa đơn).',
  fields: (t) => ({
    since: t.expose('since', { type: 'Date', nullable: true, description: 'Null where the first day is not known.' }),
    fineFrom: t.expose('fineFrom', { type: 'Vnd' }),
    fineTo: t.expose('fineTo', { type: 'Vnd' }),
    source: t.exposeString('source'),
  }),
});

export const HomeRules = builder.objectRef<shapes.HomeRules>('HomeRules').implement({
  description: 'What the law says of homes and tenants on a day, beside the bill itself (định mức, thuê trọ, hỗ trợ).',
  fields: (t) => ({
    peoplePerQuota: t.exposeInt('peoplePerQuota', { description: 'So many declared tenants share one quota (định mức).' }),
    tenantsSource: t.exposeString('tenantsSource', { description: 'What the rules of tenants come from.' }),
    undeclaredNext: t.exposeString('undeclaredNext', {
      nullable: true,
      description: 'What becomes of the rule for tenants who are not declared, ready to show; null where nothing is decided.',
    }),
    ownContractMonths: t.exposeInt('ownContractMonths', {
      nullable: true,
      description: 'From a lease and residence of so many months on a tenant may have a contract. Null where it is not known.',
    }),
    support: t.expose('support', { type: HouseholdSupport, nullable: true, description: 'Null where it is not known for that day.' }),
    overcharging: t.expose('overcharging', {
      type: OverchargingFine,
      nullable: true,
      description: 'Null where it is not known for that day.',
    }),
  }),
});

const TariffTier = builder.objectRef<shapes.Tariff['residential'][number]>('TariffTier').implement({
  description: 'One tier (bậc) of the household price, for one household and one full month.',
  fields: (t) => ({
    tier: t.exposeInt('tier', { description: 'From 1.' }),
    fromKwh: t.exposeInt('fromKwh', { description: 'First kWh of the tier; 0 for tier 1.' }),
    toKwh: t.exposeInt('toKwh', { nullable: true, description: 'Last kWh of the tier; null for the last one.' }),
    price: t.expose('price', { type: 'Vnd', description: 'Đồng per kWh before VAT.' }),
    provenance: t.expose('provenance', { type: Provenance }),
  }),
});

const TariffPrice = builder.objectRef<PriceRow>('TariffPrice').implement({
  description: 'Price of one purpose at one voltage, đồng per kWh before VAT.',
  fields: (t) => ({
    purpose: t.expose('purpose', { type: TariffPurpose }),
    voltage: t.expose('voltage', { type: VoltageLevel }),
    normal: t.expose('normal', { type: 'Vnd', description: 'Normal hours, or all hours where the price does not depend on them.' }),
    peak: t.expose('peak', { type: 'Vnd', nullable: true, description: 'Null where the price does not depend on the hour.' }),
    offPeak: t.expose('offPeak', { type: 'Vnd', nullable: true, description: 'Null where the price does not depend on the hour.' }),
    provenance: t.expose('provenance', { type: Provenance, description: 'Verified only if all prices of the row are.' }),
  }),
});

const TimeBand = builder.objectRef<shapes.Tariff['timeBands'][number]>('TimeBand').implement({
  description: 'Hours of one time-of-use price.',
  fields: (t) => ({
    days: t.exposeString('days', { description: 'Ready to show, for example “Thứ Hai đến thứ Bảy”.' }),
    from: t.exposeString('from', { description: '`HH:mm`.' }),
    to: t.exposeString('to', { description: '`HH:mm`; earlier than `from` where the band crosses midnight.' }),
    timeOfUse: t.expose('timeOfUse', { type: TimeOfUse }),
  }),
});

export const Tariff = builder.objectRef<shapes.Tariff>('Tariff').implement({
  description: 'The prices of one decision (biểu giá bán lẻ điện), before VAT.',
  fields: (t) => ({
    decision: t.expose('decision', { type: TariffDecision }),
    residential: t.expose('residential', {
      type: [TariffTier],
      description: 'Household tiers, lowest first; none in a decision on hours.',
    }),
    prepaid: t.expose('prepaid', {
      type: 'Vnd',
      nullable: true,
      description: 'Price of prepaid household meters; null where the decision sets none.',
    }),
    prices: t.expose('prices', {
      type: [TariffPrice],
      description: 'All other purposes; none in a decision that only sets tiers or hours.',
    }),
    vatRate: t.exposeFloat('vatRate', {
      description: 'A fraction (0.08 is 8 %): the rate on the day asked, else on the last day of an expired decision, else today.',
    }),
    vatBasis: t.exposeString('vatBasis', { description: 'Law or decree behind the rate.' }),
    timeBands: t.expose('timeBands', {
      type: [TimeBand],
      description: 'Hours billed on the day asked, else on the last day of an expired decision, else today.',
    }),
  }),
});

export const ConsumptionForAmount = builder.objectRef<shapes.ConsumptionForAmount>('ConsumptionForAmount').implement({
  description: 'What an amount pays for.',
  fields: (t) => ({
    kwh: t.expose('kwh', { type: 'Kwh', description: 'The largest whole kWh whose bill does not exceed the amount.' }),
    total: t.expose('total', { type: 'Vnd', description: 'Total of that bill, VAT included.' }),
    exact: t.exposeBoolean('exact', { description: 'True if the total is the amount to the đồng.' }),
  }),
});

const BreakEvenVerdict = builder.enumType('BreakEvenVerdict', {
  description: 'The other decision against the base, before VAT.',
  values: {
    EQUAL: { description: 'Bằng nhau.' },
    CHEAPER: { description: 'Rẻ hơn.' },
    DEARER: { description: 'Đắt hơn.' },
  } as const,
});

const BreakEvenBand = builder.objectRef<shapes.TariffBreakEven['bands'][number]>('BreakEvenBand').implement({
  description: 'Whole kWh of the period, both ends counted, with one verdict.',
  fields: (t) => ({
    fromKwh: t.exposeInt('fromKwh'),
    toKwh: t.exposeInt('toKwh', { nullable: true, description: 'Null for the last band.' }),
    verdict: t.expose('verdict', { type: BreakEvenVerdict }),
  }),
});

export const TariffBreakEven = builder.objectRef<shapes.TariffBreakEven>('TariffBreakEven').implement({
  description: 'Where another decision is cheaper or dearer for the same household (điểm hòa).',
  fields: (t) => ({
    base: t.expose('base', { type: TariffDecision }),
    other: t.expose('other', { type: TariffDecision }),
    bands: t.expose('bands', { type: [BreakEvenBand], description: 'From 0 kWh on, without a hole.' }),
  }),
});
