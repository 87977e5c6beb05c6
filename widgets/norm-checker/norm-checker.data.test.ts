import { describe, expect, it } from 'vitest';
import { fill } from '../core/localize.ts';
import { vi } from '../locales/vi.ts';
import { letterFacts, normsInWords, normsOf, normView } from './norm-checker.data.ts';
import { deskMessages } from './norm-checker.desk.vi.ts';
import { bills } from './norm-checker.fixture.ts';
import { letterView } from './norm-checker.letter.data.ts';
import { letterMessages } from './norm-checker.letter.vi.ts';
import type { Case } from './norm-checker.values.ts';

const sentences = { ...vi, ...deskMessages.vi, ...letterMessages.vi };
/** Amounts do not break before their unit; here that would only be in the way of reading. */
const reader = {
  t: (key: keyof typeof sentences, values = {}) => fill('vi', sentences[key], values).replaceAll('\u00A0', ' '),
  language: 'vi' as const,
};
const told = (changes: Partial<Case> = {}): Case => ({
  rule: 'declared',
  households: 1,
  people: 4,
  month: '2026-06',
  kwh: 120,
  charged: null,
  support: 'none',
  ...changes,
});
const seen = (changes: Partial<Case> = {}) => normView(told(changes), bills, reader);

it.each([
  [0.25, '¼'],
  [0.5, '½'],
  [0.75, '¾'],
  [1, '1'],
  [2.75, '2 ¾'],
  [0.625, '0,625'],
  [0, '0'],
])('%d quotas are said %s', (norms, words) => {
  expect(normsInWords(norms, 'vi')).toBe(words);
});

it.each<[Partial<Case>, number | null]>([
  [{}, 1],
  [{ people: 2 }, 0.5],
  [{ rule: 'undeclared' }, 0],
  [{ rule: 'unsure' }, null],
  [{ rule: 'household', households: 3 }, 3],
  [{ rule: 'ownContract' }, 1],
])('%j has %s quotas', (changes, norms) => {
  expect(normsOf(told(changes), bills.rules)).toBe(norms);
});

describe('what follows', () => {
  it('from a declaration: quotas, bill, average, rule, and how it is computed', () => {
    const view = seen({ people: 2 });
    expect(view.headline).toBe('½ định mức');
    expect(view.lines).toEqual([
      'Tiền điện tháng 06/2026 theo quy định: 269.244 đ, gồm thuế.',
      'Bình quân 2.244 đ mỗi kWh.',
      'Cứ 4 người đã kê khai là 1 định mức. Bạn có 2 người.',
    ]);
    expect(view.table?.sums.at(-1)).toEqual(['Tổng cộng', '269.244']);
    expect(view.source).toContain('1279/QĐ-BCT');
  });

  it('from none: the price of the tier, what declaring would save, and that the rule will change', () => {
    const { headline, lines } = seen({ rule: 'undeclared' });
    expect(headline).toBe('Không có định mức');
    expect(lines[2]).toBe('Chưa kê khai đủ người: toàn bộ theo giá bậc 3.');
    expect(lines[3]).toBe('Quy tắc này giữ đến lần điều chỉnh giá sắp tới.');
    expect(lines[4]).toBe('Nếu kê khai đủ 4 người thì được 1 định mức, chỉ phải trả 269.244 đ: bớt 39.204 đ.');
  });

  it('from too little: both bills, and where to find out; no table that would pretend to know', () => {
    const { headline, lines, table } = seen({ rule: 'unsure' });
    expect([headline, table]).toEqual(['Chưa đủ căn cứ', undefined]);
    expect(lines[0]).toBe('Nếu đã kê khai đủ người: 269.244 đ. Nếu chưa: 308.448 đ. Đã gồm thuế.');
  });
});

