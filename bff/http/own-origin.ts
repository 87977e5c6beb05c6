import type { IncomingMessage } from 'node:http';
import type { SiteService } from '../modules/site/site.service.ts';
import { Fault } from '../platform/faults.ts';

/** Knows the utility's own origins: those that a first-party site names. */
export type OwnOrigins = (origin: string) => boolean;

export const ownOrigins =
  (sites: Pick<SiteService, 'all'>): OwnOrigins =>
  (origin) =>
    sites.all().some((site) => site.trust === 'first-party' && site.origins.has(origin));

const sameHost = (origin: string, host: string): boolean => origin === `https://${host}` || origin === `http://${host}`;

/**
 * A script of the utility's own origin, and nobody else's: the browser says so in three ways, none of which a page can
 * forge. That our host is one of the utility's names keeps a name of somebody else's that points here from being one.
 * @throws Fault ORIGIN_NOT_ALLOWED
 */
export function requireOwnScript(request: IncomingMessage, isOwn: OwnOrigins): void {
  const { headers, method } = request;
  const { host = '' } = headers;
  // Of what a page only reads from its own origin a browser does not say from where; that a script asks, our header says.
  const reads = method === 'GET' || method === 'HEAD';
  const origin = headers.origin ?? (reads ? ownOriginOf(request, isOwn) : undefined) ?? '';
  const fetchSite = headers['sec-fetch-site'] ?? 'same-origin';
  if (fetchSite !== 'same-origin' || !sameHost(origin, host) || !isOwn(origin)) throw new Fault('ORIGIN_NOT_ALLOWED');
}

/** The utility's origin under which this very request came; undefined where our host is not one of its names. */
export const ownOriginOf = ({ headers: { host = '' } }: IncomingMessage, isOwn: OwnOrigins): string | undefined =>
  [`https://${host}`, `http://${host}`].find(isOwn);
