import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PaperSealing } from '../modules/paper/paper.port.ts';
import { httpTimestampAuthority } from '../connectors/timestamp/http.ts';
import type { Clock } from '../platform/clock.ts';
import { randomPart } from '../platform/ids.ts';
import { bytesOf } from '../platform/signature/certificate.ts';
import { developmentPki } from '../platform/signature/development-pki.ts';
import type { Trust } from '../platform/signature/signer-check.ts';
import { offlineTimestampAuthority } from '../platform/signature/timestamp.ts';

/** What papers are sealed with, and whose signatures are taken. */
export type Sealing = PaperSealing;

/** Files that say whose certificates count: PEM, and DER or PEM for the lists of revoked ones. */
export interface TrustFiles {
  /** Roots, and authorities below them, whose certificates customers sign with. */
  trusted: string;
  revocationLists: readonly string[];
}

/** Files of a real utility, PEM. */
export interface SealingFiles extends TrustFiles {
  /** The seal's certificate first, then the authorities above it. */
  certificates: string;
  key: string;
  timestampUrl: string;
}

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g;

const certificatesIn = (pem: string): Uint8Array[] => (pem.match(PEM_BLOCK) ?? []).map((block) => bytesOf(new X509Certificate(block).raw));

/** DER as it is; PEM without its armour. */
function derOf(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const [, base64] = /-----BEGIN X509 CRL-----([\s\S]+?)-----END/.exec(bytes.toString('latin1')) ?? [];
  return bytesOf(base64 === undefined ? bytes : Buffer.from(base64, 'base64'));
}

const isRoot = (der: Uint8Array): boolean => {
  const certificate = new X509Certificate(der);
  return certificate.checkIssued(certificate);
};

function readTrust({ trusted, revocationLists }: TrustFiles): Trust {
  const authorities = certificatesIn(readFileSync(trusted, 'utf8'));
  return {
    roots: authorities.filter(isRoot),
    intermediates: authorities.filter((der) => !isRoot(der)),
    revocationLists: revocationLists.map(derOf),
  };
}

const joined = (one: Trust, other: Trust): Trust => ({
  roots: [...one.roots, ...other.roots],
  intermediates: [...one.intermediates, ...other.intermediates],
  revocationLists: [...one.revocationLists, ...other.revocationLists],
});

/**
 * As the files say now: lists of revoked certificates are replaced every day, and nobody starts a BFF anew for it. While one is
 * missing or cannot be read, what it said last counts, for as long as that list itself says.
 * @throws Error at once where a file is missing or does not hold what it should
 */
function watchedTrust(files: TrustFiles): () => Trust {
  const stampOf = (): string => [files.trusted, ...files.revocationLists].map((file) => statSync(file).mtimeMs).join(' ');
  let stamp = stampOf();
  let trust = readTrust(files);
  return () => {
    try {
      const newer = stampOf();
      if (newer !== stamp) trust = readTrust(files);
      stamp = newer;
    } catch {
      // What was read before is still there.
    }
    return trust;
  };
}

/** Takes the certificates of these authorities as well. @throws Error where a file is missing or does not hold what it should */
export function alsoTrusting(sealing: Sealing, files: TrustFiles): Sealing {
  const more = watchedTrust(files);
  return {
    ...sealing,
    get trust() {
      return joined(sealing.trust, more());
    },
  };
}

/** @throws Error where a file is missing or does not hold what it should; the message names no key */
export function readSealing({ certificates, key, timestampUrl, ...files }: SealingFiles): Sealing {
  const [own, ...above] = certificatesIn(readFileSync(certificates, 'utf8'));
  if (!own) throw new Error(`${certificates} holds no certificate`);
  const privateKey = createPrivateKey(readFileSync(key, 'utf8'));
  if (!new X509Certificate(own).checkPrivateKey(privateKey))
    throw new Error(`${key} is not the key of the first certificate in ${certificates}`);
  const ours: Trust = { roots: [], intermediates: above, revocationLists: [] };
  const trusted = watchedTrust(files);
  return {
    sealKey: { certificates: [own, ...above], privateKey },
    timestamps: httpTimestampAuthority(timestampUrl),
    isDevelopment: false,
    get trust() {
      return joined(trusted(), ours);
    },
  };
}

interface Kept {
  certificate: string;
  key: string;
}

interface KeptPki {
  madeAt: string;
  root: string;
  intermediate: string;
  seal: Kept;
  timestamp: Kept;
  revocationLists: string[];
}

const PKI_FILE = 'development-pki.json';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytes = (text: string): Uint8Array => bytesOf(Buffer.from(text, 'base64'));

async function makePki(now: Date): Promise<KeptPki> {
  const pki = await developmentPki(now);
  const [seal, timestamp] = await Promise.all([
    pki.issue({ name: 'Niêm phong thử nghiệm' }),
    pki.issue({ name: 'Dấu thời gian thử nghiệm', use: 'TIMESTAMP' }),
  ]);
  const kept = ({ certificate, privateKey }: typeof seal): Kept => ({
    certificate: base64(certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  });
  return {
    madeAt: now.toISOString(),
    root: base64(pki.root),
    intermediate: base64(pki.intermediate),
    seal: kept(seal),
    timestamp: kept(timestamp),
    revocationLists: (await pki.revocationLists()).map(base64),
  };
}

/** A year before the certificates end it is all made anew; papers sealed before stay as they are, under a root nobody trusts. */
const RENEWED_AFTER_MS = 365 * 86_400_000;

const readKept = (file: string): KeptPki | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptPki) : null);

/** As a whole or not at all. Of several processes that start at once the first one's is kept, by all of them. */
function keep(file: string, pki: KeptPki, known: KeptPki | null): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${Buffer.from(randomPart(6)).toString('hex')}`;
  writeFileSync(own, JSON.stringify(pki), { mode: 0o600, flag: 'wx' });
  if (known) renameSync(own, file);
  else {
    try {
      linkSync(own, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(own);
    }
  }
}

/** Made up for this data folder and kept there, so that what was sealed before a restart can still be verified. Development only. */
export async function keptSealing(folder: string, clock: Clock): Promise<Sealing> {
  const file = join(folder, PKI_FILE);
  const known = readKept(file);
  const isFresh = known !== null && clock.now().getTime() - Date.parse(known.madeAt) < RENEWED_AFTER_MS;
  if (!isFresh) keep(file, await makePki(clock.now()), known);
  const pki = isFresh ? known : readKept(file);
  if (!pki) throw new Error(`${file} could not be kept`);
  const chain = [bytes(pki.intermediate)];
  return {
    isDevelopment: true,
    sealKey: { certificates: [bytes(pki.seal.certificate), ...chain], privateKey: createPrivateKey(pki.seal.key) },
    timestamps: offlineTimestampAuthority({
      certificate: bytes(pki.timestamp.certificate),
      privateKey: createPrivateKey(pki.timestamp.key),
      chain,
      now: clock.now,
      serial: () => randomPart(8),
    }),
    trust: { roots: [bytes(pki.root)], intermediates: chain, revocationLists: pki.revocationLists.map(bytes) },
  };
}
