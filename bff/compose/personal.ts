import type { PersonalServices } from '../graphql/context.ts';
import type { AttachmentService } from '../modules/attachment/attachment.service.ts';
import { sessionService } from '../modules/session/session.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';

interface PersonalParts {
  database: Database;
  clock: Clock;
  attachment: AttachmentService;
}

/** What stands behind the session surface. */
export function composePersonal({ database, clock, attachment }: PersonalParts): PersonalServices {
  return { attachment, session: sessionService({ database, clock }) };
}
