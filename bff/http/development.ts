import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Context } from '../graphql/context.ts';
import { Fault } from '../platform/faults.ts';
import type { Exchange, Handler } from './exchange.ts';
import { fileFolder, type FileFolder } from './files.ts';
import type { FreeDocuments } from './free-documents.ts';
import { postedBody } from './question.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

const THIS_MACHINE = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

/**
 * Free documents in a browser come from the explorer on this very origin; any other page is refused. So is any other name of
 * this machine: a page of anybody's may let its own name point here, and would then be the same origin.
 */
function requireSameOrigin({ headers: { origin, host = '' } }: IncomingMessage): void {
  if (!THIS_MACHINE.test(host) || (origin !== undefined && origin !== `http://${host}`)) throw new Fault('ORIGIN_NOT_ALLOWED');
}

const MAX_BODY_BYTES = 64 * 1024;

export interface ExplorerDeps {
  free: FreeDocuments;
  context: (exchange: Exchange) => Context;
}

/** Free documents as the demo site, with GraphiQL. */
export function explorer({ free, context }: ExplorerDeps) {
  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { request, line } = exchange;
    if (rest !== '') throw new Fault('NOT_FOUND');
    line.surface = 'explorer';
    requireSameOrigin(request);
    // The page alone: a question in an address would end up in histories and logs.
    if (request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '')) return free.page(exchange, context(exchange));
    await free.answer(exchange, await postedBody(exchange, MAX_BODY_BYTES), context(exchange));
  };
}

/** What the demo pages need to know of this process: their headers, and on which ports the two origins really are. */
export interface DemoHost {
  headersFor: (path: string) => Record<string, string>;
  ports: () => { public: number; partner: number };
}

/** The pages are written for the usual ports; a process on other ones puts its own in. */
export function demoFiles({ headersFor, ports }: DemoHost): FileFolder {
  return fileFolder(
    DEMO,
    (path) => ({ 'cache-control': 'no-store', ...headersFor(path) }),
    (path, body) => (path.endsWith('.html') ? Buffer.from(withPorts(body.toString('utf8'), ports())) : body),
  );
}

const withPorts = (html: string, ports: { public: number; partner: number }): string =>
  html.replace(/http:\/\/localhost:(4000|4002)\b/g, (_, usual) => `http://localhost:${usual === '4000' ? ports.public : ports.partner}`);

/** A partner's host: one folder of the demo on an origin of its own. */
export function partnerHost(folder: string, host: DemoHost): Handler {
  const demo = demoFiles(host);
  return (exchange) => demo(exchange, `${folder}${exchange.path}`);
}
