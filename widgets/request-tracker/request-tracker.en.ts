import type { Messages } from '../core/localize.ts';

export const en: Messages<'requestTracker.title'> = { 'requestTracker.title': 'Follow a request' };
