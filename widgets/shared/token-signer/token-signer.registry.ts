import type { TokenSigner } from './token-signer.ts';

export type TokenSignerId = 'local-agent' | 'vnpt-plugin';

/**
 * The programs that the kit can speak to, each fetched when it is first chosen. A new one is a line here.
 * An address is given where the program listens elsewhere than it usually does.
 */
export const tokenSigners: Readonly<Record<TokenSignerId, (address?: string) => Promise<TokenSigner>>> = {
  'local-agent': async (address) => (await import('./token-signer.local-agent.ts')).localAgent(address ? { address } : {}),
  'vnpt-plugin': async (address) => (await import('./token-signer.vnpt-plugin.ts')).vnptPlugin(address ? { addresses: [address] } : {}),
};
