import type { ImportService } from '../modules/import/import.service.ts';
import type { OutageService } from '../modules/outage/outage.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Site } from '../modules/site/site.ts';
import type { TariffService } from '../modules/tariff/tariff.service.ts';
import type { UnitService } from '../modules/unit/unit.service.ts';
import type { Locale } from './texts.ts';

/** What any page may ask, through any site key. Nothing in here can read something personal. */
export interface PublicServices {
  outage: OutageService;
  tariff: TariffService;
  unit: UnitService;
}

/** What only the utility's own systems may do. */
export interface OperatorServices {
  imports: ImportService;
  sites: SiteService;
}

/** What every resolver and service method is told about the question. */
export interface Context {
  site: Site;
  locale: Locale;
  services: PublicServices;
  /** Present on the operator surface alone; the public surface holds nothing that could be leaked through it. */
  operator: OperatorServices | null;
}

/** The operator's services. Fields that use it carry `access: 'operator'`, so the gate has already refused everybody else. */
export function operatorOf(context: Context): OperatorServices {
  if (context.operator === null) throw new Error('operator services asked for outside the operator surface');
  return context.operator;
}
