import type { PaperService } from '../modules/paper/paper.service.ts';
import type { PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { MAX_PAPER_BYTES } from '../modules/paper/paper.ts';
import { Fault } from '../platform/faults.ts';
import type { Exchange } from './exchange.ts';
import type { OperatorGate } from './operator.ts';
import { readBody } from './request.ts';
import { NO_STORE, send, sendJson } from './respond.ts';
import type { Visitors } from './session.ts';

const PDF = 'application/pdf';
const SIGNED_PATH = /^\/(pp_[0-9a-z]{26})\/signed$/;
const PATH = /^([^/]+)\/(pp_[0-9a-z]{26})\/([0-9a-f]{64})$/;

const headersOf = (name: string) => ({
  'content-type': PDF,
  'content-disposition': `attachment; filename="${name}.pdf"`,
  'cache-control': NO_STORE,
  'cross-origin-resource-policy': 'same-origin',
});

/** `GET /s/papers/{siteKey}/{paperId}/{sha256}`: the very bytes of a paper, for a script of the utility's own page or frame. */
export function paperSurface({ visitors, papers }: { visitors: Visitors; papers: Pick<PaperService, 'read'> }) {
  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const [, siteKey = '', id = '', sha256 = ''] = PATH.exec(rest) ?? [];
    const { site } = visitors.admit(exchange, siteKey);
    if (exchange.request.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
    const bytes = await papers.read(await visitors.of(exchange, site), { id, sha256 });
    if (!bytes) throw new Fault('NOT_FOUND');
    send(exchange.response, 200, { ...exchange.headers, ...headersOf(id) }, bytes);
  };
}

export interface OperatorPapersDeps {
  requireOperator: OperatorGate;
  papers: Pick<PaperDeskService, 'takeFile' | 'signedFile'>;
}

/**
 * `PUT /operator/papers`: a PDF as it is; answered with the name under which `operatorPaperAttach` knows it.
 * `GET /operator/papers/{paperId}/signed`: the paper as everybody has signed it.
 */
export function operatorPapers({ requireOperator, papers }: OperatorPapersDeps) {
  async function fetchSigned({ request, response }: Exchange, rest: string): Promise<void> {
    const [, id] = SIGNED_PATH.exec(rest) ?? [];
    if (id === undefined) throw new Fault('NOT_FOUND');
    if (request.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
    const bytes = await papers.signedFile(id);
    if (!bytes) throw new Fault('NOT_FOUND');
    send(response, 200, headersOf(`${id}-signed`), bytes);
  }

  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { request, response } = exchange;
    requireOperator(exchange);
    if (rest !== '') return fetchSigned(exchange, rest);
    if (request.method !== 'PUT') throw new Fault('METHOD_NOT_ALLOWED');
    if (request.headers['content-type'] !== PDF) throw new Fault('UNSUPPORTED_MEDIA_TYPE');
    const file = await papers.takeFile(await readBody(request, MAX_PAPER_BYTES));
    if (!file) throw new Fault('BAD_REQUEST');
    sendJson(response, 201, { fileId: file.id, sha256: file.sha256, pages: file.pages });
  };
}
