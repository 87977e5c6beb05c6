import type { OperatorServices } from '../graphql/context.ts';
import type { AdministrationService } from '../modules/administration/administration.service.ts';
import { contentDeskService } from '../modules/content/content-desk.service.ts';
import { hotlineDeskService } from '../modules/hotline/hotline-desk.service.ts';
import type { HotlineService } from '../modules/hotline/hotline.service.ts';
import { importService } from '../modules/import/import.service.ts';
import type { PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import { placeDeskService } from '../modules/place/place-desk.service.ts';
import { requestDeskService } from '../modules/request/request-desk.service.ts';
import type { RequestNotices } from '../modules/request/request.notices.ts';
import type { ServiceDeskService } from '../modules/service-request/service-request-desk.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Log } from '../platform/log.ts';
import { readServices } from '../reference/services.ts';
import type { Directories } from './directories.ts';

interface OperatorParts {
  database: Database;
  clock: Clock;
  log: Log;
  directories: Directories;
  administration: Pick<AdministrationService, 'areaOf'>;
  hotlines: Pick<HotlineService, 'refresh'>;
  notices: RequestNotices;
  papers: PaperDeskService;
  serviceRequests: ServiceDeskService;
  sites: SiteService;
  /** Told after every commit of an import, so that no finished answer outlives the statement it was made from. */
  onCommit(): void;
}

/** What stands behind the operator port. */
export function composeOperator({
  directories,
  sites,
  papers,
  serviceRequests,
  notices,
  hotlines,
  ...parts
}: OperatorParts): OperatorServices {
  const { units, freshness } = directories;
  const serviceIds = new Set(readServices().services.map(({ id }) => id));
  return {
    content: contentDeskService({ ...parts, serviceIds }),
    hotlines: hotlineDeskService({ ...parts, hotlines }),
    imports: importService({ ...parts, units, freshness }),
    papers,
    places: placeDeskService({ ...parts, units }),
    requests: requestDeskService({ database: parts.database, notices, clock: parts.clock }),
    serviceRequests,
    sites,
  };
}
