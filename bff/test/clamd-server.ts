import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The sentence that every scanner finds; in two parts, so that none finds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

type Mood = 'scanning' | 'silent' | 'confused' | 'hanging up';

/** A scanner that finds one thing: it reads the protocol of clamd to the letter and answers `ERROR` to whoever does not speak it. */
export interface ClamdServer {
  host: string;
  port: number;
  mood: Mood;
  /** Lengths of what was scanned. */
  scanned: number[];
  stop(): Promise<void>;
}

/** The streamed bytes once the zero length has come; null before; undefined for what is no stream. */
function streamed(received: Buffer): Buffer | null | undefined {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.subarray(0, command.length).toString() !== command) return undefined;
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

export async function clamdServer(): Promise<ClamdServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (clamd.mood === 'hanging up') return socket.destroy();
      const bytes = streamed(received);
      if (bytes === null || clamd.mood === 'silent') return undefined;
      if (bytes) clamd.scanned.push(bytes.length);
      const verdict = bytes?.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      return socket.end(`${bytes && clamd.mood === 'scanning' ? verdict : 'INSTREAM size limit exceeded. ERROR'}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const clamd: ClamdServer = {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    mood: 'scanning',
    scanned: [],
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return clamd;
}
