import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16, findQr, readQr } from './emv-qr.ts';

const STATIC = '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F';
const DYNAMIC = '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6';

const field = (tag: string, value: string): string => `${tag}${String(value.length).padStart(2, '0')}${value}`;
const sealed = (body: string): string => `${body}6304${crc16(`${body}6304`)}`;

/** A VietQR code as a bank writes it. */
function vietQr({ bin, account, amount, purpose }: { bin: string; account: string; amount: string | null; purpose: string }): string {
  const beneficiary = field('01', field('00', bin) + field('01', account));
  const template = field('38', field('00', 'A000000727') + beneficiary + field('02', 'QRIBFTTA'));
  const paid = amount === null ? '' : field('54', amount);
  return sealed(
    `${field('00', '01')}${field('01', '11')}${template}${field('53', '704')}${paid}${field('58', 'VN')}${field('62', field('08', purpose))}`,
  );
}

describe('the check sum', () => {
  it('is CRC-16/CCITT-FALSE', () => expect(crc16('123456789')).toBe('29B1'));
  it('fills up to four digits', () => expect(crc16('').length).toBe(4));
});

describe('a VietQR code', () => {
  it.each([
    [STATIC, null],
    [DYNAMIC, '10000'],
  ])('%s names bank, account and amount', (text, amount) => {
    expect(readQr(text)).toEqual({
      isWhole: true,
      payee: { bin: '970416', account: '257678859' },
      hasOtherPayees: false,
      amount,
      merchant: null,
    });
  });

  it('says what was written into it', () => {
    const codes = fc.record({
      bin: fc.stringMatching(/^\d{6}$/),
      account: fc.stringMatching(/^[0-9A-Z]{1,19}$/),
      amount: fc.option(fc.stringMatching(/^[1-9]\d{0,8}$/)),
      purpose: fc.stringMatching(/^[A-Za-z0-9 ]{1,25}$/),
    });
    fc.assert(
      fc.property(codes, (code) => {
        const { bin, account, amount } = code;
        expect(readQr(vietQr(code))).toEqual({ isWhole: true, payee: { bin, account }, hasOtherPayees: false, amount, merchant: null });
      }),
    );
  });

  it('changed in any one character is not whole', () => {
    const change = fc.tuple(fc.nat(DYNAMIC.length - 1), fc.stringMatching(/^[0-9A-Z]$/));
    fc.assert(
      fc.property(change, ([at, character]) => {
        fc.pre(DYNAMIC[at]?.toUpperCase() !== character);
        expect(readQr(DYNAMIC.slice(0, at) + character + DYNAMIC.slice(at + 1))).toEqual({ isWhole: false });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['cut off', STATIC.slice(0, -1)],
    ['with something behind it', `${STATIC}0`],
    ['with two payees', sealed(STATIC.slice(0, -8) + field('38', field('00', 'A000000727')))],
    ['without a check sum', STATIC.slice(0, -8)],
    ['whose check sum is not its end', sealed(STATIC)],
    ['of another format', sealed(`000202${field('38', field('00', 'A000000727'))}`)],
    ['with an account that is none', vietQr({ bin: '970416', account: '<b>', amount: null, purpose: 'x' })],
    ['without an account', sealed(`000201${field('38', field('00', 'A000000727'))}`)],
    ['empty', ''],
  ])('%s is not whole', (_, text) => expect(readQr(text)).toEqual({ isWhole: false }));
});

describe('other payment codes', () => {
  it('pay nobody that could be compared', () => {
    const vnpay = sealed(`000201${field('26', field('00', 'A000000775') + field('01', '0312345678'))}${field('59', 'CUA HANG')}`);
    expect(readQr(vnpay)).toEqual({ isWhole: true, payee: null, hasOtherPayees: true, amount: null, merchant: 'CUA HANG' });
    expect(readQr(sealed(`000201${field('38', field('00', 'A000000001'))}`))).toMatchObject({ isWhole: true, payee: null });
  });
});

describe('in a message', () => {
  it('a code is found with its place', () => {
    const text = `Quét mã: ${DYNAMIC} để trả tiền`;
    expect(findQr(text)).toEqual({ start: 9, end: 9 + DYNAMIC.length, qr: readQr(DYNAMIC) });
  });

  it('a code whose account looks like the check sum is read to its real end', () => {
    const code = vietQr({ bin: '970416', account: '6304ABCD63041234', amount: null, purpose: 'x' });
    expect(findQr(`${code}\nabc`)).toMatchObject({ end: code.length, qr: { payee: { account: '6304ABCD63041234' } } });
  });

  it('a broken one reaches to the end of its line', () => {
    expect(findQr('a 00020101 x\nb')).toEqual({ start: 2, end: 12, qr: { isWhole: false } });
    expect(findQr('00020199')).toMatchObject({ end: 8, qr: { isWhole: false } });
  });

  it('there may be none', () => expect(findQr('1.388.405 đ')).toBeUndefined());
});
