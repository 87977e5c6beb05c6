import type { TokenSigner } from './token-signer.ts';

/** The programs that the kit can speak to, each fetched when it is first chosen. A new one is a line here. */
export const tokenSigners = {
  'local-agent': async (address?: string): Promise<TokenSigner> =>
    (await import('./token-signer.local-agent.ts')).localAgent(address ? { address } : {}),
  'vnpt-plugin': async (address?: string): Promise<TokenSigner> =>
    (await import('./token-signer.vnpt-plugin.ts')).vnptPlugin(address ? { addresses: [address] } : {}),
} as const;

export type TokenSignerId = keyof typeof tokenSigners;
