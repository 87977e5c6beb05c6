import { Fault } from '../../platform/faults.ts';
import { isPlainText } from '../../platform/plain-text.ts';
import { type FieldIssue, type Issues, issuesUnder } from '../../platform/problems.ts';
import type { AdministrativeUnitsFile } from '../../reference/administrative-units.ts';
import { type AddressMatch, addressSearch } from './address-search.ts';
import { type Commune, communesOf, type Province, placesOf } from './places.ts';

const MOST_HITS = 20;
const USUAL_HITS = 10;
const LONGEST_OLD_TEXT = 200;

type Optional<Value> = Value | null | undefined;

/** The part of an address that says where in the country it is. */
export interface AddressAsked {
  provinceCode?: Optional<string>;
  communeCode?: Optional<string>;
  /** A former address as typed: ward, district, province. */
  oldText?: Optional<string>;
}

export interface ResolvedAddress {
  province: Province | null;
  commune: Commune | null;
  /** `CHOSEN` by the person, or the only place that the old text can mean; null without a commune. */
  communeFrom: 'CHOSEN' | 'OLD_TEXT' | null;
  /** As typed, trimmed. */
  oldText: string | null;
}

/** Provinces and communes since 1 July 2025, and the former names that lead to them. */
export function administrationService(file: AdministrativeUnitsFile) {
  const communes = communesOf(file);
  const byVietnameseName = new Intl.Collator('vi', { numeric: true }).compare;
  const provinces = file.provinces
    .map(({ code, name, fullName }): Province => ({ code, name, fullName }))
    .sort((a, b) => byVietnameseName(a.name, b.name));
  const communesIn = Map.groupBy(
    [...communes.values()].sort((a, b) => byVietnameseName(a.name, b.name)),
    ({ province }) => province.code,
  );

  let search: ReturnType<typeof addressSearch> | undefined;
  /** Made at the first question: the index takes longer than everything else that the BFF reads at start. */
  const find = (text: string, first: number): AddressMatch[] => {
    search ??= addressSearch(placesOf(file, communes));
    return search(text, first);
  };

  function chosen({ provinceCode, communeCode }: AddressAsked, issues: Issues) {
    const province = provinceCode ? (provinces.find(({ code }) => code === provinceCode) ?? null) : null;
    const commune = communeCode ? (communes.get(communeCode) ?? null) : null;
    if (provinceCode && !province) issues.add('provinceCode', 'administration.province.unknown');
    if (communeCode && !commune) issues.add('communeCode', 'administration.commune.unknown');
    if (province && commune && commune.province.code !== province.code) issues.add('communeCode', 'administration.commune.elsewhere');
    return { province: province ?? commune?.province ?? null, commune };
  }

  return {
    provinces: (): Province[] => provinces,

    /** @throws Fault BAD_REQUEST for a province that does not exist: only programs fill it. */
    communes({ provinceCode }: { provinceCode: string }): Commune[] {
      const within = communesIn.get(provinceCode);
      if (!within) throw new Fault('BAD_REQUEST');
      return within;
    },

    /** As it ends an address: `Phường Bến Thành, Thành phố Hồ Chí Minh`; null for a code that is not in the list. */
    areaOf(communeCode: string): string | null {
      const commune = communes.get(communeCode);
      return commune ? `${commune.name}, ${commune.province.fullName}` : null;
    },

    /** @throws Fault BAD_REQUEST for fewer than one or more than twenty hits: only programs say how many. */
    addressSearch({ text, first }: { text: string; first?: Optional<number> }): AddressMatch[] {
      const wanted = first ?? USUAL_HITS;
      if (wanted < 1 || wanted > MOST_HITS) throw new Fault('BAD_REQUEST');
      return find(text, wanted);
    },

    /**
     * What an address means, and what is wrong with it, each issue under `path`. Nothing has to be there but one of the three;
     * an old text that can mean several places, or none, is kept as it is.
     */
    resolve(asked: AddressAsked, path: readonly string[]): { address: ResolvedAddress; issues: readonly FieldIssue[] } {
      const issues = issuesUnder(...path);
      const { province, commune } = chosen(asked, issues);
      const oldText = asked.oldText?.trim() || null;
      if (oldText && oldText.length > LONGEST_OLD_TEXT) issues.add('oldText', 'administration.oldText.tooLong', { max: LONGEST_OLD_TEXT });
      if (oldText && !isPlainText(oldText)) issues.add('oldText', 'administration.oldText.characters');
      if (!asked.communeCode && !oldText) issues.add('communeCode', 'administration.commune.missing');
      if (commune || !oldText || issues.list.length > 0)
        return { address: { province, commune, communeFrom: commune && 'CHOSEN', oldText }, issues: issues.list };
      const meant = find(oldText, MOST_HITS).filter((hit) => !province || hit.commune.province.code === province.code);
      const only = meant.length === 1 ? (meant[0]?.commune ?? null) : null;
      return {
        address: { province: province ?? only?.province ?? null, commune: only, communeFrom: only && 'OLD_TEXT', oldText },
        issues: issues.list,
      };
    },
  };
}

export type AdministrationService = ReturnType<typeof administrationService>;
