/** A plug-in "like VNPT-CA's" for tests: its public protocol, a certificate that the person has chosen, and an RSA key in memory. */
import { constants, privateEncrypt, type KeyObject, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/** DigestInfo with SHA-256, up to the digest. */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const OK = 0;
const CANCELLED = 11;
const UNKNOWN = 1;

interface Question {
  readonly functionID: number;
  readonly args: readonly string[];
  readonly funcCallback: string;
  readonly domain: string;
}

interface KeyOnToken {
  readonly der: Buffer;
  readonly privateKey: KeyObject;
}

export interface PluginScript {
  /** What the person chooses in the list; null: there is nothing to choose from. */
  readonly chooses: KeyOnToken | null;
  /** What signs afterwards, when the person chooses again. */
  readonly signsWith?: KeyOnToken;
  readonly signs: 'YES' | 'CANCELS' | 'IS_AWAY';
}

export interface FakePlugin {
  readonly address: string;
  close(): Promise<void>;
}

export async function startFakePlugin(script: PluginScript): Promise<FakePlugin> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/plugin' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.on('message', (message: Buffer) => {
      const question = JSON.parse(message.toString()) as Question;
      const result = resultOf(question, script);
      if (result) socket.send(`${JSON.stringify(result)}*${question.funcCallback}`);
    });
  });
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/plugin`,
    close: async () => {
      for (const client of server.clients) client.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

function resultOf({ functionID, args }: Question, { chooses, signsWith, signs }: PluginScript): object | null {
  switch (functionID) {
    case 0:
      return { code: OK, data: chooses ? JSON.stringify({ base64: chooses.der.toString('base64') }) : '', error: '', serial: '' };
    case 7:
      return { code: OK, data: '', error: '', serial: '' };
    case 9: {
      const used = signsWith ?? chooses;
      if (signs === 'IS_AWAY' || !used) return null;
      if (signs === 'CANCELS') return { code: CANCELLED, data: '', error: 'cancelled', serial: '' };
      const digest = Buffer.from(args[0] ?? '', 'base64');
      const key = { key: used.privateKey, padding: constants.RSA_PKCS1_PADDING };
      const signature = privateEncrypt(key, Buffer.concat([SHA256_DIGEST_INFO, digest]));
      return { code: OK, data: signature.toString('base64'), error: '', serial: new X509Certificate(used.der).serialNumber };
    }
    default:
      return { code: UNKNOWN, data: '', error: 'unknown function', serial: '' };
  }
}
