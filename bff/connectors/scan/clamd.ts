import { connect } from 'node:net';
import { type FileScanner, ScannerUnavailable } from '../../modules/attachment/attachment.port.ts';

export interface ClamdOptions {
  host: string;
  port: number;
}

const TIME_LIMIT_MS = 10_000;
const CHUNK_BYTES = 128 * 1024;
const MAX_ANSWER_BYTES = 1_024;

/** As the daemon takes a stream: each part after its length, and a length of zero at the end. */
function* instream(bytes: Uint8Array): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const part = bytes.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield Buffer.from(part);
  }
  yield Buffer.alloc(4);
}

function ask({ host, port }: ClamdOptions, bytes: Uint8Array, timeLimitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let answer = '';
    const limit = setTimeout(() => socket.destroy(new Error('no answer in time')), timeLimitMs);
    socket.once('connect', () => {
      for (const part of instream(bytes)) socket.write(part);
    });
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      if (answer.length > MAX_ANSWER_BYTES) socket.destroy(new Error('not an answer'));
      else if (answer.includes('\0')) socket.end();
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(limit);
      resolve(answer);
    });
  });
}

/** ClamAV's daemon, asked over TCP. Whatever it says that is neither "OK" nor "FOUND" is no answer. */
export function clamdScanner(options: ClamdOptions, timeLimitMs: number = TIME_LIMIT_MS): FileScanner {
  return {
    async scan(bytes) {
      let answer: string;
      try {
        answer = await ask(options, bytes, timeLimitMs);
      } catch (cause) {
        throw new ScannerUnavailable('the virus scanner could not be asked', { cause });
      }
      if (/^stream: OK\0$/.test(answer)) return 'clean';
      if (/^stream: .+ FOUND\0$/.test(answer)) return 'found';
      throw new ScannerUnavailable('the virus scanner gave no verdict');
    },
  };
}
