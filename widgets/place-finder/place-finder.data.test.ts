import { describe, expect, it } from 'vitest';
import { fill, type Language } from '../core/localize.ts';
import { en as sharedEn } from '../locales/en.ts';
import { vi as sharedVi } from '../locales/vi.ts';
import { en as accountEn } from '../shared/bank-account/bank-account.en.ts';
import { answerMessages, type AnswerKey } from './place-finder.answer.vi.ts';
import { type Found, finderView, placeView, type Question, refusalsOf } from './place-finder.data.ts';
import { en } from './place-finder.en.ts';
import { account, bare, found, hotline, none, notNamed, payPoint, unknown } from './place-finder.fixture.ts';

const sentences = { vi: { ...sharedVi, ...answerMessages.vi }, en: { ...sharedEn, ...accountEn, ...en } };
const speaker = (language: Language) => (key: string, values?: Readonly<Record<string, string | number>>) =>
  fill(language, sentences[language][key as AnswerKey], values);
const t = speaker('vi');
const ofUnit: Question = { kind: 'pay-point', by: 'unit', unitCode: 'PB0601' };
const byName: Question = { kind: 'pay-point', by: 'name', text: 'tan an' };

describe('a place in words', () => {
  it('has its address, where that lies today, telephone, hours and unit', () => {
    expect(placeView(payPoint, t).facts).toEqual([
      { label: 'Địa chỉ', text: 'Số 1, đường Mẫu' },
      { label: 'Nay thuộc', text: 'Phường Long An, Tỉnh Tây Ninh' },
      { label: 'Điện thoại', text: '0272.000000', dial: '0272000000' },
      { label: 'Giờ mở cửa', text: 'Mỗi ngày: 08:00–20:00' },
      { label: 'Thuộc', text: 'Điện lực Tân An (PB0601), Long An' },
    ]);
  });

  it('says what is not known, when it was checked, by whom it is listed, and until when it holds', () => {
    expect(placeView(bare, t).facts).toContainEqual({ label: 'Giờ mở cửa', text: 'Chưa rõ' });
    expect(placeView(bare, t).remarks).toBe('Còn dùng đến hết ngày 31/12/2026 · Chưa có ngày kiểm tra · Nguồn: Nguồn mẫu');
    expect(placeView(payPoint, t).remarks).toBe('Kiểm tra ngày 01/06/2026 · Nguồn: Nguồn mẫu');
  });

  it('leads to a map by its address alone, in the commune of today where that is known', () => {
    const query = (place: typeof payPoint) => new URL(placeView(place, t).map ?? '').searchParams.get('query');
    expect(query(payPoint)).toBe('Số 1, đường Mẫu, Phường Long An, Tỉnh Tây Ninh');
    expect(query(bare)).toBe('Số 1, đường Mẫu, Long An');
    expect(query({ ...bare, address: 'A & B?#%' })).toBe('A & B?#%, Long An');
    expect(placeView(account, t).map).toBeNull();
  });

  it('that is an account has number, holder and what to check; every other has none', () => {
    expect(placeView(account, t).account).toEqual({
      bank: 'Ngân hàng mẫu',
      holder: 'CÔNG TY ĐIỆN LỰC LONG AN (MẪU)',
      number: 'MAU0\u00A00000\u00A0001',
      copied: 'MAU00000001',
      check: expect.stringContaining('“CÔNG TY ĐIỆN LỰC LONG AN (MẪU)”'),
      remarks: 'Chưa có ngày kiểm tra tài khoản này · Nguồn: Nguồn mẫu',
    });
    expect(placeView({ ...account, verifiedAt: '2026-06-01' }, t).account?.remarks).toContain('Tài khoản kiểm tra ngày 01/06/2026');
    expect(placeView(account, t).facts.map(({ label }) => label)).toEqual(['Thuộc']);
    expect(placeView(payPoint, t).account).toBeNull();
  });
});

describe('what was found', () => {
  it.each<[string, Found, Question, object]>([
    [
      'places of a unit',
      found(payPoint, bare),
      ofUnit,
      { result: 'found', headline: 'Điện lực Tân An (PB0601), Long An: 2 điểm thu tiền điện' },
    ],
    ['places by name', found(payPoint), byName, { result: 'found', headline: '1 điểm thu hợp với “tan an”' }],
    ['none', none, ofUnit, { result: 'none', headline: 'Điện lực Cần Giuộc (PB0604), Long An không có điểm thu tiền điện' }],
    [
      'nothing known',
      unknown,
      ofUnit,
      { result: 'unknown', headline: 'Chưa biết điểm thu của Điện lực Cần Giuộc (PB0604), Long An', elsewhere: null },
    ],
    ['nothing of that name', notNamed, byName, { result: 'unknown', headline: 'Chưa tìm thấy điểm thu nào hợp với “tan an”' }],
    [
      'another corporation’s',
      { __typename: 'NotOfferedProblem', message: 'Thuộc nơi khác.', instead: null },
      ofUnit,
      { result: 'unknown', notes: ['Thuộc nơi khác.'], hotline: null },
    ],
    ['a mistake', { __typename: 'InputProblem', fields: [] }, ofUnit, { result: 'unknown', headline: '' }],
  ])('%s', (_, answer, question, view) => {
    expect(finderView(answer, question, t)).toMatchObject(view);
  });

  it('“none” names its source and time, and other units, of which it does not say that they are near', () => {
    const { notes, elsewhere, hotline: whom } = finderView(none, ofUnit, t);
    expect(notes).toEqual(['Theo danh sách của “Nguồn mẫu” lúc 08:05 12/06/2026.']);
    expect(elsewhere?.units).toEqual([{ code: 'PB0601', name: 'Điện lực Tân An (PB0601), Long An' }]);
    expect(elsewhere?.remark).toMatch(/chưa tính được/);
    expect(whom?.dial).toBe('19001006');
  });

  it('accounts of another unit are not offered without the advice to ask first', () => {
    expect(finderView(none, { ...ofUnit, kind: 'account' }, t).elsewhere?.remark).toMatch(/Hỏi tổng đài trước/);
  });

  it('only “none” says that there is none', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const kind of ['pay-point', 'office', 'account'] as const) {
        const say = (answer: Found, question: Question) => finderView(answer, question, speaker(language)).headline;
        expect(say(unknown, { ...ofUnit, kind })).not.toMatch(/ không có | has no /);
        expect(say(notNamed, { ...byName, kind })).not.toMatch(/ không có | has no /);
        expect(say(none, { ...ofUnit, kind })).toMatch(/ không có | has no /);
      }
    }
  });

  it('says that there are more than are shown', () => {
    expect(finderView({ ...found(payPoint), hasMore: true }, byName, t).notes).toEqual([
      'Chỉ hiện 1 nơi đầu tiên. Gõ tên cụ thể hơn để thu hẹp.',
    ]);
  });

  it('what the BFF refuses stands at the field for the text', () => {
    expect(refusalsOf({ __typename: 'InputProblem', fields: [{ path: ['unitCode'], message: 'Không có mã này.' }] })).toEqual([
      { field: 'text', message: 'Không có mã này.' },
    ]);
    expect(refusalsOf({ __typename: 'NoPlaceOfThatName', hotline })).toEqual([]);
  });
});
