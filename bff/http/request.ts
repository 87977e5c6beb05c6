import type { IncomingMessage } from 'node:http';
import { Fault } from '../graphql/faults.ts';

const MAX_DEPTH = 32;

/** Reads a body up to a limit; a longer one is refused as soon as that is known. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new Fault('PAYLOAD_TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Fault('PAYLOAD_TOO_LARGE');
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
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
