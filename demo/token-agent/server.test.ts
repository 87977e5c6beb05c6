import { randomUUID, verify, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAgent } from './agent.ts';
import { startServer, type AgentServer } from './server.ts';
import { ask, PAGE } from './test/ask.ts';
import { MEMORY_PIN, memoryToken, type MemoryToken } from './test/memory-token.ts';
import { scriptedConsent, type ScriptedConsent } from './test/scripted-consent.ts';
import {
  attribute,
  contentType,
  der,
  messageDigest,
  octets,
  oid,
  setOf,
  sha256,
  signedAttributes,
  signingCertificate,
} from './test/signed-attributes.ts';

/** The table of refusals, over real HTTP, with a token in memory. */

const document = Buffer.from('%PDF-1.7 hợp đồng mua bán điện');
let token: MemoryToken;
let consent: ScriptedConsent;
let server: AgentServer;
const faults: unknown[] = [];

async function start(consentMs?: number): Promise<AgentServer> {
  const agent = createAgent({ token, consent, now: () => new Date(), ...(consentMs === undefined ? {} : { consentMs }) });
  return startServer({ agent, allowedOrigins: [PAGE], port: 0, onFault: (error) => faults.push(error) });
}

beforeAll(async () => {
  token = await memoryToken();
  consent = scriptedConsent({ pin: MEMORY_PIN });
  server = await start();
});
beforeEach(() => {
  consent.answer = { pin: MEMORY_PIN };
  consent.asked.length = 0;
  Object.assign(token, { pin: 'OPEN', present: true });
});
afterAll(() => server.close());

const signRequest = (toBeSigned: Buffer, certificateId = token.signer.id) => ({
  requestId: randomUUID(),
  certificateId,
  items: [{ name: 'hop-dong.pdf', format: 'cms-signed-attributes', toBeSigned: toBeSigned.toString('base64') }],
});
const sign = (toBeSigned: Buffer, certificateId?: string) => ask(server.port, '/v1/sign', signRequest(toBeSigned, certificateId));
const good = () => signedAttributes(token.signer.der, document);

