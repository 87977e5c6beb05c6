import { fileURLToPath } from 'node:url';
import { type Background, background } from './compose/background.ts';
import { type MessageConfig, messageCarriers } from './compose/messages.ts';
import { gathered } from './connectors/cmis/gathered.ts';
import { withLastGood } from './connectors/cmis/last-good.ts';
import { cmisStoreReader } from './connectors/cmis/store.ts';
import type { Context, PublicServices } from './graphql/context.ts';
import { readDocuments } from './graphql/documents.ts';
import { schema } from './graphql/schema.ts';
import type { Locale } from './platform/texts.ts';
import { answerCache } from './http/cache.ts';
import { calendarFiles } from './http/calendar.ts';
import { type DemoHost, demoFiles, explorer } from './http/development.ts';
import type { Handler } from './http/exchange.ts';
import { fileFolder, widgetFileHeaders } from './http/files.ts';
import { health } from './http/health.ts';
import { messagePage } from './http/messages.ts';
import { operatorSurface } from './http/operator.ts';
import { publicSurface } from './http/public.ts';
import { publicPort } from './http/public-port.ts';
import { type YogaSurfaceDeps, yogaSurface } from './http/yoga.ts';
import { administrationService } from './modules/administration/administration.service.ts';
import { type CalendarService, calendarService } from './modules/calendar/calendar.service.ts';
import { placeSeal } from './modules/calendar/place-seal.ts';
import { type ImportService, importService } from './modules/import/import.service.ts';
import { LAST_GOOD_SECONDS } from './modules/outage/outage.port.ts';
import { outagePlaces } from './modules/outage/outage.places.ts';
import { outageService } from './modules/outage/outage.service.ts';
import { requestDeskService } from './modules/request/request-desk.service.ts';
import { requestNotices } from './modules/request/request.notices.ts';
import type { HumanChecker } from './modules/request/request.port.ts';
import { requestService } from './modules/request/request.service.ts';
import { type SiteService, siteService } from './modules/site/site.service.ts';
import { readTariffReference } from './modules/tariff/tariff.reference.ts';
import { tariffService } from './modules/tariff/tariff.service.ts';
import { CORPORATIONS } from './platform/corporation.ts';
import { hotlineDirectory } from './modules/unit/hotlines.ts';
import { unitDirectory } from './modules/unit/unit.directory.ts';
import { unitService } from './modules/unit/unit.service.ts';
import { audienceOf } from './platform/asker.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/db/database.ts';
import type { Log } from './platform/log.ts';
import { readAdministrativeUnits } from './reference/administrative-units.ts';
import { readFreshness } from './reference/freshness.ts';
import { readHotlines } from './reference/hotlines.ts';
import { readUnits } from './reference/units.ts';

const WIDGET_FILES = fileURLToPath(new URL('../dist/cdn', import.meta.url));
const KIB = 1024;

export interface AppDeps {
  database: Database;
  clock: Clock;
  log: Log;
  operatorKey: string;
  /** Seals calendar addresses, 32 bytes. */
  secretKey: Buffer;
  cacheBytes: number;
  messages: MessageConfig;
  humans: HumanChecker;
  /** Development only: free documents at `/graphql` as this site, and the demo pages. */
  development: { siteKey: string; demo: DemoHost; graphiql: YogaSurfaceDeps['graphiql'] } | null;
}

export interface App {
  sites: SiteService;
  imports: ImportService;
  calendar: CalendarService;
  background: Background;
  publicPort: Handler;
  operatorPort: Handler;
  /** What `/health/ready` says; requests are answered either way. */
  setReady(ready: boolean): void;
}

/** Composition root: every part is made here, once, and handed to those that need it. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { database, clock, log } = deps;
  let ready = false;

  const sites = siteService({ database });
  await sites.refresh();
  const cache = answerCache({ clock, maxBytes: deps.cacheBytes });

  const units = unitDirectory(readUnits());
  const hotlines = hotlineDirectory(readHotlines());
  const freshness = readFreshness();
  const seal = placeSeal(deps.secretKey);
  const outageReader = withLastGood(gathered(cmisStoreReader({ database, clock })), {
    clock,
    keepFor: LAST_GOOD_SECONDS * 1000,
    maxReadings: 50_000,
  });
  const places = outagePlaces({ reader: outageReader, units, clock });
  const { carriers, recorder } = messageCarriers(deps.messages, clock);
  const notices = requestNotices({ channels: new Set(carriers.map(({ channel }) => channel)), hotlines, clock });
  const requests = requestDeskService({ database, notices, clock });
  const services: PublicServices = {
    administration: administrationService(readAdministrativeUnits()),
    outage: outageService({ places, hotlines, seal, freshness, clock }),
    request: requestService({ database, units, hotlines, humans: deps.humans, notices, clock }),
    tariff: tariffService({ reference: readTariffReference(), clock }),
    unit: unitService({ units, hotlines, clock }),
  };
  const forgetAnswers = (): void => {
    outageReader.forget();
    cache.clear();
  };
  const imports = importService({ database, units, freshness, clock, log, onCommit: forgetAnswers });
  const calendar = calendarService({ reader: outageReader, places, units, seal, freshness, clock });

  const documents = readDocuments();
  const everywhere = audienceOf({ corporations: CORPORATIONS, defaultCorporation: CORPORATIONS[0] });
  const operatorContext = (locale: Locale): Context => ({
    audience: everywhere,
    embedding: null,
    locale,
    services,
    operator: { imports, requests, sites },
  });

  return {
    sites,
    imports,
    calendar,
    background: background({ database, carriers, requests, log }),
    publicPort: publicPort({
      graphql: publicSurface({ schema, documents, sites, services, cache, clock, log }),
      widgets: fileFolder(WIDGET_FILES, widgetFileHeaders),
      calendar: calendarFiles(calendar),
      more: deps.development ? developmentRoutes(deps.development) : [],
    }),
    operatorPort: operatorSurface({
      key: deps.operatorKey,
      graphql: yogaSurface({
        schema,
        documents,
        surface: 'operator',
        endpoint: '/operator/graphql',
        free: deps.development !== null,
        graphiql: null,
        maxBodyBytes: 1024 * KIB,
        log,
      }),
      context: operatorContext,
      health: health({ database, ready: () => ready }),
      messages: recorder ? messagePage(recorder.messages) : null,
    }),
    setReady: (next) => {
      ready = next;
    },
  };

  function developmentRoutes({ siteKey, demo, graphiql }: NonNullable<AppDeps['development']>) {
    const graphql = yogaSurface({
      schema,
      documents,
      surface: 'public',
      endpoint: '/graphql',
      free: true,
      graphiql,
      maxBodyBytes: 64 * KIB,
      log,
    });
    const context = (locale: Locale): Context => {
      const site = sites.find(siteKey);
      if (!site) throw new Error(`the demo site ${siteKey} is missing`);
      return { audience: site.audience, embedding: { siteKey: site.key, trust: site.trust }, locale, services, operator: null };
    };
    const pages = demoFiles(demo);
    return [
      { prefix: '/graphql', handle: explorer({ graphql, context }) },
      { prefix: '/', handle: ((exchange) => pages(exchange, exchange.path.slice(1))) satisfies Handler },
    ];
  }
}
