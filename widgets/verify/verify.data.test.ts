import { describe, expect, it } from 'vitest';
import { fill, type SharedKey, type Translate } from '../core/localize.ts';
import { vi as shared } from '../locales/vi.ts';
import { type AnswerKey, answerMessages } from './verify.answer.vi.ts';
import { kindOfResult, toVerifyView, type Verification } from './verify.data.ts';
import { fraud, listed, unknown } from './verify.fixture.ts';

const sentences = { ...shared, ...answerMessages.vi };
const t: Translate<AnswerKey | SharedKey> = (key, values) => fill('vi', sentences[key], values);

const [phone] = listed.things;
if (!phone?.entry) throw new Error('the fixture lacks its number');
const { entry } = phone;

describe('what is listed', () => {
  it('says whose list, whence, and when it was checked, and that callers can forge numbers', () => {
    expect(toVerifyView(listed, t)).toMatchObject({
      verdict: 'LISTED',
      headline: 'Số này có trong danh sách của EVNSPC.',
      lines: [expect.stringContaining('có thể bị giả')],
      reasons: [],
      next: ['Vẫn chưa chắc? Tự gọi tổng đài bên dưới để hỏi.'],
      things: [
        { status: 'Có trong danh sách của EVNSPC', lines: ['Trong danh sách: 19001006', 'Nguồn: Trang mẫu', 'Kiểm tra ngày 20/11/2026'] },
      ],
      hotline: { dial: '19001006' },
    });
  });

  it('belongs to EVN where it is for the whole country, and says that no check is recorded', () => {
    const national: Verification = {
      ...listed,
      things: [{ ...phone, text: '1558', entry: { ...entry, corporation: null, name: '1558', verifiedAt: null } }],
    };
    expect(toVerifyView(national, t)).toMatchObject({
      headline: 'Số này có trong danh sách của EVN.',
      things: [{ lines: ['Nguồn: Trang mẫu', 'Chưa ghi ngày kiểm tra'] }],
    });
  });

  it.each(['PHONE', 'LINK', 'EMAIL', 'ACCOUNT', 'QR'] as const)('never goes without what to be careful of (%s)', (kind) => {
    const view = toVerifyView({ ...listed, things: [{ ...phone, kind }] }, t);
    expect([view.headline, ...view.lines]).toHaveLength(2);
    expect(view.headline).toContain('có trong danh sách của EVNSPC');
  });

  it('names bank and holder of an account, to be compared', () => {
    const account = {
      ...phone,
      kind: 'ACCOUNT' as const,
      entry: { ...entry, name: 'Tài khoản thử', bank: 'Ngân hàng thử', accountNumber: '9990001112223', holder: 'CÔNG TY (THỬ)' },
    };
    expect(toVerifyView({ ...listed, things: [account] }, t).things[0]).toMatchObject({
      lines: ['Trong danh sách: Tài khoản thử'],
      account: { bank: 'Ngân hàng thử', holder: 'CÔNG TY (THỬ)', copied: '9990001112223', remarks: expect.stringContaining('20/11/2026') },
    });
    const doubtful = toVerifyView({ ...listed, verdict: 'UNKNOWN', things: [{ ...account, verdict: 'UNKNOWN' }] }, t);
    expect(doubtful.things[0]?.account).toBe(null);
    expect(doubtful.things[0]?.lines).toEqual([
      'Trong danh sách: Tài khoản thử',
      'Ngân hàng: Ngân hàng thử',
      'Người nhận: CÔNG TY (THỬ)',
      'Nguồn: Trang mẫu',
      'Kiểm tra ngày 20/11/2026',
    ]);
  });
});

