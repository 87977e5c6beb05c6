import { describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { fitsOneSms, gsm7Length } from '../../platform/gsm7.ts';
import { type Coded, otpEmail, otpSms } from './otp.messages.ts';

const HOSTS: Readonly<Record<(typeof CORPORATIONS)[number], string>> = {
  EVNNPC: 'cskh.npc.example.vn',
  EVNHANOI: 'cskh.hanoi.example.vn',
  EVNCPC: 'cskh.cpc.example.vn',
  EVNSPC: 'cskh.spc.example.vn',
  EVNHCMC: 'cskh.hcmc.example.vn',
};
const ACTS = [
  { what: { vi: 'xem hồ sơ cấp điện mới', en: 'see your request for a new connection' }, documentSha256: null },
  { what: { vi: 'ký hợp đồng mua bán điện', en: 'sign the supply contract' }, documentSha256: '3f2a9c11'.repeat(8) },
] as const;
const ALL: Coded[] = CORPORATIONS.flatMap((corporation) =>
  (['vi', 'en'] as const).flatMap((locale) =>
    ACTS.map((act) => ({ ...act, corporation, locale, code: '042917', reference: '7K', host: HOSTS[corporation] })),
  ),
);

describe('the message with a code', () => {
  it('reads so, in one text message', () => {
    expect(ALL.map(otpSms)).toEqual([
      'EVNNPC: ma 042917 (7K) de xem ho so cap dien moi. Han 6 phut. Khong dua ma cho ai.\n@cskh.npc.example.vn #042917',
      'EVNNPC: ma 042917 (7K) de ky hop dong mua ban dien, tai lieu 3F2A9C11. Han 6 phut. Khong dua ma cho ai.\n@cskh.npc.example.vn #042917',
      'EVNNPC: code 042917 (7K) to see your request for a new connection. Good for 6 minutes. Give it to nobody.\n@cskh.npc.example.vn #042917',
      'EVNNPC: code 042917 (7K) to sign the supply contract, document 3F2A9C11. Good for 6 minutes. Give it to nobody.\n@cskh.npc.example.vn #042917',
      'EVNHANOI: ma 042917 (7K) de xem ho so cap dien moi. Han 6 phut. Khong dua ma cho ai.\n@cskh.hanoi.example.vn #042917',
      'EVNHANOI: ma 042917 (7K) de ky hop dong mua ban dien, tai lieu 3F2A9C11. Han 6 phut. Khong dua ma cho ai.\n@cskh.hanoi.example.vn #042917',
      'EVNHANOI: code 042917 (7K) to see your request for a new connection. Good for 6 minutes. Give it to nobody.\n@cskh.hanoi.example.vn #042917',
      'EVNHANOI: code 042917 (7K) to sign the supply contract, document 3F2A9C11. Good for 6 minutes. Give it to nobody.\n@cskh.hanoi.example.vn #042917',
      'EVNCPC: ma 042917 (7K) de xem ho so cap dien moi. Han 6 phut. Khong dua ma cho ai.\n@cskh.cpc.example.vn #042917',
      'EVNCPC: ma 042917 (7K) de ky hop dong mua ban dien, tai lieu 3F2A9C11. Han 6 phut. Khong dua ma cho ai.\n@cskh.cpc.example.vn #042917',
      'EVNCPC: code 042917 (7K) to see your request for a new connection. Good for 6 minutes. Give it to nobody.\n@cskh.cpc.example.vn #042917',
      'EVNCPC: code 042917 (7K) to sign the supply contract, document 3F2A9C11. Good for 6 minutes. Give it to nobody.\n@cskh.cpc.example.vn #042917',
      'EVNSPC: ma 042917 (7K) de xem ho so cap dien moi. Han 6 phut. Khong dua ma cho ai.\n@cskh.spc.example.vn #042917',
      'EVNSPC: ma 042917 (7K) de ky hop dong mua ban dien, tai lieu 3F2A9C11. Han 6 phut. Khong dua ma cho ai.\n@cskh.spc.example.vn #042917',
      'EVNSPC: code 042917 (7K) to see your request for a new connection. Good for 6 minutes. Give it to nobody.\n@cskh.spc.example.vn #042917',
      'EVNSPC: code 042917 (7K) to sign the supply contract, document 3F2A9C11. Good for 6 minutes. Give it to nobody.\n@cskh.spc.example.vn #042917',
      'EVNHCMC: ma 042917 (7K) de xem ho so cap dien moi. Han 6 phut. Khong dua ma cho ai.\n@cskh.hcmc.example.vn #042917',
      'EVNHCMC: ma 042917 (7K) de ky hop dong mua ban dien, tai lieu 3F2A9C11. Han 6 phut. Khong dua ma cho ai.\n@cskh.hcmc.example.vn #042917',
      'EVNHCMC: code 042917 (7K) to see your request for a new connection. Good for 6 minutes. Give it to nobody.\n@cskh.hcmc.example.vn #042917',
      'EVNHCMC: code 042917 (7K) to sign the supply contract, document 3F2A9C11. Good for 6 minutes. Give it to nobody.\n@cskh.hcmc.example.vn #042917',
    ]);
    expect(ALL.map((one) => gsm7Length(otpSms(one)) ?? Infinity).filter((length) => length > 160)).toEqual([]);
  });

  it('keeps code, reference, hash and last line whole, however long its purpose and host are', () => {
    for (const one of ALL) {
      const text = otpSms({
        ...one,
        host: 'cskh.tong-cong-ty.dienluc.example.vn',
        what: { vi: 'đăng ký '.repeat(30), en: 'sign '.repeat(30) },
      });
      expect(fitsOneSms(text)).toBe(true);
      expect(text).toMatch(/042917 \(7K\)/);
      expect(text).toMatch(/\n@cskh\.\S+ #042917$/);
      if (one.documentSha256 !== null) expect(text).toContain('3F2A9C11');
    }
  });

  it('holds no link, no request code, and by e-mail the same facts', () => {
    for (const one of ALL) {
      const { title, body } = otpEmail(one);
      for (const text of [otpSms(one), title, body]) expect(text).not.toMatch(/https?:|www\.|GK/);
      expect(title).toContain('(7K)');
      expect(title).not.toContain('042917');
      expect(body).toContain('042917');
      expect(body).toContain(one.what[one.locale]);
    }
  });

  it('reads so by e-mail', () => {
    const [vi] = ALL.filter(({ corporation, locale, documentSha256 }) => corporation === 'EVNSPC' && locale === 'vi' && documentSha256);
    expect(vi && otpEmail(vi)).toEqual({
      title: 'EVNSPC: mã xác nhận (7K)',
      body: `Mã xác nhận để ký hợp đồng mua bán điện, tài liệu 3F2A9C11:

042917

Số tham chiếu: 7K
Mã có hiệu lực 6 phút và chỉ dùng một lần. Không đưa mã cho bất kỳ ai, kể cả người xưng là nhân viên điện lực.

Thư tự động, xin không trả lời. Nếu bạn không yêu cầu mã này, xin bỏ qua thư: không có gì được thực hiện. Điện lực không gửi đường dẫn, không yêu cầu cài ứng dụng hay chuyển tiền qua thư.
`,
    });
  });
});
