import type { IncomingMessage } from 'node:http';
import type { Context, PersonalServices, PublicServices } from '../graphql/context.ts';
import type { DocumentStore } from '../graphql/documents.ts';
import { SESSION_SECONDS, type SessionService } from '../modules/session/session.service.ts';
import type { Site } from '../modules/site/site.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import { Fault } from '../platform/faults.ts';
import type { ReadLimiter } from '../platform/rate-limit.ts';
import type { Device, Placement, Visitor } from '../platform/visitor.ts';
import { answerAlone } from './answering.ts';
import type { Exchange } from './exchange.ts';
import type { Run } from './executions.ts';
import type { AddressOf, NetworkOf } from './network.ts';
import { type OwnOrigins, requireOwnScript } from './own-origin.ts';
import { postedBody, questionOf } from './question.ts';

const MAX_BODY_BYTES = 64 * 1024;
const SITE_KEY = /^[A-Za-z0-9_]{1,64}$/;

/**
 * One jar per placement. The name's prefix keeps a subdomain or a script from setting it. A frame on a partner's page has a
 * jar of its own for each partner; no cookie of ours is ever sent across sites.
 */
const COOKIES: Readonly<Record<Placement, { name: string; rules: string }>> = {
  page: { name: '__Host-Http-evn-page', rules: 'SameSite=Strict' },
  frame: { name: '__Host-Http-evn-frame', rules: 'SameSite=None; Partitioned' },
};

function tokenOf({ headers }: IncomingMessage, placement: Placement): string {
  const start = `${COOKIES[placement].name}=`;
  const cookie = (headers.cookie ?? '').split(/; */).find((one) => one.startsWith(start));
  return cookie?.slice(start.length) ?? '';
}

const setCookie = (placement: Placement, token: string): string =>
  `${COOKIES[placement].name}=${token}; Path=/; Secure; HttpOnly; ${COOKIES[placement].rules}; Max-Age=${SESSION_SECONDS}`;

/** The header that only a script can set says where it runs. */
function placementOf({ headers }: IncomingMessage): Placement {
  const said = headers['x-evn-widget'];
  if (said === 'page' || said === 'frame') return said;
  throw new Fault('FORBIDDEN');
}

export interface VisitorsDeps {
  sites: Pick<SiteService, 'find'>;
  session: Pick<SessionService, 'find' | 'open'>;
  isOwn: OwnOrigins;
  networkOf: NetworkOf;
  /** Null: no limit. */
  reads: ReadLimiter | null;
}

/** Lets scripts of the utility's own pages and frames in, and nobody else. */
export function visitors({ sites, session, isOwn, networkOf, reads }: VisitorsDeps) {
  return {
    /** @throws Fault for whoever is not one of them, before anything is read or written */
    admit(exchange: Exchange, siteKey: string): { site: Site; network: string } {
      const { request, line } = exchange;
      line.surface = 'session';
      exchange.headers = { vary: 'Origin, Cookie' };
      requireOwnScript(request, isOwn);
      placementOf(request);
      const site = SITE_KEY.test(siteKey) ? sites.find(siteKey) : undefined;
      if (!site) throw new Fault('SITE_UNKNOWN');
      line.site = site.key;
      exchange.locale = site.locale;
      const network = networkOf(request);
      reads?.(site.key, network);
      return { site, network };
    },

    /** Whose browser it is; one that asks its first question here is given a session with the answer. */
    async of(exchange: Exchange, { key }: Site): Promise<Visitor> {
      const placement = placementOf(exchange.request);
      const known = await session.find(tokenOf(exchange.request, placement), key, placement);
      if (known) return known;
      // The address of a file: of one who has just come there is none, and a row for every such try would cost us more than them.
      if (exchange.request.method !== 'POST') throw new Fault('NOT_FOUND');
      const { token, visitor } = await session.open(key, placement);
      exchange.headers = { ...exchange.headers, 'set-cookie': setCookie(placement, token) };
      return visitor;
    },
  };
}

export type Visitors = ReturnType<typeof visitors>;

export interface SessionSurfaceDeps {
  documents: DocumentStore;
  addressOf: AddressOf;
  visitors: Visitors;
  run: Run;
  services: PublicServices;
  personal: PersonalServices;
}

/** `POST /s/graphql/{siteKey}`: what is personal, for elements on the utility's own origin. Never kept, never across origins. */
export function sessionSurface({ documents, visitors, addressOf, run, services, personal }: SessionSurfaceDeps) {
  const deviceOf = (request: IncomingMessage): Device => {
    const { 'user-agent': userAgent = '', origin = '' } = request.headers;
    return { address: addressOf(request), userAgent, origin };
  };

  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { site, network } = visitors.admit(exchange, rest);
    const question = questionOf(documents, 'session', exchange, await postedBody(exchange, MAX_BODY_BYTES));
    const context: Context = {
      audience: site.audience,
      embedding: { siteKey: site.key, trust: site.trust, network },
      locale: question.locale,
      services,
      visitor: await visitors.of(exchange, site),
      personal,
      device: deviceOf(exchange.request),
      operator: null,
    };
    await answerAlone(exchange, run, question, context);
  };
}
