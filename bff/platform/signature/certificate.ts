import { createHash, type X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, type Extension } from 'pkijs';
import { taxCodeOfUid } from '../../../schema/typed-shapes.ts';

/** Certificates as DER, and what is read from them. */

/** DER */
export type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = (data: ArrayBuffer | Uint8Array): Bytes => new Uint8Array(data instanceof Uint8Array ? Uint8Array.from(data) : data);

export const sha256 = (data: Uint8Array): Bytes => bytesOf(createHash('sha256').update(data).digest());

/** What a signing key is: decides the algorithm, and how a raw signature is written down. */
export type KeyKind = 'RSA' | 'EC';

/** @throws Error for what is no certificate, or has a key that signs in no way we know */
export function keyKindOf(certificate: X509Certificate): KeyKind {
  const kind = { rsa: 'RSA', ec: 'EC' } as const;
  const type = certificate.publicKey.asymmetricKeyType;
  if (type === 'rsa' || type === 'ec') return kind[type];
  throw new Error('the key of this certificate is neither RSA nor EC');
}

/** @throws Error for what is no certificate */
export function parseCertificate(der: Uint8Array): Certificate {
  const { result, offset } = fromBER(bytesOf(der));
  if (offset === -1) throw new Error('not a certificate');
  return new Certificate({ schema: result });
}

export const extensionOf = ({ extensions = [] }: Certificate, id: string): Extension | undefined =>
  extensions.find(({ extnID }) => extnID === id);

const UID = '0.9.2342.19200300.100.1.1';

/** Mã số thuế in the subject; null where the certificate names none. */
export function taxCodeOf({ subject }: Certificate): string | null {
  const texts = subject.typesAndValues.filter(({ type }) => type === UID).map(({ value }) => String(value.valueBlock.value));
  return texts.flatMap((text) => taxCodeOfUid(text) ?? [])[0] ?? null;
}

const COMMON_NAME = '2.5.4.3';

/** CN of a name; empty where it has none. */
export const commonNameOf = ({ typesAndValues }: Certificate['subject']): string =>
  String(typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '');
