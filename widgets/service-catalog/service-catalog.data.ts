import { fold } from '../../schema/fold.ts';
import type { Translate } from '../core/localize.ts';
import { type FactsReader, serviceFacts, type ServiceFactsView } from '../shared/service-facts/service-facts.data.ts';
import type { ServiceCatalogAllQuery } from './service-catalog-all.generated.ts';
import type { AnswerKey } from './service-catalog.answer.vi.ts';

export type Catalog = NonNullable<ServiceCatalogAllQuery['services']>;
export type Group = Catalog['groups'][number];
export type Service = Group['services'][number];

/** Words and day of whoever reads. */
export type Reader = FactsReader & { readonly t: Translate<AnswerKey> };

export interface ServiceView extends ServiceFactsView {
  readonly start: string;
}

/** Groups to show, each with the services that fit; empty groups are left out. @param ids of groups, separated by anything; all when empty */
export function groupsShown({ groups }: Catalog, ids: string, search: string): Group[] {
  const chosen = new Set(ids.toUpperCase().match(/G\d/g));
  const words = fold(search).split(' ').filter(Boolean);
  return groups
    .filter(({ id }) => chosen.size === 0 || chosen.has(id))
    .map((group) => ({ ...group, services: group.services.filter((service) => contains(service, words)) }))
    .filter(({ services }) => services.length > 0);
}

function contains({ name, about, who, alsoCalled, variants }: Service, words: readonly string[]): boolean {
  const text = ` ${fold([name, about, who, ...alsoCalled, ...variants.map((variant) => variant.name)].join(' '))}`;
  return words.every((word) => text.includes(` ${word}`));
}

export const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { services }) => sum + services.length, 0);

export function serviceWith({ groups }: Catalog, id: string): Service | undefined {
  return groups.flatMap(({ services }) => services).find((service) => service.id === id);
}

export function serviceView(service: Service, { corporation, groups }: Catalog, reader: Reader): ServiceView {
  const more = service.variants.flatMap(({ papers }) => papers);
  return { ...serviceFacts(service, corporation, reader, more), start: reader.t(startKey(service, groups)) };
}

function startKey({ id, widget }: Service, groups: readonly Group[]): AnswerKey {
  if (widget === 'evn-pay') return 'serviceCatalog.start.pay';
  const group = groups.find(({ services }) => services.some((service) => service.id === id))?.id;
  const keys: Readonly<Record<string, AnswerKey>> = {
    G5: 'serviceCatalog.start.lookUp',
    G6: 'serviceCatalog.start.report',
    G7: 'serviceCatalog.start.send',
  };
  return keys[group ?? ''] ?? 'serviceCatalog.start.register';
}

/** Where the page starts the service: the base of the host with the id behind it; undefined unless that is a web address. */
export function startAddress(base: string, id: string, page: string): string | undefined {
  if (!base) return undefined;
  try {
    const url = new URL(base + encodeURIComponent(id), page);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
