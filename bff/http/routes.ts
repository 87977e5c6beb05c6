import { Fault } from '../platform/faults.ts';
import type { Exchange, Handler } from './exchange.ts';

/** A part of a port: every path with this beginning. */
export interface Route {
  prefix: string;
  /** @param rest what follows the prefix */
  handle(exchange: Exchange, rest: string): void | Promise<void>;
}

/** A port: the first route that fits answers, so the longer of two like beginnings stands first. */
export function routed(routes: readonly Route[]): Handler {
  return (exchange) => {
    const route = routes.find(({ prefix }) => exchange.path.startsWith(prefix));
    if (!route) throw new Fault('NOT_FOUND');
    return route.handle(exchange, exchange.path.slice(route.prefix.length));
  };
}
