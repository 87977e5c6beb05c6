import { type Background, background } from './compose/background.ts';
import type { Publishing } from './compose/content.ts';
import { composeFiles, type FileConfig, type Files } from './compose/files.ts';
import { type MessageConfig, messageCarriers } from './compose/messages.ts';
import { composeOperator } from './compose/operator.ts';
import { ownHosts } from './compose/own-host.ts';
import { composePapers } from './compose/papers.ts';
import { composePersonal, type Personal } from './compose/personal.ts';
import { composePublic } from './compose/public.ts';
import { readDirectories } from './compose/directories.ts';
import type { Sealing } from './compose/sealing.ts';
import { developmentRoutes, publicFiles } from './compose/routes.ts';
import type { Context, PublicServices } from './graphql/context.ts';
import { readDocuments } from './graphql/documents.ts';
import { schema } from './graphql/schema.ts';
import { answerCache } from './http/cache.ts';
import type { DemoHost } from './http/development.ts';
import type { Exchange, Handler } from './http/exchange.ts';
import { executions } from './http/executions.ts';
import { freeDocuments, type FreeDocumentsDeps } from './http/free-documents.ts';
import { health } from './http/health.ts';
import { frames } from './http/frames.ts';
import { messagePage } from './http/messages.ts';
import { addressBehind, networkBehind, type NetworkOf } from './http/network.ts';
import { operatorGate, operatorSurface } from './http/operator.ts';
import { evidenceExport } from './http/evidence.ts';
import { operatorPapers, paperSurface } from './http/papers.ts';
import { operatorFiles } from './http/operator-files.ts';
import { ownOrigins } from './http/own-origin.ts';
import { publicSurface } from './http/public.ts';
import { type Route, routed } from './http/routes.ts';
import { sessionSurface, visitors } from './http/session.ts';
import { uploadSurface } from './http/uploads.ts';
import type { ImportService } from './modules/import/import.service.ts';
import { requestNotices } from './modules/request/request.notices.ts';
import type { HumanChecker } from './modules/human-check/human-check.port.ts';
import type { PaperDeskService } from './modules/paper/paper-desk.service.ts';
import type { OtpSubjects } from './modules/otp/otp.port.ts';
import { type SiteService, siteService } from './modules/site/site.service.ts';
import { audienceOf } from './platform/asker.ts';
import type { Clock } from './platform/clock.ts';
import { CORPORATIONS } from './platform/corporation.ts';
import type { Database } from './platform/db/database.ts';
import { type GenerationWatch, generationWatch } from './platform/generation.ts';
import type { Log } from './platform/log.ts';
import { readLimit, readLimiter } from './platform/rate-limit.ts';

export interface AppDeps {
  database: Database;
  clock: Clock;
  log: Log;
  operatorKey: string;
  /** Seals calendar addresses and one-time codes, 32 bytes. */
  secretKey: Buffer;
  cacheBytes: number;
  messages: MessageConfig;
  files: FileConfig;
  /** What one network may ask one site in a minute; 0 for no limit. */
  readsPerMinute: number;
  /** Proxies of ours in front, each of which writes down whom it heard from. */
  trustedProxies: number;
  /** What papers are sealed with; null: none are signed here. */
  sealing: Sealing | null;
  /** Of the utility's own pages, to which one-time codes are bound; null: as its sites say. */
  publicOrigin: string | null;
  /** Stands in for the human check; null: the real one. */
  humans: HumanChecker | null;
  /** Stands in for the requests and papers that codes are asked for; null: the real ones. */
  otpSubjects: OtpSubjects | null;
  /** Development only: free documents at `/graphql` as this site, and the demo pages. */
  development: { siteKey: string; demo: DemoHost; graphiql: FreeDocumentsDeps['graphiql'] } | null;
}

export interface App {
  sites: SiteService;
  imports: ImportService;
  files: Pick<Files, 'attachments' | 'storage'>;
  personal: Personal;
  papers: PaperDeskService;
  /** What other processes have changed; the background looks for it all the time. */
  generation: GenerationWatch;
  background: Background;
  publishing: Publishing;
  publicPort: Handler;
  operatorPort: Handler;
  /** What `/health/ready` says; requests are answered either way. */
  setReady(ready: boolean): void;
}

/** Free documents, for the explorer and the utility's systems, and what else only a developer's process has. */
function developmentOf({ development, log }: AppDeps, networkOf: NetworkOf, sites: SiteService, services: PublicServices) {
  if (!development) return { free: null, routes: [] };
  const { siteKey, demo, graphiql } = development;
  const context = ({ locale, request }: Exchange): Context => {
    const site = sites.find(siteKey);
    if (!site) throw new Error(`the demo site ${siteKey} is missing`);
    const embedding = { siteKey: site.key, trust: site.trust, network: networkOf(request) };
    return { audience: site.audience, embedding, locale, services, visitor: null, personal: null, device: null, operator: null };
  };
  const free = freeDocuments({ schema, endpoint: '/graphql', graphiql, log });
  return { free, routes: developmentRoutes({ free, context, demo }) };
}

