import type { Bill, Bills } from './norm-checker.data.ts';

const decisions = [{ decision: '1279/QĐ-BCT', sources: ['Nguồn mẫu'] }];
const line = (label: string, kwh: number, unitPrice: number) => ({ label, kwh, unitPrice, amount: kwh * unitPrice });

/** As the BFF answers for four declared people who used 120 kWh in June 2026. */
const entitled: Bill = {
  __typename: 'BillEstimate',
  lines: [line('Bậc 1 (0–50 kWh)', 50, 1984), line('Bậc 2 (51–100 kWh)', 50, 2050), line('Bậc 3 (101–200 kWh)', 20, 2380)],
  net: 249_300,
  vatRate: 0.08,
  vat: 19_944,
  total: 269_244,
  kwh: 120,
  decisions,
};

const undeclared: Bill = {
  ...entitled,
  lines: [line('Toàn bộ theo giá bậc 3', 120, 2380)],
  net: 285_600,
  vat: 22_848,
  total: 308_448,
};

export const bills: Bills = {
  entitled,
  undeclared,
  rules: {
    peoplePerQuota: 4,
    tenantsSource: 'Thông tư mẫu',
    undeclaredNext: 'Quy tắc này giữ đến lần điều chỉnh giá sắp tới.',
    ownContractMonths: 12,
    support: { kwh: 30, amount: 59_520, policyUpToKwh: 50, source: 'Nguồn mẫu' },
    overcharging: { since: '2026-05-25', fineFrom: 20_000_000, fineTo: 30_000_000, source: 'Nghị định mẫu' },
  },
};

/** The answer of the BFF that they come in. */
export const answer = { entitled, undeclared, homeRules: bills.rules };
