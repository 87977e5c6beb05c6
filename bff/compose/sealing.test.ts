import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { seal } from '../platform/signature/seal.ts';
import { PAPER } from '../platform/signature/signature.fixture.ts';
import { verifyPdf } from '../platform/signature/verify.ts';
import { pemOf } from '../test/verifiers.ts';
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
});
