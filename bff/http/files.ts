import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { basename, extname, join } from 'node:path';
import { Fault } from '../platform/faults.ts';
import { encode } from './encodings.ts';
import type { Exchange } from './exchange.ts';
import { BASE_HEADERS, send } from './respond.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

interface Held {
  body: Buffer;
  encoded: { br?: Buffer; gzip?: Buffer };
  etag: string;
  type: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function hold(folder: string, path: string): Held {
  const body = readFileSync(join(folder, path));
  return {
    body,
    encoded: {},
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    type: TYPES[extname(path)] ?? '',
  };
}

/**
 * A folder of web files held in memory. Only names that were there at the start can be asked for, so no path can lead out of
 * it. `index.html` answers for its folder. `adapt` may change a file for this very process.
 */
export function fileFolder(
  folder: string,
  headersFor: (path: string) => OutgoingHttpHeaders,
  adapt?: (path: string, body: Buffer) => Buffer,
) {
  const held = new Map<string, Held>();
  if (existsSync(folder)) for (const path of filesBelow(folder)) held.set(path.replaceAll('\\', '/'), hold(folder, path));

  return function handle({ request, response, line }: Exchange, path: string): void {
    line.surface = 'files';
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    const name = [path, `${path}index.html`, `${path}/index.html`].find((candidate) => held.has(candidate)) ?? '';
    const file = held.get(name);
    if (!file) throw new Fault('NOT_FOUND');
    const headers = {
      'content-type': file.type,
      ...headersFor(name),
      ...(held.has(`${name}.map`) ? { sourcemap: `${basename(name)}.map` } : {}),
      etag: file.etag,
    };
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, { ...BASE_HEADERS, ...headers });
      response.end();
      return;
    }
    const { body, encoding } = encode(adapt ? { body: adapt(name, file.body), encoded: {} } : file, request.headers['accept-encoding']);
    send(response, 200, { ...headers, vary: 'Accept-Encoding', ...(encoding ? { 'content-encoding': encoding } : {}) }, body);
  };
}

export type FileFolder = ReturnType<typeof fileFolder>;

const YEAR_SECONDS = 31_536_000;
/** The build names the folder of the widgets' files by their content. */
const NAMED_BY_CONTENT = /^[0-9a-f]{10}\//;

/** Widget files may be loaded by any page: they are public, and say so (CORS, CORP). Files in a folder named by its content never change. */
export function widgetFileHeaders(path: string): OutgoingHttpHeaders {
  return {
    'cache-control': NAMED_BY_CONTENT.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
}
