/** The price decisions (quyết định về giá bán lẻ điện) of `tariffs.json`. */
import { z } from 'zod';
import type { CivilDate } from '../platform/civil-date.ts';
import {
  checkRows,
  civilDate,
  type DecisionStatus,
  datedFact,
  type Localized,
  localized,
  type Provenance,
  provenance,
  ReferenceDataError,
  readReference,
  localizedSources,
  sourceText,
  status,
} from './dated.ts';
import { byBeginning, refuseBrokenTimeline, refuseDuplicates } from './timeline.ts';

const FILE = 'tariffs.json';

export const PURPOSES = [
  'RESIDENTIAL',
  'RESIDENTIAL_PREPAID',
  'PRODUCTION',
  'BUSINESS',
  'HOSPITAL_SCHOOL',
  'PUBLIC_LIGHTING_ADMINISTRATION',
] as const;
export const VOLTAGES = ['GE_110KV', 'FROM_22KV_TO_110KV', 'GE_22KV', 'FROM_6KV_TO_22KV', 'GE_6KV', 'LT_6KV'] as const;
export type Purpose = (typeof PURPOSES)[number];
export type Voltage = (typeof VOLTAGES)[number];

/** One tier of the household price; the last one has no end. Prices are đồng per kWh before VAT. */
export interface Tier {
  tier: number;
  fromKwh: number;
  toKwh: number | null;
  price: number;
}

export interface PriceRow {
  purpose: Purpose;
  voltage: Voltage;
  normal: number;
  peak: number | null;
  offPeak: number | null;
  provenance: Provenance;
}

/** What tenants of less than twelve months pay by. */
export interface TenantRule {
  /** How many declared people share one quota. */
  peoplePerQuota: number;
  /** The tier whose price they pay for every kWh while they are not fully declared. */
  undeclaredTier: Tier;
  source: string;
  provenance: Provenance;
}

export interface Decision {
  decision: string;
  status: DecisionStatus;
  statusNote: Localized | null;
  issued: CivilDate | null;
  /** Null for a conditional decision, and only there. */
  from: CivilDate | null;
  to: CivilDate | null;
  sources: readonly Localized[];
  /** Verified only if the first day and every price of the decision are. */
  provenance: Provenance;
  residential: { tiers: readonly Tier[]; tenants: TenantRule; provenance: Provenance };
  prepaid: { price: number; provenance: Provenance } | null;
  prices: readonly PriceRow[];
}

const price = z.int().positive();
const tierRow = z.strictObject({ toKwh: z.int().positive().nullable(), price });
const tenantRow = z.strictObject({
  peoplePerQuota: z.int().positive(),
  undeclaredTier: z.int().positive(),
  source: sourceText,
  provenance,
});
const decisionRow = z.strictObject({
  decision: z.string().min(1),
  status,
  statusNote: localized.nullable(),
  tierStructure: z.string().min(1),
  issued: datedFact,
  effectiveFrom: datedFact.nullable(),
  effectiveTo: civilDate.nullable(),
  averagePrice: z.strictObject({ vnd: z.string().regex(/^\d+\.\d+$/), provenance }),
  sources: localizedSources,
  notes: z.array(z.string()),
  residential: z.strictObject({ provenance, tenants: tenantRow, tiers: z.array(tierRow).min(1) }),
  prepaid: z.strictObject({ price, provenance }).nullable(),
  prices: z.array(
    z.strictObject({
      purpose: z.enum(PURPOSES),
      voltage: z.enum(VOLTAGES),
      normal: price,
      peak: price.optional(),
      offPeak: price.optional(),
      provenance,
      note: z.string().optional(),
    }),
  ),
});

/** The decisions of the file, oldest first, conditional ones last. Throws `ReferenceDataError` naming the row that is wrong. */
export function checkDecisions(content: unknown): Decision[] {
  const decisions = checkRows(FILE, 'decisions', decisionRow, content, 'decision').map(decisionOf);
  refuseDuplicates(
    FILE,
    decisions.map(({ decision }) => decision),
  );
  refuseBrokenTimeline(
    FILE,
    decisions.map((decision) => ({ ...decision, name: decision.decision })),
  );
  refuseMissingPrices(decisions.filter(({ from }) => from !== null));
  return decisions.sort(byBeginning);
}

function decisionOf(row: z.output<typeof decisionRow>): Decision {
  const facts = [row.residential, ...row.prices, ...[row.effectiveFrom, row.prepaid].filter((fact) => fact !== null)];
  if (row.status === 'CONDITIONAL' && row.statusNote === null)
    throw new ReferenceDataError(FILE, row.decision, 'is conditional but does not say why');
  refuseDuplicates(
    FILE,
    row.prices.map(({ purpose, voltage }) => `${row.decision} ${purpose} ${voltage}`),
  );
  return {
    decision: row.decision,
    status: row.status,
    statusNote: row.statusNote,
    issued: row.issued.date,
    from: row.effectiveFrom?.date ?? null,
    to: row.effectiveTo,
    sources: row.sources,
    provenance: facts.every((fact) => fact.provenance === 'VERIFIED') ? 'VERIFIED' : 'UNVERIFIED',
    residential: residentialOf(row.decision, row.residential),
    prepaid: row.prepaid,
    prices: row.prices.map((line) => ({ ...line, peak: line.peak ?? null, offPeak: line.offPeak ?? null })),
  };
}

type ResidentialRow = z.output<typeof decisionRow>['residential'];

function residentialOf(decision: string, row: ResidentialRow): Decision['residential'] {
  const tiers = tiersOf(decision, row);
  const undeclaredTier = tiers[row.tenants.undeclaredTier - 1];
  if (!undeclaredTier)
    throw new ReferenceDataError(
      FILE,
      decision,
      `names tier ${row.tenants.undeclaredTier} for undeclared tenants, but has ${tiers.length} tiers`,
    );
  return { tiers, tenants: { ...row.tenants, undeclaredTier }, provenance: row.provenance };
}

function tiersOf(decision: string, { tiers }: ResidentialRow): Tier[] {
  let below = 0;
  return tiers.map(({ toKwh, price: tierPrice }, index) => {
    const last = index === tiers.length - 1;
    if (last ? toKwh !== null : toKwh === null || toKwh <= below)
      throw new ReferenceDataError(FILE, decision, `tier ${index + 1} does not follow the tier before it`);
    const tier = { tier: index + 1, fromKwh: index === 0 ? 0 : below + 1, toKwh, price: tierPrice };
    below = toKwh ?? below;
    return tier;
  });
}

/** Whoever buys under one dated decision buys under all of them: a purpose or voltage without a price would be a gap. */
function refuseMissingPrices(dated: readonly Decision[]): void {
  const priced = (decision: Decision) => new Set(decision.prices.map(({ purpose, voltage }) => `${purpose} ${voltage}`));
  const wanted = new Set(dated.flatMap((decision) => [...priced(decision)]));
  for (const decision of dated) {
    const known = priced(decision);
    const missing = [...wanted].find((row) => !known.has(row));
    if (missing !== undefined) throw new ReferenceDataError(FILE, decision.decision, `has no price for ${missing} (gap)`);
    if (decision.prepaid === null) throw new ReferenceDataError(FILE, decision.decision, 'has no prepaid price (gap)');
  }
}

export const readDecisions = (): Decision[] => checkDecisions(readReference(FILE));
