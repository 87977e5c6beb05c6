import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { UPLOAD_LIMITS } from '../../schema/request-limits.ts';
import type { UploadPosition, UploadService } from '../modules/attachment/upload.service.ts';
import { Fault } from '../platform/faults.ts';
import type { Visitor } from '../platform/visitor.ts';
import type { Exchange } from './exchange.ts';
import { BASE_HEADERS, NO_STORE } from './respond.ts';
import type { Visitors } from './session.ts';

/**
 * The core of tus 1.0, by which an upload goes on where it was cut: HEAD tells how far it is, PATCH adds bytes there. A place
 * for the file is made by the mutation `attachmentPrepare`, with name, length and hash; nothing else of the protocol is here.
 * The library for servers, @tus/server, answers every origin with CORS headers, lets a header override the method, makes
 * uploads for whoever posts, and checks no hash: on this surface each of them would have to be taken back.
 */
const VERSION = '1.0.0';
const MAX_PARALLEL = 3;
const RETRY_AFTER_SECONDS = 1;
const BODY_TYPE = 'application/offset+octet-stream';

const PATH = /^([^/]+)\/(at_[0-9a-z]{26})$/;

function answer({ response, headers }: Exchange, status: 200 | 204, own: OutgoingHttpHeaders): void {
  response.writeHead(status, { ...BASE_HEADERS, ...headers, 'cache-control': NO_STORE, 'tus-resumable': VERSION, ...own });
  response.end();
}

const positionHeaders = ({ received, size }: UploadPosition): OutgoingHttpHeaders => ({ 'upload-offset': received, 'upload-length': size });

function requireVersion(exchange: Exchange): void {
  if (exchange.request.headers['tus-resumable'] === VERSION) return;
  exchange.headers = { ...exchange.headers, 'tus-version': VERSION };
  throw new Fault('UPLOAD_VERSION');
}

/** Where the sender believes that the upload stands. */
function offsetOf({ headers }: IncomingMessage): number {
  if (headers['content-type'] !== BODY_TYPE) throw new Fault('UNSUPPORTED_MEDIA_TYPE');
  if (Number(headers['content-length'] ?? 0) > UPLOAD_LIMITS.fileBytes) throw new Fault('PAYLOAD_TOO_LARGE');
  const offset = String(headers['upload-offset']);
  if (!/^\d{1,9}$/.test(offset)) throw new Fault('BAD_REQUEST');
  return Number(offset);
}

/** Counts what runs for each browser, in this process. */
function turnstile() {
  const running = new Map<string, number>();
  return async function pass<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    const others = running.get(who) ?? 0;
    if (others >= MAX_PARALLEL) throw new Fault('RATE_LIMITED', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    running.set(who, others + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(who) ?? 1) - 1;
      if (left > 0) running.set(who, left);
      else running.delete(who);
    }
  };
}

export interface UploadSurfaceDeps {
  visitors: Visitors;
  uploads: UploadService;
}

const REFUSALS = { NOT_THERE: 'NOT_FOUND', MOVED: 'UPLOAD_MOVED', TOO_LONG: 'PAYLOAD_TOO_LARGE', TOO_MANY: 'PAYLOAD_TOO_LARGE' } as const;

/** `/s/uploads/{siteKey}/{id}`: the bytes of files that this browser has announced, and of no others. */
export function uploadSurface({ visitors, uploads }: UploadSurfaceDeps) {
  const pass = turnstile();

  async function append(exchange: Exchange, visitor: Visitor, id: string): Promise<void> {
    const { request } = exchange;
    const offset = offsetOf(request);
    // Destroyed, a request that is refused in the middle could not be answered.
    const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const appended = await uploads.append(visitor, id, offset, bytes).catch((cause: unknown) => {
      if (request.complete) throw cause;
      throw new Fault('REQUEST_TIMEOUT', { cause });
    });
    if (typeof appended === 'string') throw new Fault(REFUSALS[appended]);
    answer(exchange, 204, { 'upload-offset': appended.received });
  }

  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const [, siteKey = '', id = ''] = PATH.exec(rest) ?? [];
    const { site } = visitors.admit(exchange, siteKey);
    const { method } = exchange.request;
    if (method !== 'HEAD' && method !== 'PATCH') throw new Fault('METHOD_NOT_ALLOWED');
    requireVersion(exchange);
    const visitor = await visitors.of(exchange, site);
    if (method === 'PATCH') return pass(visitor.id, () => append(exchange, visitor, id));
    const position = await uploads.position(visitor, id);
    if (!position) throw new Fault('NOT_FOUND');
    answer(exchange, 200, positionHeaders(position));
  };
}
