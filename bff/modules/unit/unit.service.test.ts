import { expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock.ts';
import { readUnits } from '../../reference/units.ts';
import { unitDirectory } from './unit.directory.ts';
import { unitService } from './unit.service.ts';

const service = unitService({ units: unitDirectory(readUnits()), clock: fixedClock('2026-06-12T08:00:00+07:00') });

it.each(['2026-02-30', '', 'hôm nay'])('companies on %j, which is no day, are a fault of the program that asks', (asOf) => {
  expect(() => service.companies({ site: { corporations: ['EVNSPC'] } }, { asOf })).toThrow(
    expect.objectContaining({ code: 'BAD_REQUEST' }),
  );
});
