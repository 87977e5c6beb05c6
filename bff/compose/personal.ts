import type { PersonalServices } from '../graphql/context.ts';
import type { HumanChecker } from '../modules/human-check/human-check.port.ts';
import { otpSeal } from '../modules/otp/otp.code.ts';
import type { OtpSubjects } from '../modules/otp/otp.port.ts';
import { otpService } from '../modules/otp/otp.service.ts';
import { sessionService } from '../modules/session/session.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { MessageChannel } from '../platform/outbox.store.ts';
import { rateLimiter } from '../platform/rate-limit.ts';

interface PersonalParts {
  database: Database;
  clock: Clock;
  /** Keeps one-time codes and whom limits count from whoever reads the database, 32 bytes. */
  secretKey: Buffer;
  humans: HumanChecker;
  channels: ReadonlySet<MessageChannel>;
  /** Where codes asked for through a site are typed. */
  hostOf: (siteKey: string) => string;
  /** Stands in for the requests and papers there are; null: the real ones. */
  otpSubjects: OtpSubjects | null;
}

/** Nobody has handed in a request yet. */
const NO_SUBJECTS: OtpSubjects = { find: async () => null };

/** What stands behind the session surface. */
export function composePersonal({ otpSubjects, secretKey, ...parts }: PersonalParts): PersonalServices {
  const session = sessionService(parts);
  const otp = otpService({
    ...parts,
    subjects: otpSubjects ?? NO_SUBJECTS,
    limits: rateLimiter(secretKey),
    seal: otpSeal(secretKey),
    session,
  });
  return { otp, session };
}
