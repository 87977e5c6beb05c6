/** A real PKCS#11 token in software, made for one test run, with certificates of a test authority. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentAuthority } from '../authority.ts';
import { missingForSoftwareToken, softwareToken } from '../software-token.ts';

const ADDON = join(import.meta.dirname, '../node_modules/pkcs11js/build/Release/pkcs11.node');
export const SOFTHSM_PIN = '246810';

/** What a test on a real token lacks here, as a sentence; null: nothing. */
export function missingForSofthsm(): string | null {
  const missing = missingForSoftwareToken();
  if (missing) return missing;
  return existsSync(ADDON) ? null : 'the agent is not built (npm ci --prefix demo/token-agent, with a C++ compiler)';
}

type Which = 'rsa' | 'renewed' | 'expired' | 'ec' | 'guarded' | 'revoked';

export interface SofthsmToken {
  readonly library: string;
  /** DER by what it is for; `renewed`, `expired` and `revoked` stand over the key of `rsa`, and the key of `guarded` wants the PIN each time. */
  readonly certificates: Readonly<Record<Which, Buffer>>;
  /** DER: who has issued them, and the list on which `revoked` stands. */
  readonly authority: { readonly certificate: Buffer; readonly revocationList: Buffer };
  remove(): void;
}

/** Points SOFTHSM2_CONF at a folder of its own, so it has to run in a process of its own, before the library is loaded. */
export async function softhsmToken(taxCode = '0101234567'): Promise<SofthsmToken> {
  const folder = mkdtempSync(join(tmpdir(), 'evn-softhsm-'));
  const token = softwareToken({ folder, label: 'EVN test', pin: SOFTHSM_PIN });
  process.env['SOFTHSM2_CONF'] = token.configuration;
  const rsa = token.newKey('01', 'rsa:2048');
  const ec = token.newKey('02', 'EC:prime256v1');
  const guarded = token.newKey('03', 'EC:prime256v1', '--always-auth');
  const authority = await developmentAuthority();
  const issue = (spki: Buffer, ...validDays: readonly [number, number]): Promise<Buffer> =>
    authority.issue({ spki, commonName: 'CÔNG TY MẪU', taxCode, validDays });
  token.store('09', 'authority', authority.certificate);
  const certificates = {
    rsa: token.store('01', 'rsa', await issue(rsa, -30, 335)),
    renewed: token.store('01', 'renewed', await issue(rsa, -1, 700)),
    expired: token.store('01', 'expired', await issue(rsa, -400, -35)),
    revoked: token.store('01', 'revoked', await issue(rsa, -30, 334)),
    ec: token.store('02', 'ec', await issue(ec, -30, 335)),
    guarded: token.store('03', 'guarded', await issue(guarded, -30, 335)),
  };
  const revocationList = await authority.revocationList([certificates.revoked]);
  return {
    library: token.library,
    certificates,
    authority: { certificate: authority.certificate, revocationList },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
