import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SOFTHSM_PIN, softhsmToken, type SofthsmToken } from './softhsm.ts';

export interface SofthsmAgent extends Pick<SofthsmToken, 'certificates' | 'authority'> {
  readonly address: string;
  /** The token is gone as well. */
  close(): Promise<void>;
}

interface Options {
  /** Left out: one of its own. */
  readonly token?: SofthsmToken;
  /** 0 takes any that is free. */
  readonly port?: number;
}

/**
 * For journeys: a token in software, and the agent over it in a process of its own, as on the computer of a company.
 * Ask `missingForSofthsm()` first.
 * @param origin the page that may ask; the person agrees to everything and knows the PIN
 */
export async function startSofthsmAgent(origin: string, { token, port: wanted = 0 }: Options = {}): Promise<SofthsmAgent> {
  const { library, certificates, authority, remove } = token ?? (await softhsmToken());
  const script = join(import.meta.dirname, 'agent-process.ts');
  const agent = spawn(process.execPath, [script, library, SOFTHSM_PIN, origin, String(wanted)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(agent, 'exit');
  const [port] = (await Promise.race([
    once(agent.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the agent did not start'))),
  ])) as [Buffer];
  return {
    address: `http://127.0.0.1:${port.toString().trim()}`,
    certificates,
    authority,
    close: async () => {
      agent.kill();
      await ended;
      remove();
    },
  };
}
