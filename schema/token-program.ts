/** Where the agent that drives the USB tokens of companies listens, on their own machine: pages that sign may connect to it. */
export const TOKEN_AGENT_ORIGIN = 'http://127.0.0.1:27180';
