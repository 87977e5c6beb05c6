/** What a developer's `npm start` has beyond a production BFF: sample sites and data, the demo pages, a partner's host. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { demoHeaders } from '../demo/headers.ts';
import type { App, AppDeps } from './app.ts';
import { type DemoHost, partnerHost } from './http/development.ts';
import type { Handler } from './http/exchange.ts';
import type { Clock } from './platform/clock.ts';
import type { Log } from './platform/log.ts';
import { seedSample } from './seeds/sample.ts';
import { saySampleRequests, seedRequests } from './seeds/sample-requests.ts';
import { demoSites, UTILITY_SITE } from './seeds/sites.ts';

/** What the explorer opens with: the two questions that customers ask most, with a sample code. */
const FIRST_QUESTION = `query {
  outages(by: { customerCode: "PB06010000011" }) {
    __typename
    ... on OutageFound { asOf stale knownUntil windows { status startsAt endsAt areaName reason } }
    ... on NoOutageKnownUntil { asOf knownUntil }
    ... on OutageUnknown { retryAt hotline { number } }
    ... on Problem { message }
  }
  billEstimate(input: { purpose: RESIDENTIAL, from: "2026-06-01", to: "2026-06-30", kwh: 461 }) {
    __typename
    ... on BillEstimate { lines { label kwh unitPrice amount } net vat total decisions { decision } }
    ... on Problem { message }
  }
}
`;

const SAMPLE_REFRESH_MS = 30 * 60_000;

/** Ports of the two origins, known once both listen. */
export interface DemoPorts {
  public: number;
  partner: number;
}

export interface Demo {
  /** For the app: the demo pages, and the site that the explorer asks as. */
  routes: NonNullable<AppDeps['development']>;
  partner: Handler;
  /** Fills the database and says where everything is. */
  open(app: App, ports: DemoPorts): Promise<void>;
}

export function createDemo({ clock, log, say }: { clock: Clock; log: Log; say: (line: string) => void }): Demo {
  let known: DemoPorts = { public: 0, partner: 0 };
  const host: DemoHost = { headersFor: (path) => demoHeaders(known.public)(path), ports: () => known };
  return {
    // The explorer's own files come along: its usual page would fetch them from a CDN.
    routes: { siteKey: UTILITY_SITE, demo: host, graphiql: (options) => renderGraphiQL({ ...options, defaultQuery: FIRST_QUESTION }) },
    partner: partnerHost('city-portal', host),
    async open(app, ports) {
      known = ports;
      for (const site of demoSites(ports)) await app.sites.put(site);
      const { serviceRequests, services } = app.personal;
      const seed = async () => {
        await seedSample({ imports: app.imports, clock, say });
        return seedRequests({ ...serviceRequests, papers: app.papers, session: services.session, clock, say });
      };
      if (!(await seed())) await saySampleRequests({ desk: serviceRequests.desk, say });
      setInterval(() => void seed().catch((cause: unknown) => log.failure('seeding sample data', cause)), SAMPLE_REFRESH_MS).unref();
      const home = `http://localhost:${ports.public}`;
      say(`Demo pages          ${home}/`);
      say(`  utility site      ${home}/utility-site/`);
      say(`  city portal       http://localhost:${ports.partner}/ (another origin, strict CSP)`);
      say(`  hostile page      ${home}/hostile/`);
      say(`GraphiQL            ${home}/graphql`);
    },
  };
}
