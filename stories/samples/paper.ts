import type { PaperReadQuery } from '../../widgets/shared/paper/paper-read.generated.ts';

/** A contract as the BFF tells of it; its pages lie beside this file, each under its hash. Everything in it is invented. */

type Paper = Extract<NonNullable<PaperReadQuery['paper']>, { __typename: 'Paper' }>;

const text = `DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ
Hợp đồng mua bán điện phục vụ mục đích sinh hoạt
Bên bán điện: Công ty Điện lực Mẫu
Bên mua điện: Khách Hàng Mẫu
Địa điểm sử dụng điện: Số 1 đường Mẫu, phường 1, thành phố Tân An, tỉnh Long An
Công suất: 5 kW, một pha
Mục đích sử dụng: Sinh hoạt, một hộ
Điều 1. Chất lượng điện năng và đo đếm
Bên bán cấp điện ở điện áp 220 V. Điện năng được đo bằng công tơ một pha do bên bán lắp đặt và kiểm định định kỳ.
Điều 2. Giá điện và thanh toán
Giá bán điện theo biểu giá bán lẻ do cơ quan có thẩm quyền ban hành tại từng thời kỳ.
Điều 3. Hiệu lực
Hợp đồng có hiệu lực từ khi hai bên ký. Văn bản này chỉ để trình diễn.`;

export const toSign: Paper = {
  __typename: 'Paper',
  id: 'pp_01k8sample0000000000000000',
  kind: 'CONTRACT',
  title: 'Hợp đồng mua bán điện phục vụ mục đích sinh hoạt (mẫu)',
  state: 'REVIEW',
  needsSignature: true,
  signingMethod: 'OTP',
  signaturesNeeded: 1,
  signatures: [],
  signedFile: null,
  consent: {
    version: 'otp-1',
    text: 'Tôi đã đọc toàn bộ văn bản này và đồng ý với nội dung của văn bản. Tôi xác nhận bằng mã OTP do điện lực gửi đến số điện thoại hoặc email tôi đã khai. Điện lực ghi vào văn bản một trang xác nhận (họ tên, kênh nhận mã đã che bớt, thời điểm), lưu địa chỉ IP và loại trình duyệt làm bằng chứng, rồi niêm phong văn bản bằng con dấu điện tử của điện lực. Sau khi niêm phong, văn bản chỉ để xem, không sửa được nữa.',
  },
  revision: 1,
  sha256: 'a64f6fedded8729bef60488ff8f4f0a6da1b74c76d715d9b81346766cc1cf48c',
  bytes: 32_501,
  pages: 1,
  note: null,
  attachedAt: '2026-06-11T16:05:00+07:00',
  comments: [],
  text: [text],
};

const said = { id: 'pc_1', revision: 1, text: 'Sai số nhà: đúng là số 3, không phải số 1.', at: '2026-06-11T19:20:00+07:00' };

export const answering: Paper = { ...toSign, comments: [{ ...said, answer: null, answeredAt: null }] };

export const corrected: Paper = {
  ...toSign,
  revision: 2,
  note: 'Sửa số nhà ở phần địa điểm sử dụng điện.',
  attachedAt: '2026-06-12T08:10:00+07:00',
  comments: [{ ...said, answer: 'Đã sửa ở bản 2.', answeredAt: '2026-06-12T08:10:00+07:00' }],
};

export const signed: Paper = {
  ...toSign,
  state: 'SIGNED',
  consent: null,
  signatures: [{ method: 'OTP', name: 'Khách Hàng Mẫu', signedAt: '2026-06-12T10:03:00+07:00' }],
  signedFile: {
    sha256: 'af4054c79f2d6a815e461455d4ed430fd7d83321f4bc98fac582eef6833d8abc',
    bytes: 95_987,
    pages: 2,
    signedAt: '2026-06-12T10:03:00+07:00',
  },
};

/** Of a company, signed with its token. */
export const byToken: Paper = {
  ...toSign,
  kind: 'ANNEX',
  title: 'Phụ lục hợp đồng: thay đổi công suất sử dụng điện (mẫu)',
  signingMethod: 'TOKEN',
  consent: {
    version: 'token-1',
    text: 'Tôi đã đọc toàn bộ văn bản này, đồng ý với nội dung của văn bản và có thẩm quyền ký thay mặt doanh nghiệp. Tôi ký bằng chữ ký số trên thiết bị (USB token) của doanh nghiệp. Điện lực lưu thời điểm ký, chứng thư số, địa chỉ IP và loại trình duyệt làm bằng chứng. Sau khi ký đủ, văn bản chỉ để xem, không sửa được nữa.',
  },
};

export const signedByToken: Paper = {
  ...byToken,
  state: 'SIGNED',
  consent: null,
  signatures: [{ method: 'TOKEN', name: 'CÔNG TY TNHH MẪU', signedAt: '2026-06-12T10:03:00+07:00' }],
  signedFile: signed.signedFile,
};
