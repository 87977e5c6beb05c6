import type { MessagePack } from '../core/localize.ts';

export const guideVi = {
  'guide.title': 'Hướng dẫn và hỏi đáp',
  'guide.titleGuides': 'Hướng dẫn',
  'guide.titleQuestions': 'Câu hỏi thường gặp',
  'guide.search': 'Tìm trong hướng dẫn và câu hỏi',
  'guide.searchHint': 'Ví dụ: cúp điện, hóa đơn, sang tên. Gõ không dấu cũng được.',
  'guide.find': 'Tìm',
  'guide.answer': 'Nội dung',
} as const;

export type GuideKey = keyof typeof guideVi;

export const guideMessages: MessagePack<GuideKey> = { vi: guideVi, en: async () => (await import('./guide.en.ts')).en };