describe('who may ask', () => {
  it.each([
    ['no Origin', { Origin: null }, 403, 'FOREIGN_ORIGIN'],
    ['a foreign Origin', { Origin: 'https://evil.example' }, 403, 'FOREIGN_ORIGIN'],
    ['the Origin null of a sandboxed frame', { Origin: 'null' }, 403, 'FOREIGN_ORIGIN'],
    ['an Origin that only starts like the allowed one', { Origin: `${PAGE}.evil.example` }, 403, 'FOREIGN_ORIGIN'],
    ['another Host, as after DNS rebinding', { Host: 'dichvu.example.vn' }, 421, 'WRONG_HOST'],
    ['the Host without its port', { Host: '127.0.0.1' }, 421, 'WRONG_HOST'],
    ['text/plain, which needs no preflight', { 'Content-Type': 'text/plain' }, 404, 'NOT_FOUND'],
    ['no type at all', { 'Content-Type': null }, 404, 'NOT_FOUND'],
  ])('%s', async (_, headers, status, error) => {
    for (const path of ['/v1/info', '/v1/certificates', '/v1/sign']) {
      const answer = await ask(server.port, path, {}, { headers });
      expect(answer).toMatchObject({ status, body: { error } });
    }
    expect(consent.asked).toEqual([]);
  });

  it('answers a preflight of an allowed page alone', async () => {
    const preflight = (Origin: string) =>
      ask(server.port, '/v1/sign', undefined, {
        method: 'OPTIONS',
        headers: {
          Origin,
          'Content-Type': null,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
    const allowed = await preflight(PAGE);
    expect(allowed.status).toBe(204);
    expect(allowed.headers).toMatchObject({ 'access-control-allow-origin': PAGE, 'access-control-allow-headers': 'content-type' });
    const foreign = await preflight('https://evil.example');
    expect(foreign.status).toBe(403);
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has three questions, all by POST', async () => {
    expect((await ask(server.port, '/v1/other')).status).toBe(404);
    expect((await ask(server.port, '/v1/info', undefined, { method: 'GET' })).status).toBe(404);
    expect(await ask(server.port, '/v1/info')).toMatchObject({ status: 200, body: { formats: ['cms-signed-attributes'] } });
  });
});

describe('certificates', () => {
  it('lists all of them, two over one key too, and says which are of no use', async () => {
    const { status, body } = await ask(server.port, '/v1/certificates');
    const listed = body['certificates'] as readonly { id: string; usable: boolean; problems: readonly string[]; certificate: string }[];
    expect(status).toBe(200);
    expect(listed.map(({ id, usable, problems }) => [id, usable, problems])).toEqual([
      [token.signer.id, true, []],
      [token.renewed.id, true, []],
      [token.expired.id, false, ['EXPIRED']],
      [token.ec.id, true, []],
    ]);
    expect(Buffer.from(listed[0]!.certificate, 'base64')).toEqual(token.signer.der);
  });

  it('says that no token is there', async () => {
    token.present = false;
    expect(await ask(server.port, '/v1/certificates')).toMatchObject({ status: 422, body: { error: 'NO_TOKEN' } });
  });
});

describe('signing', () => {
  it.each(['signer', 'renewed', 'ec'] as const)('with %s, after the person saw page, file and digest', async (which) => {
    const toBeSigned = signedAttributes(token[which].der, document);
    const { status, body } = await sign(toBeSigned, token[which].id);
    expect(status).toBe(200);
    const [signature = ''] = body['signatures'] as string[];
    const key = { key: new X509Certificate(token[which].der).publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', toBeSigned, key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(consent.asked).toMatchObject([
      { origin: PAGE, lastTry: false, files: [{ name: 'hop-dong.pdf', sha256: sha256(document).toString('hex') }] },
    ]);
  });

  it('asks once for several files and signs each', async () => {
    const request = signRequest(good());
    const second = signedAttributes(token.signer.der, Buffer.from('phụ lục'));
    const items = [...request.items, { ...request.items[0], name: 'phu-luc.pdf', toBeSigned: second.toString('base64') }];
    const { body } = await ask(server.port, '/v1/sign', { ...request, items });
    expect(new Set(body['signatures'] as string[]).size).toBe(2);
    expect(consent.asked).toHaveLength(1);
  });

  it('takes a requestId once, also after a no', async () => {
    consent.answer = 'REJECTED';
    const request = signRequest(good());
    expect((await ask(server.port, '/v1/sign', request)).body.error).toBe('USER_REJECTED');
    consent.answer = { pin: MEMORY_PIN };
    expect(await ask(server.port, '/v1/sign', request)).toMatchObject({ status: 409, body: { error: 'REQUEST_SEEN' } });
    expect(consent.asked).toHaveLength(1);
  });

  it('says what the person did, and what the PIN did', async () => {
    consent.answer = 'REJECTED';
    expect(await sign(good())).toMatchObject({ status: 422, body: { error: 'USER_REJECTED' } });
    consent.answer = { pin: '000000' };
    expect(await sign(good())).toMatchObject({ status: 422, body: { error: 'PIN_INCORRECT' } });
  });

  it('warns of the last try, and asks no more for the PIN of a locked token', async () => {
    token.pin = 'LAST_TRY';
    await sign(good());
    token.pin = 'LOCKED';
    expect(await sign(good())).toMatchObject({ status: 422, body: { error: 'PIN_LOCKED' } });
    expect(consent.asked.map(({ lastTry }) => lastTry)).toEqual([true]);
  });

  it('refuses a certificate that has expired, that is not there, and attributes made for another', async () => {
    const expired = signedAttributes(token.expired.der, document);
    expect(await sign(expired, token.expired.id)).toMatchObject({ status: 422, body: { error: 'EXPIRED' } });
    expect(await sign(good(), 'ab'.repeat(32))).toMatchObject({ status: 422, body: { error: 'NO_CERTIFICATE' } });
    expect(await sign(good(), token.renewed.id)).toMatchObject({ status: 422, body: { error: 'CERTIFICATE_MISMATCH' } });
    expect(consent.asked).toEqual([]);
  });

  it('asks one person one question at a time, and stops asking when the page has gone', async () => {
    consent.answer = 'SILENT';
    const page = new AbortController();
    const asked = consent.whenAsked();
    const first = ask(server.port, '/v1/sign', signRequest(good()), { signal: page.signal });
    await asked;
    expect(await sign(good())).toMatchObject({ status: 503, body: { error: 'BUSY' } });
    const left = consent.whenLeft();
    page.abort();
    await expect(first).rejects.toThrow(/abort/i);
    await left;
    consent.answer = { pin: MEMORY_PIN };
    expect((await sign(good())).status).toBe(200);
  });

  it('waits for a person no longer than it says', async () => {
    consent.answer = 'SILENT';
    const hasty = await start(1);
    expect(await ask(hasty.port, '/v1/sign', signRequest(good()))).toMatchObject({ status: 422, body: { error: 'TIMEOUT' } });
    await hasty.close();
  });
});

describe('no blind signing', () => {
  const known = () => [contentType, messageDigest(sha256(document)), signingCertificate(token.signer.der)] as const;
  const cases: readonly (readonly [string, () => Buffer])[] = [
    ['a bare hash', () => sha256(document)],
    ['a DigestInfo', () => Buffer.concat([Buffer.from('3031300d060960864801650304020105000420', 'hex'), sha256(document)])],
    ['nothing that is DER', () => Buffer.from('sign this')],
    ['attributes with a tail', () => Buffer.concat([good(), Buffer.from([0])])],
    ['a length that is too long', () => Buffer.concat([Buffer.from([0x31, 0x83, 0]), good().subarray(2)])],
    ['an indefinite length', () => Buffer.concat([Buffer.from([0x31, 0x80]), ...known(), Buffer.from([0, 0])])],
    ['attributes out of order', () => der(0x31, ...known().toSorted(Buffer.compare).toReversed())],
    ['attributes under the tag of a CMS file', () => der(0xa0, ...known().toSorted(Buffer.compare))],
    ['an attribute that nobody knows', () => setOf(...known(), attribute('1.2.3.4', octets(document)))],
    ['one attribute twice', () => setOf(...known(), messageDigest(sha256(Buffer.from('another'))))],
    [
      'an attribute with two values',
      () => setOf(known()[0], known()[2], attribute('1.2.840.113549.1.9.4', octets(sha256(document)), octets(sha256(good())))),
    ],
    ['no digest', () => setOf(known()[0], known()[2])],
    ['a digest of 20 bytes', () => setOf(known()[0], messageDigest(sha256(document).subarray(0, 20)), known()[2])],
    ['no certificate', () => setOf(known()[0], known()[1])],
    ['another type of content', () => setOf(attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.2')), known()[1], known()[2])],
  ];

  it.each(cases)('%s', async (_, toBeSigned) => {
    expect(await sign(toBeSigned())).toMatchObject({ status: 400, body: { error: 'NOT_SIGNED_ATTRIBUTES' } });
    expect(consent.asked).toEqual([]);
  });

  it('holds a certificate to its serial number too', async () => {
    const foreignSerial = signingCertificate(token.ec.der, sha256(token.signer.der));
    const answer = await sign(setOf(known()[0], known()[1], foreignSerial));
    expect(answer.body.error).toBe('CERTIFICATE_MISMATCH');
  });
});

describe('questions of a wrong shape', () => {
  it.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['a list', [], 400, 'BAD_REQUEST'],
    ['no items', { requestId: 'request-1', certificateId: 'ab'.repeat(32), items: [] }, 400, 'BAD_REQUEST'],
    ['a requestId with a line break', { requestId: 'request\n1', certificateId: 'ab'.repeat(32), items: [{}] }, 400, 'BAD_REQUEST'],
    ['more than 256 KiB', 'x'.repeat(256 * 1024 + 1), 413, 'TOO_LARGE'],
  ])('%s', async (_, body, status, error) => {
    expect(await ask(server.port, '/v1/sign', body)).toMatchObject({ status, body: { error } });
  });

  it.each([
    ['another format', { format: 'xmldsig-signed-info' }, 'UNSUPPORTED_FORMAT'],
    ['an empty name', { name: ' ' }, 'BAD_REQUEST'],
    ['what is not base64', { toBeSigned: 'MQ*=' }, 'BAD_REQUEST'],
  ])('an item with %s', async (_, wrong, error) => {
    const request = signRequest(good());
    const { body } = await ask(server.port, '/v1/sign', { ...request, items: [{ ...request.items[0], ...wrong }] });
    expect(body.error).toBe(error);
  });

  it('never made the agent stumble', () => {
    expect(faults).toEqual([]);
  });
});
