import type { Messages } from '../core/localize.ts';
import type { ShellKey } from './norm-checker.vi.ts';

export const en: Messages<ShellKey> = { 'normChecker.title': 'Quotas, and what a tenant should pay' };
