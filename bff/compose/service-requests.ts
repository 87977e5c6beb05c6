import type { Attachments, Grants, SigningPapers } from '../modules/service-request/service-request.port.ts';
import type { PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { serviceDeskService, type ServiceDeskService } from '../modules/service-request/service-request-desk.service.ts';
import { serviceMoves } from '../modules/service-request/service-request.moves.ts';
import { serviceNotices } from '../modules/service-request/service-request.notices.ts';
import { secretsSeal } from '../modules/service-request/service-request.seal.ts';
import { serviceRequestService, type ServiceRequestService } from '../modules/service-request/service-request.service.ts';
import { serviceTrackingService, type ServiceTrackingService } from '../modules/service-request/service-request-tracking.service.ts';
import type { HumanChecker } from '../modules/human-check/human-check.port.ts';
import type { ServiceAreas } from '../modules/unit/service-area.service.ts';
import type { Addresses } from '../platform/address.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { OutboxChannel } from '../platform/outbox.store.ts';
import { rateLimiter } from '../platform/rate-limit.ts';
import type { Directories } from './directories.ts';

export interface ServiceRequestParts {
  database: Database;
  clock: Clock;
  /** Seals identity numbers and hides whom limits count, 32 bytes. */
  secretKey: Buffer;
  directories: Directories;
  areas: ServiceAreas;
  addresses: Addresses;
  humans: HumanChecker;
  channels: ReadonlySet<OutboxChannel>;
  attachments: Attachments;
  papers: SigningPapers;
  /** Erased with the request. */
  paperDesk: Pick<PaperDeskService, 'erase'>;
  grants: Grants;
}

/** Service requests for everybody who has to do with them. */
export interface ServiceRequests {
  submission: ServiceRequestService;
  tracking: ServiceTrackingService;
  desk: ServiceDeskService;
  /** Takes in what no person sends: the sample of a demo. */
  samples: ServiceRequestService;
}

/** The sample is no program that fills in a form. */
const NOBODY_ASKED: HumanChecker = { redeem: async () => 'ok' };

/** What a request holds besides its own fields goes with it. */
const withPapers = (attachments: Attachments, paperDesk: ServiceRequestParts['paperDesk']): Pick<Attachments, 'ofRequests' | 'erase'> => ({
  ofRequests: attachments.ofRequests,
  erase: async (trx, ref) => {
    await attachments.erase(trx, ref);
    await paperDesk.erase(trx, ref);
  },
});

export function composeServiceRequests({
  database,
  clock,
  secretKey,
  directories,
  humans,
  channels,
  paperDesk,
  ...parts
}: ServiceRequestParts): ServiceRequests {
  const { units, hotlines } = directories;
  const { attachments, papers } = parts;
  const notices = serviceNotices({ channels, hotlines, clock });
  const move = serviceMoves({ notices, clock });
  const seal = secretsSeal(secretKey);
  const taking = { ...parts, database, units, hotlines, limits: rateLimiter(secretKey), notices, seal, clock };
  return {
    submission: serviceRequestService({ ...taking, humans }),
    samples: serviceRequestService({ ...taking, humans: NOBODY_ASKED }),
    tracking: serviceTrackingService({ database, hotlines, attachments, papers, move }),
    desk: serviceDeskService({ database, move, seal, attachments: withPapers(attachments, paperDesk), clock }),
  };
}
