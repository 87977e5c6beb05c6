import { paperDeskService, type PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { paperFiles } from '../modules/paper/paper.files.ts';
import { paperEvents } from '../modules/paper/paper.events.ts';
import { paperService, type PaperService } from '../modules/paper/paper.service.ts';
import { paperSigningService, type PaperSigningService } from '../modules/paper/paper-signing.service.ts';
import { serviceRequestRefs } from '../modules/service-request/service-request.refs.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { FileStorage } from '../platform/file-storage.ts';
import type { Chore } from '../platform/housekeeping.ts';

interface PaperParts {
  database: Database;
  clock: Clock;
  storage: FileStorage;
}

/** Papers for everybody who has to do with them. */
export interface Papers {
  papers: PaperService;
  desk: PaperDeskService;
  /** What both ways of signing stand on. */
  signing: PaperSigningService;
  chores: Chore[];
}

export function composePapers({ database, clock, storage }: PaperParts): Papers {
  const files = paperFiles({ database, files: storage, clock });
  const deps = { database, files, requests: serviceRequestRefs, tell: paperEvents({ clock }), clock };
  return { papers: paperService(deps), desk: paperDeskService(deps), signing: paperSigningService(deps), chores: files.chores };
}
