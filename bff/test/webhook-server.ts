import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedCall {
  headers: Record<string, string | undefined>;
  body: string;
}

/** The utility's own system in the test's process: writes down every call, and answers them as it is told. */
export interface WebhookServer {
  url: string;
  key: string;
  calls: ReceivedCall[];
  /** What it answers. */
  status: number;
  stop(): Promise<void>;
}

export async function webhookServer(): Promise<WebhookServer> {
  const calls: ReceivedCall[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { headers } = request;
    calls.push({ headers: headers as ReceivedCall['headers'], body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(self.status, self.status === 307 ? { location: self.url } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: WebhookServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/changes`,
    key: `whsec_${Buffer.from('a key of the tests, 32 bytes long').toString('base64')}`,
    calls,
    status: 204,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return self;
}
