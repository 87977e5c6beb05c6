import type { WidgetElement } from '../../core/element.ts';
import { personalHeaders } from '../../core/personal.ts';
import { WidgetError } from '../../core/widget-error.ts';

/** A paper in one form of it: the revision itself, or as it was signed. */
export interface PaperFile {
  readonly id: string;
  /** Hex, of its very bytes. */
  readonly sha256: string;
}

/** Up to ten mebibytes by a poor network. */
const TIMEOUT_MS = 120_000;

/**
 * The very bytes, as this person may see them, and no others: they are compared with their hash, which is what is signed.
 * @throws WidgetError; NOT_FOUND where the paper has been replaced, or this browser may not see it any more
 */
export async function fetchPaper({ connection: { endpoint, site } }: WidgetElement, { id, sha256 }: PaperFile): Promise<Blob> {
  const response = await fetch(`${endpoint}/s/papers/${encodeURIComponent(site)}/${encodeURIComponent(id)}/${sha256}`, {
    mode: 'same-origin',
    credentials: 'same-origin',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: personalHeaders(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new WidgetError(response.status === 404 ? 'NOT_FOUND' : `HTTP_${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== sha256) throw new WidgetError('UNREADABLE');
  return new Blob([bytes], { type: 'application/pdf' });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
