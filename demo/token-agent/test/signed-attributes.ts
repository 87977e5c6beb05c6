/** Attributes as a server that prepares a signature writes them, and wrong ones. */
import { createHash, X509Certificate } from 'node:crypto';

export const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const header = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...header]), content]);
};

export const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
export const setOf = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts.toSorted(Buffer.compare));
export const octets = (bytes: Buffer): Buffer => der(0x04, bytes);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (arc: number): number[] =>
    arc < 0x80 ? [arc] : [...base128(Math.floor(arc / 0x80)).map((byte) => byte | 0x80), arc & 0x7f];
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export const attribute = (type: string, ...values: readonly Buffer[]): Buffer => sequence(oid(type), setOf(...values));
export const contentType = attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1'));
export const messageDigest = (digest: Buffer): Buffer => attribute('1.2.840.113549.1.9.4', octets(digest));

/** ESSCertIDv2 with SHA-256 left out (its default), and with issuer and serial. */
export function signingCertificate(certificate: Buffer, hash = sha256(certificate)): Buffer {
  const { serialNumber } = new X509Certificate(certificate);
  const serial = der(0x02, Buffer.from(serialNumber, 'hex'));
  return attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(hash), sequence(sequence(), serial)))));
}

export const signedAttributes = (certificate: Buffer, document: Uint8Array): Buffer =>
  setOf(contentType, messageDigest(sha256(document)), signingCertificate(certificate));
