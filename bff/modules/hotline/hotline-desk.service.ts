import type { Speaker } from '../../platform/asker.ts';
import { type CivilDate, countsOn } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { nextGeneration } from '../../platform/generation.store.ts';
import { type InputProblem, inputProblem, type Issues, issuesUnder, refused } from '../../platform/problems.ts';
import { statedReader } from '../../platform/stated.ts';
import type { HotlineService } from './hotline.service.ts';
import { endHotline, type HotlineRecord, hotlinesOn, lockHotlines, putHotline } from './hotline.store.ts';

const NUMBER = /^\+?[0-9][0-9. ]{2,18}[0-9]$/;
const MAX = { text: 120, source: 200 } as const;
/** Of the whole country: without any of these a page would have nobody to send its readers to. */
const COUNTRY = 'EVN';

interface Localized {
  vi: string;
  en: string;
}

interface Named {
  corporation?: Corporation | null | undefined;
  number: string;
}

/** Read in both languages as it is given. */
const inBoth = (text: string): Localized => ({ vi: text, en: text });

export interface HotlinePutInput extends Named {
  order?: number | null | undefined;
  price?: Localized | null | undefined;
  hours?: Localized | null | undefined;
  source: string;
  verifiedAt?: string | null | undefined;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
}

/** A number as it stands now, for whoever has just changed it. */
export interface PublishedHotline {
  __typename: 'PublishedHotline';
  corporation: Corporation | null;
  number: string;
  /** False once it has been ended. */
  counts: boolean;
}

export interface HotlineDeskDeps {
  database: Database;
  hotlines: Pick<HotlineService, 'refresh'>;
  clock: Clock;
  /** Told after every change, so that no finished answer outlives it. */
  onCommit(): void;
}

const ownerOf = ({ corporation }: Named): Corporation | typeof COUNTRY => corporation ?? COUNTRY;
const written = ({ number }: Named): string => number.normalize('NFKC').trim();

function localized(field: string, given: Localized | null | undefined, issues: Issues): Localized | null {
  if (!given) return null;
  const { required } = statedReader(issues);
  return { vi: required(`${field}.vi`, given.vi, MAX.text), en: required(`${field}.en`, given.en, MAX.text) };
}

function recordOf(input: HotlinePutInput, issues: Issues): HotlineRecord {
  const { required, day, days } = statedReader(issues);
  if (!NUMBER.test(written(input))) issues.add('number', 'publish.hotline.number');
  return {
    owner: ownerOf(input),
    number: written(input),
    position: input.order ?? 0,
    price: localized('price', input.price, issues),
    hours: localized('hours', input.hours, issues),
    source: inBoth(required('source', input.source, MAX.source)),
    verifiedAt: day('verifiedAt', input.verifiedAt),
    ...days(day('validFrom', input.validFrom), day('validTo', input.validTo)),
  };
}

/** Whether the country keeps a number without this one. To be asked under the lock. */
async function isLastOfCountry(trx: Executor, owner: string, number: string, today: CivilDate): Promise<boolean> {
  if (owner !== COUNTRY) return false;
  const listed = await hotlinesOn(trx, today);
  return listed.every((entry) => entry.owner !== COUNTRY || entry.number === number);
}

/** The operator's word on telephone numbers: it goes before the reference file, and outlives every start. */
export function hotlineDeskService({ database, hotlines, clock, onCommit }: HotlineDeskDeps) {
  async function tellEverybody(): Promise<void> {
    await hotlines.refresh();
    onCommit();
  }

  return {
    /** States a number, whole; saying the same twice changes nothing. The last one of the whole country counts today and has no end. */
    async put({ locale }: Speaker, { input }: { input: HotlinePutInput }): Promise<PublishedHotline | InputProblem> {
      const issues = issuesUnder('input');
      const record = recordOf(input, issues);
      if (issues.list.length > 0) return inputProblem(locale, issues.list);
      const { owner, number, validTo } = record;
      const today = clock.today();
      const counts = countsOn(today, record);
      const refusal = await database.transaction('hotline.put', async (trx): Promise<InputProblem | null> => {
        await lockHotlines(trx);
        if ((!counts || validTo !== null) && (await isLastOfCountry(trx, owner, number, today)))
          return refused(locale, ['input', validTo === null ? 'validFrom' : 'validTo'], 'publish.hotline.last');
        await putHotline(trx, 'OPERATOR', record, clock.now());
        await nextGeneration(trx);
        return null;
      });
      if (refusal) return refusal;
      await tellEverybody();
      return { __typename: 'PublishedHotline', corporation: input.corporation ?? null, number, counts };
    },

    /** Takes a number out of sight, whoever listed it. The last one of the whole country stays. */
    async end({ locale }: Speaker, { input }: { input: Named }): Promise<PublishedHotline | InputProblem> {
      const owner = ownerOf(input);
      const number = written(input);
      const refusal = await database.transaction('hotline.end', async (trx): Promise<InputProblem | null> => {
        await lockHotlines(trx);
        if (await isLastOfCountry(trx, owner, number, clock.today())) return refused(locale, ['input', 'number'], 'publish.hotline.last');
        if (!(await endHotline(trx, owner, number, clock.now()))) return refused(locale, ['input', 'number'], 'publish.unknown');
        await nextGeneration(trx);
        return null;
      });
      if (refusal) return refusal;
      await tellEverybody();
      return { __typename: 'PublishedHotline', corporation: input.corporation ?? null, number, counts: false };
    },
  };
}

export type HotlineDeskService = ReturnType<typeof hotlineDeskService>;
