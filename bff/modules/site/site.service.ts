import { domainToUnicode } from 'node:url';
import { isSafeText } from '../../platform/typed-text.ts';
import { type FieldIssue, type InputProblem, inputProblem, issuesUnder } from '../../platform/problems.ts';
import type { Speaker } from '../../platform/asker.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Site, SiteInput } from './site.ts';
import { allSites, putSite } from './site.store.ts';

const KEY = /^pk_[a-z0-9]{16,32}$/;
const MAX_ORIGINS = 50;
const MAX_NAME = 100;
const MAX_HOST = 253;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The parser of URLs takes empty labels, and punycode that stands for nothing: no page can be there. */
function isHostName(host: string): boolean {
  const isLabel = (label: string): boolean => LABEL.test(label) && !domainToUnicode(label).startsWith('xn--');
  return host.length <= MAX_HOST && host.split('.').every(isLabel);
}

/** What a browser sends as `Origin`: scheme, host in punycode, port unless it is the scheme's own, and nothing behind. No patterns. */
function isExactOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== text) return false;
  return /^\[[0-9a-f:]+\]$/.test(url.hostname) || isHostName(url.hostname);
}

function issuesOf(input: SiteInput): readonly FieldIssue[] {
  const issues = issuesUnder('input');
  if (!KEY.test(input.key)) issues.add('key', 'site.key.shape');
  if (input.name.trim() === '' || input.name.length > MAX_NAME) issues.add('name', 'site.name.length', { max: MAX_NAME });
  if (!isSafeText(input.name)) issues.add('name', 'text.characters');
  if (input.corporations.length === 0) issues.add('corporations', 'site.corporations.none');
  if (!input.corporations.includes(input.defaultCorporation)) issues.add('defaultCorporation', 'site.defaultCorporation.other');
  if (input.origins.length < 1 || input.origins.length > MAX_ORIGINS) issues.add('origins', 'site.origins.count', { max: MAX_ORIGINS });
  for (const [index, origin] of input.origins.entries())
    if (!isExactOrigin(origin)) issues.add(['origins', String(index)], 'site.origin.shape');
  return issues.list;
}

/** Keeps every site in memory: each request asks for one, and there are few. */
export function siteService({ database }: { database: Database }) {
  let sites = new Map<string, Site>();

  async function refresh(): Promise<void> {
    sites = new Map((await allSites(database.read)).map((site) => [site.key, site]));
  }

  async function put(input: SiteInput): Promise<void> {
    await putSite(database.read, input);
    await refresh();
  }

  return {
    find: (key: string): Site | undefined => sites.get(key),
    all: (): Site[] => [...sites.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    refresh,
    put,
    /** Registers a site for real pages, or changes it. */
    async register({ locale }: Speaker, input: Omit<SiteInput, 'sample'>): Promise<Site | InputProblem> {
      const site: SiteInput = {
        ...input,
        corporations: [...new Set(input.corporations)],
        origins: [...new Set(input.origins)],
        sample: false,
      };
      const issues = issuesOf(site);
      if (issues.length > 0) return inputProblem(locale, issues);
      await put(site);
      const written = sites.get(site.key);
      if (!written) throw new Error('a site that was written is not there');
      return written;
    },
  };
}

export type SiteService = ReturnType<typeof siteService>;
