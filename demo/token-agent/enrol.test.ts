/** The token that somebody makes to try signing by hand: the BFF that is started as it says takes its certificates. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { alsoTrusting, keptSealing } from '../../bff/compose/sealing.ts';
import { systemClock } from '../../bff/platform/clock.ts';
import { signerProblem } from '../../bff/platform/signature/signer-check.ts';
import { missingForSoftwareToken } from './software-token.ts';

const missing = missingForSoftwareToken();
// Past the runner, which keeps what passing tests print to itself.
if (missing) writeSync(2, `Making a token to try by hand is skipped: ${missing}\n`);

const folder = mkdtempSync(join(tmpdir(), 'evn-enrol-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = join(import.meta.dirname, 'enrol.ts');
const TAX_CODE = '0312345678';

it.skipIf(missing !== null)('has certificates of which the BFF takes the good ones, and says why not the others', async () => {
  const token = join(folder, 'token');
  const told = execFileSync(process.execPath, [SCRIPT, '--folder', token, '--tax-code', TAX_CODE], { encoding: 'utf8' });
  const [, trusted = '', list = ''] = /SIGNER_AUTHORITIES='(.+?)' REVOCATION_LISTS='(.+?)' npm start/.exec(told) ?? [];
  const clock = systemClock();
  const { trust } = alsoTrusting(await keptSealing(folder, clock), { trusted, revocationLists: [list] });
  const judged = await Promise.all(
    ['rsa', 'ec', 'expired', 'revoked'].map((name) =>
      signerProblem(readFileSync(join(token, `${name}.der`)), trust, { at: clock.now(), taxCode: TAX_CODE }),
    ),
  );
  expect(judged).toEqual([null, null, 'EXPIRED', 'REVOKED']);
  expect(told).toContain(`SOFTHSM2_CONF='${token}/softhsm2.conf' npx node main.ts --library`);
});

it.each([
  ['no folder', [], '--folder PATH'],
  ['a folder that is there', ['--folder', folder], 'is there already'],
  ['what is no tax code', ['--folder', join(folder, 'other'), '--tax-code', '031'], '--tax-code'],
])('is not made of %s', (_, options, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...options], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});
