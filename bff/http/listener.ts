import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newTraceId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import { type Exchange, type Handler, newExchange } from './exchange.ts';
import { sendFault } from './respond.ts';

/** A port that answers. Requests that arrive too slowly are closed by Node itself. */
export interface Listener {
  port: number;
  /** Stops accepting, lets running requests finish, closes idle connections; after `graceMilliseconds` the rest as well. */
  close(graceMilliseconds: number): Promise<void>;
}

/** The address is already taken. The message is meant for the person who typed the command. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/** In milliseconds. Node looks only now and then for what is late: every 30 s, unless told, and a slow request lives as much longer. */
const TIME_LIMITS = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 5_000 };
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADERS = 60;

export interface ListenOptions {
  /** Interface to listen on; all of them where none is named. */
  host?: string;
  limits?: typeof TIME_LIMITS;
}

function closeGracefully(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Answers one exchange whatever happens: what a handler throws is answered as a fault; a bug is logged; so is the exchange. */
async function answer(exchange: Exchange, handler: Handler, log: Log): Promise<void> {
  const started = performance.now();
  const { response, traceId, line } = exchange;
  try {
    await handler(exchange);
  } catch (error) {
    const fault = sendFault(exchange, error);
    if (fault.code === 'INTERNAL') log.bug(fault, traceId);
    exchange.fault = fault;
  }
  log.request({
    traceId,
    ...line,
    status: response.statusCode,
    fault: exchange.fault?.code ?? null,
    milliseconds: performance.now() - started,
  });
}

/** @throws PortInUse before anything else is done: whoever starts the BFF twice need not wait for that word. */
export async function refuseTaken(port: number, log: Log, options: Pick<ListenOptions, 'host'> = {}): Promise<void> {
  const probe = await listen(port, () => undefined, log, options);
  await probe.close(0);
}

export function listen(port: number, handler: Handler, log: Log, { host, limits = TIME_LIMITS }: ListenOptions = {}): Promise<Listener> {
  const server = createServer({ ...limits, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) =>
    answer(newExchange(request, response, newTraceId()), handler, log),
  );
  server.maxHeadersCount = MAX_HEADERS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new PortInUse(`Port ${port} is already in use. Stop the other program, or set PORT, OPERATOR_PORT or DEMO_PORT to a free one.`)
          : error,
      );
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address() as AddressInfo;
      resolve({ port: address.port, close: (grace) => closeGracefully(server, grace) });
    });
  });
}
