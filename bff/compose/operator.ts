import type { OperatorServices } from '../graphql/context.ts';
import { importService } from '../modules/import/import.service.ts';
import { requestDeskService } from '../modules/request/request-desk.service.ts';
import type { RequestNotices } from '../modules/request/request.notices.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import type { Directories } from './directories.ts';

interface OperatorParts {
  database: Database;
  clock: Clock;
  log: Log;
  directories: Directories;
  notices: RequestNotices;
  sites: SiteService;
  /** Told after every commit of an import, so that no finished answer outlives the statement it was made from. */
  onCommit(): void;
}

/** What stands behind the operator port. */
export function composeOperator({ directories, sites, notices, ...parts }: OperatorParts): OperatorServices {
  const { units, freshness } = directories;
  return {
    imports: importService({ ...parts, units, freshness }),
    requests: requestDeskService({ database: parts.database, notices, clock: parts.clock }),
    sites,
  };
}
