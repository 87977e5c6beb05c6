import { fromBase64 } from '../../shared/token-signer/token-signer.bytes.ts';
import { tokenCertificate } from '../../shared/token-signer/token-signer.certificate.ts';
import { type SignerError, SignerFault, type SignRequest, type TokenSigner } from '../../shared/token-signer/token-signer.ts';
import { CERTIFICATES } from './certificates.ts';

/** A program that drives a token, as a page finds it. */

/** A day on which one of the certificates is good, one is not yet, and one is for something else. */
const TODAY = Date.parse('2026-06-12T10:30:00+07:00');

export const certificatesOnToken = Object.values(CERTIFICATES).map((der) => tokenCertificate(fromBase64(der), TODAY));

interface Circumstances {
  readonly state?: Awaited<ReturnType<TokenSigner['probe']>>;
  /** What it tells instead of its certificates. */
  readonly lists?: SignerError | 'nothing-yet';
  /** What it tells instead of a signature. */
  readonly signs?: SignerError | 'nothing-yet';
}

export interface FakeToken extends TokenSigner {
  /** What was asked of it, in order. */
  readonly asked: string[];
  readonly requests: SignRequest[];
}

/** Until the caller gives up. */
const never = <Answer>(signal: AbortSignal): Promise<Answer> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

export function fakeToken({ state = 'ready', lists, signs }: Circumstances = {}): FakeToken {
  const asked: string[] = [];
  const requests: SignRequest[] = [];
  return {
    id: 'fake',
    mode: 'to-be-signed',
    asked,
    requests,
    probe: () => {
      asked.push('probe');
      return Promise.resolve(state);
    },
    listCertificates: (signal) => {
      asked.push('listCertificates');
      if (lists === 'nothing-yet') return never(signal);
      return lists ? Promise.reject(new SignerFault(lists)) : Promise.resolve(certificatesOnToken);
    },
    sign: (request, signal) => {
      asked.push('sign');
      requests.push(request);
      if (signs === 'nothing-yet') return never(signal);
      return signs ? Promise.reject(new SignerFault(signs)) : Promise.resolve([{ signature: Uint8Array.of(1, 2, 3) }]);
    },
  };
}
