import { problem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { HotlineRow } from '../../reference/hotlines.ts';
import type { Hotline, NotOfferedProblem } from './unit.answer.ts';
import type { Corporation } from '../../platform/corporation.ts';

/** The number to show for a corporation, in the caller's language. */
export function hotlineDirectory(rows: readonly HotlineRow[]) {
  function of(owner: Corporation, locale: Locale): Hotline {
    const row = rows.find((candidate) => candidate.owner === owner);
    if (!row) throw new Error(`no hotline of ${owner}`);
    return { number: row.number, priceText: row.price?.[locale] ?? null, verifiedAt: row.verifiedAt, source: row.source };
  }

  return {
    of,
    /** "Not on this site", with whom to ask instead. */
    notOffered: (owner: Corporation, locale: Locale): NotOfferedProblem => ({
      ...problem('NotOfferedProblem', 'NOT_OFFERED_HERE', locale),
      hotline: of(owner, locale),
    }),
  };
}

export type HotlineDirectory = ReturnType<typeof hotlineDirectory>;
