import type { MessagePack } from '../../core/localize.ts';

export const articleVi = {
  'article.published': 'Đăng ngày {date}',
  'article.unverified': 'Nội dung này chưa được kiểm chứng với văn bản gốc. Vui lòng hỏi tổng đài trước khi làm theo.',
  'article.from': 'Áp dụng từ {date}',
  'article.until': 'Áp dụng đến hết ngày {date}',
  'article.sources': 'Căn cứ và nguồn',
  'article.verified': 'Kiểm tra lần cuối ngày {date}.',
  'article.notVerifiedOn': 'Chưa ghi ngày kiểm tra.',
  'article.back': 'Trở về trước',
  'article.missing': 'Không có bài này, hoặc bài đã hết hiệu lực.',
} as const;

export type ArticleKey = keyof typeof articleVi;

export const articleMessages: MessagePack<ArticleKey> = {
  vi: articleVi,
  en: async () => (await import('./article.en.ts')).en,
};
