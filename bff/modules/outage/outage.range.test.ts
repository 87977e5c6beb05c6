import { describe, expect, it } from 'vitest';
import { dayRange, type RangeInput } from './outage.range.ts';

const TODAY = '2026-06-12';

describe('the days asked', () => {
  it.each<[RangeInput, string, string]>([
    [{}, '2026-06-12', '2026-06-19'],
    [{ from: '2026-06-20' }, '2026-06-20', '2026-06-27'],
    [{ to: '2026-06-13' }, '2026-06-12', '2026-06-13'],
    [{ from: null, to: null }, '2026-06-12', '2026-06-19'],
    [{ from: '2026-06-01', to: '2026-07-01' }, '2026-06-01', '2026-07-01'],
    [{ to: '2026-06-01' }, '2026-06-01', '2026-06-01'],
  ])('%j are %s to %s', (input, from, to) => {
    expect(dayRange(input, TODAY)).toMatchObject({ range: { from, to }, issues: { list: [] } });
  });

  it.each<[RangeInput, string, string]>([
    [{ from: '2026-02-30' }, 'from', 'outage.date.impossible'],
    [{ to: '12/06/2026' }, 'to', 'outage.date.impossible'],
    [{ from: '2026-06-13', to: '2026-06-12' }, 'to', 'outage.range.reversed'],
    [{ from: '2026-06-01', to: '2026-07-02' }, 'to', 'outage.range.tooLong'],
  ])('%j name their mistake', (input, field, key) => {
    expect(dayRange(input, TODAY).issues.list).toEqual([expect.objectContaining({ path: [field], key })]);
  });

  it('name every impossible day at once', () => {
    expect(dayRange({ from: 'x', to: '2026-13-01' }, TODAY).issues.list.map(({ path }) => path[0])).toEqual(['from', 'to']);
  });
});
