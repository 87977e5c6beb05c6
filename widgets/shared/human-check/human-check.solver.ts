import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Does the work of a challenge. The browser derives keys outside the main thread, so typing goes on meanwhile.
 * @param text JSON of the challenge, as the BFF gave it
 * @returns what goes back as the solution; undefined when it was given up
 */
export async function solutionOf(text: string, signal: AbortSignal): Promise<string | undefined> {
  const challenge = JSON.parse(text) as Challenge;
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  if (signal.aborted) controller.abort();
  const solution = await solveChallenge({ challenge, deriveKey, controller });
  return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined;
}
