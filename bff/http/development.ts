import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Context } from '../graphql/context.ts';
import { Fault } from '../graphql/faults.ts';
import type { Locale } from '../graphql/texts.ts';
import type { RequestLog } from '../platform/log.ts';
import { fileFolder, type FileFolder } from './files.ts';
import type { Handler } from './listener.ts';
import { localeOfHeader } from './operator.ts';
import { send, sendFault, sendJson } from './respond.ts';
import type { yogaSurface } from './yoga.ts';

const DEMO = fileURLToPath(new URL('../../demo', import.meta.url));

/** Free documents in a browser come from the explorer on this very origin; any other page is refused. */
function requireSameOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  if (origin !== undefined && new URL(origin).host !== host) throw new Fault('ORIGIN_NOT_ALLOWED');
}

export interface ExplorerDeps {
  graphql: ReturnType<typeof yogaSurface>;
  context: (locale: Locale) => Context;
  log: RequestLog;
}

/** `/graphql`: free documents as the demo site, with GraphiQL. */
export function explorer({ graphql, context, log }: ExplorerDeps): Handler {
  return async (request, response, path, _query, traceId) => {
    if (path !== '/graphql') throw new Fault('NOT_FOUND');
    try {
      requireSameOrigin(request);
      await graphql(request, response, context(localeOfHeader(request)), traceId);
    } catch (error) {
      const fault = sendFault(request, response, error, traceId);
      if (fault.code === 'INTERNAL') log.bug(fault, traceId);
    }
  };
}

export type DemoHeaders = (path: string) => Record<string, string>;

export function demoFiles(headersFor: DemoHeaders): FileFolder {
  return fileFolder(DEMO, (path) => ({ 'cache-control': 'no-store', ...headersFor(path) }));
}

/** A partner's host: one folder of the demo on an origin of its own. */
export function partnerHost(folder: string, headersFor: DemoHeaders): Handler {
  const demo = demoFiles(headersFor);
  return (request, response, path) => demo(request, response, `${folder}${path}`);
}
