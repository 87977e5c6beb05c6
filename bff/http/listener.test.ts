import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from '../platform/log.ts';
import { type Listener, listen } from './listener.ts';
import { readBody } from './request.ts';
import { send } from './respond.ts';

let listener: Listener;
beforeEach(async () => {
  const limits = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
  listener = await listen(
    0,
    async ({ request, response }) => {
      await readBody(request, 1_000);
      send(response, 200, {}, 'read');
    },
    createLog('silent'),
    { host: '127.0.0.1', limits },
  );
});
afterEach(() => listener.close(0));

/** Sends this and then nothing more; answers what came back until the other side hung up. */
function sendAndWait(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(listener.port, '127.0.0.1', () => socket.write(text));
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(received));
  });
}

it.each([
  ['head', 'POST / HTTP/1.1\r\nhost: x\r\n'],
  ['body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{'],
])('hangs up on a %s that does not come to its end', { timeout: 5_000 }, async (_, start) => {
  expect(await sendAndWait(start)).toMatch(/^(HTTP\/1\.1 408 |$)/);
});

it('reads what comes whole', async () => {
  expect(await (await fetch(`http://127.0.0.1:${listener.port}`, { method: 'POST', body: '{}' })).text()).toBe('read');
});
