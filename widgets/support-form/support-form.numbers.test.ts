import { expect, it } from 'vitest';
import { holdsPersonalNumber } from './support-form.numbers.ts';

it.each([
  'CCCD 012345678901',
  'số căn cước: 012 345 678 901',
  'CMND 123456789.',
  'chuyển vào 1234 5678 9012 3456',
  'tài khoản 0123456789012',
])('“%s” is warned of', (text) => {
  expect(holdsPersonalNumber(text)).toBe(true);
});

it.each([
  'Mã khách hàng PB06010000055',
  'Gọi 0912 345 678 hoặc 0912345678',
  'Tháng 06/2026 hết 1.388.405 đ cho 461 kWh',
  'Chỉ số 12345 ngày 12/06/2026',
  'số nhà 12/3, hẻm 4',
  '',
])('“%s” is not', (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
});
