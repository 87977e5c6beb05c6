/** A page of the Internet, Chromium's question about local programs, and the real agent: what `probe` tells at each step. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { randomUUID, verify, X509Certificate } from 'node:crypto';
import { writeSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium, launchOptions } from '../../.tools/chromium.ts';
import { createAgent } from '../token-agent/agent.ts';
import { startServer, type AgentServer } from '../token-agent/server.ts';
import { MEMORY_PIN, memoryToken } from '../token-agent/test/memory-token.ts';
import { scriptedConsent } from '../token-agent/test/scripted-consent.ts';
import { missingForSofthsm } from '../token-agent/test/softhsm.ts';
import { startSofthsmAgent } from '../token-agent/test/softhsm-agent.ts';
import { sha256, signedAttributes } from '../token-agent/test/signed-attributes.ts';
import type { localAgent } from '../../widgets/shared/token-signer/token-signer.local-agent.ts';
import type { SignerFault } from '../../widgets/shared/token-signer/token-signer.ts';

const missing = missingForSofthsm();
// Past the runner, which keeps what passing tests print to itself.
if (missing) writeSync(2, `Signing from a page with a real PKCS#11 token is skipped: ${missing}\n`);

const HOST = 'dichvu.example.test';
const PAGE = `<!doctype html><title>Ký</title><script type="module">
  import { localAgent } from '/widgets/shared/token-signer/token-signer.local-agent.ts';
  globalThis.localAgent = localAgent;
</script>`;

let pages: Server;
let agent: AgentServer;
let browser: Browser;
let origin: string;

/** The sources as they are: what TypeScript adds to them can be cut out. */
async function startPages(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
    void readFile(fileURLToPath(new URL(`../..${path}`, import.meta.url)), 'utf8').then(
      (source) => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(stripTypeScriptTypes(source)),
      // Chromium also asks for an icon.
      () => response.writeHead(404).end(),
    );
    return response;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  pages = await startPages();
  const { port } = pages.address() as AddressInfo;
  origin = `http://${HOST}:${port}`;
  const token = await memoryToken();
  const consent = scriptedConsent({ pin: MEMORY_PIN });
  agent = await startServer({
    agent: createAgent({ token, consent, now: () => new Date() }),
    allowedOrigins: [origin],
    port: 0,
    onFault: (error) => expect.unreachable(String(error)),
  });
  const options = launchOptions(await findChromium());
  browser = await chromium.launch({
    ...options,
    args: [
      ...options.args,
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      // The page stands for one of the Internet with a certificate; the agent stays what it is.
      `--ip-address-space-overrides=127.0.0.1:${port}=public`,
      `--unsafely-treat-insecure-origin-as-secure=${origin}`,
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await agent.close();
  pages.closeAllConnections();
  pages.close();
});

/** What the page asks, with the adapter that it has loaded. */
const ask = (page: Page, question: 'probe' | 'listCertificates'): Promise<string> =>
  page.evaluate(
    async ([asked, address]) => {
      const { localAgent: open } = globalThis as unknown as { localAgent: typeof localAgent };
      const signer = open({ address: address ?? '' });
      const { signal } = new AbortController();
      if (asked === 'probe') return signer.probe(signal);
      return signer.listCertificates(signal).then(
        (certificates) => `${certificates.length} certificates`,
        (fault: SignerFault) => fault.code,
      );
    },
    [question, `http://127.0.0.1:${agent.port}`],
  );

async function openPage(): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => 'localAgent' in globalThis);
  return page;
}

it('has something to explain before Chromium asks, and finds the agent once the person allowed it', async () => {
  const page = await openPage();
  expect(await ask(page, 'probe')).toBe('permission-needed');
  await page.context().grantPermissions(['local-network-access'], { origin });
  expect(await ask(page, 'probe')).toBe('ready');
  expect(await ask(page, 'listCertificates')).toBe('4 certificates');
  await page.context().close();
});

it('says that the browser is not allowed to, once the person refused', async () => {
  const page = await openPage();
  const devtools = await page.context().newCDPSession(page);
  const { browserContextId = '' } = (await devtools.send('Target.getTargetInfo')).targetInfo;
  await devtools.send('Browser.setPermission', {
    browserContextId,
    origin,
    permission: { name: 'loopback-network' },
    setting: 'denied',
  });
  expect(await ask(page, 'probe')).toBe('blocked');
  expect(await ask(page, 'listCertificates')).toBe('PERMISSION_DENIED');
  await page.context().close();
});

it.skipIf(missing !== null)('signs with a token in software, from the page to the key and back', async () => {
  const softhsm = await startSofthsmAgent(origin);
  const page = await openPage();
  await page.context().grantPermissions(['local-network-access'], { origin });
  for (const certificate of [softhsm.certificates.rsa, softhsm.certificates.ec]) {
    const toBeSigned = signedAttributes(certificate, Buffer.from('%PDF-1.7 hợp đồng'));
    const signature = await page.evaluate(
      async ({ address, requestId, certificateId, bytes, digest }) => {
        const { localAgent: open } = globalThis as unknown as { localAgent: typeof localAgent };
        const item = {
          name: 'hop-dong.pdf',
          format: 'cms-signed-attributes' as const,
          toBeSigned: Uint8Array.from(bytes),
          digest: Uint8Array.from(digest),
        };
        const [made] = await open({ address }).sign({ requestId, certificateId, items: [item] }, new AbortController().signal);
        return [...(made?.signature ?? [])];
      },
      {
        address: softhsm.address,
        requestId: randomUUID(),
        certificateId: sha256(certificate).toString('hex'),
        bytes: [...toBeSigned],
        digest: [...sha256(toBeSigned)],
      },
    );
    const key = { key: new X509Certificate(certificate).publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', toBeSigned, key, Buffer.from(signature))).toBe(true);
  }
  await page.context().close();
  await softhsm.close();
});
