import type { ContentImages } from '../modules/content/content.images.ts';
import { Fault } from '../platform/faults.ts';
import { encode } from './encodings.ts';
import type { Exchange } from './exchange.ts';
import { BASE_HEADERS, send } from './respond.ts';

const YEAR_SECONDS = 31_536_000;

const HEADERS = {
  'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
  // As widget files: any page may show them.
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  // A drawing that somebody opens by itself is a document; whatever stands in it stays a picture.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
} as const;

/** `/content/{hash}/{file}`: the pictures that articles name, and no others. Their address changes with their content. */
export function pictures(images: Pick<ContentImages, 'at'>) {
  return function handle({ request, response, path, line }: Exchange): void {
    line.surface = 'files';
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Fault('METHOD_NOT_ALLOWED');
    const picture = images.at(path);
    if (!picture) throw new Fault('NOT_FOUND');
    const headers = { ...HEADERS, 'content-type': picture.type, etag: picture.etag };
    if (request.headers['if-none-match'] === picture.etag) {
      response.writeHead(304, { ...BASE_HEADERS, ...headers });
      response.end();
      return;
    }
    const { body, encoding } = encode(picture, request.headers['accept-encoding']);
    send(response, 200, { ...headers, vary: 'Accept-Encoding', ...(encoding ? { 'content-encoding': encoding } : {}) }, body);
  };
}