describe('what is unknown', () => {
  it('says so, and that this is not safe', () => {
    expect(toVerifyView(unknown, t)).toMatchObject({
      headline: 'Không có trong danh sách – không xác định được.',
      lines: ['Điều đó không có nghĩa là an toàn.'],
      remarks: [{ texts: ['Số di động.'], source: 'Nguồn: so với danh sách' }],
      things: [{ status: 'Không có trong danh sách – không xác định' }],
      next: [expect.stringContaining('Đừng chuyển tiền'), expect.stringContaining('Tự gọi tổng đài')],
    });
  });

  it('in a message: real numbers in it prove nothing', () => {
    expect(toVerifyView({ ...listed, verdict: 'UNKNOWN', isMessage: true }, t).lines).toEqual([
      'Ở đây chỉ so được một số kiểu lừa đảo. Không nhận ra không có nghĩa là an toàn.',
      'Ai cũng có thể ghi số tổng đài thật hoặc trang thật vào một tin giả.',
    ]);
  });

  it('with one sign of fraud leads with that sign, and sounds no all-clear', () => {
    const sign = { id: 'WORDS_THREAT', text: 'Dọa cắt điện.', counts: true, source: 'khách hàng đã gặp', since: '2026-11-26' };
    const view = toVerifyView({ ...unknown, isMessage: true, things: [], signs: [sign] }, t);
    expect(view).toMatchObject({
      verdict: 'UNKNOWN',
      headline: 'Có dấu hiệu đáng ngờ.',
      reasons: [{ texts: ['Dọa cắt điện.'], source: 'Nguồn: khách hàng đã gặp' }],
      remarks: [],
    });
    expect(view.sentence).toContain('Dọa cắt điện.');
    expect(view.sentence).not.toContain('chỉ so được');
  });

  it('in a message in which nothing can be compared says that too', () => {
    expect(toVerifyView({ ...unknown, isMessage: true, things: [] }, t).lines.at(-1)).toContain('Không thấy số điện thoại');
  });

  it('although it resembles a line of the list', () => {
    expect(toVerifyView({ ...listed, verdict: 'UNKNOWN', things: [{ ...phone, verdict: 'UNKNOWN' }] }, t).things[0]?.status).toContain(
      'chưa chắc',
    );
  });

  it('is what a verdict or a kind of a newer BFF comes to', () => {
    const newer = { ...listed, verdict: 'SAFE', things: [{ ...phone, kind: 'FAX', verdict: 'SAFE' }] } as unknown as Verification;
    expect(toVerifyView(newer, t)).toMatchObject({ verdict: 'UNKNOWN', things: [{ kind: 'Nội dung', verdict: 'UNKNOWN' }] });
    expect(kindOfResult(newer)).toBe('unknown');
  });

  it('is what a listed thing of a newer kind comes to', () => {
    const newer = { ...listed, things: [{ ...phone, kind: 'FAX' }] } as unknown as Verification;
    expect(toVerifyView(newer, t).headline).toBe('Không có trong danh sách – không xác định được.');
  });
});

describe('fraud', () => {
  it('names every reason once, with who says so, and what to do', () => {
    expect(toVerifyView(fraud, t)).toMatchObject({
      headline: 'Có dấu hiệu lừa đảo.',
      reasons: [
        { texts: ['Đòi đổi mã khách hàng.'], source: 'Nguồn: khách hàng đã gặp' },
        { texts: ['Có chữ cái lạ.'], source: 'Nguồn: nhận định' },
      ],
      remarks: [],
      things: [{ status: 'Có dấu hiệu lừa đảo', lines: ['Mở ra: xn--vn-mlc.com.vn'] }],
      sentence: expect.stringContaining('Có dấu hiệu lừa đảo. Đừng làm theo.'),
    });
    expect(toVerifyView(fraud, t).next).toHaveLength(3);
    expect(toVerifyView({ ...fraud, signs: [...fraud.signs, ...fraud.signs] }, t).reasons).toHaveLength(2);
  });

  it('tells the page its kind alone', () =>
    expect([fraud, listed, unknown].map(kindOfResult)).toEqual(['fraud-signs', 'listed', 'unknown']));
});

it('no sentence calls anything safe', () => {
  for (const [key, text] of Object.entries(answerMessages.vi))
    if (JSON.stringify(text).includes('an toàn')) expect(JSON.stringify(text), key).toContain('không có nghĩa là an toàn');
});
