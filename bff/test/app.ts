import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../app.ts';
import type { Locale } from '../platform/texts.ts';
import type { FileConfig } from '../compose/files.ts';
import type { MessageConfig } from '../compose/messages.ts';
import { type Listener, listen } from '../http/listener.ts';
import type { HumanChecker } from '../modules/human-check/human-check.port.ts';
import type { OtpSubjects } from '../modules/otp/otp.port.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { createLog, type Log, type RequestLine, stackOf } from '../platform/log.ts';
import type { Placement } from '../platform/visitor.ts';
import { demoSites, UTILITY_SITE } from '../seeds/sites.ts';
import { testDatabase } from './database.ts';
import type { Sealing } from '../compose/sealing.ts';
import { testSealing } from './sealing.ts';
import { requestAs } from './request-as.ts';

/** Of the utility's own page, see `demoSites` below. */
const OWN_ORIGIN = 'http://localhost:4000';

/** What the answers of a surface look like on the wire. */
export interface WireAnswer<Data> {
  data: Data | null;
  errors?: Array<{
    message: string;
    path?: Array<string | number>;
    extensions: { code: string; retryable: boolean; traceId: string; retryAfterSeconds?: number };
  }>;
}

interface RunOptions {
  locale?: Locale;
  site?: string;
  origin?: string;
}

/** The parts of a generated document that say how to ask it; `types` carries its types for the compiler alone. */
interface Askable<Data, Variables> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly types?: { readonly data: Data; readonly variables: Variables };
}

interface BrowserOptions {
  site?: string;
  placement?: Placement;
  /** The origin of its page; what the browser would say of it. */
  origin?: string;
  /** What it has kept from before. */
  cookie?: string;
}

