import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Context } from '../graphql/context.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import type { Handler } from './exchange.ts';
import { fileFolder, type FileFolder } from './files.ts';
import type { yogaSurface } from './yoga.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

/** Free documents in a browser come from the explorer on this very origin; any other page is refused. */
function requireSameOrigin({ headers: { origin, host } }: IncomingMessage): void {
  if (origin !== undefined && origin !== `http://${host}`) throw new Fault('ORIGIN_NOT_ALLOWED');
}

export interface ExplorerDeps {
  graphql: ReturnType<typeof yogaSurface>;
  context: (locale: Locale) => Context;
}

/** `/graphql`: free documents as the demo site, with GraphiQL. */
export function explorer({ graphql, context }: ExplorerDeps): Handler {
  return async (exchange) => {
    if (exchange.path !== '/graphql') throw new Fault('NOT_FOUND');
    exchange.line.surface = 'explorer';
    requireSameOrigin(exchange.request);
    await graphql(exchange, context(exchange.locale));
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
