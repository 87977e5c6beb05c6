/** A company signs its contract: a BFF, the real agent over HTTP as the page would ask it, and keys in SoftHSM2. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatures } from '../../bff/platform/signature/signature.fixture.ts';
import type { Trust } from '../../bff/platform/signature/signer-check.ts';
import { verifyPdf } from '../../bff/platform/signature/verify.ts';
import { type TestApp, testApp } from '../../bff/test/app.ts';
import { draftPdf } from '../../bff/test/papers.ts';
import { companyPaper, finishSigning, type PaperToSign, signedBytes, started, startSigning, TAX_CODE } from '../../bff/test/tokens.ts';
import { haveVerifiers, pdfsig } from '../../bff/test/verifiers.ts';
import { ask, PAGE } from './test/ask.ts';
import { missingForSofthsm, softhsmToken } from './test/softhsm.ts';
import { type SofthsmAgent, startSofthsmAgent } from './test/softhsm-agent.ts';
import { sha256 } from './test/signed-attributes.ts';

const missing = missingForSofthsm();
// Past the runner, which keeps what passing tests print to itself.
if (missing) writeSync(2, `Signing a paper with a real PKCS#11 token is skipped: ${missing}\n`);

const FORMATS = { CMS_SIGNED_ATTRIBUTES: 'cms-signed-attributes' } as const;

describe.skipIf(missing !== null)('a company with its token', () => {
  let app: TestApp;
  let agent: SofthsmAgent;
  let own: Awaited<ReturnType<typeof signatures>>;
  let trust: Trust;
  const now = new Date();

  beforeAll(async () => {
    agent = await startSofthsmAgent(PAGE, { token: await softhsmToken(TAX_CODE) });
    own = await signatures(now);
    const { certificate, revocationList } = agent.authority;
    trust = {
      ...own.trust,
      roots: [...own.trust.roots, certificate],
      revocationLists: [...own.trust.revocationLists, revocationList],
    };
    app = await testApp({ now: now.toISOString(), sealing: { ...own, trust } });
  });
  afterAll(async () => {
    await agent.close();
    await app.close();
  });

  /** What a page does between the two steps. */
  async function signaturesOf(certificate: Uint8Array, { signingId, items }: Awaited<ReturnType<typeof started>>): Promise<string[]> {
    const question = {
      requestId: `${signingId}-${randomUUID()}`,
      certificateId: sha256(certificate).toString('hex'),
      items: items.map(({ name, format, toBeSigned }) => ({ name, format: FORMATS[format], toBeSigned })),
    };
    const { status, body } = await ask(Number(new URL(agent.address).port), '/v1/sign', question);
    expect([status, body.error]).toEqual([200, undefined]);
    return body['signatures'] as string[];
  }

  async function signed(browser: Awaited<ReturnType<typeof companyPaper>>['browser'], paper: PaperToSign, certificate: Uint8Array) {
    const asked = await started(browser, paper, certificate);
    return finishSigning(browser, asked.signingId, await signaturesOf(certificate, asked));
  }

  it('signs with RSA and with EC, and what comes of it is valid and trusted', async () => {
    const draft = await draftPdf();
    const { browser, paper } = await companyPaper(app, draft, 2);
    expect(await signed(browser, paper, agent.certificates.rsa)).toMatchObject({ state: 'REVIEW' });
    expect(await signed(browser, paper, agent.certificates.ec)).toMatchObject({ state: 'SIGNED' });
    const bytes = await signedBytes(browser, paper.id);
    expect(bytes.subarray(0, draft.length).equals(draft)).toBe(true);
    expect((await verifyPdf(bytes, trust, now)).map(({ signer, problems }) => [signer, problems])).toEqual([
      ['CÔNG TY MẪU', []],
      ['CÔNG TY MẪU', []],
      ['Niêm phong thử', []],
    ]);
    if (!haveVerifiers('pdfsig', 'certutil')) return;
    const judged = pdfsig(bytes, own.pki.root, agent.authority.certificate);
    expect(judged.match(/Signature is Valid/g)).toHaveLength(3);
    expect(judged.match(/Certificate is Trusted/g)).toHaveLength(3);
  });

  it.each(['expired', 'revoked'] as const)('is told that its certificate is %s before it is asked for a PIN', async (which) => {
    const { browser, paper } = await companyPaper(app, await draftPdf());
    expect(await startSigning(browser, paper, agent.certificates[which])).toMatchObject({ reason: which.toUpperCase() });
  });
});
