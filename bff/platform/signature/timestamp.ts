import { type KeyObject, sign } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import { Accuracy, AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { type Bytes, bytesOf, sha256 } from './certificate.ts';
import { cmsOf, OID, parseCms, positiveInteger, signedAttributes } from './cms.ts';

/** Says when a signature was there at the latest (RFC 3161). */
export interface TimestampAuthority {
  /**
   * @param digest SHA-256 of what is attested
   * @returns the token, DER of a ContentInfo
   * @throws where the authority does not answer, or refuses
   */
  timestamp(digest: Uint8Array): Promise<Bytes>;
}

/** Of no real policy: a token of a development authority is to be seen as one. */
const DEVELOPMENT_POLICY = '1.3.6.1.4.1.99999.1';
const GRANTED = [0, 1];

const imprint = (digest: Uint8Array): MessageImprint =>
  new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    hashedMessage: new OctetString({ valueHex: bytesOf(digest).buffer }),
  });

interface OfflineAuthorityOptions {
  /** DER, for time stamping alone. */
  certificate: Uint8Array;
  privateKey: KeyObject;
  /** DER of the authorities above it. */
  chain: readonly Uint8Array[];
  now: () => Date;
  /** 8 random bytes: no two tokens have one number. */
  serial: () => Uint8Array;
}

/** An authority in this very process, for development: it attests what the clock of this machine says. */
export function offlineTimestampAuthority({ certificate, privateKey, chain, now, serial }: OfflineAuthorityOptions): TimestampAuthority {
  return {
    timestamp: (digest) => {
      const info = new TSTInfo({
        version: 1,
        policy: DEVELOPMENT_POLICY,
        messageImprint: imprint(digest),
        serialNumber: positiveInteger(serial()),
        genTime: now(),
        accuracy: new Accuracy({ seconds: 1 }),
      });
      const content = bytesOf(info.toSchema().toBER(false));
      const attributes = signedAttributes(OID.timestampInfo, sha256(content), certificate);
      const signature = sign('sha256', attributes, privateKey);
      const certificates = [certificate, ...chain] as const;
      return Promise.resolve(cmsOf({ contentType: OID.timestampInfo, content, attributes, signature, keyKind: 'RSA', certificates }));
    },
  };
}

/** @param nonce random; the answer has to repeat it */
export function timestampRequest(digest: Uint8Array, nonce: Uint8Array): Bytes {
  const request = new TimeStampReq({ version: 1, messageImprint: imprint(digest), nonce: positiveInteger(nonce), certReq: true });
  return bytesOf(request.toSchema().toBER(false));
}

/**
 * The token out of an answer.
 * @throws Error where it was refused, or attests something else
 */
export function timestampToken(answer: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Bytes {
  const response = new TimeStampResp({ schema: fromBER(bytesOf(answer)).result });
  if (!GRANTED.includes(response.status.status) || !response.timeStampToken) throw new Error('the time stamp was refused');
  const token = bytesOf(response.timeStampToken.toSchema().toBER(false));
  const info = readTimestamp(token);
  const repeats = info.nonce?.isEqual(positiveInteger(nonce)) ?? false;
  if (!repeats || !attests(info, digest)) throw new Error('the time stamp attests something else');
  return token;
}

/** @throws Error for what is no token */
export function readTimestamp(token: Uint8Array): TSTInfo {
  const { encapContentInfo } = parseCms(token).data;
  if (encapContentInfo.eContentType !== OID.timestampInfo || !encapContentInfo.eContent) throw new Error('not a time stamp');
  return new TSTInfo({ schema: fromBER(bytesOf(encapContentInfo.eContent.getValue())).result });
}

/** Whether a token speaks of this digest, SHA-256. */
export const attests = ({ messageImprint }: TSTInfo, digest: Uint8Array): boolean =>
  messageImprint.hashAlgorithm.algorithmId === OID.sha256 && Buffer.from(messageImprint.hashedMessage.getValue()).equals(digest);
