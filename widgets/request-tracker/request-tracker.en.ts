import type { Messages } from '../core/localize.ts';

export const en: Messages<'tracker.title'> = { 'tracker.title': 'Follow a request' };
