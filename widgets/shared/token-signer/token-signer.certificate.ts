/** What a person has to read off an X.509 certificate to choose one. Nothing here is verified: that is done by the BFF. */
import type { CertificateProblem, TokenCertificate } from './token-signer.ts';

export interface CertificateName {
  /** `CN=…, O=…`, in the order of the certificate. */
  readonly text: string;
  readonly commonName: string | null;
  readonly organization: string | null;
  /** Vietnamese certificates carry it in the UID as `MST:0101234567`, `MST:0101234567-001`, or with twelve digits. */
  readonly taxCode: string | null;
}

export interface CertificateFacts {
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** Hex digits, upper case. */
  readonly serial: string;
  /** Instants in ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Key usage allows digital signature or non-repudiation, or says nothing. */
  readonly signs: boolean;
}

interface Node {
  readonly tag: number;
  readonly content: Uint8Array;
}

const SEQUENCE = 0x30;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const BMP_STRING = 0x1e;
const UTC_TIME = 0x17;
const KEY_USAGE = '551d0f';
/** digitalSignature and nonRepudiation, the first two bits. */
const FOR_SIGNING = 0xc0;
const LABELS: Readonly<Record<string, string>> = {
  '550403': 'CN',
  '550405': 'SERIALNUMBER',
  '550406': 'C',
  '550407': 'L',
  '550408': 'ST',
  '55040a': 'O',
  '55040b': 'OU',
  '55040c': 'T',
  '2a864886f70d010901': 'E',
  '0992268993f22c640101': 'UID',
};

/** @throws RangeError for what is no certificate */
export function readCertificate(der: Uint8Array): CertificateFacts {
  const [certificate] = nodesOf(der);
  const [toBeSigned] = nodesOf(expected(certificate).content);
  const parts = nodesOf(expected(toBeSigned).content);
  const [serial, , issuer, validity, subject, , ...rest] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  const [notBefore, notAfter] = nodesOf(expected(validity).content);
  return {
    subject: nameOf(expected(subject)),
    issuer: nameOf(expected(issuer)),
    serial: hexOf(expected(serial).content)
      .replace(/^00(?=.)/, '')
      .toUpperCase(),
    notBefore: instantOf(expected(notBefore)),
    notAfter: instantOf(expected(notAfter)),
    signs: allowsSigning(rest.find(({ tag }) => tag === EXTENSIONS)),
  };
}

export const problemsOf = ({ notBefore, notAfter, signs }: CertificateFacts, now: number): readonly CertificateProblem[] => [
  ...(now > Date.parse(notAfter) ? (['EXPIRED'] as const) : []),
  ...(now < Date.parse(notBefore) ? (['NOT_YET_VALID'] as const) : []),
  ...(signs ? [] : (['NOT_FOR_SIGNING'] as const)),
];

/** @param now milliseconds since 1970 */
export function tokenCertificate(der: Uint8Array, now: number, id?: string): TokenCertificate {
  const facts = readCertificate(der);
  const { subject, issuer, serial, notAfter } = facts;
  const problems = problemsOf(facts, now);
  return { id: id ?? serial, der, subject: subject.text, issuer: issuer.text, serial, notAfter, usable: problems.length === 0, problems };
}

function nodesOf(bytes: Uint8Array): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1] ?? 0;
    const long = first < 0x80 ? 0 : first & 0x7f;
    const length = long === 0 ? first : bytes.subarray(at + 2, at + 2 + long).reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + long;
    if (start + length > bytes.length) throw new RangeError('a certificate ends too early');
    nodes.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return nodes;
}

function expected(node: Node | undefined): Node {
  if (!node) throw new RangeError('a certificate lacks a part');
  return node;
}

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function nameOf({ content }: Node): CertificateName {
  const values = nodesOf(content)
    .flatMap((set) => nodesOf(set.content))
    .map((pair) => {
      const [type, value] = nodesOf(pair.content);
      const oid = hexOf(expected(type).content);
      return { label: LABELS[oid] ?? oid, value: textOf(expected(value)) };
    });
  const firstOf = (label: string): string | null => values.find((one) => one.label === label)?.value ?? null;
  return {
    text: values.map(({ label, value }) => `${label}=${value}`).join(', '),
    commonName: firstOf('CN'),
    organization: firstOf('O'),
    taxCode:
      values.flatMap(({ label, value }) => (label === 'UID' ? (/^MST:\s*(\d{10}(?:-\d{3})?|\d{12})$/.exec(value)?.[1] ?? []) : []))[0] ??
      null,
  };
}

const textOf = ({ tag, content }: Node): string => new TextDecoder(tag === BMP_STRING ? 'utf-16be' : 'utf-8').decode(content);

/** UTCTime has two digits of the year, from 1950 on; GeneralizedTime has four. */
function instantOf({ tag, content }: Node): string {
  const text = new TextDecoder().decode(content);
  const full = tag === UTC_TIME ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full) ?? [];
  if (!year) throw new RangeError('a certificate states no time');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function allowsSigning(extensions: Node | undefined): boolean {
  const [list] = extensions ? nodesOf(extensions.content) : [];
  for (const { tag, content } of list ? nodesOf(list.content) : []) {
    const parts = tag === SEQUENCE ? nodesOf(content) : [];
    if (hexOf(expected(parts[0]).content) !== KEY_USAGE) continue;
    const [bits] = nodesOf(expected(parts.at(-1)).content);
    return ((bits?.content[1] ?? 0) & FOR_SIGNING) !== 0;
  }
  return true;
}
