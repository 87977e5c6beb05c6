/** Programs that drive tokens, as the attribute `token-program` names them. */
export const tokenPrograms = ['local-agent', 'vnpt-plugin'] as const;
export type TokenProgram = (typeof tokenPrograms)[number];
