import type { RefusalCode } from './refusal.ts';

/** Return values of PKCS#11 v2.40 that a person can do something about. */
const REFUSALS: ReadonlyMap<number, RefusalCode> = new Map<number, RefusalCode>([
  [0x32, 'NO_TOKEN'], // CKR_DEVICE_REMOVED
  [0x50, 'USER_REJECTED'], // CKR_FUNCTION_CANCELED: said no on a reader with its own keys
  [0xa0, 'PIN_INCORRECT'], // CKR_PIN_INCORRECT
  [0xa1, 'PIN_INCORRECT'], // CKR_PIN_INVALID: a character that no PIN of this token has
  [0xa2, 'PIN_INCORRECT'], // CKR_PIN_LEN_RANGE
  [0xa4, 'PIN_LOCKED'], // CKR_PIN_LOCKED
  [0xe0, 'NO_TOKEN'], // CKR_TOKEN_NOT_PRESENT
  [0xe1, 'NO_TOKEN'], // CKR_TOKEN_NOT_RECOGNIZED
]);

export const refusalOfReturnValue = (returnValue: number): RefusalCode => REFUSALS.get(returnValue) ?? 'TOKEN_ERROR';
