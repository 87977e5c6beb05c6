import { describe, expect, it } from 'vitest';
import { numberOf, quantityOf, readingsOf, typedNumber, type Unit } from './numbers.ts';

describe('numbers as people type them', () => {
  it.each<[string, vi: number, en: number]>([
    ['350', 350, 350],
    [' 350 ', 350, 350],
    ['0', 0, 0],
    ['-5', -5, -5],
    ['12,5', 12.5, 12.5],
    ['12.5', 12.5, 12.5],
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['1.234,5', 1234.5, Number.NaN],
    ['1,234.5', Number.NaN, 1234.5],
    ['12.345.678', 12_345_678, Number.NaN],
    ['0.500', 0.5, 0.5],
    ['0,500', 0.5, 0.5],
    ['-0.125', -0.125, -0.125],
    ['00.500', 0.5, 0.5],
    ['1 234', 1234, 1234],
    ['1\u202F234\u00A0567', 1_234_567, 1_234_567],
    ['1 234,5', 1234.5, 1234.5],
    ['0 500', Number.NaN, Number.NaN],
    ['12 5', Number.NaN, Number.NaN],
    ['３５０', 350, 350],
    ['１２，５', 12.5, 12.5],
    ['1.23.456', Number.NaN, Number.NaN],
    ['1.234.5', Number.NaN, Number.NaN],
    ['461 kWh', Number.NaN, Number.NaN],
    ['1e5', Number.NaN, Number.NaN],
    ['0x10', Number.NaN, Number.NaN],
    ['--1', Number.NaN, Number.NaN],
    ['5-', Number.NaN, Number.NaN],
    [',5', Number.NaN, Number.NaN],
    ['abc', Number.NaN, Number.NaN],
    ['', Number.NaN, Number.NaN],
  ])('reads %j as %d in Vietnamese and as %d in English', (text, vi, en) => {
    expect(numberOf(text, 'vi')).toBe(vi);
    expect(numberOf(text, 'en')).toBe(en);
  });
});

describe('numbers with what people write behind them', () => {
  it.each<[string, Unit, number]>([
    ['500.000 đ', 'money', 500_000],
    ['500.000đ', 'money', 500_000],
    ['500.000 đồng', 'money', 500_000],
    ['500.000 VND', 'money', 500_000],
    ['500.000 VNĐ', 'money', 500_000],
    ['500k', 'money', 500_000],
    ['500 nghìn', 'money', 500_000],
    ['500 ngàn đồng', 'money', 500_000],
    ['5 triệu', 'money', 5_000_000],
    ['1,5tr', 'money', 1_500_000],
    ['3k5', 'money', 3500],
    ['1tr2', 'money', 1_200_000],
    ['1 triệu 350', 'money', 1_350_000],
    ['1,5k5', 'money', Number.NaN],
    ['4000đ/kwh', 'money', 4000],
    ['4.000 đ / kWh', 'money', 4000],
    ['400k/tháng', 'money', 400_000],
    ['3.500/số', 'money', 3500],
    ['0,29 triệu', 'money', 290_000],
    ['350 kWh', 'energy', 350],
    ['350kwh', 'energy', 350],
    ['350 số điện', 'energy', 350],
    ['350 ký', 'energy', 350],
    ['461.', 'energy', 461],
    ['461,', 'energy', 461],
    ['500k', 'energy', Number.NaN],
    ['350 đ', 'energy', Number.NaN],
    ['350 kWh', 'money', Number.NaN],
    ['2 hộ', 'none', Number.NaN],
    ['kWh', 'energy', Number.NaN],
    ['đ', 'money', Number.NaN],
    ['.', 'energy', Number.NaN],
  ])('reads %j as %s: %d', (text, unit, value) => {
    expect(quantityOf(text, unit, 'vi')).toBe(value);
    expect(quantityOf(text.normalize('NFD'), unit, 'vi')).toBe(value);
  });
});

describe('figures that may mean two things', () => {
  it.each([
    ['1,000', 'vi', ['1000', '1']],
    ['1,234 kWh', 'vi', ['1234', '1,2340']],
    ['1.000', 'en', ['1000', '1']],
    ['1.000', 'vi', undefined],
    ['1,000', 'en', undefined],
    ['0,500', 'vi', undefined],
    ['1234,567', 'vi', undefined],
    ['12,5', 'vi', undefined],
  ] as const)('%j in %s', (text, language, readings) => {
    expect(readingsOf(text, 'energy', language)).toEqual(readings);
    expect(readings?.every((reading) => readingsOf(reading, 'energy', language) === undefined)).not.toBe(false);
  });

  it('are never written by the calculator itself', () => {
    expect([typedNumber(1.234, 'vi'), typedNumber(1234.5, 'vi'), typedNumber(461, 'vi')]).toEqual(['1,2340', '1.234,5', '461']);
  });
});
