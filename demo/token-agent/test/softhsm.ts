/** A real PKCS#11 token in software, made for one test run: keys that never leave it, and certificates of a test authority. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testAuthority, type TestAuthority } from './authority.ts';

const LIBRARIES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];
const ADDON = join(import.meta.dirname, '../node_modules/pkcs11js/build/Release/pkcs11.node');
export const SOFTHSM_PIN = '246810';
const LABEL = 'EVN test';

/** The tool is there when it starts at all: asked for its help, it ends with 1 in some versions. */
function starts(program: string): boolean {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** What a test on a real token lacks here, as a sentence; null: nothing. */
export function missingForSofthsm(): string | null {
  if (!LIBRARIES.some((path) => existsSync(path)) || !starts('softhsm2-util'))
    return 'softhsm2 is not installed (apt-get install softhsm2)';
  if (!starts('pkcs11-tool')) return 'pkcs11-tool is not installed (apt-get install opensc)';
  return existsSync(ADDON) ? null : 'the agent is not built (npm ci --prefix demo/token-agent, with a C++ compiler)';
}

export interface SofthsmToken {
  readonly library: string;
  /** DER by what it is for; `renewed` and `expired` stand over the key of `rsa`, and the key of `guarded` wants the PIN each time. */
  readonly certificates: Readonly<Record<'rsa' | 'renewed' | 'expired' | 'ec' | 'guarded', Buffer>>;
  remove(): void;
}

/** Points SOFTHSM2_CONF at a folder of its own, so it has to run in a process of its own, before the library is loaded. */
export async function softhsmToken(): Promise<SofthsmToken> {
  const folder = mkdtempSync(join(tmpdir(), 'evn-softhsm-'));
  const library = LIBRARIES.find((path) => existsSync(path)) ?? '';
  mkdirSync(join(folder, 'tokens'));
  writeFileSync(
    join(folder, 'softhsm2.conf'),
    `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  process.env['SOFTHSM2_CONF'] = join(folder, 'softhsm2.conf');

  const run = (program: string, ...options: readonly string[]): Buffer =>
    execFileSync(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const tool = (...options: readonly string[]): Buffer => run('pkcs11-tool', '--module', library, '--token-label', LABEL, ...options);
  const login = ['--login', '--pin', SOFTHSM_PIN] as const;
  const generate = (id: string, type: string, ...options: readonly string[]) =>
    tool(...login, '--keypairgen', '--key-type', type, '--id', id, '--sensitive', '--usage-sign', ...options);
  const publicKey = (id: string): Buffer => tool('--read-object', '--type', 'pubkey', '--id', id);
  function store(id: string, label: string, certificate: Buffer): Buffer {
    const file = join(folder, `${label}.der`);
    writeFileSync(file, certificate);
    tool(...login, '--write-object', file, '--type', 'cert', '--id', id, '--label', label);
    return certificate;
  }
  const issue = async (authority: TestAuthority, id: string, validDays: readonly [number, number]) =>
    authority.issue({ spki: publicKey(id), commonName: 'CÔNG TY MẪU', taxCode: '0101234567', validDays });

  run('softhsm2-util', '--init-token', '--free', '--label', LABEL, '--pin', SOFTHSM_PIN, '--so-pin', '87654321');
  generate('01', 'rsa:2048');
  generate('02', 'EC:prime256v1');
  generate('03', 'EC:prime256v1', '--always-auth');
  const authority = await testAuthority();
  store('09', 'authority', authority.certificate);
  return {
    library,
    certificates: {
      rsa: store('01', 'rsa', await issue(authority, '01', [-30, 335])),
      renewed: store('01', 'renewed', await issue(authority, '01', [-1, 700])),
      expired: store('01', 'expired', await issue(authority, '01', [-400, -35])),
      ec: store('02', 'ec', await issue(authority, '02', [-30, 335])),
      guarded: store('03', 'guarded', await issue(authority, '03', [-30, 335])),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
