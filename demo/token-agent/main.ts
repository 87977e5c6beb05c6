/** `node main.ts --library PATH --origin https://PAGE [--origin …] [--port N]`: signs until it is stopped. */
import { parseArgs } from 'node:util';
import { createAgent } from './agent.ts';
import { openPkcs11Token, type Pkcs11Token } from './pkcs11-token.ts';
import { startServer } from './server.ts';
import { terminalConsent } from './terminal-consent.ts';

/** The adapter of the widgets looks here unless it is told another. */
const DEFAULT_PORT = '27180';

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    origin: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: DEFAULT_PORT },
  },
});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const { library, origin: allowedOrigins } = values;
const port = Number(values.port);
if (!library) fail('--library PATH: the PKCS#11 library of the token, for instance /usr/lib/softhsm/libsofthsm2.so');
if (allowedOrigins.length === 0) fail('--origin https://PAGE: the page that may ask for signatures; may be given more than once');
for (const origin of allowedOrigins)
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    fail(`${origin} is no origin: write it as https://dichvu.example.vn, without a path`);
if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`${values.port} is no port`);
if (!process.stdin.isTTY) fail('The agent asks for consent and PIN in its terminal, and has none here');

function open(path: string): Pkcs11Token {
  try {
    return openPkcs11Token(path);
  } catch (error) {
    return fail(`${path} cannot be loaded as a PKCS#11 library: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const token = open(library);
const consent = terminalConsent({ input: process.stdin, output: process.stdout });
const server = await startServer({
  agent: createAgent({ token, consent, now: () => new Date() }),
  allowedOrigins,
  port,
  onFault: (error) => console.error(error),
}).catch((error: Error) => fail(`Port ${port} cannot be had: ${error.message}`));
console.log(`Signing for ${allowedOrigins.join(', ')} on http://127.0.0.1:${server.port}; Ctrl+C ends it`);

process.once('SIGINT', () => {
  token.close();
  process.exit(0);
});
