import { describe, expect, it } from 'vitest';
import { readUnits } from '../../reference/units.ts';
import { unitDirectory } from '../unit/unit-directory.service.ts';
import { beginIssues } from './import.begin.ts';

const units = unitDirectory(readUnits());
const statement = {
  kind: 'OUTAGES' as const,
  corporation: 'EVNSPC' as const,
  units: ['PB0601'],
  readAt: '2026-06-12T08:00:00+07:00',
  source: 'CMIS',
  clientRequestId: 'nightly-2026-06-12',
};
const keysOf = (from: string, to: string) =>
  beginIssues({ ...statement, from, to }, { dated: true, units, latest: new Date('2026-06-12T09:00:00+07:00') }).map(({ key }) => key);

describe('the period a statement covers', () => {
  it('is at most 366 days, both ends counted', () => {
    expect(keysOf('2026-01-01', '2027-01-01')).toEqual([]);
    expect(keysOf('2026-01-01', '2027-01-02')).toEqual(['import.period.reversed']);
  });

  it('does not end before it begins, and its days exist', () => {
    expect(keysOf('2026-06-12', '2026-06-12')).toEqual([]);
    expect(keysOf('2026-06-12', '2026-06-11')).toEqual(['import.period.reversed']);
    expect(keysOf('2026-02-30', '2026-06-11')).toEqual(['outage.date.impossible']);
  });
});
