import type { SiteService } from '../modules/site/site.service.ts';

/**
 * On which host of the utility's somebody types a code who asked through a site: the configured one; else of a page of the
 * utility's the first that its site names; else, for a partner's, that of a utility's site of the same corporation.
 * @param publicOrigin as configured
 * @throws Error where there is no page of the utility's at all
 */
export function ownHosts(sites: Pick<SiteService, 'find' | 'all'>, publicOrigin: string | null) {
  return (siteKey: string): string => {
    const own = sites.all().filter(({ trust }) => trust === 'first-party');
    const corporation = sites.find(siteKey)?.audience.defaultCorporation;
    const site =
      own.find(({ key }) => key === siteKey) ?? own.find(({ audience }) => audience.defaultCorporation === corporation) ?? own[0];
    const [origin] = publicOrigin === null ? (site?.origins ?? []) : [publicOrigin];
    if (origin === undefined) throw new Error('no site is first-party, and PUBLIC_ORIGIN is not set');
    return new URL(origin).hostname;
  };
}
