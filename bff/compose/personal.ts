import type { PersonalServices } from '../graphql/context.ts';
import type { Attachments } from '../modules/service-request/service-request.port.ts';
import { sessionService } from '../modules/session/session.service.ts';
import { composeServiceRequests, type ServiceRequestParts, type ServiceRequests } from './service-requests.ts';

type PersonalParts = Omit<ServiceRequestParts, 'grants' | 'attachments'>;

/** What stands behind the session surface. */
export interface Personal {
  services: PersonalServices;
  serviceRequests: ServiceRequests;
}

/** As long as nothing can be uploaded no file is anybody's. */
const NO_FILES: Attachments = { claim: async (_trx, _visitorId, ids) => ids };

export function composePersonal(parts: PersonalParts): Personal {
  const session = sessionService(parts);
  const serviceRequests = composeServiceRequests({ ...parts, grants: session, attachments: NO_FILES });
  const { submission, tracking } = serviceRequests;
  return { services: { session, serviceRequest: submission, serviceTracking: tracking }, serviceRequests };
}
