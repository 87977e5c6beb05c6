import type { Bill, Decision } from './tariff-calc.data.ts';

/** Answers as the BFF gives them, for tests. */
export const decision1279: Decision = {
  decision: '1279/QĐ-BCT',
  status: 'IN_FORCE',
  statusNote: null,
  effectiveFrom: '2025-05-10',
  effectiveTo: null,
  sources: ['evn.com.vn'],
  provenance: 'VERIFIED',
  tierCount: 6,
};

export const fiveTiers: Decision = {
  decision: '14/2025/QĐ-TTg',
  status: 'CONDITIONAL',
  statusNote: 'Chưa áp dụng: chờ lần điều chỉnh giá bán lẻ điện bình quân kế tiếp.',
  effectiveFrom: null,
  effectiveTo: null,
  sources: ['Quyết định 14/2025/QĐ-TTg'],
  provenance: 'UNVERIFIED',
  tierCount: 5,
};

const line = (tier: number, range: string, kwh: number, unitPrice: number): Bill['lines'][number] => ({
  label: `Bậc ${tier} (${range} kWh)`,
  tier,
  timeOfUse: null,
  kwh,
  unitPrice,
  amount: kwh * unitPrice,
  decision: decision1279.decision,
  from: '2026-11-01',
  to: '2026-11-30',
});

/** 120 kWh in November 2026: 249,300 đ before VAT, as in AC-05 of the worked bills. */
export const bill120: Bill = {
  __typename: 'BillEstimate',
  lines: [line(1, '0–50', 50, 1984), line(2, '51–100', 50, 2050), line(3, '101–200', 20, 2380)],
  net: 249_300,
  vatRate: 0.08,
  vatBasis: 'NQ 204/2025/QH15',
  vatConditional: false,
  vat: 19_944,
  total: 269_244,
  kwh: 120,
  decisions: [decision1279],
  reactive: null,
  nextTierIn: 80,
};

/** The same consumption under the five tiers, which are not in force. */
export const bill120InFiveTiers: Bill = {
  ...bill120,
  lines: [line(1, '0–100', 100, 1984), line(2, '101–200', 20, 2380)].map((entry) => ({ ...entry, decision: fiveTiers.decision })),
  net: 246_000,
  vat: 19_680,
  total: 265_680,
  decisions: [fiveTiers],
};
