import { describe, expect, it } from 'vitest';
import { boundsOf } from './date-range.bounds.ts';
import { rangeAhead, rangeOf } from './date-range.data.ts';

const today = '2026-06-12';

describe('the days in the form', () => {
  it.each([
    ['nothing chosen', {}, { from: '2026-06-12', to: '2026-06-19' }],
    ['only the first day', { from: '2026-06-20' }, { from: '2026-06-20', to: '2026-06-27' }],
    ['only the last day', { to: '2026-06-30' }, { from: '2026-06-12', to: '2026-06-30' }],
    ['both', { from: '2026-06-20', to: '2026-06-20' }, { from: '2026-06-20', to: '2026-06-20' }],
    ['a first day that has passed, to be complained of', { from: '2026-06-01' }, { from: '2026-06-01', to: '2026-06-19' }],
    ['an end that was emptied again', { from: undefined, to: '2026-06-13' }, { from: '2026-06-12', to: '2026-06-13' }],
  ])('%s', (_, chosen, range) => {
    expect(rangeOf(chosen, today, 7)).toEqual(range);
  });

  it('at most 31 days, both counted, and no further than a year', () => {
    const bounds = boundsOf({ from: '2026-12-20', to: '2026-12-27' }, today);
    expect(bounds.to).toEqual({ min: '2026-12-20', max: '2027-01-19' });
    expect(bounds.from).toEqual({ min: '2026-06-12', max: '2027-06-12' });
  });
});

describe('the days asked for, as days go by', () => {
  it.each([
    ['all are ahead', { from: '2026-06-14', to: '2026-06-16' }, { from: '2026-06-14', to: '2026-06-16' }],
    ['some have passed', { from: '2026-06-10', to: '2026-06-16' }, { from: '2026-06-12', to: '2026-06-16' }],
    ['all have passed: the usual ones', { from: '2026-06-01', to: '2026-06-11' }, { from: '2026-06-12', to: '2026-06-19' }],
  ])('%s', (_, range, ahead) => {
    expect(rangeAhead(range, today, 7)).toEqual(ahead);
  });
});
