import type { Asker } from '../../platform/asker.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Localized } from '../../reference/dated.ts';
import type { ServicesFile } from '../../reference/services.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { Service, ServiceCatalog, ServiceFee, ServicePaper, ServiceTimeLimit } from './service-catalog.answer.ts';

type ServiceRow = ServicesFile['services'][number];
type PaperRow = ServiceRow['papers'][number];
type TimeLimitRow = ServiceRow['timeLimits'][number];

interface ServiceCatalogDeps {
  file: ServicesFile;
  hotlines: Pick<HotlineDirectory, 'of'>;
}

interface CatalogQuestion {
  corporation?: Corporation | null | undefined;
  ids?: readonly (string | number)[] | null | undefined;
}

/** What customers can ask for, as one corporation does it. */
export function serviceCatalogService({ file, hotlines }: ServiceCatalogDeps) {
  return {
    /** Of the site's own corporation, unless another is named; groups without a service that was asked for are left out. */
    catalog({ audience, locale }: Asker, { corporation, ids }: CatalogQuestion): ServiceCatalog {
      const of = corporation ?? audience.defaultCorporation;
      const isAsked = ({ id }: ServiceRow): boolean => !ids || ids.includes(id);
      const rows = file.services.filter(isAsked);
      return {
        corporation: of,
        groups: file.groups
          .map(({ id, name }) => ({
            id,
            name: name[locale],
            services: rows.filter(({ group }) => group === id).map((row) => serviceOf(row, of, locale)),
          }))
          .filter(({ services }) => services.length > 0),
        hotline: hotlines.of(of, locale),
      };
    },
  };
}

export type ServiceCatalogService = ReturnType<typeof serviceCatalogService>;

const textIn = (text: Localized | undefined, locale: Locale): string | null => text?.[locale] ?? null;

/** An empty list of the file says that nothing is known, not that there is nothing. */
const known = <Item>(list: Item[]): Item[] | null => (list.length > 0 ? list : null);

function serviceOf(row: ServiceRow, corporation: Corporation, locale: Locale): Service {
  return {
    id: row.id,
    name: row.name[locale],
    about: row.about[locale],
    who: row.who[locale],
    alsoCalled: row.alsoCalled,
    widget: row.widget,
    papers: row.noPapers ? [] : known(row.papers.map((paper) => paperOf(paper, locale))),
    variants: (row.variants ?? []).map(({ name, papers = [] }) => ({
      name: name[locale],
      papers: papers.map((paper) => paperOf(paper, locale)),
    })),
    timeLimits: known(limitsOf(row.timeLimits, corporation).map((limit) => limitOf(limit, locale))),
    fee: row.fee ? feeOf(row.fee, locale) : null,
    note: textIn(row.note, locale),
  };
}

/** What the corporation says of itself, else what holds for the whole country; what another one says is nobody's promise here. */
function limitsOf(limits: readonly TimeLimitRow[], corporation: Corporation): TimeLimitRow[] {
  const own = limits.filter((limit) => limit.corporation === corporation);
  return own.length > 0 ? own : limits.filter((limit) => limit.corporation === 'EVN');
}

function paperOf(paper: PaperRow, locale: Locale): ServicePaper {
  return {
    name: paper[locale],
    oneOf: (paper.oneOf ?? []).map((text) => text[locale]),
    when: textIn(paper.when, locale),
    source: paper.source[locale],
    asOf: paper.asOf ?? null,
    corporation: paper.corporation ?? null,
  };
}

function limitOf(limit: TimeLimitRow, locale: Locale): ServiceTimeLimit {
  return {
    corporation: limit.corporation === 'EVN' ? null : limit.corporation,
    minDays: limit.minDays ?? null,
    maxDays: limit.maxDays,
    dayType: limit.dayType,
    when: textIn(limit.when, locale),
    source: limit.source[locale],
    asOf: limit.asOf ?? null,
    older: limit.older ?? false,
    provenance: limit.provenance,
  };
}

function feeOf(fee: NonNullable<ServiceRow['fee']>, locale: Locale): ServiceFee {
  return {
    kind: fee.kind,
    note: textIn(fee.note, locale),
    amounts: (fee.amounts ?? []).map(({ when, vnd, vndTo = null }) => ({ when: when[locale], vnd, vndTo })),
    source: fee.source[locale],
    provenance: fee.provenance,
  };
}
