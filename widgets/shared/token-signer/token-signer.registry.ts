import type { TokenProgram } from './token-signer.programs.ts';
import type { TokenSigner } from './token-signer.ts';

/**
 * The programs that the kit can speak to, each fetched when it is first chosen. A new one is a line here.
 * An address is given where the program listens elsewhere than it usually does.
 */
export const tokenSigners: Readonly<Record<TokenProgram, (address?: string) => Promise<TokenSigner>>> = {
  'local-agent': async (address) => (await import('./token-signer.local-agent.ts')).localAgent(address ? { address } : {}),
  'vnpt-plugin': async (address) => (await import('./token-signer.vnpt-plugin.ts')).vnptPlugin(address ? { addresses: [address] } : {}),
};
