import { civilDateOf } from '../../core/civil-date.ts';
import { formatDate } from '../../core/format.ts';
import type { Translate } from '../../core/localize.ts';
import { readCertificate, type CertificateName } from './token-signer.certificate.ts';
import type { TokenCertificate } from './token-signer.ts';
import type { TokenSignerKey } from './token-signer.vi.ts';

/** A certificate as a person chooses it. */
export interface CertificateView {
  readonly id: string;
  readonly holder: string;
  /** Null: the certificate states none. */
  readonly taxCode: string | null;
  readonly issuer: string;
  /** `dd/mm/yyyy – dd/mm/yyyy`, by the days of Việt Nam. */
  readonly days: string;
  /** What tells two certificates of one holder apart. */
  readonly serial: string;
  readonly usable: boolean;
  /** Why it cannot be chosen, each with what to do. */
  readonly reasons: readonly string[];
}

/** Those that can be used first, the one that is valid longest on top. */
export const certificateViews = (certificates: readonly TokenCertificate[], t: Translate<TokenSignerKey>): readonly CertificateView[] =>
  certificates
    .toSorted((one, other) => Number(other.usable) - Number(one.usable) || Date.parse(other.notAfter) - Date.parse(one.notAfter))
    .map((certificate) => toView(certificate, t));

function toView({ id, der, serial, usable, problems }: TokenCertificate, t: Translate<TokenSignerKey>): CertificateView {
  const { subject, issuer, notBefore, notAfter } = readCertificate(der);
  const days = { notBefore: formatDate(civilDateOf(notBefore)), notAfter: formatDate(civilDateOf(notAfter)) };
  return {
    id,
    holder: shortName(subject),
    taxCode: subject.taxCode,
    issuer: shortName(issuer),
    days: t('tokenSigner.days', days),
    serial: serial.replace(/(.{4})(?=.)/gu, '$1\u00A0'),
    usable,
    reasons: problems.map((problem) => t(`tokenSigner.unusable.${problem}`, days)),
  };
}

const shortName = ({ commonName, organization, text }: CertificateName): string => commonName ?? organization ?? text;
