import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedSms {
  id: string;
  to: string;
  text: string;
  authorization: string;
}

/** What the gateway does: takes a message; is in trouble; refuses it; takes it and hangs up; never answers; sends elsewhere. */
export type SmsFault = 'none' | 'error' | 'busy' | 'refuses' | 'locked' | 'breaks' | 'hangs' | 'redirects';

/** A gateway in the test's own process: shows a message once, however often it arrives under one key. */
export interface SmsGateway {
  url: string;
  key: string;
  /** What customers would see. */
  shown: ReceivedSms[];
  /** How often it was asked, repeats and failures included. */
  asked: number;
  fault: SmsFault;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const STATUS: Partial<Record<SmsFault, number>> = { error: 500, busy: 429, refuses: 422, locked: 401 };

async function bodyOf(request: IncomingMessage): Promise<{ to: string; text: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as { to: string; text: string };
}

async function take(self: SmsGateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  self.asked += 1;
  const { fault } = self;
  const message = await bodyOf(request);
  if (fault === 'hangs') return;
  if (fault === 'redirects') {
    response.writeHead(307, { location: self.url }).end();
    return;
  }
  if (STATUS[fault] !== undefined) {
    response.writeHead(STATUS[fault]).end('{}');
    return;
  }
  const id = String(request.headers['idempotency-key']);
  const known = self.shown.some((shown) => shown.id === id);
  if (!known) self.shown.push({ id, ...message, authorization: request.headers.authorization ?? '' });
  if (fault === 'breaks') response.destroy();
  else response.writeHead(known ? 409 : 202, { 'content-type': 'application/json' }).end('{}');
}

export async function smsGatewayServer(): Promise<SmsGateway> {
  let port = 0;
  let server: Server | undefined;
  const self: SmsGateway = {
    url: '',
    key: 'key-of-the-test-gateway',
    shown: [],
    asked: 0,
    fault: 'none',
    start: () =>
      new Promise((resolve) => {
        const started = createServer((request, response) => void take(self, request, response));
        server = started;
        started.listen(port, '127.0.0.1', () => {
          port = (started.address() as AddressInfo).port;
          self.url = `http://127.0.0.1:${port}/send`;
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
        server = undefined;
      }),
  };
  await self.start();
  return self;
}
