import { paperDeskService, type PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { paperFiles } from '../modules/paper/paper.files.ts';
import { paperEvidenceService, type PaperEvidenceService } from '../modules/paper/paper-evidence.service.ts';
import type { HotlineDirectory } from '../modules/unit/hotline-directory.service.ts';
import type { OutboxChannel } from '../platform/outbox.store.ts';
import { paperEvents } from '../modules/paper/paper.events.ts';
import { paperService, type PaperService } from '../modules/paper/paper.service.ts';
import { paperOtpService, type PaperOtpService, type PaperSubjects, paperSubjects } from '../modules/paper/paper-otp.service.ts';
import { paperSigningService, type PaperSigningService } from '../modules/paper/paper-signing.service.ts';
import { paperTokenService, type PaperTokenService } from '../modules/paper/paper-token.service.ts';
import { serviceRequestRefs } from '../modules/service-request/service-request.refs.ts';
import type { OtpService } from '../modules/otp/otp.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { FileStorage } from '../platform/file-storage.ts';
import type { Log } from '../platform/log.ts';
import type { Chore } from '../platform/housekeeping.ts';
import { rateLimiter } from '../platform/rate-limit.ts';
import type { Sealing } from './sealing.ts';

interface PaperParts {
  database: Database;
  clock: Clock;
  log: Log;
  storage: FileStorage;
  channels: ReadonlySet<OutboxChannel>;
  hotlines: HotlineDirectory;
  /** Null: nothing is sealed here. */
  sealing: Sealing | null;
  /** 32 bytes, the same in all processes. */
  secretKey: Buffer;
}

/** Papers for everybody who has to do with them. */
export interface Papers {
  papers: PaperService;
  desk: PaperDeskService;
  /** What both ways of signing stand on. */
  signing: PaperSigningService;
  /** Signs by the one-time codes that this service judges. */
  byOtp(otp: Pick<OtpService, 'take' | 'consume'>): PaperOtpService;
  /** Signs by the tokens of companies. */
  byToken: PaperTokenService;
  /** For what a one-time code may be asked. */
  subjectOf: PaperSubjects;
  evidence: PaperEvidenceService;
  chores: Chore[];
}

export function composePapers({ database, clock, log, storage, sealing, channels, hotlines, secretKey }: PaperParts): Papers {
  const files = paperFiles({ database, files: storage, clock });
  const deps = {
    database,
    files,
    requests: serviceRequestRefs,
    tell: paperEvents({ requests: serviceRequestRefs, channels, hotlines, clock }),
    clock,
  };
  const signing = paperSigningService(deps);
  const limits = rateLimiter(secretKey);
  const byToken = paperTokenService({ database, signing, files: storage, sealing, limits, clock, log });
  return {
    papers: paperService(deps),
    desk: paperDeskService({ ...deps, signs: sealing !== null }),
    signing,
    byOtp: (otp) => paperOtpService({ database, signing, otp, sealing, clock, log }),
    byToken,
    subjectOf: paperSubjects(deps),
    evidence: paperEvidenceService({ database }),
    chores: [...files.chores, ...byToken.chores],
  };
}
