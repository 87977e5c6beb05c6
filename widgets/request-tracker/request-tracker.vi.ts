import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type PersonalKey, personalMessages } from '../shared/personal/personal.vi.ts';

const vi = { 'requestTracker.title': 'Theo dõi hồ sơ' } as const;

export type ShellKey = keyof typeof vi | PersonalKey;

export const shellMessages: MessagePack<ShellKey> = joined(personalMessages, {
  vi,
  en: async () => (await import('./request-tracker.en.ts')).en,
});
