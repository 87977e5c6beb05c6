import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocuments, type TrustedDocument } from '../graphql/documents.ts';
import { importDesk, outage } from '../modules/import/import.fixture.ts';
import { PORTAL_SITE, UTILITY_SITE } from '../seeds/sites.ts';
import { type TestApp, testApp } from './app.ts';
import { EXAMPLES } from './examples.ts';

let app: TestApp;
const documents = [...readDocuments().values()];
const get = documents.find(({ method }) => method === 'GET') as TrustedDocument;
const post = documents.find(
  ({ surface, method, kind }) => surface === 'public' && method === 'POST' && kind === 'query',
) as TrustedDocument;
const operator = documents.find(({ surface }) => surface === 'operator') as TrustedDocument;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const ask = (body: unknown, init: RequestInit = {}, site = UTILITY_SITE) =>
  app.fetch(`/g/${site}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', 'x-evn-widget': '1', origin: 'http://localhost:4000', ...init.headers },
  });

async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: Array<{ extensions: { code: string } }> };
  return errors[0]?.extensions.code ?? '';
}

describe('the origins of a site', () => {
  it.each([
    'http://localhost:4001',
    'https://localhost:4000',
    'http://localhost',
    'http://localhost:4000.evil.example',
    'http://evil.example#http://localhost:4000',
    'http://LOCALHOST:4000',
    'http://localhost:4000/',
    'http://user@localhost:4000',
    'http://localhost:40000',
    'http://127.0.0.2:4000',
    'http://[::1]:4000',
    'null',
    'file://',
    'https://evil.example',
  ])('refuses %s without a CORS header', async (origin) => {
    const response = await ask({ documentId: post.id, variables: {} }, { headers: { origin } });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
    expect(await codeOf(response)).toBe('ORIGIN_NOT_ALLOWED');
  });

  it('echoes an exact origin, never credentials, and sets no cookie', async () => {
    const response = await ask({ documentId: post.id, variables: {} });
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:4000');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('answers a preflight for what widgets send, and for that origin alone', async () => {
    const preflight = (origin: string) =>
      app.fetch(`/g/${UTILITY_SITE}`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const good = await preflight('http://localhost:4000');
    expect([good.status, good.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type, x-evn-widget']);
    expect((await preflight('https://evil.example')).status).toBe(403);
  });

  it('does not let one site use the origins of another', async () => {
    expect((await ask({ documentId: post.id }, { headers: { origin: 'http://localhost:4002' } })).status).toBe(403);
    expect((await ask({ documentId: post.id }, { headers: { origin: 'http://localhost:4002' } }, PORTAL_SITE)).status).not.toBe(403);
  });
});

describe('what the public surface runs', () => {
  it.each([
    ['a free document', { query: '{ __schema { types { name } } }' }],
    ['an unknown id', { documentId: 'f'.repeat(64) }],
    ['__proto__', { documentId: '__proto__' }],
    ['constructor', { documentId: 'constructor' }],
    ['an id that is no text', { documentId: { id: 1 } }],
    ['a list of documents', { documentId: [get.id, post.id] }],
  ])('refuses %s', async (_, body) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it("refuses the operator's documents", async () => {
    expect(await codeOf(await ask({ documentId: operator.id, variables: {} }))).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('keeps documents with a customer code out of addresses', async () => {
    const response = await app.fetch(`/g/${UTILITY_SITE}/${post.id}?v={}`);
    expect([response.status, await codeOf(response)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });

  it('knows no other site key', async () => {
    const response = await ask({ documentId: post.id }, {}, 'pk_nobody00000000000000');
    expect([response.status, await codeOf(response)]).toEqual([404, 'SITE_UNKNOWN']);
  });
});

describe('what others may keep of an answer', () => {
  const desk = importDesk(() => app);
  const cacheControlOf = async (name: string): Promise<string | null> => {
    const document = documents.find((one) => one.name === name) as TrustedDocument;
    const variables = encodeURIComponent(JSON.stringify(EXAMPLES[name]?.variables));
    const response = await app.fetch(`/g/${UTILITY_SITE}/${document.id}?v=${variables}`);
    await response.text();
    return response.headers.get('cache-control');
  };

  it('a "none" is asked for anew once it is no longer fresh, even while we cannot be reached', async () => {
    await desk.state([]);
    expect(await cacheControlOf('OutageLookupByArea')).toBe('public, max-age=30, s-maxage=60, must-revalidate');
  });

  it('an answer that says it is stale is asked for anew at once', async () => {
    await desk.state([outage()], { readAt: app.clock.now().toISOString() });
    app.clock.advance(25 * 3_600_000);
    expect(await cacheControlOf('OutageLookupByArea')).toBe('no-store');
  });

  it('a bill is kept while it is fresh, and by nobody longer because we asked for it', async () => {
    expect(await cacheControlOf('TariffCalcEstimate')).toMatch(/^public, max-age=\d+, s-maxage=\d+$/);
  });
});

describe('what the cache takes for one question', () => {
  it('does not count variables that the document does not declare, nor their order', async () => {
    const bill = documents.find(({ name }) => name === 'TariffCalcEstimate') as TrustedDocument;
    const state = async (variables: object): Promise<string | null | undefined> => {
      const response = await app.fetch(`/g/${UTILITY_SITE}/${bill.id}?v=${encodeURIComponent(JSON.stringify(variables))}`);
      await response.text();
      return app.lines.at(-1)?.cache;
    };
    const { variables } = EXAMPLES[bill.name] ?? { variables: {} };
    await state(variables);
    expect(await state({ ...variables, extra: 1 })).toBe('hit');
    expect(await state(Object.fromEntries(Object.entries(variables).toReversed()))).toBe('hit');
  });
});

describe('bad envelopes', () => {
  const secret = 'PB12345678901';
  it.each([
    ['not JSON', `{"documentId": "${secret}`, 400, 'BAD_REQUEST'],
    ['a bare value', `"${secret}"`, 400, 'BAD_REQUEST'],
    ['a list', `["${secret}"]`, 400, 'BAD_REQUEST'],
    ['nesting of 100 levels', `{"documentId":"x","variables":{"a":${'['.repeat(100)}"${secret}"${']'.repeat(100)}}}`, 400, 'BAD_REQUEST'],
    ['more than 64 KB', `{"documentId":"${secret}${'x'.repeat(70_000)}"}`, 413, 'PAYLOAD_TOO_LARGE'],
    ['variables that are a list', `{"documentId":"${post.id}","variables":["${secret}"]}`, 400, 'BAD_REQUEST'],
    [
      'variables of wrong types',
      `{"documentId":"${post.id}","variables":{"by":"${secret}","code":{"a":"${secret}"},"customerCode":["${secret}"]}}`,
      400,
      'BAD_REQUEST',
    ],
  ])('refuses %s without repeating it', async (_, body, status, code) => {
    const response = await ask(body);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(text).toContain(code);
    expect(text).not.toContain(secret);
  });

  it.each(['text/plain', 'application/graphql', 'multipart/form-data', 'application/x-www-form-urlencoded', ''])(
    'refuses the content type %j',
    async (type) => {
      const response = await ask({ documentId: post.id }, { headers: { 'content-type': type } });
      expect(response.status).toBe(415);
    },
  );

  it('refuses a post without the header that only a script can set', async () => {
    const response = await app.fetch(`/g/${UTILITY_SITE}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(403);
  });

  it('refuses a body whose length was announced wrongly large at once', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${app.publicUrl}/g/${UTILITY_SITE}`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'x-evn-widget': '1', 'content-length': 10_000_000 } },
        (response) => {
          resolve(response.statusCode);
          request.destroy();
        },
      );
      request.on('error', reject);
      request.write('{');
    });
    expect(status).toBe(413);
  });
});

