import { describe, expect, it } from 'vitest';
import { placementOf, type Surroundings } from './placement.ts';

const firstParty: Surroundings = { ownOrigin: true, made: undefined, topLevel: true, firstParty: true };
const elsewhere: Surroundings = { ...firstParty, ownOrigin: false, firstParty: false };

describe('where a part of a widget stands', () => {
  it.each([
    ['on the utility’s own page', firstParty, ['inline', 'inline', 'inline']],
    ['on a partner’s page', elsewhere, ['inline', 'frame', 'page']],
    [
      'on a partner’s page that calls itself the utility’s',
      { ...elsewhere, firstParty: true, made: 'page' as const },
      ['inline', 'frame', 'page'],
    ],
    ['on a partner’s host that hands the BFF on', { ...firstParty, firstParty: false }, ['inline', 'frame', 'page']],
    ['on the utility’s page inside somebody’s frame', { ...firstParty, topLevel: false }, ['inline', 'frame', 'page']],
    [
      'in the frame that the BFF made',
      { ...firstParty, made: 'frame' as const, topLevel: false, firstParty: false },
      ['inline', 'inline', 'page'],
    ],
    ['on the page that the BFF made', { ...firstParty, made: 'page' as const, firstParty: false }, ['inline', 'inline', 'inline']],
  ])('%s', (_, surroundings, expected) => {
    expect((['A', 'B', 'C'] as const).map((ring) => placementOf(ring, surroundings))).toEqual(expected);
  });
});
