import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { browserAt, type TestApp, type WireAnswer } from './app.ts';

const SCRIPT = fileURLToPath(new URL('./forms-process.ts', import.meta.url));

/** What the tests of forms ask of an app, asked of a process. */
export interface FormsProcess extends Pick<TestApp, 'graphql' | 'operator' | 'operatorUrl' | 'operatorKey' | 'browser'> {
  child: ChildProcess;
  exited: Promise<number | null>;
}

async function post<Data>(url: string, body: object, headers: Record<string, string>): Promise<WireAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as WireAnswer<Data>;
}

/** @throws Error with what the process printed, when it ends before it is ready */
export async function startForms(environment: Record<string, string>): Promise<FormsProcess> {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  const [publicUrl = '', operatorUrl = '', operatorKey = ''] = await new Promise<string[]>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const ready = /^Ready\. (.+)\n/m.exec(output);
        if (ready) resolve((ready[1] ?? '').split(' '));
      });
    }
    void exited.then(() => reject(new Error(output)));
  });
  return {
    child,
    exited,
    operatorUrl,
    operatorKey,
    browser: (options) => browserAt(publicUrl, options),
    graphql: (query, variables = {}, locale = 'vi') => post(`${publicUrl}/graphql`, { query, variables }, { 'accept-language': locale }),
    operator: (query, variables = {}) =>
      post(`${operatorUrl}/operator/graphql`, { query, variables }, { authorization: `Bearer ${operatorKey}` }),
  };
}
