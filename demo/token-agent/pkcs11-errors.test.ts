import { expect, it } from 'vitest';
import { refusalOfReturnValue } from './pkcs11-errors.ts';

it.each([
  ['CKR_PIN_INCORRECT', 0xa0, 'PIN_INCORRECT'],
  ['CKR_PIN_LEN_RANGE', 0xa2, 'PIN_INCORRECT'],
  ['CKR_PIN_LOCKED', 0xa4, 'PIN_LOCKED'],
  ['CKR_DEVICE_REMOVED', 0x32, 'NO_TOKEN'],
  ['CKR_FUNCTION_CANCELED', 0x50, 'USER_REJECTED'],
  ['CKR_GENERAL_ERROR, about which nobody can say anything', 0x05, 'TOKEN_ERROR'],
])('%s', (_, returnValue, refusal) => {
  expect(refusalOfReturnValue(returnValue)).toBe(refusal);
});
