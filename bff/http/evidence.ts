import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PaperEvidenceService } from '../modules/paper/paper-evidence.service.ts';
import { CORPORATIONS } from '../platform/corporation.ts';
import { Fault } from '../platform/faults.ts';
import type { Exchange } from './exchange.ts';
import type { OperatorGate } from './operator.ts';
import { BASE_HEADERS, NO_STORE } from './respond.ts';

export interface EvidenceExportDeps {
  requireOperator: OperatorGate;
  evidence: Pick<PaperEvidenceService, 'export'>;
}

async function* linesOf(items: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

/**
 * `GET /operator/evidence/{corporation}`: what has become of its papers, from the first event on, as JSON lines. The last
 * line says whether the chain is whole; an export without it was cut off.
 */
export function evidenceExport({ requireOperator, evidence }: EvidenceExportDeps) {
  return async function handle(exchange: Exchange, rest: string): Promise<void> {
    const { request, response } = exchange;
    requireOperator(exchange);
    const corporation = CORPORATIONS.find((one) => one === rest);
    if (!corporation) throw new Fault('NOT_FOUND');
    if (request.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
    response.writeHead(200, { ...BASE_HEADERS, 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': NO_STORE });
    await pipeline(Readable.from(linesOf(evidence.export(corporation))), response);
  };
}
