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

function timeLimits(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 60;
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

/** @param host interface to listen on; all of them where none is named. */
export function listen(port: number, handler: Handler, log: Log, host?: string): Promise<Listener> {
  const server = createServer((request, response) => answer(newExchange(request, response, newTraceId()), handler, log));
  timeLimits(server);
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
