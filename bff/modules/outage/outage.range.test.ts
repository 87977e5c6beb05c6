import { describe, expect, it } from 'vitest';
import { issuesUnder } from '../../platform/problems.ts';
import { dayRange, type RangeInput } from './outage.range.ts';

const TODAY = '2026-06-12';

function asked(input: RangeInput) {
  const issues = issuesUnder();
  return { range: dayRange(input, TODAY, issues), issues: issues.list };
}

describe('the days asked', () => {
  it.each<[RangeInput, string, string]>([
    [{}, '2026-06-12', '2026-06-19'],
    [{ from: '2026-06-20' }, '2026-06-20', '2026-06-27'],
    [{ to: '2026-06-13' }, '2026-06-12', '2026-06-13'],
    [{ from: null, to: null }, '2026-06-12', '2026-06-19'],
    [{ from: '2026-06-01', to: '2026-07-01' }, '2026-06-01', '2026-07-01'],
    [{ to: '2026-06-01' }, '2026-06-01', '2026-06-01'],
  ])('%j are %s to %s', (input, from, to) => {
    expect(asked(input)).toEqual({ range: { from, to }, issues: [] });
  });

  it.each<[RangeInput, string, string]>([
    [{ from: '2026-02-30' }, 'from', 'outage.date.impossible'],
    [{ to: '12/06/2026' }, 'to', 'outage.date.impossible'],
    [{ from: '2026-06-13', to: '2026-06-12' }, 'to', 'outage.range.reversed'],
    [{ from: '2026-06-01', to: '2026-07-02' }, 'to', 'outage.range.tooLong'],
  ])('%j name their mistake', (input, field, key) => {
    expect(asked(input).issues).toEqual([expect.objectContaining({ path: [field], key })]);
  });

  it('name every impossible day at once', () => {
    expect(asked({ from: 'x', to: '2026-13-01' }).issues.map(({ path }) => path[0])).toEqual(['from', 'to']);
  });
});
