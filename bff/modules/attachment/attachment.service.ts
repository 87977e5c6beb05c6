import { UPLOAD_LIMITS as LIMITS } from '../../../schema/request-limits.ts';
import type { PaperType } from '../../../schema/service-forms.ts';
import type { Asker } from '../../platform/asker.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import type { FileStorage } from '../../platform/file-storage.ts';
import { fingerprintOf, isRequestId, once, type Outcome } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import {
  type InputProblem,
  inputProblem,
  type Issues,
  issuesUnder,
  type NotFoundProblem,
  problem,
  type TryLaterProblem,
} from '../../platform/problems.ts';
import type { RateLimiter } from '../../platform/rate-limit.ts';
import { type FieldTextKey, fieldText, type Locale } from '../../platform/texts.ts';
import { isSafeText, lengthOf } from '../../platform/typed-text.ts';
import type { Visitor } from '../../platform/visitor.ts';
import type { Announced, KeptFile, RequestRef, StoredAttachment } from './attachment.answer.ts';
import { keptKey } from './attachment.files.ts';
import type { AttachmentRequests } from './attachment.port.ts';
import {
  attachmentsOf,
  attachmentsOfRequests,
  claimAttachments,
  discardAttachment,
  dropOfRequest,
  insertAttachment,
  keptFile,
  lockVisitor,
} from './attachment.store.ts';
import { watermarked } from './watermark.ts';

const MIB = 1024 * 1024;
const KIND = /^[A-Z][A-Z_]{1,39}$/;
/** Whose photos are of use to others. */
const IDENTITY = 'IDENTITY' satisfies PaperType;
const SHA256 = /^[0-9a-f]{64}$/;
/** One line, and a name instead of a way to somewhere. */
const NAME = /^[^/\\\t\n\v\f\r\u0085\u2028\u2029]+$/;

/** Whose browser it is, and from which network. */
export interface Uploader extends Asker {
  visitor: Visitor;
  network: string;
}

export interface AttachmentPrepareInput extends Announced {
  clientRequestId: string;
}

export interface AttachmentSlot {
  __typename: 'AttachmentSlot';
  id: string;
  /** Below the origin of the BFF. */
  uploadPath: string;
}

export type AttachmentPrepareResult = AttachmentSlot | InputProblem | TryLaterProblem;

export type AttachmentDiscardResult = { __typename: 'AttachmentDiscarded'; id: string } | NotFoundProblem;

/** A file as its browser is told of it. */
export interface Attachment extends Omit<StoredAttachment, 'refusal'> {
  /** Why it is not taken; null for all others. */
  message: string | null;
}

function judge({ kind, name, size, sha256, clientRequestId }: AttachmentPrepareInput): Issues {
  const issues = issuesUnder('input');
  if (!isRequestId(clientRequestId)) issues.add('clientRequestId', 'clientRequestId.shape');
  if (!KIND.test(kind)) issues.add('kind', 'attachment.kind.shape');
  if (name.trim() === '' || !NAME.test(name) || !isSafeText(name)) issues.add('name', 'attachment.name.characters');
  else if (lengthOf(name) > LIMITS.name) issues.add('name', 'text.tooLong', { max: LIMITS.name });
  if (size <= 0) issues.add('size', 'attachment.size.empty');
  else if (size > LIMITS.fileBytes) issues.add('size', 'attachment.size.tooLarge', { max: LIMITS.fileBytes / MIB });
  if (!SHA256.test(sha256)) issues.add('sha256', 'attachment.sha256.shape');
  return issues;
}

/** A file that is not taken takes nobody's place. */
function judgeRoom(mine: readonly StoredAttachment[], { size }: Announced): Issues {
  const issues = issuesUnder('input');
  const held = mine.filter(({ state }) => state !== 'REJECTED');
  const bytes = held.reduce((sum, file) => sum + file.size, size);
  if (held.length >= LIMITS.files) issues.add('size', 'attachment.files.count', { max: LIMITS.files });
  else if (bytes > LIMITS.bytes) issues.add('size', 'attachment.files.bytes', { max: LIMITS.bytes / MIB });
  return issues;
}

const isSame = (one: Announced, other: Announced): boolean =>
  one.kind === other.kind && one.name === other.name && one.size === other.size && one.sha256 === other.sha256;

const told = ({ refusal, ...file }: StoredAttachment, locale: Locale): Attachment => {
  const key: FieldTextKey | null = refusal && `attachment.refused.${refusal}`;
  return { ...file, message: key && fieldText(key, locale) };
};

