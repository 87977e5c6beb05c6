import { Refusal } from './refusal.ts';

const MAX_ITEMS = 20;
const MAX_NAME = 255;

export interface SignItem {
  /** File name that the person is shown. */
  readonly name: string;
  /** The attributes as a SET in DER. */
  readonly toBeSigned: Buffer;
}

export interface SignRequest {
  /** Of this one attempt; a second attempt needs another. */
  readonly requestId: string;
  readonly certificateId: string;
  readonly items: readonly SignItem[];
}

/** @throws Refusal BAD_REQUEST, UNSUPPORTED_FORMAT */
export function readSignRequest(body: unknown): SignRequest {
  const { requestId, certificateId, items } = recordOf(body);
  if (typeof requestId !== 'string' || !/^[\w-]{8,128}$/.test(requestId)) throw new Refusal('BAD_REQUEST', 'requestId');
  if (typeof certificateId !== 'string' || !/^[0-9a-f]{64}$/.test(certificateId)) throw new Refusal('BAD_REQUEST', 'certificateId');
  if (!Array.isArray(items) || items.length === 0 || items.length > MAX_ITEMS) throw new Refusal('BAD_REQUEST', 'items');
  return { requestId, certificateId, items: items.map(readItem) };
}

function readItem(item: unknown): SignItem {
  const { name, format, toBeSigned } = recordOf(item);
  if (typeof name !== 'string' || name.trim() === '' || name.length > MAX_NAME) throw new Refusal('BAD_REQUEST', 'name');
  if (format !== 'cms-signed-attributes') throw new Refusal('UNSUPPORTED_FORMAT');
  const bytes = Buffer.from(typeof toBeSigned === 'string' ? toBeSigned : '', 'base64');
  // Node skips what is not base64; other readers would see other bytes.
  if (bytes.length === 0 || bytes.toString('base64') !== toBeSigned) throw new Refusal('BAD_REQUEST', 'toBeSigned');
  return { name, toBeSigned: bytes };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('BAD_REQUEST', 'an object is expected');
  return value as Readonly<Record<string, unknown>>;
}
