import { request } from 'node:http';

/** Sends exactly these headers, also those that `fetch` writes itself (`Host`, `Sec-Fetch-Site`). */
export function requestAs(url: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: headers as Record<string, string> }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const received = new Headers();
        for (const [name, values] of Object.entries(answer.headersDistinct)) for (const value of values ?? []) received.append(name, value);
        const status = answer.statusCode ?? 0;
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers: received }));
      });
    });
    sent.once('error', reject);
    sent.end(body as string | Uint8Array | undefined);
  });
}
