import { type ClamdOptions, clamdScanner } from '../connectors/scan/clamd.ts';
import { folderStorage } from '../connectors/storage/folder.ts';
import { type S3Options, s3Storage } from '../connectors/storage/s3.ts';
import { sealedStorage } from '../connectors/storage/sealed.ts';
import { attachmentChores } from '../modules/attachment/attachment.chores.ts';
import { type AttachmentService, attachmentService } from '../modules/attachment/attachment.service.ts';
import { checkingService } from '../modules/attachment/checking.service.ts';
import { inspector } from '../modules/attachment/inspector.ts';
import { type UploadService, uploadService } from '../modules/attachment/upload.service.ts';
import { serviceRequestRefs } from '../modules/service-request/service-request.refs.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { FileStorage } from '../platform/file-storage.ts';
import type { Chore } from '../platform/housekeeping.ts';
import { rateLimiter } from '../platform/rate-limit.ts';

const DAY_MS = 86_400_000;

export interface FileConfig {
  folder: string;
  /** Instead of the folder. */
  s3: S3Options | null;
  /** Null: files are not scanned. */
  scanner: ClamdOptions | null;
}

interface FileParts {
  database: Database;
  clock: Clock;
  /** 32 bytes, the same in all processes. */
  secretKey: Buffer;
  config: FileConfig;
}

export interface Files {
  /** Encrypts what it is given. */
  storage: FileStorage;
  attachments: AttachmentService;
  uploads: UploadService;
  chores: Chore[];
  /** Files that wait to be looked into; they wait for seconds. */
  waiting: Chore;
  close(): Promise<void>;
}

async function placeOf({ folder, s3 }: FileConfig, clock: Clock): Promise<{ place: FileStorage; chores: Chore[] }> {
  if (s3) return { place: await s3Storage(s3), chores: [] };
  const place = folderStorage(folder);
  const sweep: Chore = { name: 'removing unfinished files', run: () => place.sweep(new Date(clock.now().getTime() - DAY_MS)) };
  return { place, chores: [sweep] };
}

/** Where files lie, and what becomes of those that people upload. */
export async function composeFiles({ database, clock, secretKey, config }: FileParts): Promise<Files> {
  const { place, chores } = await placeOf(config, clock);
  const storage = sealedStorage(place, secretKey);
  const looking = inspector();
  const scanner = config.scanner && clamdScanner(config.scanner);
  const checking = checkingService({ database, files: storage, inspector: looking, scanner });
  return {
    storage,
    attachments: attachmentService({ database, files: storage, limits: rateLimiter(secretKey), requests: serviceRequestRefs, clock }),
    uploads: uploadService({ database, files: storage, checking }),
    chores: [...attachmentChores({ database, files: storage }), ...chores],
    waiting: { name: 'looking into files that wait', run: checking.checkWaiting },
    close: looking.close,
  };
}
