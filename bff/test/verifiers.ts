import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';

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

/** What `pdfsig` says of a file, where it trusts this root alone. */
export function pdfsig(pdf: Uint8Array, root: Uint8Array): string {
  return withFiles({ 'paper.pdf': pdf, 'root.pem': pemOf(root) }, (path) => {
    const store = `sql:${path('')}`;
    ask('certutil', '-N', '--empty-password', '-d', store);
    ask('certutil', '-A', '-n', 'root', '-t', 'CT,C,C', '-d', store, '-i', path('root.pem'));
    return ask('pdfsig', '-nssdir', store, path('paper.pdf')).output;
  });
}
