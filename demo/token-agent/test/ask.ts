/** Raw questions to an agent: `fetch` would not let a test say a wrong Host. */
import { once } from 'node:events';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';

export const PAGE = 'https://dichvu.example.vn';

export interface AskOptions {
  readonly method?: string;
  /** Instead of those that a browser sends from the allowed page; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly signal?: AbortSignal;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly error?: string; readonly detail?: string } & Readonly<Record<string, unknown>>;
}

/** @param body an object is sent as JSON, a text as it stands */
export async function ask(
  port: number,
  path: string,
  body: unknown = {},
  { method = 'POST', headers = {}, signal }: AskOptions = {},
): Promise<Answered> {
  const all = { Origin: PAGE, 'Content-Type': 'application/json', ...headers };
  const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as OutgoingHttpHeaders;
  const question = request({ host: '127.0.0.1', port, path, method, headers: sent, agent: false, ...(signal ? { signal } : {}) });
  question.end(method === 'POST' ? (typeof body === 'string' ? body : JSON.stringify(body)) : undefined);
  const [answer] = (await once(question, 'response')) as [IncomingMessage];
  const status = answer.statusCode ?? 0;
  return { status, headers: answer.headers, body: status === 204 ? {} : ((await json(answer)) as Answered['body']) };
}
