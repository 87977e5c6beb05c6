import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOUBTFUL, FRAUDS, HONEST, LISTED, UNKNOWN } from './verify.corpus.fixture.ts';
import { ACCOUNT, verifierWith } from './verify.fixture.ts';

const verify = verifierWith([ACCOUNT]);
/** With the signs, so that a failure says why. */
const verdictOf = async (text: string): Promise<string> => {
  const { verdict, signs, things } = await verify(text);
  return [verdict, ...[...signs, ...things.flatMap((thing) => thing.signs)].filter(({ counts }) => counts).map(({ id }) => id)].join(' ');
};

describe('fraud', () => {
  it.each(FRAUDS)('%s', async (text) => expect(await verdictOf(text)).toMatch(/^FRAUD_SIGNS /));
});

describe('one sign alone is no verdict, and is told', () => {
  it.each(DOUBTFUL)('%s', async (text) => expect(await verdictOf(text)).toMatch(/^UNKNOWN \w+$/));
});

describe('what companies and people really write is no fraud, and still not called listed', () => {
  it.each(HONEST)('%s', async (text) => expect(await verdictOf(text)).toMatch(/^UNKNOWN/));
});

describe('what nobody knows stays unknown', () => {
  it.each(UNKNOWN)('%s', async (text) => expect(await verdictOf(text)).toMatch(/^UNKNOWN/));
});

describe('what stands in the lists is listed, however it is written', () => {
  it.each(LISTED)('%s', async (text) => expect(await verdictOf(text)).toBe('LISTED'));
});

describe('nothing is listed', () => {
  it('with any word beside it', async () => {
    const around = fc.tuple(fc.constantFrom(...LISTED.map((text) => text.trim())), fc.stringMatching(/^[a-z]{2,8}$/), fc.boolean());
    await fc.assert(
      fc.asyncProperty(around, async ([listed, word, before]) => {
        expect((await verify(before ? `${word} ${listed}` : `${listed} ${word}`)).verdict).not.toBe('LISTED');
      }),
      { numRuns: 300 },
    );
  });

  it('because a fraud names a hotline or a page of the power company', async () => {
    const both = fc.tuple(fc.constantFrom(...FRAUDS), fc.constantFrom(...LISTED));
    await fc.assert(
      fc.asyncProperty(both, async ([fraud, listed]) => {
        expect((await verify(`${fraud}\n${listed}`)).verdict).toBe('FRAUD_SIGNS');
      }),
      { numRuns: 200 },
    );
  });

  it('of what somebody types at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
        async (text) => {
          expect((await verify(`x${text}`)).verdict).not.toBe('LISTED');
        },
      ),
      { numRuns: 500 },
    );
  });
});
