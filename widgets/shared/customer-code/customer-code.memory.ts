import { forget, recall, remember } from '../../core/storage.ts';

/** The code that this device remembers for all widgets, where the person asked for it. */
const key = 'evn-customer-code';
/** Where the outage look-up alone kept it before. */
const formerKey = 'evn-outage-lookup-code';

export function rememberedCode(): string | undefined {
  const former = recall(formerKey);
  if (former !== undefined) {
    if (recall(key) === undefined) remember(key, former);
    forget(formerKey);
  }
  return recall(key);
}

export const rememberCode = (code: string): void => remember(key, code);

export function forgetCode(): void {
  forget(key);
  forget(formerKey);
}
