import type { Messages } from '../core/localize.ts';
import type { EnglishKey } from './service-catalog.vi.ts';

export const en: Messages<EnglishKey> = {
  'serviceCatalog.title': 'Electricity services',
  'serviceCatalog.search': 'Find a service',
  'serviceCatalog.searchHint': 'For example: meter, invoice, change of name.',

  'serviceCatalog.count': '{count} services in {groups} groups.',
  'serviceCatalog.found': { one: '{count} service.', other: '{count} services.' },
  'serviceCatalog.nothing': 'No service contains “{text}”. Try another word, or call the hotline.',
  'serviceCatalog.showAll': 'Show all services',
  'serviceCatalog.back': 'All services',
  'serviceCatalog.who': 'Who can ask',
  'serviceCatalog.variants': 'Cases',
  'serviceCatalog.variants.more': 'In addition:',
  'serviceCatalog.start.register': 'Apply',
  'serviceCatalog.start.lookUp': 'Look up',
  'serviceCatalog.start.send': 'Send a request',
  'serviceCatalog.start.report': 'Report the outage',
  'serviceCatalog.start.pay': 'Pay',
  'serviceCatalog.elsewhere': 'This page cannot open the service. Call the hotline of {corporation}, or go to an office of the utility.',
  'serviceCatalog.contact': 'More questions? Hotline of {corporation}:',
};
