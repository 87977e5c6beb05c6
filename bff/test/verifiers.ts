import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { createHash, X509Certificate } from 'node:crypto';
import { fromBER, Sequence } from 'asn1js';
import { bytesOf } from '../platform/signature/certificate.ts';
import { OID, parseCms } from '../platform/signature/cms.ts';
import { findSignatures } from '../platform/signature/find-signatures.ts';

/** Programs of other people that judge our papers. `.ci/run` installs them; elsewhere what is missing is said, once a file. */

type Tool = 'pdfsig' | 'pdfinfo' | 'pdftotext' | 'pdfdetach' | 'openssl' | 'qpdf' | 'certutil';

const isInstalled = (tool: Tool): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));

/** @returns whether all of them are there; prints what is not */
export function haveVerifiers(...tools: readonly Tool[]): boolean {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length > 0)
    console.log(`SKIPPED: no ${missing.join(', ')} here, so nobody else judges these papers (.ci/run installs them).`);
  return missing.length === 0;
}

interface Judged {
  status: number | null;
  output: string;
}

/** A folder of its own for one judgement, gone afterwards. */
export function withFiles<Result>(
  files: Readonly<Record<string, Uint8Array | string>>,
  work: (path: (name: string) => string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'evn-verify-'));
  const path = (name: string): string => join(folder, name);
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function ask(tool: Tool, ...args: readonly string[]): Judged {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

export const pemOf = (...certificates: readonly Uint8Array[]): string =>
  certificates.map((der) => new X509Certificate(der).toString()).join('');

/** What `pdfsig` says of a file, where it trusts these roots alone. */
export function pdfsig(pdf: Uint8Array, ...roots: readonly Uint8Array[]): string {
  const files = Object.fromEntries(roots.map((root, index) => [`root-${index}.pem`, pemOf(root)]));
  return withFiles({ 'paper.pdf': pdf, ...files }, (path) => {
    const store = `sql:${path('')}`;
    ask('certutil', '-N', '--empty-password', '-d', store);
    for (const name of Object.keys(files)) ask('certutil', '-A', '-n', name, '-t', 'CT,C,C', '-d', store, '-i', path(name));
    return ask('pdfsig', '-nssdir', store, path('paper.pdf')).output;
  });
}

/** The bytes that each signature of a PDF is over, and its CMS. */
const signaturesIn = (pdf: Uint8Array) =>
  findSignatures(pdf).flatMap(({ found }) => {
    if (!found) return [];
    const [, before, resume, behind] = found.range;
    return { content: Buffer.concat([pdf.subarray(0, before), pdf.subarray(resume, resume + behind)]), cms: found.cms };
  });

const secondsOf = (at: Date): string => String(Math.floor(at.getTime() / 1_000));

/** What OpenSSL says of each signature of a PDF, where it trusts this root alone. */
export const opensslCms = (pdf: Uint8Array, root: Uint8Array, at: Date): string[] =>
  signaturesIn(pdf).map(({ content, cms }) =>
    withFiles({ 'cms.der': cms, content, 'root.pem': pemOf(root) }, (path) => {
      const trust = ['-CAfile', path('root.pem'), '-purpose', 'any', '-attime', secondsOf(at)];
      const what = ['-inform', 'DER', '-in', path('cms.der'), '-content', path('content'), '-binary', '-out', path('out')];
      return ask('openssl', 'cms', '-verify', '-cades', ...what, ...trust).output;
    }),
  );

/** The time stamp of a signature, and the hash that it is of. @throws Error where its time is not attested */
function attestedIn(cms: Uint8Array): { token: Uint8Array; digest: string } {
  // Zeros fill up the room that was kept for it.
  const { signer } = parseCms(cms.subarray(0, fromBER(bytesOf(cms)).offset));
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === OID.timestampToken)?.values[0];
  if (!(token instanceof Sequence)) throw new Error('the time of this signature is not attested');
  const digest = createHash('sha256').update(signer.signature.valueBlock.valueHexView).digest('hex');
  return { token: bytesOf(token.toBER(false)), digest };
}

/** What OpenSSL says of the time that is attested with the last signature of a PDF. */
export function opensslTimestamp(
  pdf: Uint8Array,
  { root, intermediate }: { root: Uint8Array; intermediate: Uint8Array },
  at: Date,
): string {
  const { token, digest } = attestedIn(signaturesIn(pdf).at(-1)?.cms ?? Buffer.alloc(0));
  return withFiles({ token, 'root.pem': pemOf(root), 'chain.pem': pemOf(intermediate) }, (path) => {
    const trust = ['-CAfile', path('root.pem'), '-untrusted', path('chain.pem'), '-attime', secondsOf(at)];
    return ask('openssl', 'ts', '-verify', '-digest', digest, '-in', path('token'), '-token_in', ...trust).output;
  });
}
