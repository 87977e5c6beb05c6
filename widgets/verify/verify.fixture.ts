import type { Verification } from './verify.data.ts';

/** Answers as the BFF gives them. */
const hotline = { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: null };

export const listed: Verification = {
  __typename: 'Verification',
  verdict: 'LISTED',
  isMessage: false,
  things: [
    {
      kind: 'PHONE',
      text: '1900 1006',
      host: null,
      verdict: 'LISTED',
      entry: {
        corporation: 'EVNSPC',
        name: '19001006',
        bank: null,
        accountNumber: null,
        holder: null,
        source: 'Trang mẫu',
        verifiedAt: '2026-11-20',
      },
      signs: [],
    },
  ],
  signs: [],
  hotline,
};

export const unknown: Verification = {
  ...listed,
  verdict: 'UNKNOWN',
  things: [
    {
      kind: 'PHONE',
      text: '0912 345 678',
      host: null,
      verdict: 'UNKNOWN',
      entry: null,
      signs: [{ id: 'PHONE_MOBILE', text: 'Số di động.', counts: false, source: 'so với danh sách' }],
    },
  ],
};

export const fraud: Verification = {
  ...listed,
  verdict: 'FRAUD_SIGNS',
  isMessage: true,
  things: [
    {
      kind: 'LINK',
      text: 'https://еvn.com.vn/x',
      host: 'xn--vn-mlc.com.vn',
      verdict: 'FRAUD_SIGNS',
      entry: null,
      signs: [{ id: 'LINK_FAKE_LETTERS', text: 'Có chữ cái lạ.', counts: true, source: 'nhận định' }],
    },
  ],
  signs: [{ id: 'WORDS_CHANGE_CODE', text: 'Đòi đổi mã khách hàng.', counts: true, source: 'khách hàng đã gặp' }],
};
