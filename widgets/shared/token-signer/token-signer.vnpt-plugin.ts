/**
 * A plug-in that speaks as the VNPT-CA Plugin does in its public JavaScript: a WebSocket on this machine, one JSON question,
 * and as its answer JSON with `*` and the name of the callback behind it. Never run against an installed plug-in: ports,
 * function numbers and the codes 0 and 11 are from that JavaScript, the order of the arguments and the fields of
 * a certificate are assumed.
 */
import { VNPT_PLUGIN_ORIGINS } from '../../../schema/token-program.ts';
import { fromBase64, toBase64 } from './token-signer.bytes.ts';
import { tokenCertificate } from './token-signer.certificate.ts';
import { localAccess, type LocalAccess } from './token-signer.permission.ts';
import { SignerFault, type SignerError, type SigningItem, type TokenCertificate, type TokenSigner } from './token-signer.ts';
import { conversation, patience, probed, readable, type Waiting } from './token-signer.waiting.ts';

const ADDRESSES = VNPT_PLUGIN_ORIGINS.map((origin) => `${origin}/plugin`);
const FUNCTION = { getCertInfo: 0, checkPlugin: 7, signHash: 9 } as const;
const FAULTS: Readonly<Record<number, SignerError>> = { 11: 'USER_REJECTED' };

interface Options {
  readonly addresses?: readonly string[];
  readonly access?: () => Promise<LocalAccess>;
  readonly waiting?: Waiting;
}

interface Result {
  readonly code: number;
  readonly data?: string | null;
  /** Of the certificate that was used. */
  readonly serial?: string | null;
}

export function vnptPlugin({ addresses = ADDRESSES, access = localAccess, waiting = patience }: Options = {}): TokenSigner {
  const listed = new Map<string, TokenCertificate>();

  const ask = (functionID: number, args: readonly string[], signal: AbortSignal, waitMs: number): Promise<Result> =>
    conversation({ signal, waitMs, access }, async (until) => {
      const socket = await firstOpen(addresses, until);
      const result = await answerOf(socket, { functionID, args, domain: location.hostname }, until).finally(() => socket.close());
      if (result.code !== 0) throw new SignerFault(FAULTS[result.code] ?? 'TOKEN_ERROR');
      return result;
    });

  async function signatureOf({ digest }: SigningItem, serial: string, signal: AbortSignal): Promise<{ signature: Uint8Array }> {
    const result = await ask(FUNCTION.signHash, [toBase64(digest), 'SHA256', serial], signal, waiting.personMs);
    // The plug-in lets the person choose again.
    if (result.serial && result.serial.toUpperCase() !== serial) throw new SignerFault('CERTIFICATE_MISMATCH');
    const { data } = result;
    if (!data) throw new SignerFault('TOKEN_ERROR');
    return { signature: readable(() => fromBase64(data)) };
  }

  return {
    id: 'vnpt-plugin',
    mode: 'digest',
    probe: (signal) => probed(access, () => ask(FUNCTION.checkPlugin, [], signal, waiting.programMs)),

    /** The one that the person chose in the window of the plug-in. */
    async listCertificates(signal) {
      const { data } = await ask(FUNCTION.getCertInfo, [], signal, waiting.personMs);
      if (!data) throw new SignerFault('NO_CERTIFICATE');
      const certificate = readable(() => tokenCertificate(fromBase64((JSON.parse(data) as { base64: string }).base64), Date.now()));
      listed.set(certificate.id, certificate);
      return [certificate];
    },

    async sign({ certificateId, items }, signal) {
      const certificate = listed.get(certificateId);
      if (!certificate) throw new SignerFault('NO_CERTIFICATE');
      if (certificate.problems.includes('EXPIRED')) throw new SignerFault('EXPIRED');
      const signatures: { signature: Uint8Array }[] = [];
      // The plug-in has one window: one after the other.
      for (const item of items) signatures.push(await signatureOf(item, certificate.serial, signal));
      return signatures;
    },
  };
}

/** @throws Event of the last address when none answers */
async function firstOpen([address, ...others]: readonly string[], signal: AbortSignal): Promise<WebSocket> {
  try {
    return await opened(address ?? '', signal);
  } catch (cause) {
    if (signal.aborted || others.length === 0) throw cause;
    return firstOpen(others, signal);
  }
}

function opened(address: string, signal: AbortSignal): Promise<WebSocket> {
  const socket = new WebSocket(address);
  return settled(socket, signal, (resolve, listening) => socket.addEventListener('open', () => resolve(socket), listening));
}

function answerOf(
  socket: WebSocket,
  question: { readonly functionID: number; readonly args: readonly string[]; readonly domain: string },
  signal: AbortSignal,
): Promise<Result> {
  const funcCallback = 'evnTokenSigner';
  return settled<Result>(socket, signal, (resolve, listening) => {
    socket.addEventListener(
      'message',
      ({ data }: MessageEvent<string>) => {
        const end = data.lastIndexOf('*');
        if (data.slice(end + 1) === funcCallback) resolve(resultOf(data.slice(0, end)));
      },
      listening,
    );
    socket.send(JSON.stringify({ ...question, funcCallback }));
  }).catch((cause: unknown) => {
    // It was there, and went away in the middle.
    throw signal.aborted ? cause : new SignerFault('TOKEN_ERROR');
  });
}

function resultOf(text: string): Result {
  try {
    return JSON.parse(text) as Result;
  } catch {
    return { code: -1 };
  }
}

/** Waits for what `listen` waits for, until the socket closes or the signal is aborted. */
function settled<Answer>(
  socket: WebSocket,
  signal: AbortSignal,
  listen: (resolve: (answer: Answer) => void, options: AddEventListenerOptions) => void,
): Promise<Answer> {
  const done = new AbortController();
  const listening = { signal: done.signal };
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = (): void => {
      socket.close();
      reject(signal.reason);
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, listening);
    socket.addEventListener('close', reject, listening);
    listen(resolve, listening);
  }).finally(() => done.abort());
}
