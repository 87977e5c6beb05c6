import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileUploadDiscard } from '../../widgets/shared/file-upload/file-upload-discard.generated.ts';
import { FileUploadMine } from '../../widgets/shared/file-upload/file-upload-mine.generated.ts';
import { FileUploadPrepare } from '../../widgets/shared/file-upload/file-upload-prepare.generated.ts';
import type { TestApp, TestBrowser } from './app.ts';
import type { Locale } from '../platform/texts.ts';

/** Uploads as a browser makes them, for tests. */

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const announced = (bytes: Uint8Array, changed: object = {}) => ({
  kind: 'IDENTITY',
  name: 'cccd.jpg',
  size: bytes.length,
  sha256: sha256Of(bytes),
  clientRequestId: randomUUID() as string,
  ...changed,
});

export async function prepare(browser: TestBrowser, input: ReturnType<typeof announced>, locale: Locale = 'vi') {
  const { data, errors } = await browser.run(FileUploadPrepare, { input }, locale);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.attachmentPrepare;
}

/** @throws where no place was given */
export async function slotFor(browser: TestBrowser, bytes: Uint8Array, changed: object = {}): Promise<{ id: string; uploadPath: string }> {
  const slot = await prepare(browser, announced(bytes, changed));
  if (slot.__typename !== 'AttachmentSlot') throw new Error(JSON.stringify(slot));
  return slot;
}

export const PATCH_HEADERS = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };

export const patch = (browser: TestBrowser, path: string, offset: number, body: Uint8Array, headers: object = {}): Promise<Response> =>
  browser.fetch(path, {
    method: 'PATCH',
    headers: { ...PATCH_HEADERS, 'upload-offset': String(offset), ...headers },
    body: body as Uint8Array<ArrayBuffer>,
  });

/** How far an upload is, as HEAD says it. */
export async function offsetAt(browser: TestBrowser, path: string): Promise<number> {
  const response = await browser.fetch(path, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
  return Number(response.headers.get('upload-offset') ?? Number.NaN);
}

/** Announces a file and sends it in one go. @returns its id */
export async function upload(browser: TestBrowser, bytes: Uint8Array, changed: object = {}): Promise<string> {
  const { id, uploadPath } = await slotFor(browser, bytes, changed);
  const response = await patch(browser, uploadPath, 0, bytes);
  if (response.status !== 204) throw new Error(`${response.status} ${await response.text()}`);
  return id;
}

export async function mine(browser: TestBrowser, locale: Locale = 'vi') {
  const { data, errors } = await browser.run(FileUploadMine, {}, locale);
  if (!data?.attachments) throw new Error(JSON.stringify(errors));
  return data.attachments;
}

export async function discard(browser: TestBrowser, id: string): Promise<string | undefined> {
  return (await browser.run(FileUploadDiscard, { id })).data?.attachmentDiscard.__typename;
}

/** Which files of an attachment lie in the storage. */
export function storedOf({ folder }: Pick<TestApp, 'folder'>, id: string): string[] {
  return existsSync(join(folder, id)) ? readdirSync(join(folder, id)) : [];
}

/** What half-written files lie there. */
export const unfinishedIn = ({ folder }: Pick<TestApp, 'folder'>): string[] =>
  existsSync(join(folder, '.unfinished')) ? readdirSync(join(folder, '.unfinished')) : [];

/** Hands files in as a request would. @returns those that were refused */
export const handIn = async (app: TestApp, browserFiles: string[], visitorId: string, requestId = 'sr_one') =>
  app.db.transaction('test.claim', (trx) =>
    app.app.files.attachments.claim(trx, visitorId, browserFiles, { corporation: 'EVNSPC', id: requestId }),
  );

/** Whose browser uploaded this. */
export async function visitorOfFile({ db }: TestApp, id: string): Promise<string> {
  return (await db.read.selectFrom('attachment').select('visitor_id').where('id', '=', id).executeTakeFirstOrThrow()).visitor_id;
}

/** What the utility knows of the files of a request. */
export async function handedIn({ app, db }: TestApp, { corporation, id }: { corporation: 'EVNSPC'; id: string }) {
  return (await app.files.attachments.ofRequests(db.read, corporation, [id])).get(id) ?? [];
}
