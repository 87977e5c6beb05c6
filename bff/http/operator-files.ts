import type { AttachmentService } from '../modules/attachment/attachment.service.ts';
import type { FileType } from '../modules/attachment/kinds.ts';
import { Fault } from '../platform/faults.ts';
import type { Exchange } from './exchange.ts';
import type { OperatorGate } from './operator.ts';
import { NO_STORE, send } from './respond.ts';

const ENDINGS: Readonly<Record<FileType, string>> = { 'image/jpeg': '.jpg', 'application/pdf': '.pdf' };

/** As RFC 5987 writes it: `encodeURIComponent` leaves four characters that mean something there. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Under the name it was sent with, and the ending of what it is. */
function disposition({ id, name, type }: { id: string; name: string; type: FileType }): string {
  const ending = ENDINGS[type];
  return `attachment; filename="${id}${ending}"; filename*=UTF-8''${encoded(name.replace(/\.[A-Za-z0-9]{1,5}$/, '') + ending)}`;
}

export interface OperatorFilesDeps {
  requireOperator: OperatorGate;
  attachments: Pick<AttachmentService, 'read'>;
}

/** `GET /operator/files/{id}`: a paper that was handed in with a request and found good. Saved, never shown as a page. */
export function operatorFiles({ requireOperator, attachments }: OperatorFilesDeps) {
  return async function handle(exchange: Exchange, id: string): Promise<void> {
    requireOperator(exchange);
    if (exchange.request.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
    const file = await attachments.read(id);
    if (!file) throw new Fault('NOT_FOUND');
    const headers = {
      'content-type': file.type,
      'content-disposition': disposition(file),
      'cache-control': NO_STORE,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    };
    send(exchange.response, 200, headers, file.content);
  };
}
