import { describe, expect, it } from 'vitest';
import { isMobile, readPhone } from './phone.ts';

describe('a telephone number', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '(0912) 345 678',
    '+84912345678',
    '+84 (0) 912 345 678',
    '+84 (0)912.345.678',
    '84912345678',
    '0084912345678',
    '０９１２３４５６７８',
    '＋84 912 345 678',
    ' 0912345678 ',
    '0912\u00a0345\u00a0678',
    '0912–345–678',
  ])('%j is one mobile number', (typed) => {
    expect(readPhone(typed)).toEqual({ number: '+84912345678' });
  });

  it.each(['0323456789', '0523456789', '0723456789', '0823456789', '0923456789'])('%s is mobile', (typed) => {
    const phone = readPhone(typed);
    expect(phone !== null && phone !== 'foreign' && isMobile(phone.number)).toBe(true);
  });

  it.each(['02839123456', '028 3912 3456', '(028) 3912 3456', '+84 (0) 28 3912 3456', '+842839123456'])('%j takes no messages', (typed) => {
    expect(readPhone(typed)).toEqual({ number: '+842839123456' });
    expect(isMobile('+842839123456')).toBe(false);
  });

  it.each(['+82 10 1234 5678', '+1 202-555-0143', '+44 20 7946 0018'])('%j is of another country', (typed) => {
    expect(readPhone(typed)).toBe('foreign');
  });

  it.each([
    '',
    ' ',
    '091234567',
    '09123456789',
    '0112345678',
    '0412345678',
    '0612345678',
    '0212345678',
    '0123456789',
    '113',
    '19001006',
    '1900545454',
    '0912345678 ext 5',
    '0912345678;ext=5',
    '0912345678x12',
    'gọi 0912345678',
    '0912345678 hoặc 0987654321',
    '+84+912345678',
    '091234567a',
    'PB06010000055',
    '__proto__',
    '0'.repeat(64),
  ])('%j is none', (typed) => {
    expect(readPhone(typed)).toBeNull();
  });
});
