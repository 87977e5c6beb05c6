import type { OfficialDomain } from '../../reference/official-contacts.ts';
import type { ScamSigns } from '../../reference/scam-signs.ts';
import type { LinkThing } from './verify.contents.ts';
import { belongsTo, type Found, type HostJudge, registeredOf } from './verify.hosts.ts';

/** Links: where they lead, and what about them is a sign of fraud. Pure. */

export interface JudgedLink {
  /** Null where no page opens. */
  readonly host: string | null;
  readonly official: OfficialDomain | null;
  readonly signs: readonly Found[];
}

const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;
/** As the value of a parameter: `?next=evil.top`. */
const BARE_NAME = /^((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]|$)/u;
const OTHER_ADDRESS = /(?:https?:)?\/\/([^/?#&\s]+)/gi;

/** @param hosts judges names; the words say which services shorten links, which hold apps, which files install */
export function linkJudge(hosts: HostJudge, words: ScamSigns['links']) {
  const installs = new RegExp(`\\.(?:${words.installFiles.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const isOneOf = (host: string, names: readonly string[]): boolean => names.some((name) => belongsTo(host, name));

  /** Addresses that the link carries along, as a redirection does. */
  function leadsOn({ pathname, search, hash, searchParams }: URL): boolean {
    const addresses = [...decoded(`${pathname}${search}${hash}`).matchAll(OTHER_ADDRESS)];
    const names = [...searchParams.values()].map((value) => BARE_NAME.exec(decoded(value)));
    return [...addresses, ...names].some((found) => found !== null && !hosts.officialOf((found[1] ?? '').toLowerCase()));
  }

  /** A name such as `evn.apk` is that of a file. */
  const isFile = (host: string): boolean => words.installFiles.some((end) => host.endsWith(`.${end}`));

  function signsOf(url: URL, host: string, text: string): Found[] {
    const found: Found[] = [];
    if (url.username || url.password) found.push({ id: 'LINK_USER_INFO', values: { real: registeredOf(host) } });
    if (installs.test(decoded(`${url.pathname}${url.search}${url.hash}`)) || isFile(host)) found.push({ id: 'LINK_INSTALLS' });
    if (isOneOf(host, words.stores)) found.push({ id: 'LINK_APP_STORE' });
    if (isOneOf(host, words.shorteners)) found.push({ id: 'LINK_SHORTENED' });
    if (IP_ADDRESS.test(host)) found.push({ id: 'LINK_NUMERIC' });
    if (url.port || isOdd(url, text)) found.push({ id: 'LINK_UNUSUAL' });
    if (leadsOn(url)) found.push({ id: 'LINK_LEADS_ON' });
    return found;
  }

  return ({ url, text }: LinkThing): JudgedLink => {
    if (!url) return { host: null, official: null, signs: [{ id: 'LINK_UNUSUAL' }] };
    if (!/^https?:$/.test(url.protocol)) return { host: null, official: null, signs: [{ id: 'LINK_NO_PAGE' }] };
    const host = url.hostname.replace(/\.$/, '');
    if (!host.includes('.') && !IP_ADDRESS.test(host)) return { host, official: null, signs: [{ id: 'LINK_UNUSUAL' }] };
    const signs = signsOf(url, host, text);
    const official = hosts.officialOf(host) ?? null;
    return { host, official, signs: official || isFile(host) ? signs : [...signs, ...hosts.signsOf(host)] };
  };
}

/** Programs disagree about where such an address leads. */
const isOdd = ({ pathname, search, hash }: URL, text: string): boolean => text.includes('\\') || /@/.test(pathname + search + hash);

/** With `%2F` and the like as they will be read; twice, because that is how they are hidden. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(text));
  } catch {
    return text;
  }
}
