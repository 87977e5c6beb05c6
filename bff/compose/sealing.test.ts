import { mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigurationError, readConfig } from '../config.ts';
import { fixedClock } from '../platform/clock.ts';
import { developmentPki } from '../platform/signature/development-pki.ts';
import { seal } from '../platform/signature/seal.ts';
import { PAPER } from '../platform/signature/signature.fixture.ts';
import { signerProblem } from '../platform/signature/signer-check.ts';
import { verifyPdf } from '../platform/signature/verify.ts';
import { pemOf } from '../test/verifiers.ts';
import { chosenSealing } from './sealing-choice.ts';
import { keptSealing, readSealing } from './sealing.ts';

const folder = mkdtempSync(join(tmpdir(), 'evn-sealing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = fixedClock('2026-06-12T08:00:00+07:00');
const options = { reason: 'Niêm phong', at: clock.now() };

it('in development outlives a restart, and the keys are for nobody else on the machine', async () => {
  const first = await keptSealing(folder, clock);
  const sealed = await seal(PAPER, first.sealKey, first.timestamps, options);
  const again = await keptSealing(folder, clock);
  expect((await verifyPdf(sealed, again.trust, clock.now())).map(({ problems }) => problems)).toEqual([[]]);
  expect(statSync(join(folder, 'development-pki.json')).mode & 0o077).toBe(0);
});

it('of a utility is read from its files', async () => {
  const { sealKey, timestamps, trust } = await keptSealing(folder, clock);
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const revocationLists = trust.revocationLists.map((list, index) =>
    index === 0
      ? file('one.crl', list)
      : file('two.crl', `-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`),
  );
  const files = {
    certificates: file('seal.pem', pemOf(...sealKey.certificates)),
    key: file('seal.key', sealKey.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    timestampUrl: 'http://127.0.0.1:9/',
    trusted: file('trusted.pem', pemOf(...trust.roots, ...trust.intermediates)),
    revocationLists,
  };
  const read = readSealing(files);
  const sealed = await seal(PAPER, read.sealKey, timestamps, options);
  expect((await verifyPdf(sealed, read.trust, clock.now())).map(({ problems }) => problems)).toEqual([[]]);
  expect(() => readSealing({ ...files, certificates: file('empty.pem', '') })).toThrow('holds no certificate');
  expect(readFileSync(files.key, 'utf8')).toContain('PRIVATE KEY');
  const { privateKey } = await (await developmentPki(clock.now())).issue({ name: 'Khác' });
  const other = file('other.key', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(() => readSealing({ ...files, key: other })).toThrow('is not the key of the first certificate');
});

describe('what a BFF is started with', () => {
  const started = async (environment: Record<string, string>) => {
    const lines: string[] = [];
    const sealing = await chosenSealing(readConfig({ DATA_DIR: folder, ...environment }), { clock, say: (line) => lines.push(line) });
    return { sealing, said: lines.join('\n') };
  };
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://x', OPERATOR_KEY: 'k'.repeat(24), SECRET_KEY: '0'.repeat(64) };
  const files = {
    SEAL_CERTIFICATES: join(folder, 'seal.pem'),
    SEAL_KEY_FILE: join(folder, 'seal.key'),
    TIMESTAMP_URL: 'https://tsa.example.vn/tsr',
    SIGNER_AUTHORITIES: join(folder, 'trusted.pem'),
    REVOCATION_LISTS: `${join(folder, 'one.crl')},${join(folder, 'two.crl')}`,
  };

  it('is said: made-up keys, none at all, or whose', async () => {
    expect(await started({})).toMatchObject({ sealing: { isDevelopment: true }, said: expect.stringContaining('nobody trusts them') });
    expect(await started(production)).toMatchObject({ sealing: null, said: expect.stringContaining('not signed here') });
    expect(await started({ ...production, ...files })).toMatchObject({
      sealing: { isDevelopment: false },
      said: 'Papers are sealed as “Niêm phong thử nghiệm”, their time attested by tsa.example.vn.',
    });
  });

  it('in development may be authorities of companies beside the keys that were made up, and their lists as they are now', async () => {
    const pki = await developmentPki(clock.now());
    const { certificate } = await pki.issue({ name: 'Công ty Thử' });
    const [authorities, list] = [join(folder, 'signers.pem'), join(folder, 'signers.crl')];
    const write = async (revoked: Parameters<typeof pki.revocationLists>[0], at: number): Promise<void> => {
      const [ofRoot = Buffer.alloc(0), ofIssuer = Buffer.alloc(0)] = await pki.revocationLists(revoked);
      writeFileSync(join(folder, 'signers-root.crl'), ofRoot);
      writeFileSync(list, ofIssuer);
      utimesSync(list, at, at);
    };
    writeFileSync(authorities, pemOf(pki.root, pki.intermediate));
    await write([], 1);
    const { sealing, said } = await started({
      SIGNER_AUTHORITIES: authorities,
      REVOCATION_LISTS: `${join(folder, 'signers-root.crl')},${list}`,
    });
    if (!sealing) throw new Error('nothing is sealed');
    expect(said).toContain(authorities);
    const problems = async () => [
      await signerProblem(certificate, sealing.trust, { at: clock.now() }),
      await signerProblem(sealing.sealKey.certificates[0], sealing.trust, { at: clock.now() }),
    ];
    expect(await problems()).toEqual([null, null]);
    await write([certificate], 2);
    expect(await problems()).toEqual(['REVOKED', null]);
    unlinkSync(list);
    expect(await problems()).toEqual(['REVOKED', null]);
  });

  it('is refused in words where a file is missing, or a setting', async () => {
    await expect(started({ ...files, SEAL_KEY_FILE: join(folder, 'none.key') })).rejects.toThrow(ConfigurationError);
    expect(() => readConfig({ ...files, TIMESTAMP_URL: '' })).toThrow('is set together with TIMESTAMP_URL');
    expect(() => readConfig({ ...files, REVOCATION_LISTS: '' })).toThrow('is set together with REVOCATION_LISTS');
    expect(() => readConfig({ ...files, REVOCATION_LISTS: '', SIGNER_AUTHORITIES: '' })).toThrow('is required with SEAL_CERTIFICATES');
  });
});
