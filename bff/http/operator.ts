import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context } from '../graphql/context.ts';
import { Fault } from '../platform/faults.ts';
import type { Locale } from '../platform/texts.ts';
import type { Handler } from './exchange.ts';
import type { yogaSurface } from './yoga.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function requireKey(request: IncomingMessage, expected: Buffer): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!timingSafeEqual(digest(given), expected)) throw new Fault('UNAUTHENTICATED');
}

export interface OperatorSurfaceDeps {
  key: string;
  graphql: ReturnType<typeof yogaSurface>;
  context: (locale: Locale) => Context;
  health: Handler;
  /** Development: what would have been sent to customers. */
  messages: Handler | null;
}

/** The utility's own systems, on a port of their own that is not reachable by customers; health stands beside it. */
export function operatorSurface({ key, graphql, context, health, messages }: OperatorSurfaceDeps): Handler {
  const expected = digest(key);
  return async (exchange) => {
    const { request, path, line } = exchange;
    if (path === '/health/live' || path === '/health/ready') return health(exchange);
    if (path === '/messages' && messages) return messages(exchange);
    if (path !== '/operator/graphql') throw new Fault('NOT_FOUND');
    line.surface = 'operator';
    // A page in a browser can never have the key; an Origin means that somebody tries.
    if (request.headers.origin !== undefined) throw new Fault('ORIGIN_NOT_ALLOWED');
    requireKey(request, expected);
    await graphql(exchange, context(exchange.locale));
  };
}
