import type { Locale } from '../../platform/texts.ts';
import type { PaperSigningMethod, StoredPaper } from './paper.ts';

/**
 * What somebody agrees to who signs a paper. A text that was shown once is never changed: another one gets another version.
 * A confirmation by one-time code is not called a digital signature of the customer's, since it is none.
 */

export interface PaperConsent {
  version: string;
  /** In the language asked for. */
  text: string;
}

const CONSENTS: Readonly<Record<PaperSigningMethod, { version: string } & Readonly<Record<Locale, string>>>> = {
  OTP: {
    version: 'otp-1',
    vi: 'Tôi đã đọc toàn bộ văn bản này và đồng ý với nội dung của văn bản. Tôi xác nhận bằng mã OTP do điện lực gửi đến số điện thoại hoặc email tôi đã khai. Điện lực ghi vào văn bản một trang xác nhận (họ tên, kênh nhận mã đã che bớt, thời điểm), lưu địa chỉ IP và loại trình duyệt làm bằng chứng, rồi niêm phong văn bản bằng con dấu điện tử của điện lực. Sau khi niêm phong, văn bản chỉ để xem, không sửa được nữa.',
    en: 'I have read this whole paper and agree with what it says. I confirm this with the one-time code that the utility sends to the phone number or e-mail address I gave. The utility adds a confirmation page (name, masked destination of the code, time), keeps the IP address and the kind of browser as evidence, and seals the paper with its own electronic seal. Once sealed, the paper can be read but no longer changed.',
  },
  TOKEN: {
    version: 'token-1',
    vi: 'Tôi đã đọc toàn bộ văn bản này, đồng ý với nội dung của văn bản và có thẩm quyền ký thay mặt doanh nghiệp. Tôi ký bằng chữ ký số trên thiết bị (USB token) của doanh nghiệp. Điện lực lưu thời điểm ký, chứng thư số, địa chỉ IP và loại trình duyệt làm bằng chứng. Sau khi ký đủ, văn bản chỉ để xem, không sửa được nữa.',
    en: 'I have read this whole paper, agree with what it says and am entitled to sign for the company. I sign with the digital signature on the company’s USB token. The utility keeps the time, the certificate, the IP address and the kind of browser as evidence. Once everybody has signed, the paper can be read but no longer changed.',
  },
};

/** Null where there is nothing to sign, or no more. */
export function consentOf({ signingMethod, state }: Pick<StoredPaper, 'signingMethod' | 'state'>, locale: Locale): PaperConsent | null {
  if (signingMethod === null || state !== 'REVIEW') return null;
  const consent = CONSENTS[signingMethod];
  return { version: consent.version, text: consent[locale] };
}
