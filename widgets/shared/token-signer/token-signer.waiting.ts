import type { LocalAccess } from './token-signer.permission.ts';
import { SignerFault } from './token-signer.ts';

/** How long an adapter waits: for a program to show that it is there, and for a person who reads, chooses and types a PIN. */
export interface Waiting {
  readonly programMs: number;
  readonly personMs: number;
}

export const patience: Waiting = { programMs: 3_000, personMs: 150_000 };

/**
 * Runs one conversation with a local program and turns what cuts it short into what the caller is told.
 * @throws the reason of `signal` when the caller gave up, SignerFault otherwise
 */
export async function conversation<Answer>(
  { signal, waitMs, access }: { readonly signal: AbortSignal; readonly waitMs: number; readonly access: () => Promise<LocalAccess> },
  talk: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const late = AbortSignal.timeout(waitMs);
  try {
    signal.throwIfAborted();
    return await talk(AbortSignal.any([signal, late]));
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof SignerFault) throw cause;
    if (late.aborted) throw new SignerFault('TIMEOUT');
    // Browsers do not say why a local program could not be reached; whether the person let them try, they do.
    throw new SignerFault((await access()) === 'granted' ? 'NOT_INSTALLED' : 'PERMISSION_DENIED');
  }
}

/** What `probe` answers, without making the browser ask the person. */
export async function probed(
  access: () => Promise<LocalAccess>,
  greet: () => Promise<unknown>,
): Promise<'ready' | 'permission-needed' | 'not-installed' | 'blocked'> {
  const state = await access();
  if (state !== 'granted') return state === 'denied' ? 'blocked' : 'permission-needed';
  try {
    await greet();
    return 'ready';
  } catch (cause) {
    if (cause instanceof SignerFault) return 'not-installed';
    throw cause;
  }
}

/** An answer that cannot be read is a fault of the program. */
export function readable<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch {
    throw new SignerFault('TOKEN_ERROR');
  }
}
