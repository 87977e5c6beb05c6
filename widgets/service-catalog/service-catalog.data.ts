import { fold } from '../../schema/fold.ts';
import { formatVnd } from '../core/format.ts';
import type { Language, Translate } from '../core/localize.ts';
import type { ServiceCatalogAllQuery, ServiceCatalogPaperFragment } from './service-catalog-all.generated.ts';
import type { AnswerKey } from './service-catalog.answer.vi.ts';

export type Catalog = NonNullable<ServiceCatalogAllQuery['services']>;
export type Group = Catalog['groups'][number];
export type Service = Group['services'][number];
type Paper = ServiceCatalogPaperFragment;
type TimeLimit = NonNullable<Service['timeLimits']>[number];

/** Words and day of whoever reads. */
export interface Reader {
  readonly t: Translate<AnswerKey>;
  readonly language: Language;
  /** `2026` */
  readonly year: number;
}

/** A figure with the case in which it holds. */
export interface Line {
  readonly figure: string;
  readonly when: string | null;
}

/** Lines with what has to be known about them: whose they are, how old, where they stand. */
export interface Facts {
  readonly lines: readonly Line[];
  /** Makes the lines less certain; to be seen with them. */
  readonly warnings: readonly string[];
  readonly remarks: readonly string[];
}

export interface PaperList {
  /** Says why these stand apart; null for those that are asked for here. */
  readonly title: string | null;
  readonly papers: readonly Paper[];
  readonly warnings: readonly string[];
}

export interface ServiceView {
  /** Null: not known. */
  readonly time: Facts | null;
  /** Null: not known. */
  readonly cost: Facts | null;
  /** Null: not known. */
  readonly papers: readonly PaperList[] | null;
  readonly paperSources: readonly string[];
  readonly start: string;
}

/** A number is printed with its year for a while before that year means something. */
const YEARS_UNTIL_OLD = 2;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

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
  const { timeLimits, fee, papers, variants } = service;
  const all = [...(papers ?? []), ...variants.flatMap((variant) => variant.papers)];
  return {
    time: timeLimits && timeFacts(timeLimits, corporation, reader),
    cost: fee && costFacts(fee, reader),
    papers: papers && paperLists(papers, corporation, reader),
    paperSources: distinct(all.map(({ source }) => source)).map((source) => reader.t('serviceCatalog.source', { source })),
    start: reader.t(startKey(service, groups)),
  };
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

function timeFacts(limits: readonly TimeLimit[], corporation: string, reader: Reader): Facts {
  const { t } = reader;
  const isNational = limits.every((limit) => limit.corporation === null && limit.maxDays > 0);
  return {
    lines: limits.map((limit) => ({ figure: daysText(limit, t), when: limit.when })),
    warnings: doubtsOf(limits, reader),
    remarks: [
      ...(isNational ? [t('serviceCatalog.time.national', { corporation })] : []),
      ...distinct(limits.map(({ source }) => source)).map((source) => t('serviceCatalog.source', { source })),
    ],
  };
}

function daysText({ minDays, maxDays, dayType }: TimeLimit, t: Translate<AnswerKey>): string {
  if (maxDays === 0) return t('serviceCatalog.time.atOnce');
  if (minDays === null) return t(`serviceCatalog.time.max.${dayType}`, { max: maxDays });
  return t(`serviceCatalog.time.range.${dayType}`, { min: minDays, max: maxDays });
}

interface Doubtful {
  readonly asOf?: string | null;
  readonly older?: boolean;
  readonly provenance?: 'VERIFIED' | 'UNVERIFIED';
}

function doubtsOf(facts: readonly Doubtful[], { t, year }: Reader): string[] {
  return distinct(
    facts.flatMap(({ asOf, older, provenance }) => [
      ...(asOf && year - Number(asOf.slice(0, 4)) >= YEARS_UNTIL_OLD ? [t('serviceCatalog.age.year', { year: asOf.slice(0, 4) })] : []),
      ...(older ? [t('serviceCatalog.age.older')] : []),
      ...(provenance === 'UNVERIFIED' ? [t('serviceCatalog.unverified')] : []),
    ]),
  );
}

function costFacts(fee: NonNullable<Service['fee']>, reader: Reader): Facts {
  const { t, language } = reader;
  const amounts = fee.amounts.map(({ when, vnd, vndTo }) => {
    const from = formatVnd(vnd, language);
    return { figure: vndTo === null ? from : t('serviceCatalog.cost.range', { from, to: formatVnd(vndTo, language) }), when };
  });
  const free = fee.kind === 'FREE' ? [{ figure: t('serviceCatalog.cost.FREE'), when: null }] : [];
  const note = fee.note ? [{ figure: fee.note, when: null }] : [];
  return {
    lines: amounts.length > 0 ? amounts : [...free, ...note],
    warnings: doubtsOf([fee], reader),
    remarks: [...(amounts.length > 0 && fee.note ? [fee.note] : []), t('serviceCatalog.source', { source: fee.source })],
  };
}

/** Papers that are asked for here, then those that only another corporation's page names. */
function paperLists(papers: readonly Paper[], corporation: string, reader: Reader): PaperList[] {
  const isHere = (paper: Paper): boolean => paper.corporation === null || paper.corporation === corporation;
  const others = distinct(papers.flatMap((paper) => (isHere(paper) ? [] : [paper.corporation ?? ''])));
  const list = (title: string | null, of: readonly Paper[]): PaperList => {
    const dated = of.every(({ asOf }) => asOf !== null); // else the year stands with the sources
    return { title, papers: of, warnings: dated ? doubtsOf(of, reader) : [] };
  };
  return [
    list(null, papers.filter(isHere)),
    ...others.map((other) =>
      list(
        reader.t('serviceCatalog.papers.elsewhere', { corporation: other }),
        papers.filter((paper) => paper.corporation === other),
      ),
    ),
  ].filter((shown) => shown.papers.length > 0);
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
