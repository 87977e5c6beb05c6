import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey, OwnKey } from './service-catalog.answer.vi.ts';

const vi = {
  'serviceCatalog.title': 'Dịch vụ điện',
  'serviceCatalog.search': 'Tìm dịch vụ',
  'serviceCatalog.searchHint': 'Ví dụ: sang tên, công tơ, hóa đơn.',
} as const;

export type ShellKey = keyof typeof vi;
/** Of the element and of its list; in one file in English. */
export type EnglishKey = ShellKey | OwnKey;
export type ServiceCatalogKey = ShellKey | AnswerKey;

export const shellMessages: MessagePack<ShellKey> = {
  vi,
  en: async () => (await import('./service-catalog.en.ts')).en,
  dialects: { nam: { 'serviceCatalog.searchHint': 'Ví dụ: sang tên, đồng hồ điện, hóa đơn.' } },
};
