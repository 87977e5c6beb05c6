import type { PersonalServices } from '../graphql/context.ts';
import { sessionService } from '../modules/session/session.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';

interface PersonalParts {
  database: Database;
  clock: Clock;
}

/** What stands behind the session surface. */
export function composePersonal({ database, clock }: PersonalParts): PersonalServices {
  return { session: sessionService({ database, clock }) };
}