export interface AttachmentDeps {
  database: Database;
  files: FileStorage;
  limits: RateLimiter;
  requests: AttachmentRequests;
  clock: Clock;
}

/** Places for the files of a request, what has come of them, and who gets them. */
export function attachmentService({ database, files, limits, requests, clock }: AttachmentDeps) {
  async function open(trx: Executor, { visitor, ...uploader }: Uploader, announced: Announced): Promise<Outcome<AttachmentPrepareResult>> {
    const { locale, network } = uploader;
    const slot = (id: string): AttachmentSlot => ({ __typename: 'AttachmentSlot', id, uploadPath: `/s/uploads/${visitor.siteKey}/${id}` });
    const { defaultCorporation } = uploader.audience;
    const retryAt = await limits.take(trx, defaultCorporation, [
      ['uploadVisitor', visitor.id],
      ['uploadNetwork', network],
    ]);
    if (retryAt) return { refused: { ...problem('TryLaterProblem', 'TRY_LATER', locale), retryAt } };
    await lockVisitor(trx, visitor.id);
    const mine = await attachmentsOf(trx, visitor.id);
    // Chosen again after a reload: it is gone on with where it was cut.
    const begun = mine.find((file) => file.state === 'UPLOADING' && isSame(file, announced));
    if (begun) return { done: slot(begun.id) };
    const { list } = judgeRoom(mine, announced);
    if (list.length > 0) return { refused: inputProblem(locale, list) };
    const id = newId('at', clock.now());
    await insertAttachment(trx, { ...announced, id, visitorId: visitor.id, siteKey: visitor.siteKey });
    return { done: slot(id) };
  }

  return {
    /** A place for one file; its bytes follow on `uploadPath`. */
    async prepare(uploader: Uploader, { input }: { input: AttachmentPrepareInput }): Promise<AttachmentPrepareResult> {
      const { list } = judge(input);
      if (list.length > 0) return inputProblem(uploader.locale, list);
      const { clientRequestId, kind, name, size, sha256 } = input;
      const announced = { kind, name: name.normalize('NFC'), size, sha256 };
      const { visitor, audience } = uploader;
      const scope = {
        corporation: audience.defaultCorporation,
        siteKey: visitor.siteKey,
        // Another browser's id is another id.
        operation: `attachmentPrepare ${visitor.id}`,
        clientRequestId,
      };
      return once(database, 'attachment.prepare', scope, fingerprintOf(announced), (trx) => open(trx, uploader, announced));
    },

    /** What this browser has uploaded and not handed in yet: found again after a reload. */
    async mine({ visitor, locale }: Pick<Uploader, 'visitor' | 'locale'>): Promise<Attachment[]> {
      return (await attachmentsOf(database.read, visitor.id)).map((file) => told(file, locale));
    },

    /** Somebody else's is none. */
    async discard({ visitor, locale }: Pick<Uploader, 'visitor' | 'locale'>, { id }: { id: string }): Promise<AttachmentDiscardResult> {
      const isGone = await discardAttachment(database.read, visitor.id, id);
      return isGone ? { __typename: 'AttachmentDiscarded', id } : problem('NotFoundProblem', 'NOT_FOUND', locale);
    },

    /**
     * Gives files to a request, in its transaction; each can be given once.
     * @returns those that cannot be: not this browser's, not complete, refused, or given already. Then nothing of it may stay.
     */
    async claim(trx: Executor, visitorId: string, ids: readonly string[], ref: RequestRef): Promise<readonly string[]> {
      if (ids.length === 0) return [];
      if (ids.length > LIMITS.files) return ids;
      const given = new Set(await claimAttachments(trx, visitorId, ids, ref));
      return ids.filter((id) => !given.has(id));
    },

    /** What was handed in with requests, by their ids, for the utility. */
    ofRequests: attachmentsOfRequests,

    /** A file that was handed in and found good; null for every other. A photo of an identity paper says what it may be used for. */
    async read(id: string): Promise<(KeptFile & { content: Buffer }) | null> {
      const file = await keptFile(database.read, id);
      const content = file && (await files.get(keptKey(id)));
      if (!file || !content) return null;
      if (file.kind !== IDENTITY || file.type !== 'image/jpeg') return { ...file, content };
      const of = await requests.customerOf(database.read, file.request);
      return of && { ...file, content: await watermarked(content, `CHỈ DÙNG CHO HỒ SƠ ${of.code}`) };
    },

    /** Nobody sees the files of this request from now on; housekeeping removes them. */
    erase: (trx: Executor, ref: RequestRef): Promise<void> => dropOfRequest(trx, ref),
  };
}

export type AttachmentService = ReturnType<typeof attachmentService>;
