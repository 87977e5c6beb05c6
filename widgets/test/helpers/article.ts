import type { Article, Block, Span } from '../../shared/article/article.ts';

/** An article with one of everything that a text may hold. */

const plain = (text: string): Span => ({ text, strong: false, emphasis: false, href: null });
const block = (kind: Block['kind'], spans: readonly Span[], rest: Partial<Block> = {}): Block => ({
  kind,
  level: null,
  spans,
  rows: [],
  ...rest,
});
const row = (texts: readonly string[], level = 1) => ({ level, cells: texts.map((text) => ({ alignEnd: false, spans: [plain(text)] })) });

export const article: Article = {
  id: 'ways-to-pay',
  section: 'ways-to-pay',
  title: 'Cách thức thanh toán tiền điện',
  summary: 'Trả qua ngân hàng, ví điện tử hoặc điểm thu.',
  publishedOn: null,
  validFrom: '2026-11-01',
  validTo: null,
  sources: ['Trang EVNSPC'],
  provenance: 'UNVERIFIED',
  verifiedAt: null,
  image: null,
  body: [
    block('HEADING', [plain('Chọn một cách')], { level: 2 }),
    block('PARAGRAPH', [
      plain('Xem '),
      { ...plain('cách tính hóa đơn'), href: 'guide:read-your-bill' },
      plain(', '),
      { ...plain('tính thử'), href: 'widget:evn-tariff-calc' },
      plain(' hoặc gọi '),
      { ...plain('tổng đài'), href: 'tel:19001006', strong: true },
    ]),
    block('UNORDERED_LIST', [], { rows: [row(['Ngân hàng']), row(['Ủy nhiệm thu'], 2)] }),
    block('ORDERED_LIST', [], { rows: [row(['Mở ứng dụng'])] }),
    block('TABLE', [], { rows: [row(['Cách', 'Phí']), row(['Điểm thu', 'Không'])] }),
    block('QUOTE', [{ ...plain('Không chuyển vào tài khoản cá nhân.'), emphasis: true }]),
  ],
};
