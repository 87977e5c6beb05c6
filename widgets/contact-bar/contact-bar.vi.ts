import type { MessagePack } from '../core/localize.ts';
import type { AnswerKey } from './contact-bar.answer.vi.ts';

const vi = {
  'contactBar.title': 'Gọi điện lực',
  'contactBar.numbers': 'Số tổng đài',
  'contactBar.callback': 'Nhờ gọi lại cho tôi',
} as const;

export type ShellKey = keyof typeof vi;
export type ContactBarKey = ShellKey | AnswerKey;

export const shellMessages: MessagePack<ShellKey> = { vi, en: async () => (await import('./contact-bar.en.ts')).en };
