import { expect } from 'vitest';
import type { TestApp } from '../../test/app.ts';

/** How tests state places on the operator surface, and look at what customers then see. */
export const NOW = '2026-06-12T08:00:00+07:00';

interface Result {
  __typename: string;
  id: string;
  rows: number;
  added: number;
  changed: number;
  cancelled: number;
  rejected: Array<{ row: number; reasons: string[] }>;
}

interface Statement {
  units?: string[];
  corporation?: string;
  readAt?: string;
}

export interface PlacesSeen {
  __typename: string;
  places?: Array<Record<string, unknown> & { id: string; name: string; unit: { code: string } }>;
  hasMore?: boolean;
  unit?: { code: string } | null;
  elsewhere?: Array<{ code: string }>;
  hotline?: { number: string };
  asOf?: string;
  source?: string;
  fields?: Array<{ path: string[]; message: string }>;
}

const FOUND = `... on PlacesFound { hasMore places { id kind name address communeCode area phone hours bank accountNumber holder source
  verifiedAt validFrom validTo unit { code } } } ... on InputProblem { fields { path message } }`;

const OF_UNIT = `query ($kind: PlaceKind!, $unitCode: String!, $first: Int) {
  places(kind: $kind, unitCode: $unitCode, first: $first) { __typename ${FOUND}
    ... on NoPlaces { unit { code } asOf source elsewhere { code } hotline { number } }
    ... on PlacesUnknown { unit { code } elsewhere { code } hotline { number } } } }`;

const BY_NAME = `query ($kind: PlaceKind!, $text: String!, $first: Int) {
  placesByName(kind: $kind, text: $text, first: $first) { __typename ${FOUND}
    ... on NoPlaceOfThatName { hotline { number } } } }`;

export const payPoint = (changes: object = {}) => ({
  kind: 'PAY_POINT',
  unitCode: 'PB0601',
  name: 'Bưu cục thử',
  address: 'Số 1, đường Thử',
  ...changes,
});

export const account = (changes: object = {}) => ({
  kind: 'BANK_ACCOUNT',
  unitCode: 'PB0601',
  name: 'Tài khoản thử',
  bank: 'Ngân hàng thử',
  accountNumber: 'THU 0000 0001',
  holder: 'CÔNG TY ĐIỆN LỰC (THỬ)',
  ...changes,
});

export const namesOf = ({ places }: PlacesSeen): string[] | undefined => places?.map(({ name }) => name);

/** @param app asked for at each call: suites open it before their first test */
export function placeDesk(app: () => TestApp) {
  let requests = 0;

  async function operate(field: string, type: string, selection: string, input: object): Promise<Result> {
    const { data, errors } = await app().operator<Record<string, Result>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${selection} } }`,
      { input },
      'en',
    );
    if (!data?.[field]) throw new Error(JSON.stringify(errors));
    return data[field];
  }

  function begin({ units = ['PB0601'], corporation = 'EVNSPC', readAt = NOW }: Statement = {}): Promise<Result> {
    requests += 1;
    return operate('importBegin', 'ImportBeginInput', '... on ImportRun { id }', {
      kind: 'PLACES',
      corporation,
      units,
      readAt,
      source: 'Nguồn thử',
      clientRequestId: `places-${requests}`,
    });
  }

  const append = (importId: string, rows: object[]): Promise<Result> =>
    operate('placeAppend', 'PlaceAppendInput', '... on ImportBatch { rows rejected { row reasons } }', {
      importId,
      rows: rows.map((row, index) => ({ row: index + 1, ...row })),
    });

  async function ask(question: string, variables: object, locale: 'vi' | 'en' = 'vi'): Promise<PlacesSeen> {
    const { data, errors } = await app().graphql<Record<string, PlacesSeen>>(question, variables, locale);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data ?? {});
    if (!answer) throw new Error('no answer');
    return answer;
  }

  return {
    begin,
    append,

    /** States a list of places, and puts it in force. */
    async state(rows: object[], { unreadable = 0, ...statement }: Statement & { unreadable?: number } = {}): Promise<Result> {
      const { id } = await begin(statement);
      const batch = await append(id, rows);
      expect(batch.rejected).toEqual([]);
      const commit = { importId: id, rows: batch.rows, unreadable };
      return operate('importCommit', 'ImportCommitInput', '... on ImportRun { added changed cancelled }', commit);
    },

    places: (variables: object, locale?: 'vi' | 'en'): Promise<PlacesSeen> => ask(OF_UNIT, variables, locale),
    named: (text: string, more: object = {}): Promise<PlacesSeen> => ask(BY_NAME, { kind: 'PAY_POINT', text, ...more }),
  };
}
