import { randomPart } from '../../platform/ids.ts';
import { bytesOf } from '../../platform/signature/certificate.ts';
import { type TimestampAuthority, timestampRequest, timestampToken } from '../../platform/signature/timestamp.ts';
import { UpstreamUnavailable, upstream } from '../../platform/upstream.ts';

const NONCE_BYTES = 8;

/** A licensed authority by RFC 3161 over HTTP. */
export function httpTimestampAuthority(url: string): TimestampAuthority {
  const ask = upstream({ name: 'the time stamping authority', timeoutMs: 5_000, tries: 2, concurrent: 10 });
  return {
    async timestamp(digest) {
      const nonce = randomPart(NONCE_BYTES);
      const { status, bytes } = await ask(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: timestampRequest(digest, nonce),
      });
      if (status !== 200) throw new UpstreamUnavailable(`the time stamping authority answered ${status}`);
      return timestampToken(bytesOf(bytes), digest, nonce);
    },
  };
}
