import { problem } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import type { HotlineRow } from '../../reference/hotlines.ts';
import type { Hotline, NotOfferedProblem } from './unit.answer.ts';
import type { Corporation } from '../../platform/corporation.ts';

/** A number with whom it reaches; `EVN` answers for the whole country. */
export type HotlineEntry = Pick<HotlineRow, 'owner' | 'number' | 'price' | 'hours' | 'verifiedAt' | 'source'>;

const shown = ({ number, price, hours, verifiedAt, source }: HotlineEntry, locale: Locale): Hotline => ({
  number,
  priceText: price?.[locale] ?? null,
  hoursText: hours?.[locale] ?? null,
  verifiedAt,
  source: source[locale],
});

/**
 * The numbers to show, in the caller's language. Held in memory: whom to call must be known also while the database is away.
 * @param listed in the order in which they are shown; at least one of every owner
 */
export function hotlineDirectory(listed: readonly HotlineEntry[]) {
  let entries = listed;
  const ofOwner = (owner: HotlineEntry['owner']): HotlineEntry[] => entries.filter((entry) => entry.owner === owner);

  /** The number of a corporation; the one of the whole country where it has none today. */
  function of(owner: Corporation, locale: Locale): Hotline {
    const [entry] = [...ofOwner(owner), ...ofOwner('EVN')];
    if (!entry) throw new Error(`no hotline of ${owner}`);
    return shown(entry, locale);
  }

  return {
    of,
    /** Every number of an owner, the first being the one that `of` answers. */
    all: (owner: HotlineEntry['owner'], locale: Locale): Hotline[] => ofOwner(owner).map((entry) => shown(entry, locale)),
    /** Takes over what is known now. Without a number for the country nothing would be left to show, so such a list is not taken. */
    replace(next: readonly HotlineEntry[]): void {
      if (next.some(({ owner }) => owner === 'EVN')) entries = next;
    },
    /** "Not on this site", with whom to ask instead. */
    notOffered: (owner: Corporation, locale: Locale): NotOfferedProblem => ({
      ...problem('NotOfferedProblem', 'NOT_OFFERED_HERE', locale),
      hotline: of(owner, locale),
    }),
  };
}

export type HotlineDirectory = ReturnType<typeof hotlineDirectory>;
