import type { CivilDate } from '../../platform/civil-date.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Localized } from '../../reference/dated.ts';
import { HOTLINE_OWNERS } from '../../reference/hotlines.ts';
import type { OfficialContacts, OfficialDomain } from '../../reference/official-contacts.ts';
import type { Place } from '../place/place.answer.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { ListEntry } from './verify.answer.ts';
import { phoneKey } from './verify.contents.ts';

/** A row of any of the lists that things are compared with. */
export interface Listed {
  readonly owner: (typeof HOTLINE_OWNERS)[number];
  readonly name: string;
  readonly source: Localized | string;
  readonly verifiedAt: CivilDate | null;
  readonly bank?: string | null;
  readonly accountNumber?: string | null;
  readonly holder?: string | null;
}

/** The lists as one. Hotlines are asked for anew each time: operators change them while this runs. */
export function officialLists({ shortCodes }: OfficialContacts, hotlines: Pick<HotlineDirectory, 'all'>) {
  function phone(key: string): Listed | null {
    for (const owner of HOTLINE_OWNERS) {
      const hotline = hotlines.all(owner, 'vi').find(({ number }) => phoneKey(number)?.key === key);
      if (hotline) return { owner, name: hotline.number, source: hotline.source, verifiedAt: hotline.verifiedAt };
    }
    const code = shortCodes.find(({ number }) => number === key);
    return code ? { ...code, name: code.number } : null;
  }

  return {
    phone,
    ofDomain: ({ domain, ...row }: OfficialDomain): Listed => ({ ...row, name: domain }),
    ofPlace: ({ unit, name, bank, accountNumber, holder, source, verifiedAt }: Place): Listed => ({
      owner: unit.corporation,
      name,
      bank,
      accountNumber,
      holder,
      source,
      verifiedAt,
    }),
    entry: ({ owner, name, source, verifiedAt, bank = null, accountNumber = null, holder = null }: Listed, locale: Locale): ListEntry => ({
      corporation: owner === 'EVN' ? null : owner,
      name,
      bank,
      accountNumber,
      holder,
      source: typeof source === 'string' ? source : source[locale],
      verifiedAt,
    }),
  };
}
