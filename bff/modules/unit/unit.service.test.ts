import { expect, it } from 'vitest';
import { audienceOf } from '../../platform/asker.ts';
import { fixedClock } from '../../platform/clock.ts';
import { readUnits } from '../../reference/units.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { hotlineDirectory } from './hotline-directory.service.ts';
import { unitDirectory } from './unit-directory.service.ts';
import { unitService } from './unit.service.ts';

const service = unitService({
  units: unitDirectory(readUnits()),
  hotlines: hotlineDirectory(readHotlines()),
  clock: fixedClock('2026-06-12T08:00:00+07:00'),
});

it.each(['2026-02-30', '', 'hôm nay'])('companies on %j, which is no day, are a fault of the program that asks', (asOf) => {
  expect(() => service.companies({ audience: audienceOf({ corporations: ['EVNSPC'], defaultCorporation: 'EVNSPC' }) }, { asOf })).toThrow(
    expect.objectContaining({ code: 'BAD_REQUEST' }),
  );
});

it('companies elsewhere are those that the site does not offer, with whom to ask there', () => {
  const elsewhere = service.companiesElsewhere({
    audience: audienceOf({ corporations: ['EVNSPC', 'EVNHCMC'], defaultCorporation: 'EVNSPC' }),
    locale: 'vi',
  });
  expect(elsewhere.find(({ name }) => name === 'Đà Nẵng')?.hotline.number).toBe('19001909');
  expect(elsewhere.some(({ name }) => name === 'TP.HCM')).toBe(false);
});