describe('what the landlord takes', () => {
  it.each<[Partial<Case>, string, string]>([
    [{ charged: 420_000 }, 'warning', 'Chủ nhà thu 420.000 đ, nhiều hơn 150.756 đ so với quy định.'],
    [{ charged: 269_244 }, 'success', 'Chủ nhà thu 269.244 đ, không nhiều hơn quy định.'],
    [{ rule: 'unsure', charged: 300_000 }, 'info', 'Chủ nhà thu 300.000 đ. Có đúng hay không còn tùy đã kê khai đủ người hay chưa.'],
    [{ rule: 'unsure', charged: 310_000 }, 'warning', 'Chủ nhà thu 310.000 đ, nhiều hơn 1.552 đ so với quy định.'],
  ])('%j', (changes, tone, line) => {
    expect(seen(changes).landlord).toMatchObject({ tone, lines: expect.arrayContaining([line]) });
  });

  it('is fined as the law of that month says, and only as far as it is known', () => {
    expect(seen({ charged: 420_000 }).landlord?.lines[1]).toBe(
      'Chủ nhà không được thu quá tiền trên hóa đơn. Từ 25/05/2026, mức phạt là 20.000.000 đ đến 30.000.000 đ (Nghị định mẫu).',
    );
    const before = normView(told({ charged: 420_000 }), { ...bills, rules: { ...bills.rules, overcharging: null } }, reader);
    expect(before.landlord?.lines[1]).toBe('Chủ nhà không được thu quá tiền trên hóa đơn.');
  });

  it('is not spoken of where nobody said it', () => {
    expect(seen().landlord).toBeUndefined();
  });
});

describe('support', () => {
  it.each<[Partial<Case>, string | undefined]>([
    [{}, undefined],
    [{ support: 'poor' }, 'Hỗ trợ mỗi tháng bằng tiền của 30 kWh bậc 1: 59.520 đ'],
    [{ support: 'policy', kwh: 50 }, 'Hỗ trợ mỗi tháng bằng tiền của 30 kWh bậc 1: 59.520 đ'],
    [{ support: 'policy', kwh: 50.5 }, 'Hộ chính sách xã hội chỉ được hỗ trợ khi dùng không quá 50 kWh mỗi tháng.'],
  ])('%j', (changes, begins) => {
    expect(seen(changes).support[0]?.slice(0, begins?.length)).toBe(begins);
  });
});

it('another number of people to a quota changes quotas and words', () => {
  const five = normView(told({ people: 5 }), { ...bills, rules: { ...bills.rules, peoplePerQuota: 5 } }, reader);
  expect([five.headline, five.lines[2]]).toEqual(['1 định mức', 'Cứ 5 người đã kê khai là 1 định mức. Bạn có 5 người.']);
});

it('support that is not known for that month is said to be so', () => {
  const { support } = normView(told({ support: 'poor' }), { ...bills, rules: { ...bills.rules, support: null } }, reader);
  expect(support).toEqual(['Chưa rõ mức hỗ trợ của tháng này. Hãy hỏi ủy ban xã, phường.']);
});

describe('a letter', () => {
  const letterOf = (known: Case) => letterView(letterFacts(known, bills, reader), reader.t);

  it('to the landlord asks for a declaration, and for the difference', () => {
    const { to, paragraphs } = letterOf(told({ rule: 'undeclared', charged: 400_000 }));
    expect(to).toBe('Kính gửi chủ nhà');
    expect(paragraphs[0]).toContain('Chúng tôi có 4 người dùng chung công tơ.');
    expect(paragraphs[1]).toBe('Tháng 06/2026, 120 kWh: tiền điện theo quy định là 308.448 đ, gồm thuế.');
    expect(paragraphs[2]).toContain('Số tiền đã thu là 400.000 đ, nhiều hơn 91.552 đ.');
  });

  it('claims no sum where it is not known which bill applies', () => {
    expect(letterOf(told({ rule: 'unsure', charged: 400_000 })).paragraphs).toHaveLength(1);
  });

  it('to the utility asks for quotas, or for a contract', () => {
    expect(letterOf(told({ rule: 'household', households: 3, people: 0 })).paragraphs).toEqual([
      'Công tơ này hiện có 3 hộ dùng chung. Đề nghị đăng ký 3 định mức.',
    ]);
    expect(letterOf(told({ rule: 'ownContract', people: 0 })).title).toBe('Giấy đề nghị ký hợp đồng mua bán điện');
  });
});
