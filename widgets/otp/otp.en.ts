import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './otp.vi.ts';

export const en: Messages<ShellKey> = { 'otp.title': 'Confirmation code' };
