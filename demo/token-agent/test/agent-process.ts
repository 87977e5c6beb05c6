/** `node agent-process.ts LIBRARY PIN ORIGIN PORT`: the agent in a process of its own, with a person who agrees to everything. Prints its port. */
import { createAgent } from '../agent.ts';
import { openPkcs11Token } from '../pkcs11-token.ts';
import { startServer } from '../server.ts';
import { scriptedConsent } from './scripted-consent.ts';

const [library = '', pin = '', origin = '', port = '0'] = process.argv.slice(2);
const agent = createAgent({ token: openPkcs11Token(library), consent: scriptedConsent({ pin }), now: () => new Date() });
const server = await startServer({ agent, allowedOrigins: [origin], port: Number(port), onFault: (error) => console.error(error) });
console.log(server.port);
