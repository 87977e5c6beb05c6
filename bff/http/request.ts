import type { IncomingMessage } from 'node:http';
import { Fault } from '../platform/faults.ts';

const MAX_DEPTH = 32;

/** Reads a body up to a limit; a longer one is refused as soon as that is known. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (): void => {
      request.off('data', take).pause();
      reject(new Fault('PAYLOAD_TOO_LARGE'));
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > maxBytes) refuse();
      else chunks.push(chunk);
    };
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      refuse();
      return;
    }
    // Events, not `for await`: the iterator would cost as much as everything else in here.
    request.on('data', take);
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size)));
    request.once('error', reject);
    request.once('close', () => {
      if (!request.complete) reject(new Fault('REQUEST_TIMEOUT'));
    });
  });
}

export function requireJson(request: IncomingMessage): void {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(;|$)/i.test(type)) throw new Fault('UNSUPPORTED_MEDIA_TYPE');
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}

/** A JSON object out of UTF-8 text; anything else is a BAD_REQUEST that does not repeat what was sent. */
export function parseObject(text: string): Record<string, unknown> {
  if (nestsTooDeep(text)) throw new Fault('BAD_REQUEST');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Fault('BAD_REQUEST', { cause });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Fault('BAD_REQUEST');
  return value as Record<string, unknown>;
}
