import { corporationOf } from '../core/corporation.ts';
import type { Ask } from '../core/query-controller.ts';
import { WidgetError } from '../core/widget-error.ts';
import { ServiceCatalogAll } from './service-catalog-all.generated.ts';
import type { Catalog } from './service-catalog.data.ts';

/** Whose services: of the corporation that the tag names, else of the site's own. */
export interface Question {
  readonly corporation: string | undefined;
}

/** @throws WidgetError when the BFF could not say */
export async function loadCatalog(question: Question, ask: Ask): Promise<Catalog> {
  const { services } = await ask(ServiceCatalogAll, { corporation: corporationOf(question) });
  if (!services) throw new WidgetError('UNREADABLE');
  return services;
}
