import type { Decision, Tariff } from './tariff-table.data.ts';

/** A sample decision, and one that never applied. */
export const decision: Decision = {
  decision: '1279/QĐ-BCT',
  status: 'IN_FORCE',
  statusNote: null,
  issued: '2025-05-09',
  effectiveFrom: '2025-05-10',
  effectiveTo: null,
  sources: ['Văn bản mẫu'],
  provenance: 'VERIFIED',
  setsPrices: true,
};
export const earlier: Decision = {
  ...decision,
  decision: '2699/QĐ-BCT',
  status: 'EXPIRED',
  effectiveFrom: '2024-10-11',
  effectiveTo: '2025-05-09',
  provenance: 'UNVERIFIED',
};
export const conditional: Decision = {
  ...decision,
  decision: '14/2025/QĐ-TTg',
  status: 'CONDITIONAL',
  statusNote: 'Chưa áp dụng.',
  effectiveFrom: null,
  provenance: 'UNVERIFIED',
};
const hours: Decision = { ...decision, decision: '963/QĐ-BCT', setsPrices: false };

export const decisions: readonly Decision[] = [decision, hours, earlier, conditional];

export const tariff: Tariff = {
  decision,
  vatRate: 0.08,
  vatBasis: 'Nghị quyết mẫu',
  residential: [
    { tier: 1, fromKwh: 0, toKwh: 50, price: 1984, provenance: 'VERIFIED' },
    { tier: 2, fromKwh: 51, toKwh: null, price: 2050, provenance: 'VERIFIED' },
  ],
  prepaid: 2909,
  prices: [
    { purpose: 'BUSINESS', voltage: 'GE_22KV', normal: 2887, offPeak: 1609, peak: 5025, provenance: 'VERIFIED' },
    { purpose: 'BUSINESS', voltage: 'LT_6KV', normal: 3152, offPeak: 1918, peak: 5422, provenance: 'VERIFIED' },
    { purpose: 'HOSPITAL_SCHOOL', voltage: 'LT_6KV', normal: 2124, offPeak: null, peak: null, provenance: 'VERIFIED' },
  ],
  timeBands: [
    { timeOfUse: 'PEAK', from: '09:30', to: '11:30', days: 'Thứ Hai đến thứ Bảy' },
    { timeOfUse: 'OFF_PEAK', from: '22:00', to: '04:00', days: 'Tất cả các ngày' },
  ],
};
