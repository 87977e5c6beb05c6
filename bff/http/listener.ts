import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newTraceId } from '../platform/ids.ts';
import type { RequestLog } from '../platform/log.ts';
import { sendFault } from './respond.ts';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: string,
  traceId: string,
) => void | Promise<void>;

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

export function listen(port: number, handler: Handler, log: RequestLog): Promise<Listener> {
  const server = createServer(async (request, response) => {
    const traceId = newTraceId();
    const target = request.url ?? '/';
    const split = target.indexOf('?');
    const path = split === -1 ? target : target.slice(0, split);
    try {
      await handler(request, response, path, split === -1 ? '' : target.slice(split + 1), traceId);
    } catch (error) {
      const fault = sendFault(request, response, error, traceId);
      if (fault.code === 'INTERNAL') log.bug(fault, traceId);
    }
  });
  timeLimits(server);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new PortInUse(`Port ${port} is already in use. Stop the other program or choose another port.`)
          : error,
      );
    });
    server.listen(port, () => {
      const address = server.address() as AddressInfo;
      resolve({ port: address.port, close: (grace) => closeGracefully(server, grace) });
    });
  });
}
