import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../reference/units.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { unitDirectory } from './unit-directory.service.ts';

const units = unitDirectory(readUnits());
const ALL = units.companies(CORPORATIONS, '2026-06-12').flatMap((company) => company.units);

describe('the unit of a customer code', () => {
  it('is the longest unit code it begins with', () => {
    expect(units.ofCustomerCode('PA04GT0000001', '2026-06-12')?.code).toBe('PA04GT');
    expect(units.ofCustomerCode('PA04ZZ0000001', '2026-06-12')?.code).toBe('PA04');
    expect(units.ofCustomerCode('PD01000000001', '2026-06-12')).toMatchObject({ code: 'PD01', corporation: 'EVNHANOI' });
  });

  it('moves between corporations on the day of the transfer, not by its first letters', () => {
    for (const code of ['PB04010000001', 'PB15010000001']) {
      expect(units.ofCustomerCode(code, '2025-06-30')?.corporation).toBe('EVNSPC');
      expect(units.ofCustomerCode(code, '2025-07-01')?.corporation).toBe('EVNHCMC');
    }
    expect(units.ofCustomerCode('PB06010000001', '2026-06-12')?.corporation).toBe('EVNSPC');
  });

  it('is not guessed where the list has a gap', () => {
    expect(units.ofCustomerCode('PB20010000001', '2026-06-12')).toBeUndefined();
  });

  it('is found for any serial behind any listed code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.nat({ max: 9_999_999 }), (unit, serial) => {
        const found = units.ofCustomerCode(unit.code + String(serial).padStart(13 - unit.code.length, '0'), '2026-06-12');
        expect(found?.code.startsWith(unit.code)).toBe(true);
      }),
    );
  });
});

describe('companies', () => {
  it('list every unit once, in the corporation that holds it on the day', () => {
    expect(ALL).toHaveLength(416);
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(416);
    const hcmc = units.companies(['EVNHCMC'], '2026-06-12').map(({ name }) => name);
    expect(hcmc).toEqual(expect.arrayContaining(['Bình Dương', 'Bà Rịa - Vũng Tàu', 'TP.HCM']));
    expect(units.companies(['EVNHCMC'], '2025-06-30').map(({ name }) => name)).toEqual(['TP.HCM']);
  });

  it('come in the order of the Vietnamese alphabet, with the other names they are looked for by', () => {
    const companies = units.companies(CORPORATIONS, '2026-06-12');
    const names = companies.map(({ name }) => name);
    expect(names.indexOf('Đà Nẵng')).toBeGreaterThan(names.indexOf('Cần Thơ'));
    expect(names.indexOf('Đà Nẵng')).toBeLessThan(names.indexOf('Gia Lai'));
    const city = companies.find(({ name }) => name === 'TP.HCM');
    expect(city?.aliases).toContain('Sài Gòn');
    expect(city?.units.find(({ code }) => code === 'PE0100')?.aliases).toEqual(['Quận 1', 'Quận 3']);
  });
});
