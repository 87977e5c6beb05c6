import type { Speaker } from '../../platform/asker.ts';
import { countsOn } from '../../platform/civil-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { Database } from '../../platform/db/database.ts';
import { nextGeneration } from '../../platform/generation.store.ts';
import {
  normaliseAccountNumber,
  PLACE_MAX,
  type PlaceFault,
  type PlaceKind,
  placeFaults,
  placeId,
  type StatedPlace,
} from '../../platform/place.ts';
import { type FieldIssue, type InputProblem, inputProblem, type Issues, issuesUnder, refused } from '../../platform/problems.ts';
import { statedReader } from '../../platform/stated.ts';
import type { AdministrationService } from '../administration/administration.service.ts';
import type { UnitDirectory } from '../unit/unit-directory.service.ts';
import { endPlace, putPlace } from './place-write.store.ts';

type Given = string | null | undefined;

export interface PlacePutInput {
  kind: PlaceKind;
  unitCode: string;
  name: string;
  address?: Given;
  communeCode?: Given;
  phone?: Given;
  hours?: Given;
  bank?: Given;
  accountNumber?: Given;
  holder?: Given;
  source: string;
  verifiedAt?: Given;
  validFrom?: Given;
  validTo?: Given;
}

/** A place as it stands now, for whoever has just changed it. */
export interface PublishedPlace {
  __typename: 'PublishedPlace';
  id: string;
  corporation: Corporation;
  /** False once it has been retired. */
  counts: boolean;
}

export interface PlaceDeskDeps {
  database: Database;
  units: UnitDirectory;
  administration: Pick<AdministrationService, 'areaOf'>;
  clock: Clock;
  /** Told after every change, so that no finished answer outlives it. */
  onCommit(): void;
}

const FAULTS = {
  missing: 'publish.missing',
  unfit: 'publish.place.unfit',
  accountNumber: 'publish.place.accountNumber',
  endBeforeStart: 'publish.validTo',
} as const satisfies Record<PlaceFault['fault'], FieldIssue['key']>;

/** The operator's word on places: it goes before every list, and outlives the next one. */
export function placeDeskService({ database, units, administration, clock, onCommit }: PlaceDeskDeps) {
  function placeOf(input: PlacePutInput, issues: Issues): StatedPlace {
    const { required, optional, day } = statedReader(issues);
    const unitCode = input.unitCode.trim().toUpperCase();
    if (!units.find(unitCode, clock.today())) issues.add('unitCode', 'place.unitCode.unknown');
    const communeCode = optional('communeCode', input.communeCode, 20);
    if (communeCode !== null && administration.areaOf(communeCode) === null) issues.add('communeCode', 'administration.commune.unknown');
    const account = optional('accountNumber', input.accountNumber, 60);
    const place: StatedPlace = {
      kind: input.kind,
      unitCode,
      name: required('name', input.name, PLACE_MAX.name),
      address: optional('address', input.address, PLACE_MAX.address),
      communeCode,
      phone: optional('phone', input.phone, PLACE_MAX.phone),
      hours: optional('hours', input.hours, PLACE_MAX.hours),
      bank: optional('bank', input.bank, PLACE_MAX.bank),
      accountNumber: account === null ? null : normaliseAccountNumber(account),
      holder: optional('holder', input.holder, PLACE_MAX.holder),
      source: required('source', input.source, PLACE_MAX.source),
      verifiedAt: day('verifiedAt', input.verifiedAt),
      validFrom: day('validFrom', input.validFrom) ?? clock.today(),
      validTo: day('validTo', input.validTo),
    };
    for (const { field, fault } of placeFaults(place)) issues.add(field, FAULTS[fault], { field });
    return place;
  }

  return {
    /** States a place, whole; the same place again is known by its unit, name and address, or by bank and account. */
    async put({ locale }: Speaker, { input }: { input: PlacePutInput }): Promise<PublishedPlace | InputProblem> {
      const issues = issuesUnder('input');
      const place = placeOf(input, issues);
      const corporation = units.find(place.unitCode, clock.today())?.corporation;
      if (issues.list.length > 0 || !corporation) return inputProblem(locale, issues.list);
      await database.transaction('place.put', async (trx) => {
        await putPlace(trx, corporation, place, clock.now());
        await nextGeneration(trx);
      });
      onCommit();
      return { __typename: 'PublishedPlace', id: placeId(place), corporation, counts: countsOn(clock.today(), place) };
    },

    /** Takes a place out of sight, whoever listed it, also in lists to come. */
    async retire(
      { locale }: Speaker,
      { input: { corporation, id } }: { input: { corporation: Corporation; id: string } },
    ): Promise<PublishedPlace | InputProblem> {
      const isKnown = await database.transaction('place.retire', async (trx) => {
        const ended = await endPlace(trx, corporation, id, clock.now());
        if (ended) await nextGeneration(trx);
        return ended;
      });
      if (!isKnown) return refused(locale, ['input', 'id'], 'publish.unknown');
      onCommit();
      return { __typename: 'PublishedPlace', id, corporation, counts: false };
    },
  };
}

export type PlaceDeskService = ReturnType<typeof placeDeskService>;
