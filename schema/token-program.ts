/** Where the agent that drives the USB tokens of companies listens, on their own machine: pages that sign may connect to it. */
export const TOKEN_AGENT_ORIGIN = 'http://127.0.0.1:27180';

/** Where VNPT's plug-in may listen there; which of them it took is found by asking. */
export const VNPT_PLUGIN_ORIGINS: readonly string[] = [4433, 4434, 4435, 9201, 9202].map((port) => `wss://localhost:${port}`);

/** What the policy of a page has to let a signer connect to. */
export const TOKEN_PROGRAM_ORIGINS = [TOKEN_AGENT_ORIGIN, ...VNPT_PLUGIN_ORIGINS].join(' ');
