/**
 * For element tests in Chromium: `GET /__signer?program=local-agent&scene=ready` starts a program on this machine as
 * the page would find it (the real agent over a token in memory, or the fake plug-in) and tells how it goes on from there.
 */
import { createAgent } from '../../token-agent/agent.ts';
import { Refusal } from '../../token-agent/refusal.ts';
import { startServer } from '../../token-agent/server.ts';
import { MEMORY_PIN, memoryToken, type MemoryToken } from '../../token-agent/test/memory-token.ts';
import { scriptedConsent } from '../../token-agent/test/scripted-consent.ts';
import { sha256, signedAttributes } from '../../token-agent/test/signed-attributes.ts';
import { X509Certificate } from 'node:crypto';
import { startFakePlugin, type PluginScript } from './fake-plugin.ts';

/** What somebody finds who comes to sign. */
type Scene =
  | 'ready'
  | 'expired'
  | 'rejects'
  | 'away'
  | 'wrong-pin'
  | 'locked'
  | 'no-token'
  | 'no-certificate'
  | 'other-certificate'
  | 'not-installed';

interface Program {
  readonly address: string;
  close(): Promise<void>;
}

const PROGRAMS: Readonly<Record<string, (token: MemoryToken, scene: Scene, origin: string) => Promise<Program>>> = {
  'local-agent': startAgent,
  'vnpt-plugin': startPlugin,
};

async function startAgent(token: MemoryToken, scene: Scene, origin: string): Promise<Program> {
  const consent = scriptedConsent({ pin: scene === 'wrong-pin' ? '000000' : MEMORY_PIN });
  if (scene === 'rejects') consent.answer = 'REJECTED';
  if (scene === 'away') consent.answer = 'SILENT';
  const agent = createAgent({ token: tokenOf(token, scene), consent, now: () => new Date() });
  const server = await startServer({ agent, allowedOrigins: [origin], port: 0, onFault: (error) => console.error(error) });
  return { address: `http://127.0.0.1:${server.port}`, close: () => server.close() };
}

function tokenOf(token: MemoryToken, scene: Scene): MemoryToken {
  const certificates = (): ReturnType<MemoryToken['certificates']> => {
    if (scene === 'no-token') throw new Refusal('NO_TOKEN');
    if (scene === 'no-certificate') return [];
    return token.certificates().map((certificate) => (scene === 'locked' ? { ...certificate, pin: 'LOCKED' as const } : certificate));
  };
  return { ...token, certificates };
}

function startPlugin(token: MemoryToken, scene: Scene): Promise<Program> {
  const chooses = scene === 'no-certificate' ? null : scene === 'expired' ? token.expired : token.signer;
  const signs: PluginScript['signs'] = scene === 'rejects' ? 'CANCELS' : scene === 'away' ? 'IS_AWAY' : 'YES';
  return startFakePlugin({ chooses, signs, ...(scene === 'other-certificate' ? { signsWith: token.renewed } : {}) });
}

/** What the BFF would hand out to be signed with this certificate. */
function preparedFor(der: Buffer, boundTo: Buffer): Readonly<Record<string, string>> {
  const toBeSigned = signedAttributes(boundTo, Buffer.from('%PDF-1.7 hợp đồng'));
  const spki = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' });
  return {
    certificate: der.toString('base64'),
    spki: spki.toString('base64'),
    toBeSigned: toBeSigned.toString('base64'),
    digest: sha256(toBeSigned).toString('base64'),
  };
}

/** A plug-in of the test runner. */
export function signerServers() {
  const running: Program[] = [];
  let token: Promise<MemoryToken> | undefined;
  return {
    name: 'signer-servers',
    async serve({ path, query, headers }: { path: string; query: Record<string, string>; headers: { host?: string } }) {
      if (path !== '/__signer') return undefined;
      token ??= memoryToken();
      const { signer, expired, renewed } = await token;
      const scene = query['scene'] as Scene;
      const program = await PROGRAMS[query['program'] ?? '']?.(await token, scene, `http://${headers.host}`);
      if (!program) return undefined;
      if (scene === 'not-installed') await program.close();
      else running.push(program);
      const prepared = [
        preparedFor(signer.der, scene === 'other-certificate' ? renewed.der : signer.der),
        preparedFor(expired.der, expired.der),
      ];
      return { body: JSON.stringify({ address: program.address, prepared }), type: 'json' };
    },
    async serverStop() {
      await Promise.all(running.map((program) => program.close()));
    },
  };
}
