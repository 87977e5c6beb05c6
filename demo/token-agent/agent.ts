/** What the agent does with a question of an allowed page. Knows no HTTP and no PKCS#11. */
import { verify } from 'node:crypto';
import type { Consent } from './consent.ts';
import { Refusal } from './refusal.ts';
import { bindTo, readSignedAttributes, type SignedAttributes } from './signed-attributes.ts';
import type { SignRequest } from './sign-request.ts';
import type { StoredCertificate, Token } from './token.ts';

/** The person looks at names and digests and types a PIN. */
const CONSENT_MS = 120_000;
/** The oldest are forgotten beyond this: a page that sends as many has asked the person as often. */
const REMEMBERED_REQUESTS = 10_000;

interface ListedCertificate {
  readonly id: string;
  /** DER in base64. */
  readonly certificate: string;
  readonly usable: boolean;
  readonly problems: readonly ('EXPIRED' | 'NOT_YET_VALID')[];
}

export interface Agent {
  certificates(): { readonly certificates: readonly ListedCertificate[] };
  /** @returns signatures in base64, in the order of the items */
  sign(origin: string, request: SignRequest, signal: AbortSignal): Promise<{ readonly signatures: readonly string[] }>;
}

interface AgentDeps {
  readonly token: Token;
  readonly consent: Consent;
  readonly now: () => Date;
  readonly consentMs?: number;
}

export function createAgent({ token, consent, now, consentMs = CONSENT_MS }: AgentDeps): Agent {
  const seen = new Set<string>();
  let asking = false;

  function remember(requestId: string): void {
    if (seen.has(requestId)) throw new Refusal('REQUEST_SEEN');
    seen.add(requestId);
    const [oldest] = seen;
    if (seen.size > REMEMBERED_REQUESTS && oldest !== undefined) seen.delete(oldest);
  }

  function usableCertificate(id: string): StoredCertificate {
    const certificate = token.certificates().find((one) => one.id === id);
    if (!certificate) throw new Refusal('NO_CERTIFICATE');
    const [problem] = problemsOf(certificate, now());
    if (problem) throw new Refusal(problem);
    if (certificate.pin === 'LOCKED') throw new Refusal('PIN_LOCKED');
    return certificate;
  }

  /** @throws Refusal USER_REJECTED, TIMEOUT, BUSY */
  async function pinOf(origin: string, certificate: StoredCertificate, files: readonly File[], signal: AbortSignal): Promise<string> {
    if (asking) throw new Refusal('BUSY');
    asking = true;
    const tooLate = AbortSignal.timeout(consentMs);
    try {
      const answer = await consent.ask(
        {
          origin,
          signer: certificate.x509.subject.replaceAll('\n', ', '),
          tokenLabel: certificate.tokenLabel,
          lastTry: certificate.pin === 'LAST_TRY',
          files: files.map(({ name, attributes }) => ({ name, sha256: attributes.documentDigest.toString('hex') })),
        },
        AbortSignal.any([signal, tooLate]),
      );
      if (tooLate.aborted) throw new Refusal('TIMEOUT');
      if (answer === 'REJECTED' || signal.aborted) throw new Refusal('USER_REJECTED');
      return answer.pin;
    } finally {
      asking = false;
    }
  }

  return {
    certificates: () => ({ certificates: token.certificates().map((certificate) => listed(certificate, now())) }),

    async sign(origin, { requestId, certificateId, items }, signal) {
      remember(requestId);
      const files = items.map(({ name, toBeSigned }) => ({ name, toBeSigned, attributes: readSignedAttributes(toBeSigned) }));
      const certificate = usableCertificate(certificateId);
      if (!files.every(({ attributes }) => bindTo(attributes, certificate.x509))) throw new Refusal('CERTIFICATE_MISMATCH');
      const pin = await pinOf(origin, certificate, files, signal);
      const signatures = token.sign(
        certificateId,
        pin,
        files.map(({ toBeSigned }) => toBeSigned),
      );
      for (const [index, { toBeSigned }] of files.entries()) assertMadeBy(certificate, toBeSigned, signatures[index]);
      return { signatures: signatures.map((signature) => signature.toString('base64')) };
    },
  };
}

interface File {
  readonly name: string;
  readonly toBeSigned: Buffer;
  readonly attributes: SignedAttributes;
}

function problemsOf({ x509 }: StoredCertificate, now: Date): ListedCertificate['problems'] {
  if (now > x509.validToDate) return ['EXPIRED'];
  return now < x509.validFromDate ? ['NOT_YET_VALID'] : [];
}

function listed(certificate: StoredCertificate, now: Date): ListedCertificate {
  const problems = problemsOf(certificate, now);
  return { id: certificate.id, certificate: certificate.x509.raw.toString('base64'), usable: problems.length === 0, problems };
}

/** A token may keep a certificate beside a key that is not its own. */
function assertMadeBy({ x509 }: StoredCertificate, signed: Buffer, signature: Buffer | undefined): void {
  if (signature && verify('sha256', signed, { key: x509.publicKey, dsaEncoding: 'ieee-p1363' }, signature)) return;
  throw new Refusal('TOKEN_ERROR', 'the signature does not verify with the certificate');
}
