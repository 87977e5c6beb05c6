import { execFileSync } from 'node:child_process';
import { randomUUID, verify, X509Certificate } from 'node:crypto';
import { writeSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAgent } from './agent.ts';
import type { Pkcs11Token } from './pkcs11-token.ts';
import { startServer, type AgentServer } from './server.ts';
import { ask, PAGE } from './test/ask.ts';
import { scriptedConsent } from './test/scripted-consent.ts';
import { sha256, signedAttributes } from './test/signed-attributes.ts';
import { missingForSofthsm, SOFTHSM_PIN, softhsmToken, type SofthsmToken } from './test/softhsm.ts';

/** From the page to the token and back: HTTP, the agent, pkcs11js, SoftHSM2. */

const missing = missingForSofthsm();
// Past the runner, which keeps what passing tests print to itself.
if (missing) writeSync(2, `Signing with a real PKCS#11 token is skipped: ${missing}\n`);

const document = Buffer.from('%PDF-1.7 hợp đồng mua bán điện');
const consent = scriptedConsent({ pin: SOFTHSM_PIN });
let softhsm: SofthsmToken;
let token: Pkcs11Token;
let server: AgentServer;

const idOf = (certificate: Buffer): string => sha256(certificate).toString('hex');
const sign = (certificate: Buffer, toBeSigned = signedAttributes(certificate, document)) =>
  ask(server.port, '/v1/sign', {
    requestId: randomUUID(),
    certificateId: idOf(certificate),
    items: [{ name: 'hop-dong.pdf', format: 'cms-signed-attributes', toBeSigned: toBeSigned.toString('base64') }],
  });

describe.skipIf(missing !== null)('the agent with SoftHSM2', () => {
  beforeAll(async () => {
    softhsm = await softhsmToken();
    // The addon is there only where the agent was installed.
    const { openPkcs11Token } = await import('./pkcs11-token.ts');
    token = openPkcs11Token(softhsm.library);
    const agent = createAgent({ token, consent, now: () => new Date() });
    server = await startServer({ agent, allowedOrigins: [PAGE], port: 0, onFault: (error) => expect.unreachable(String(error)) });
  });
  afterAll(async () => {
    await server.close();
    token.close();
    softhsm.remove();
  });

  it('lists the certificates of persons, each with what is wrong with it', async () => {
    const { body } = await ask(server.port, '/v1/certificates');
    const listed = body['certificates'] as readonly { id: string; certificate: string; usable: boolean; problems: readonly string[] }[];
    const { rsa, renewed, expired, revoked, ec, guarded } = softhsm.certificates;
    expect(new Map(listed.map(({ id, usable, problems }) => [id, { usable, problems }]))).toEqual(
      new Map([
        [idOf(rsa), { usable: true, problems: [] }],
        [idOf(renewed), { usable: true, problems: [] }],
        [idOf(expired), { usable: false, problems: ['EXPIRED'] }],
        // Whom the authority has revoked is known to whoever asks it: the BFF.
        [idOf(revoked), { usable: true, problems: [] }],
        [idOf(ec), { usable: true, problems: [] }],
        [idOf(guarded), { usable: true, problems: [] }],
      ]),
    );
    for (const { id, certificate } of listed) expect(idOf(Buffer.from(certificate, 'base64'))).toBe(id);
  });

  it.each(['rsa', 'renewed', 'ec', 'guarded'] as const)('signs attributes with %s so that the certificate verifies them', async (which) => {
    const { certificates } = (await ask(server.port, '/v1/certificates')).body as {
      certificates: readonly { id: string; certificate: string }[];
    };
    const listed = certificates.find(({ id }) => id === idOf(softhsm.certificates[which]))!;
    const certificate = Buffer.from(listed.certificate, 'base64');
    const toBeSigned = signedAttributes(certificate, document);
    const { status, body } = await sign(certificate, toBeSigned);
    expect(status).toBe(200);
    const signature = Buffer.from((body['signatures'] as string[])[0]!, 'base64');
    const key = { key: new X509Certificate(certificate).publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(signature).toHaveLength(which === 'rsa' || which === 'renewed' ? 256 : 64);
    expect(verify('sha256', toBeSigned, key, signature)).toBe(true);
    expect(verify('sha256', signedAttributes(certificate, Buffer.from('another')), key, signature)).toBe(false);
  });

  it('signs several files after one PIN, also with a key that wants it each time', async () => {
    const { guarded } = softhsm.certificates;
    const files = ['hợp đồng', 'phụ lục'].map((text) => signedAttributes(guarded, Buffer.from(text)));
    const items = files.map((bytes) => ({ name: 'a.pdf', format: 'cms-signed-attributes', toBeSigned: bytes.toString('base64') }));
    const asked = consent.asked.length;
    const { body } = await ask(server.port, '/v1/sign', { requestId: randomUUID(), certificateId: idOf(guarded), items });
    const key = { key: new X509Certificate(guarded).publicKey, dsaEncoding: 'ieee-p1363' } as const;
    const signatures = (body['signatures'] as string[]).map((text) => Buffer.from(text, 'base64'));
    expect(files.map((bytes, index) => verify('sha256', bytes, key, signatures[index]!))).toEqual([true, true]);
    expect(consent.asked).toHaveLength(asked + 1);
  });

  it('refuses the expired certificate, and attributes for the other certificate of the same key', async () => {
    const { rsa, renewed, expired } = softhsm.certificates;
    expect((await sign(expired)).body.error).toBe('EXPIRED');
    expect((await sign(renewed, signedAttributes(rsa, document))).body.error).toBe('CERTIFICATE_MISMATCH');
  });

  it('says that the PIN is wrong, and signs with the right one after it', async () => {
    consent.answer = { pin: '000000' };
    expect((await sign(softhsm.certificates.rsa)).body.error).toBe('PIN_INCORRECT');
    consent.answer = { pin: '1' };
    expect((await sign(softhsm.certificates.rsa)).body.error).toBe('PIN_INCORRECT');
    consent.answer = { pin: SOFTHSM_PIN };
    expect((await sign(softhsm.certificates.rsa)).status).toBe(200);
  });

  it('works with keys that no one can take off the token', () => {
    const objects = execFileSync(
      'pkcs11-tool',
      ['--module', softhsm.library, '--login', '--pin', SOFTHSM_PIN, '--list-objects', '--type', 'privkey'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const access = [...objects.matchAll(/Access:\s+(.*)/g)].map(([, words]) => words);
    expect(access).toHaveLength(3);
    for (const words of access) expect(words).toMatch(/sensitive, always sensitive, never extractable/);
  });
});
