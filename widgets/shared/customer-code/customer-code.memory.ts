import { forget, recall, remember } from '../../core/storage.ts';

/** The code that this device remembers for all widgets, where the person asked for it. */
const key = 'evn-customer-code';

export const rememberedCode = (): string | undefined => recall(key);

export const rememberCode = (code: string): void => remember(key, code);

export const forgetCode = (): void => forget(key);
