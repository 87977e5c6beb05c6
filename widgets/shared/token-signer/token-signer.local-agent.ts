/** The agent of `demo/token-agent`: HTTP on this machine. Shows what it signs, and asks for the PIN itself. */
import { TOKEN_AGENT_ORIGIN } from '../../../schema/token-program.ts';
import { fromBase64, toBase64 } from './token-signer.bytes.ts';
import { tokenCertificate } from './token-signer.certificate.ts';
import { localAccess, type LocalAccess } from './token-signer.permission.ts';
import { SignerFault, signerErrors, type SignerError, type TokenSigner } from './token-signer.ts';
import { conversation, patience, probed, readable, type Waiting } from './token-signer.waiting.ts';

interface Options {
  readonly address?: string;
  readonly access?: () => Promise<LocalAccess>;
  readonly waiting?: Waiting;
}

interface Info {
  readonly formats: readonly string[];
}
interface Certificates {
  readonly certificates: readonly { readonly id: string; readonly certificate: string }[];
}
interface Signatures {
  readonly signatures: readonly string[];
}

const isSignerError = (code: unknown): code is SignerError => (signerErrors as readonly unknown[]).includes(code);

export function localAgent({ address = TOKEN_AGENT_ORIGIN, access = localAccess, waiting = patience }: Options = {}): TokenSigner {
  const ask = <Answer>(path: string, question: unknown, signal: AbortSignal, waitMs: number): Promise<Answer> =>
    conversation({ signal, waitMs, access }, async (until) => {
      const response = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
        credentials: 'omit',
        cache: 'no-store',
        signal: until,
      });
      const answer = (await response.json()) as Answer & { readonly error?: unknown };
      if (response.ok) return answer;
      throw new SignerFault(isSignerError(answer.error) ? answer.error : 'TOKEN_ERROR');
    });

  return {
    id: 'local-agent',
    mode: 'to-be-signed',

    probe: (signal) =>
      probed(access, async () => {
        const { formats } = await ask<Info>('/v1/info', {}, signal, waiting.programMs);
        if (!formats.includes('cms-signed-attributes')) throw new SignerFault('NOT_INSTALLED');
      }),

    async listCertificates(signal) {
      const { certificates } = await ask<Certificates>('/v1/certificates', {}, signal, waiting.personMs);
      if (certificates.length === 0) throw new SignerFault('NO_CERTIFICATE');
      return readable(() => certificates.map(({ id, certificate }) => tokenCertificate(fromBase64(certificate), Date.now(), id)));
    },

    async sign({ requestId, certificateId, items }, signal) {
      const question = {
        requestId,
        certificateId,
        items: items.map(({ name, format, toBeSigned }) => ({ name, format, toBeSigned: toBase64(toBeSigned) })),
      };
      const { signatures } = await ask<Signatures>('/v1/sign', question, signal, waiting.personMs);
      if (signatures.length !== items.length) throw new SignerFault('TOKEN_ERROR');
      return readable(() => signatures.map((signature) => ({ signature: fromBase64(signature) })));
    },
  };
}