describe('the other doors', () => {
  it('needs the key on the operator port', async () => {
    const knock = (authorization: string) =>
      fetch(`${app.operatorUrl}/operator/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: '{"query":"{ __typename }"}',
      });
    expect((await knock('Bearer wrong')).status).toBe(401);
    expect((await knock('')).status).toBe(401);
    expect((await knock(`Bearer ${app.operatorKey}`)).status).toBe(200);
  });

  it('opens the explorer to this machine alone: another name in the address may be anybody’s page', async () => {
    const { port } = new URL(app.publicUrl);
    const knock = (host: string, headers: Record<string, string>, method = 'POST') =>
      new Promise<number | undefined>((resolve, reject) => {
        const request = httpRequest(
          `${app.publicUrl}/graphql`,
          { method, headers: { host: `${host}:${port}`, 'content-type': 'application/json', ...headers } },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        );
        request.on('error', reject);
        request.end(method === 'POST' ? '{"query":"{ __typename }"}' : undefined);
      });
    for (const host of ['localhost', '127.0.0.1']) {
      expect(await knock(host, { origin: `http://${host}:${port}` })).toBe(200);
      expect(await knock(host, {})).toBe(200);
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5']) {
      expect([host, await knock(host, { origin: `http://${host}:${port}` })]).toEqual([host, 403]);
      expect([host, await knock(host, { accept: 'text/html' }, 'GET')]).toEqual([host, 403]);
    }
  });

  it("refuses operator fields to the explorer, and explains a document's mistakes", async () => {
    const imports = await app.graphql('{ imports(corporation: EVNSPC) { id } }');
    expect(imports.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const typo = await app.graphql('{ tarif { decision } }');
    expect(typo.errors?.[0]?.message).toContain('tarif');
  });

  it('limits free documents in depth and aliases', async () => {
    const aliases = Array.from({ length: 40 }, (_, index) => `a${index}: tariffDecisions { decision }`).join(' ');
    expect((await app.graphql(`{ ${aliases} }`)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('tells life from readiness', async () => {
    const health = (path: string) => fetch(`${app.operatorUrl}/health/${path}`).then(({ status }) => status);
    expect([await health('live'), await health('ready')]).toEqual([200, 200]);
    app.app.setReady(false);
    expect([await health('live'), await health('ready')]).toEqual([200, 503]);
    app.app.setReady(true);
  });

  it('answers unknown addresses and methods in the same catalogue', async () => {
    expect(await codeOf(await app.fetch('/w/../package.json'))).toBe('NOT_FOUND');
    expect(await codeOf(await app.fetch('/w/%2e%2e/package.json'))).toBe('NOT_FOUND');
    expect(await codeOf(await app.fetch(`/g/${UTILITY_SITE}`, { method: 'DELETE' }))).toBe('METHOD_NOT_ALLOWED');
  });
});
