import type { PaperAttachInput, PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { type PdfContent, pdfOf } from '../platform/pdf/pdf.ts';

/** Papers of the sample requests, for customers to read, correct and sign. All of it is invented, and every page says so. */

const WATERMARK = 'DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ';

export interface SamplePaper extends Pick<PaperAttachInput, 'kind' | 'title' | 'needsSignature'> {
  blocks: PdfContent['blocks'];
}

const PARTIES = (customer: string) =>
  [
    ['Bên bán điện', 'Công ty Điện lực Mẫu'],
    ['Bên mua điện', customer],
    ['Địa điểm sử dụng điện', 'Số 1 đường Mẫu, phường 1, thành phố Tân An, tỉnh Long An'],
  ] as const;

export const SAMPLE_CONTRACT: SamplePaper = {
  kind: 'CONTRACT',
  title: 'Hợp đồng mua bán điện phục vụ mục đích sinh hoạt (mẫu)',
  needsSignature: true,
  blocks: [
    { kind: 'heading', text: 'Hợp đồng mua bán điện phục vụ mục đích sinh hoạt' },
    { kind: 'facts', rows: [...PARTIES('Khách Hàng Mẫu'), ['Công suất', '5 kW, một pha'], ['Mục đích sử dụng', 'Sinh hoạt, một hộ']] },
    { kind: 'heading', level: 2, text: 'Điều 1. Chất lượng điện năng và đo đếm' },
    {
      kind: 'paragraph',
      text: 'Bên bán cấp điện ở điện áp 220 V. Điện năng được đo bằng công tơ một pha do bên bán lắp đặt và kiểm định định kỳ. Khi nghi ngờ công tơ, bên mua có quyền yêu cầu kiểm tra.',
    },
    { kind: 'heading', level: 2, text: 'Điều 2. Giá điện và thanh toán' },
    {
      kind: 'paragraph',
      text: 'Giá bán điện theo biểu giá bán lẻ do cơ quan có thẩm quyền ban hành tại từng thời kỳ. Bên mua thanh toán trong vòng 7 ngày kể từ khi nhận thông báo.',
    },
    {
      kind: 'table',
      columns: [
        { title: 'Hạng mục lắp đặt', share: 3 },
        { title: 'Số tiền', align: 'right' },
      ],
      rows: [
        ['Dây dẫn sau công tơ, 15 m (mẫu)', '432.000 ₫'],
        ['Nhân công lắp đặt (mẫu)', '216.000 ₫'],
        ['Tổng cộng, đã gồm thuế GTGT', '648.000 ₫'],
      ],
    },
    { kind: 'heading', level: 2, text: 'Điều 3. Hiệu lực' },
    {
      kind: 'paragraph',
      text: 'Hợp đồng có hiệu lực từ khi hai bên ký và được thực hiện đến khi một trong hai bên thông báo chấm dứt theo quy định. Văn bản này chỉ để trình diễn.',
    },
  ],
};

export const SAMPLE_ANNEX: SamplePaper = {
  kind: 'ANNEX',
  title: 'Phụ lục hợp đồng: thay đổi công suất sử dụng điện (mẫu)',
  needsSignature: true,
  blocks: [
    { kind: 'heading', text: 'Phụ lục hợp đồng mua bán điện: thay đổi công suất sử dụng' },
    {
      kind: 'facts',
      rows: [
        ...PARTIES('Công ty Mẫu'),
        ['Mã số thuế', '0101234567 (mẫu)'],
        ['Công suất cũ', '15 kW, ba pha'],
        ['Công suất mới', '30 kW, ba pha'],
      ],
    },
    { kind: 'heading', level: 2, text: 'Điều 1. Nội dung thay đổi' },
    {
      kind: 'paragraph',
      text: 'Hai bên thống nhất thay đổi công suất sử dụng điện như trên. Bên bán thay công tơ và máy biến dòng trong 5 ngày làm việc kể từ khi phụ lục được ký.',
    },
    { kind: 'heading', level: 2, text: 'Điều 2. Các điều khoản khác' },
    { kind: 'paragraph', text: 'Các điều khoản khác của hợp đồng không thay đổi. Văn bản này chỉ để trình diễn.' },
  ],
};

/** Hands a paper over and shows it to the customer of a request, as the utility's systems do. @throws Error where it is refused */
export async function bringPaper(
  desk: Pick<PaperDeskService, 'takeFile' | 'attach'>,
  { blocks, ...paper }: SamplePaper,
  { requestCode, clientRequestId, date }: { requestCode: string; clientRequestId: string; date: Date },
): Promise<void> {
  const file = await desk.takeFile(Buffer.from(await pdfOf({ title: paper.title, date, blocks, watermark: WATERMARK })));
  if (!file) throw new Error('a sample paper is no PDF');
  const attached = await desk.attach({ locale: 'vi' }, { input: { ...paper, requestCode, clientRequestId, fileId: file.id } });
  if (attached.__typename !== 'PaperRecord') throw new Error(`sample paper refused: ${JSON.stringify(attached)}`);
}
