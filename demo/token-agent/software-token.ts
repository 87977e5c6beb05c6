/** A PKCS#11 token in software (SoftHSM2): keys that never leave it, for development and tests. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARIES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];
const SECURITY_OFFICER_PIN = '87654321';

/** The tool is there when it starts at all: asked for its help, it ends with 1 in some versions. */
function starts(program: string): boolean {
  try {
    execFileSync(program, ['--help'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** What making a token lacks here, as a sentence; null: nothing. */
export function missingForSoftwareToken(): string | null {
  if (!LIBRARIES.some((path) => existsSync(path)) || !starts('softhsm2-util'))
    return 'softhsm2 is not installed (apt-get install softhsm2)';
  return starts('pkcs11-tool') ? null : 'pkcs11-tool is not installed (apt-get install opensc)';
}

export interface SoftwareToken {
  /** PKCS#11 library that opens it, where `SOFTHSM2_CONF` names `configuration`. */
  readonly library: string;
  readonly configuration: string;
  /** @param id two hex digits @returns SubjectPublicKeyInfo in DER */
  newKey(id: string, type: 'rsa:2048' | 'EC:prime256v1', ...options: readonly string[]): Buffer;
  /** Puts a certificate beside the key of this id. @returns the certificate */
  store(id: string, label: string, certificate: Buffer): Buffer;
}

/** Made anew in this folder. Ask `missingForSoftwareToken()` first. @throws where the tools do, as where there is one already */
export function softwareToken({ folder, label, pin }: { folder: string; label: string; pin: string }): SoftwareToken {
  const library = LIBRARIES.find((path) => existsSync(path)) ?? '';
  const tokens = join(folder, 'tokens');
  mkdirSync(tokens, { recursive: true, mode: 0o700 });
  const configuration = join(folder, 'softhsm2.conf');
  writeFileSync(configuration, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`);

  const run = (program: string, ...options: readonly string[]): Buffer =>
    execFileSync(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SOFTHSM2_CONF: configuration } });
  const tool = (...options: readonly string[]): Buffer => run('pkcs11-tool', '--module', library, '--token-label', label, ...options);
  const login = ['--login', '--pin', pin] as const;
  run('softhsm2-util', '--init-token', '--free', '--label', label, '--pin', pin, '--so-pin', SECURITY_OFFICER_PIN);
  return {
    library,
    configuration,
    newKey(id, type, ...options) {
      tool(...login, '--keypairgen', '--key-type', type, '--id', id, '--sensitive', '--usage-sign', ...options);
      return tool('--read-object', '--type', 'pubkey', '--id', id);
    },
    store(id, name, certificate) {
      const file = join(folder, `${name}.der`);
      writeFileSync(file, certificate);
      tool(...login, '--write-object', file, '--type', 'cert', '--id', id, '--label', name);
      return certificate;
    },
  };
}
