/** `node enrol.ts --folder PATH [--tax-code MST] [--name TEXT]`: a token in software with certificates to try signing by hand. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { developmentAuthority } from './authority.ts';
import { missingForSoftwareToken, softwareToken } from './software-token.ts';

const PIN = '246810';
/** Of the company among the sample requests. */
const SAMPLE_TAX_CODE = '0101234567';
const TAX_CODE = /^(\d{10}(-\d{3})?|\d{12})$/;

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    'tax-code': { type: 'string', default: SAMPLE_TAX_CODE },
    name: { type: 'string', default: 'CÔNG TY MẪU' },
  },
});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const { name: commonName, 'tax-code': taxCode } = values;
const folder = resolve(values.folder ?? fail('--folder PATH: where the token is to lie; a folder that is not there yet'));
if (existsSync(folder)) fail(`${folder} is there already; name another one, or remove it first`);
if (!TAX_CODE.test(taxCode)) fail('--tax-code 0312345678: of the company, as its request says it');
const missing = missingForSoftwareToken();
if (missing) fail(missing);

const { library, configuration, newKey, store } = softwareToken({ folder, label: 'EVN thử', pin: PIN });
const rsa = newKey('01', 'rsa:2048');
const ec = newKey('02', 'EC:prime256v1');
const authority = await developmentAuthority();
const issue = (spki: Buffer, what: string, days: readonly [number, number]): Promise<Buffer> =>
  authority.issue({ spki, commonName: `${commonName}${what}`, taxCode, validDays: days });
store('01', 'rsa', await issue(rsa, '', [-30, 335]));
store('02', 'ec', await issue(ec, ' (EC)', [-30, 335]));
store('01', 'expired', await issue(rsa, ' (hết hạn)', [-400, -35]));
const revoked = store('01', 'revoked', await issue(rsa, ' (đã thu hồi)', [-30, 334]));

const authorityFile = join(folder, 'authority.pem');
const listFile = join(folder, 'revoked.crl');
writeFileSync(authorityFile, pemOf(authority.certificate));
writeFileSync(listFile, await authority.revocationList([revoked]));

/** 64 characters a line, as OpenSSL wants it. */
function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

console.log(`A token with the PIN ${PIN}: RSA and EC, an expired and a revoked certificate, of ${commonName}, ${taxCode}.

Start the BFF so that it takes them (in the root of the repository):
  SIGNER_AUTHORITIES='${authorityFile}' REVOCATION_LISTS='${listFile}' npm start

Start the agent beside it (in demo/token-agent):
  SOFTHSM2_CONF='${configuration}' npx node main.ts --library ${library} --origin http://localhost:4000`);