/** Composition root: every part is made here, once, and handed to those that need it. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { database, clock, log } = deps;
  let ready = false;

  const sites = siteService({ database });
  await sites.refresh();
  const cache = answerCache({ clock, maxBytes: deps.cacheBytes });
  const directories = readDirectories();
  const { carriers, recorder } = messageCarriers(deps.messages, clock);
  const channels = new Set(carriers.map(({ channel }) => channel));
  const notices = requestNotices({ channels, hotlines: directories.hotlines, clock });
  const open = composePublic({ ...deps, directories, notices, sites });
  const forgetAnswers = (): void => {
    open.forget();
    cache.clear();
  };
  const { administration, hotline: hotlines } = open.services;
  /** What is held in memory first: an answer must not be made anew from what was. */
  const catchUp = async (): Promise<void> => {
    await hotlines.refresh();
    forgetAnswers();
  };
  const generation = generationWatch({ database, log, onChange: catchUp, onDoubt: cache.clear });
  const told = { database, clock, log, directories, administration, hotlines, notices, sites };
  const files = await composeFiles({ ...deps, config: deps.files });
  const papers = composePapers({
    ...told,
    storage: files.storage,
    sealing: deps.sealing,
    channels,
    hotlines: directories.hotlines,
    secretKey: deps.secretKey,
  });
  const hostOf = ownHosts(sites, deps.publicOrigin);
  const personal = composePersonal({
    ...told,
    secretKey: deps.secretKey,
    attachments: files.attachments,
    papers,
    areas: open.areas,
    addresses: administration,
    humans: deps.humans ?? open.services.humanCheck,
    channels,
    hostOf,
    otpSubjects: deps.otpSubjects,
  });
  const { serviceRequests } = personal;
  const operator = composeOperator({ ...told, papers: papers.desk, serviceRequests: serviceRequests.desk, onCommit: forgetAnswers });

  const documents = readDocuments();
  const { services } = open;
  const networkOf = networkBehind(deps.trustedProxies);
  const reads = deps.readsPerMinute > 0 ? readLimiter(readLimit(deps.readsPerMinute), clock) : null;
  const development = developmentOf(deps, networkOf, sites, services);
  const everybody = audienceOf({ corporations: CORPORATIONS, defaultCorporation: CORPORATIONS[0] });

  const run = executions({ schema, log });
  const isOwn = ownOrigins(sites);
  const entering = visitors({ sites, session: personal.services.session, isOwn, networkOf, reads });

  const publicRoutes: Route[] = [
    { prefix: '/g/', handle: publicSurface({ schema, documents, sites, services, cache, networkOf, reads, clock, log }) },
    {
      prefix: '/s/graphql/',
      handle: sessionSurface({
        documents,
        visitors: entering,
        addressOf: addressBehind(deps.trustedProxies),
        run,
        services,
        personal: personal.services,
      }),
    },
    { prefix: '/s/uploads/', handle: uploadSurface({ visitors: entering, uploads: files.uploads }) },
    { prefix: '/s/papers/', handle: paperSurface({ visitors: entering, papers: papers.papers }) },
    { prefix: '/frame/', handle: frames({ sites, isOwn, kind: 'frame' }) },
    { prefix: '/page/', handle: frames({ sites, isOwn, kind: 'page' }) },
    ...publicFiles(open, { sites }),
    ...development.routes,
  ];
  const requireOperator = operatorGate(deps.operatorKey);
  const operatorRoutes: Route[] = [
    { prefix: '/health/', handle: health({ database, ready: () => ready }) },
    ...(recorder ? [{ prefix: '/messages', handle: messagePage(recorder.messages) }] : []),
    { prefix: '/operator/files/', handle: operatorFiles({ requireOperator, attachments: files.attachments }) },
    { prefix: '/operator/papers', handle: operatorPapers({ requireOperator, papers: papers.desk }) },
    { prefix: '/operator/evidence/', handle: evidenceExport({ requireOperator, evidence: papers.evidence }) },
    {
      prefix: '/operator/graphql',
      handle: operatorSurface({
        requireOperator,
        documents,
        run,
        context: (locale) => ({
          audience: everybody,
          embedding: null,
          locale,
          services,
          visitor: null,
          personal: null,
          device: null,
          operator,
        }),
        free: development.free,
      }),
    },
  ];

  return {
    sites,
    imports: operator.imports,
    files,
    personal,
    papers: papers.desk,
    generation,
    background: background({
      database,
      carriers,
      requests: operator.requests,
      serviceRequests: serviceRequests.desk,
      humanCheck: services.humanCheck,
      session: personal.services.session,
      otp: personal.services.otp,
      files,
      papers,
      generation,
      log,
    }),
    publishing: open.publishing,
    publicPort: routed(publicRoutes),
    operatorPort: routed(operatorRoutes),
    setReady: (next) => {
      ready = next;
    },
  };
}
