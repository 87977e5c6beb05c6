import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { Fault } from '../platform/faults.ts';
import type { Site } from '../modules/site/site.ts';

const PREFLIGHT: OutgoingHttpHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, x-evn-widget',
  'access-control-max-age': '7200',
};

/**
 * CORS for one site: the origin is echoed only when it is exactly one of the site's, and never with credentials.
 * A request without an Origin (same origin, or no browser) gets no CORS headers and exactly the same answers.
 */
export function corsHeaders(site: Site, request: IncomingMessage): OutgoingHttpHeaders {
  const { origin } = request.headers;
  if (origin === undefined) return { vary: 'Origin' };
  if (!site.origins.has(origin)) throw new Fault('ORIGIN_NOT_ALLOWED');
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' };
}

export function preflightHeaders(site: Site, request: IncomingMessage): OutgoingHttpHeaders {
  return { ...corsHeaders(site, request), ...PREFLIGHT };
}
