import { formatVnd } from '../../core/format.ts';
import type { Language, Translate } from '../../core/localize.ts';
import type { ServiceFactsFragment, ServiceFactsPaperFragment } from './service-facts-of.generated.ts';
import type { ServiceFactsKey } from './service-facts.vi.ts';

/** What a service costs, how long it takes, which papers it needs: each with its source, its age, and whether it is known at all. */

type Paper = ServiceFactsPaperFragment;
type TimeLimit = NonNullable<ServiceFactsFragment['timeLimits']>[number];
type Fee = NonNullable<ServiceFactsFragment['fee']>;

/** Words and day of whoever reads. */
export interface FactsReader {
  readonly t: Translate<ServiceFactsKey>;
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

export interface ServiceFactsView {
  /** Null: not known. */
  readonly time: Facts | null;
  /** Null: not known. */
  readonly cost: Facts | null;
  /** Null: not known. */
  readonly papers: readonly PaperList[] | null;
  readonly paperSources: readonly string[];
}

/** A number is printed with its year for a while before that year means something. */
const YEARS_UNTIL_OLD = 2;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** @param more papers of its cases, whose sources are named as well */
export function serviceFacts(
  { timeLimits, fee, papers }: Pick<ServiceFactsFragment, 'timeLimits' | 'fee' | 'papers'>,
  corporation: string,
  reader: FactsReader,
  more: readonly Paper[] = [],
): ServiceFactsView {
  return {
    time: timeLimits && timeFacts(timeLimits, corporation, reader),
    cost: fee && costFacts(fee, reader),
    papers: papers && paperLists(papers, corporation, reader),
    paperSources: distinct([...(papers ?? []), ...more].map(({ source }) => source)).map((source) =>
      reader.t('serviceFacts.source', { source }),
    ),
  };
}

function timeFacts(limits: readonly TimeLimit[], corporation: string, reader: FactsReader): Facts {
  const { t } = reader;
  const isNational = limits.every((limit) => limit.corporation === null && limit.maxDays > 0);
  return {
    lines: limits.map((limit) => ({ figure: daysText(limit, t), when: limit.when })),
    warnings: doubtsOf(limits, reader),
    remarks: [
      ...(isNational ? [t('serviceFacts.time.national', { corporation })] : []),
      ...distinct(limits.map(({ source }) => source)).map((source) => t('serviceFacts.source', { source })),
    ],
  };
}

function daysText({ minDays, maxDays, dayType }: TimeLimit, t: Translate<ServiceFactsKey>): string {
  if (maxDays === 0) return t('serviceFacts.time.atOnce');
  if (minDays === null) return t(`serviceFacts.time.max.${dayType}`, { max: maxDays });
  return t(`serviceFacts.time.range.${dayType}`, { min: minDays, max: maxDays });
}

interface Doubtful {
  readonly asOf?: string | null;
  readonly older?: boolean;
  readonly provenance?: 'VERIFIED' | 'UNVERIFIED';
}

function doubtsOf(facts: readonly Doubtful[], { t, year }: FactsReader): string[] {
  return distinct(
    facts.flatMap(({ asOf, older, provenance }) => [
      ...(asOf && year - Number(asOf.slice(0, 4)) >= YEARS_UNTIL_OLD ? [t('serviceFacts.age.year', { year: asOf.slice(0, 4) })] : []),
      ...(older ? [t('serviceFacts.age.older')] : []),
      ...(provenance === 'UNVERIFIED' ? [t('serviceFacts.unverified')] : []),
    ]),
  );
}

function costFacts(fee: Fee, reader: FactsReader): Facts {
  const { t, language } = reader;
  const amounts = fee.amounts.map(({ when, vnd, vndTo }) => {
    const from = formatVnd(vnd, language);
    return { figure: vndTo === null ? from : t('serviceFacts.cost.range', { from, to: formatVnd(vndTo, language) }), when };
  });
  const free = fee.kind === 'FREE' ? [{ figure: t('serviceFacts.cost.FREE'), when: null }] : [];
  const note = fee.note ? [{ figure: fee.note, when: null }] : [];
  return {
    lines: amounts.length > 0 ? amounts : [...free, ...note],
    warnings: doubtsOf([fee], reader),
    remarks: [...(amounts.length > 0 && fee.note ? [fee.note] : []), t('serviceFacts.source', { source: fee.source })],
  };
}

/** Papers that are asked for here, then those that only another corporation's page names. */
function paperLists(papers: readonly Paper[], corporation: string, reader: FactsReader): PaperList[] {
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
        reader.t('serviceFacts.papers.elsewhere', { corporation: other }),
        papers.filter((paper) => paper.corporation === other),
      ),
    ),
  ].filter((shown) => shown.papers.length > 0);
}