/** Keeps its cookie, as a browser does. */
export interface TestBrowser {
  cookie(): string;
  /** Asks a personal document as a widget does. */
  run<Data, Variables>(document: Askable<Data, Variables>, variables: Variables, locale?: Locale): Promise<WireAnswer<Data>>;
  /** Any request of a script of that page to its own origin. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface TestApp {
  app: App;
  db: Database;
  /** Where it keeps files. */
  folder: string;
  clock: ReturnType<typeof fixedClock>;
  /** Every log line written so far. */
  lines: RequestLine[];
  bugs: string[];
  /** What went wrong in the background, as the log says it. */
  failures: string[];
  publicUrl: string;
  operatorUrl: string;
  operatorKey: string;
  /** Asks a trusted document as a widget does. */
  run<Data, Variables>(document: Askable<Data, Variables>, variables: Variables, options?: RunOptions): Promise<WireAnswer<Data>>;
  /** Asks a free document as the explorer of development does. */
  graphql<Data = Record<string, unknown>>(query: string, variables?: object, locale?: Locale): Promise<WireAnswer<Data>>;
  /** Asks a free document as the utility's systems do. */
  operator<Data = Record<string, unknown>>(query: string, variables?: object, locale?: Locale): Promise<WireAnswer<Data>>;
  /** A browser on one of the utility's own pages, or in its frame on a partner's. */
  browser(options?: BrowserOptions): TestBrowser;
  /** Any request to the public port. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

function recordingLog(): { log: Log } & Pick<TestApp, 'lines' | 'bugs' | 'failures'> {
  const silent = createLog('silent');
  const lines: RequestLine[] = [];
  const bugs: string[] = [];
  const failures: string[] = [];
  return {
    lines,
    bugs,
    failures,
    log: {
      ...silent,
      request: (line) => lines.push(line),
      failure: (task, cause) => failures.push(`${task}: ${stackOf(cause)}`),
      bug: (fault) => bugs.push(String((fault.cause as Error | undefined)?.stack ?? fault.stack)),
    },
  };
}

async function post<Data>(url: string, body: object, headers: Record<string, string>): Promise<WireAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as WireAnswer<Data>;
}

/** A browser on a page of the BFF at this address. */
export function browserAt(
  publicUrl: string,
  { site = UTILITY_SITE, placement = 'page', origin = OWN_ORIGIN, cookie: kept = '' }: BrowserOptions = {},
): TestBrowser {
  let cookie = kept;
  const browse: TestBrowser['fetch'] = async (path, init = {}) => {
    const page = { host: new URL(origin).host, 'sec-fetch-site': 'same-origin', 'x-evn-widget': placement };
    // As browsers do: what a page reads from its own origin does not say which one that is.
    const own = ['GET', 'HEAD'].includes(init.method ?? 'GET') ? page : { ...page, origin };
    const headers = { ...own, ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string> | undefined) };
    const response = await requestAs(publicUrl + path, { ...init, headers });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
  return browserOver({ cookie: () => cookie }, browse, site);
}

/** A browser whose requests go this way. */
export function browserOver({ cookie }: Pick<TestBrowser, 'cookie'>, browse: TestBrowser['fetch'], site = UTILITY_SITE): TestBrowser {
  return {
    cookie,
    fetch: browse,
    async run(document, variables, locale = 'vi') {
      const body = JSON.stringify({ documentId: document.id, variables, locale });
      const headers = { 'content-type': 'application/json' };
      return (await (await browse(`/s/graphql/${site}`, { method: 'POST', headers, body })).json()) as never;
    },
  };
}

const TEST_HUMANS: HumanChecker = { redeem: async (_, { solution }) => (solution === 'right' ? 'ok' : 'refused') };

/** The whole BFF on two ports of its own and an empty, migrated database; time stands still at `now`. */
export async function testApp({
  now = '2026-06-12T08:00:00+07:00',
  database,
  humans = TEST_HUMANS,
  otpSubjects = null,
  messages = { email: null, sms: null, webhook: null, record: true },
  readsPerMinute = 0,
  filesIn = null,
  scanner = null,
  sealing,
}: {
  now?: string;
  database?: Database;
  /** Null: the real check. */
  humans?: HumanChecker | null;
  otpSubjects?: OtpSubjects | null;
  messages?: MessageConfig;
  readsPerMinute?: number;
  /** Null: a folder of its own, gone with the app. */
  filesIn?: string | null;
  scanner?: FileConfig['scanner'];
  /** Left out: with keys of development. */
  sealing?: Sealing | null;
} = {}): Promise<TestApp> {
  const db = database ?? (await testDatabase());
  const clock = fixedClock(now);
  const folder = filesIn ?? mkdtempSync(join(tmpdir(), 'evn-care-files-'));
  const operatorKey = randomBytes(24).toString('hex');
  const { log, lines, bugs, failures } = recordingLog();
  const app = await createApp({
    database: db,
    clock,
    log,
    operatorKey,
    secretKey: Buffer.alloc(32, 7),
    cacheBytes: 8 * 1024 * 1024,
    messages,
    files: { folder, s3: null, scanner },
    readsPerMinute,
    trustedProxies: 1,
    publicOrigin: null,
    humans,
    otpSubjects,
    sealing: sealing === undefined ? await testSealing(clock) : sealing,
    development: {
      siteKey: UTILITY_SITE,
      demo: { headersFor: () => ({}), ports: () => ({ public: 4000, partner: 4002 }) },
      graphiql: null,
    },
  });
  const listeners: [Listener, Listener] = [await listen(0, app.publicPort, log), await listen(0, app.operatorPort, log)];
  const [publicUrl, operatorUrl] = listeners.map(({ port }) => `http://127.0.0.1:${port}`) as [string, string];
  for (const site of demoSites({ public: 4000, partner: 4002 })) await app.sites.put(site);
  app.setReady(true);

  return {
    app,
    db,
    folder,
    clock,
    lines,
    bugs,
    failures,
    publicUrl,
    operatorUrl,
    operatorKey,
    browser: (options) => browserAt(publicUrl, options),
    fetch: (path, init) => fetch(publicUrl + path, init),
    async run(document, variables, { locale = 'vi', site = UTILITY_SITE, origin = OWN_ORIGIN } = {}) {
      if (document.method === 'POST') return post(`${publicUrl}/g/${site}`, { documentId: document.id, variables, locale }, { origin });
      const query = new URLSearchParams({ l: locale, v: JSON.stringify(variables) });
      const response = await fetch(`${publicUrl}/g/${site}/${document.id}?${query}`, { headers: { origin } });
      return (await response.json()) as never;
    },
    graphql: (query, variables = {}, locale = 'vi') => post(`${publicUrl}/graphql`, { query, variables }, { 'accept-language': locale }),
    operator: (query, variables = {}, locale = 'vi') =>
      post(`${operatorUrl}/operator/graphql`, { query, variables }, { authorization: `Bearer ${operatorKey}`, 'accept-language': locale }),
    async close() {
      await app.background.stop();
      for (const listener of listeners) await listener.close(1_000);
      await db.close();
      if (filesIn === null) rmSync(folder, { recursive: true });
    },
  };
}
