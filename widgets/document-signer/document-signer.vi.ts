import { joined } from '../core/joined.ts';
import type { MessagePack } from '../core/localize.ts';
import { type PersonalKey, personalMessages } from '../shared/personal/personal.vi.ts';

const vi = { 'documentSigner.title': 'Xem và ký hồ sơ' } as const;

export type OwnShellKey = keyof typeof vi;
export type ShellKey = OwnShellKey | PersonalKey;

export const shellMessages: MessagePack<ShellKey> = joined(personalMessages, {
  vi,
  en: async () => (await import('./document-signer.en.ts')).en,
});
