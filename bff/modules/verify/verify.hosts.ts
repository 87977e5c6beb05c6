import { domainToUnicode } from 'node:url';
import type { OfficialDomain } from '../../reference/official-contacts.ts';
import type { FoundSign, ScamSigns } from '../../reference/scam-signs.ts';

/** Host names beside those of the list: theirs, made to look like them, or neither. Pure. */

/** A sign, with what its sentence names. */
export interface Found {
  readonly id: FoundSign;
  readonly values?: Readonly<Record<string, string>>;
}

/** Letters of other scripts, and digits, that are drawn like these; accents are taken off before. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  a: 'аɑα４4',
  b: 'ЬƄ',
  c: 'сϲⅽ',
  d: 'ԁɗđ',
  e: 'еєҽ℮3',
  g: 'ɡԍ',
  h: 'һհн',
  i: 'іıɩιӏlⅼ|1',
  k: 'кκ',
  m: 'мⅿ',
  n: 'пոռηɴ',
  o: 'оοσօ0',
  p: 'рρ',
  s: 'ѕʂ5',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵνⅴᴠ',
  w: 'ԝωɯ',
  x: 'хχ',
  y: 'уүγ',
};
const DRAWN_AS = new Map(Object.entries(LOOKS_LIKE).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** As the eye reads a name: what two names share that are taken for each other. */
function seen(name: string): string {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return [...plain].map((character) => DRAWN_AS.get(character) ?? character).join('');
}

const isForeign = (name: string): boolean => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[ıɩɡɴɑʂɯᴠⅰ-ⅿ]/u.test(name);

/** Whether `name` ends with `domain`, or is it. */
export const belongsTo = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** Second level ends of this country and of others, behind which the registered name stands. */
const SECOND_LEVELS = /\.(?:com|net|org|gov|edu|info|biz|name|pro|health|int|ac|id|io|ai|co|or|go)\.[a-z]{2}$/;

/** What somebody registered: `evn.com.vn` of `www.evn.com.vn`. */
export function registeredOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(SECOND_LEVELS.test(host) ? -3 : -2).join('.');
}

const nameOf = (domain: string): string => domain.split('.')[0] ?? '';

/** Letters to change, add or leave out until one name is the other; two at most are told apart. */
function isOneAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const start = [...one].findIndex((letter, index) => letter !== other[index]);
  const at = start < 0 ? one.length : start;
  const rest = (name: string, skip: number): string => name.slice(at + skip);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2);
  return swapped || rest(one, 1) === rest(other, 1) || rest(one, 0) === rest(other, 1) || rest(one, 1) === rest(other, 0);
}

type LinkWords = ScamSigns['links'];

/** @param domains those of the list */
export function hostJudge(domains: readonly OfficialDomain[], words: LinkWords) {
  const brands = new Set(words.brands);
  const beside = words.besideBrands.join('|');
  const branded = new RegExp(`^(?:(?:${beside})*(?:${words.brands.join('|')})(?:${beside}|\\d)*)$`);
  /** Short names such as `cpc` stand in many a name by chance. */
  const distinct = domains.filter(({ domain }) => brands.has(nameOf(domain)));

  const officialOf = (host: string): OfficialDomain | undefined => domains.find(({ domain }) => belongsTo(host, domain));

  /** Equal to the eye, or with a hyphen more. */
  function imitates(host: string, shown: string): OfficialDomain | undefined {
    const name = nameOf(registeredOf(shown));
    return (
      domains.find(({ domain }) => belongsTo(seen(shown), seen(domain)) && !belongsTo(host, domain)) ??
      distinct.find(({ domain }) => {
        const official = nameOf(domain);
        const bare = seen(name).replaceAll('-', '');
        if (name === official || brands.has(name)) return false;
        return bare === seen(official) || (official.length > 4 && isOneAway(bare, seen(official)));
      })
    );
  }

  /** As a whole before the end of the name, written with dots or with hyphens. */
  function inside(host: string): OfficialDomain | undefined {
    const dotted = `.${host}`;
    const spelled = `.${host.replaceAll('-', '.')}`;
    return (
      domains.find(({ domain }) => dotted.includes(`.${domain}.`)) ??
      distinct.find(({ domain }) => `${spelled}.`.includes(`.${domain}.`) && !belongsTo(host, domain))
    );
  }

  function carriesBrand(host: string): boolean {
    const own = registeredOf(host);
    const labels = [...host.slice(0, -own.length).split('.'), nameOf(own)];
    return labels.some((label) => label.split('-').some((word) => branded.test(word)) || branded.test(label.replaceAll('-', '')));
  }

  return {
    officialOf,

    /** What is wrong with a host that is not in the list. */
    signsOf(host: string): Found[] {
      const shown = domainToUnicode(host) || host;
      const imitated = imitates(host, shown);
      const reads = seen(shown);
      if (isForeign(shown) && (imitated || [...brands, ...words.powerWords].some((word) => reads.replaceAll('-', '').includes(word))))
        return [{ id: 'LINK_FAKE_LETTERS' }];
      const within = inside(host);
      if (within) return [{ id: 'LINK_NAME_INSIDE', values: { official: within.domain, real: registeredOf(host) } }];
      if (imitated) return [{ id: 'LINK_IMITATES', values: { official: imitated.domain } }];
      if (carriesBrand(host)) return [{ id: host.endsWith('.vn') ? 'LINK_BRAND_UNLISTED' : 'LINK_BRAND_ABROAD' }];
      const plain = reads.replaceAll(/[-.]/g, '');
      return words.powerWords.some((word) => plain.includes(seen(word))) ? [{ id: 'LINK_POWER_WORDS' }] : [];
    },
  };
}

export type HostJudge = ReturnType<typeof hostJudge>;
