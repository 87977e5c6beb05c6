/** The door to the agent: only this machine, only the pages that were named when it was started. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import packageJson from './package.json' with { type: 'json' };
import type { Agent } from './agent.ts';
import { Refusal } from './refusal.ts';
import { readSignRequest } from './sign-request.ts';

const MAX_BODY_BYTES = 256 * 1024;
const PREFLIGHT_SECONDS = '600';

type Route = (body: unknown, origin: string, signal: AbortSignal) => unknown;

export interface AgentServer {
  readonly port: number;
  close(): Promise<void>;
}

interface ServerDeps {
  readonly agent: Agent;
  /** `https://dichvu.example.vn`, as browsers send it. */
  readonly allowedOrigins: readonly string[];
  /** 0 takes any that is free. */
  readonly port: number;
  /** Told what went wrong that no page can do anything about. */
  readonly onFault: (error: unknown) => void;
}

/** @throws where the port is taken */
export async function startServer({ agent, allowedOrigins, port, onFault }: ServerDeps): Promise<AgentServer> {
  const routes = new Map<string | undefined, Route>([
    ['/v1/info', () => ({ name: packageJson.name, version: packageJson.version, formats: ['cms-signed-attributes'] })],
    ['/v1/certificates', () => agent.certificates()],
    ['/v1/sign', (body, origin, signal) => agent.sign(origin, readSignRequest(body), signal)],
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      // A page whose name was pointed at this machine (DNS rebinding) still asks for that name.
      if (request.headers.host !== `127.0.0.1:${portOf(server)}`) throw new Refusal('WRONG_HOST');
      const origin = request.headers.origin;
      if (origin === undefined || !allowedOrigins.includes(origin)) throw new Refusal('FOREIGN_ORIGIN');
      response.setHeader('Access-Control-Allow-Origin', origin);
      const route = routes.get(request.url);
      if (!route) throw new Refusal('NOT_FOUND');
      if (request.method === 'OPTIONS') return allowQuestion(response);
      // What a form can send is no question: JSON alone makes the browser ask first whether the page may.
      if (request.method !== 'POST' || !isJson(request)) throw new Refusal('NOT_FOUND');
      const body = await readJson(request);
      send(response, 200, await route(body, origin, untilGone(response)));
    } catch (error) {
      if (!(error instanceof Refusal)) onFault(error);
      const refusal = error instanceof Refusal ? error : new Refusal('TOKEN_ERROR');
      send(response, refusal.status, { error: refusal.code, ...(refusal.message ? { detail: refusal.message } : {}) });
    }
  }

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => void answer(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const isJson = ({ headers }: IncomingMessage): boolean => /^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '');

function allowQuestion(response: ServerResponse): void {
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'content-type',
    'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    Vary: 'Origin',
  });
  response.end();
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Origin',
    // What is left of a body that was too large is not waited for.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY_BYTES) throw new Refusal('TOO_LARGE');
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString());
  } catch {
    throw new Refusal('BAD_REQUEST', 'not JSON');
  }
}

/** Aborted when the page stops waiting: the tab was closed, or the person cancelled there. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
