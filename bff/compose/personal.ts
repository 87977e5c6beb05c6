import type { PersonalServices } from '../graphql/context.ts';
import type { AttachmentService } from '../modules/attachment/attachment.service.ts';
import { otpSeal } from '../modules/otp/otp.code.ts';
import type { OtpSubjects } from '../modules/otp/otp.port.ts';
import { otpService } from '../modules/otp/otp.service.ts';
import { requestCodeKey } from '../modules/service-request/request-code.ts';
import type { ServiceTrackingService } from '../modules/service-request/service-request-tracking.service.ts';
import { sessionService } from '../modules/session/session.service.ts';
import { bareCode } from '../platform/check-character.ts';
import { rateLimiter } from '../platform/rate-limit.ts';
import type { Papers } from './papers.ts';
import { composeServiceRequests, type ServiceRequestParts, type ServiceRequests } from './service-requests.ts';

interface PersonalParts extends Omit<ServiceRequestParts, 'grants' | 'papers' | 'paperDesk'> {
  attachments: AttachmentService;
  papers: Papers;
  /** Where codes asked for through a site are typed. */
  hostOf: (siteKey: string) => string;
  /** Stands in for the requests and papers there are; null: the real ones. */
  otpSubjects: OtpSubjects | null;
}

/** What stands behind the session surface. */
export interface Personal {
  services: PersonalServices;
  serviceRequests: ServiceRequests;
}

/** What people prove something about. */
const subjectsOf = (requests: Pick<ServiceTrackingService, 'subjectOf'>, papers: Pick<Papers, 'subjectOf'>): OtpSubjects => ({
  find: (by, visitor) => (by.requestCode === undefined ? papers.subjectOf(by.paperId, visitor) : requests.subjectOf(by)),
  nameOf: (by) => (by.requestCode === undefined ? by.paperId : (requestCodeKey(by.requestCode) ?? bareCode(by.requestCode))),
});

export function composePersonal({ otpSubjects, hostOf, papers, ...parts }: PersonalParts): Personal {
  const { database, clock, secretKey, humans, channels } = parts;
  const session = sessionService({ database, clock });
  const serviceRequests = composeServiceRequests({ ...parts, papers: papers.papers, paperDesk: papers.desk, grants: session });
  const { submission, tracking } = serviceRequests;
  const otp = otpService({
    database,
    clock,
    humans,
    channels,
    hostOf,
    subjects: otpSubjects ?? subjectsOf(tracking, papers),
    limits: rateLimiter(secretKey),
    seal: otpSeal(secretKey),
    session,
  });
  return {
    services: {
      attachment: parts.attachments,
      otp,
      paper: papers.papers,
      paperOtp: papers.byOtp(otp),
      paperToken: papers.byToken,
      session,
      serviceRequest: submission,
      serviceTracking: tracking,
    },
    serviceRequests,
  };
}
