import { gathered } from '../connectors/cmis/gathered.ts';
import { withLastGood } from '../connectors/cmis/last-good.ts';
import { cmisMeterReadingReader } from '../connectors/cmis/readings.ts';
import { cmisStoreReader } from '../connectors/cmis/store.ts';
import type { PublicServices } from '../graphql/context.ts';
import { administrationService } from '../modules/administration/administration.service.ts';
import { type OutageCalendarService, outageCalendarService } from '../modules/outage/outage-calendar.service.ts';
import { humanCheckService } from '../modules/human-check/human-check.service.ts';
import { readingSeal } from '../modules/meter-reading/meter-reading.seal.ts';
import { meterReadingService } from '../modules/meter-reading/meter-reading.service.ts';
import { outagePlaces } from '../modules/outage/outage.places.ts';
import { LAST_GOOD_SECONDS } from '../modules/outage/outage.port.ts';
import { placeSeal } from '../modules/outage/outage.seal.ts';
import { outageService } from '../modules/outage/outage.service.ts';
import type { RequestNotices } from '../modules/request/request.notices.ts';
import type { HumanChecker } from '../modules/human-check/human-check.port.ts';
import { requestService } from '../modules/request/request.service.ts';
import { serviceCatalogService } from '../modules/service-catalog/service-catalog.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import { readTariffReference } from '../modules/tariff/tariff.reference.ts';
import { tariffService } from '../modules/tariff/tariff.service.ts';
import { type ServiceAreas, serviceAreas } from '../modules/unit/service-area.service.ts';
import { unitService } from '../modules/unit/unit.service.ts';
import { verifyService } from '../modules/verify/verify.service.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { rateLimiter } from '../platform/rate-limit.ts';
import { readAdministrativeUnits } from '../reference/administrative-units.ts';
import { readBanks } from '../reference/banks.ts';
import { readOfficialContacts } from '../reference/official-contacts.ts';
import { readScamSigns } from '../reference/scam-signs.ts';
import { readServices } from '../reference/services.ts';
import { type Publishing, publishing } from './content.ts';
import type { Directories } from './directories.ts';

interface PublicParts {
  database: Database;
  clock: Clock;
  /** Seals calendar addresses and hides who is counted, 32 bytes. */
  secretKey: Buffer;
  humans: HumanChecker | null;
  notices: RequestNotices;
  directories: Directories;
  sites: Pick<SiteService, 'find'>;
}

/** What stands behind the public port. */
export interface Public {
  services: PublicServices;
  calendar: OutageCalendarService;
  publishing: Publishing;
  /** Who serves which commune. */
  areas: ServiceAreas;
  /** Drops what was read from sources: an import has changed the facts. */
  forget(): void;
}

export function composePublic({ database, clock, secretKey, humans, notices, directories, sites }: PublicParts): Public {
  const { units, hotlines, freshness } = directories;
  const seal = placeSeal(secretKey);
  const reader = withLastGood(gathered(cmisStoreReader({ database, clock })), {
    clock,
    keepFor: LAST_GOOD_SECONDS * 1000,
    maxReadings: 50_000,
  });
  const places = outagePlaces({ reader, units, clock });
  const kindOf = (siteKey: string) => sites.find(siteKey)?.humanCheck;
  const humanCheck = humanCheckService({ database, kindOf, secretKey, clock });
  const administrativeUnits = readAdministrativeUnits();
  const administration = administrationService(administrativeUnits);
  const areas = serviceAreas(units, administrativeUnits);
  const published = publishing({ database, units, hotlines, administration, areas, clock });
  const meterReading = meterReadingService({
    reader: cmisMeterReadingReader(database),
    units,
    hotlines,
    seal: readingSeal(secretKey),
    freshness,
    clock,
  });
  return {
    services: {
      ...published.services,
      administration,
      humanCheck,
      meterReading,
      outage: outageService({ places, hotlines, seal, freshness, clock }),
      request: requestService({
        database,
        units,
        hotlines,
        areas,
        addresses: administration,
        humans: humans ?? humanCheck,
        limits: rateLimiter(secretKey),
        notices,
        clock,
      }),
      serviceCatalog: serviceCatalogService({ file: readServices(), hotlines }),
      tariff: tariffService({ reference: readTariffReference(), clock }),
      unit: unitService({ units, hotlines, clock }),
      verify: verifyService({
        contacts: readOfficialContacts(),
        signs: readScamSigns(),
        banks: readBanks(),
        places: published.services.place,
        hotlines,
      }),
    },
    calendar: outageCalendarService({ reader, places, units, seal, freshness, clock }),
    publishing: published,
    areas,
    forget: () => reader.forget(),
  };
}
