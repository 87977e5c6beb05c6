import { readFileSync } from 'node:fs';
import type { DocumentEntry } from '../graphql/documents.ts';
import { CORPORATIONS } from '../platform/corporation.ts';
import { addDays } from '../platform/civil-date.ts';
import { LAST_DAY, ORIGIN, SITE_KEY, someCodes, TODAY, unitCode } from './supply-points.ts';

const MANIFEST = new URL('../../schema/documents.json', import.meta.url);

/** The headers that a widget's request carries. */
const HEADERS = ['host: 127.0.0.1', `origin: ${ORIGIN}`, 'accept: */*', 'x-evn-widget: 1'].join('\r\n');

type Variables = Record<string, unknown>;

/** One trusted document with questions to ask it. */
export interface Question {
  name: string;
  entry: DocumentEntry & { id: string };
  /** Different questions; a single one where the document has no variables. */
  variables: Variables[];
  /** What every right answer holds. */
  expect: string;
}

function httpPost(path: string, value: object): string {
  const body = JSON.stringify(value);
  return `POST ${path} HTTP/1.1\r\n${HEADERS}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** As a widget asks the BFF: by document id, with GET where the manifest says so. */
export function widgetRequest({ id, method }: Question['entry'], variables: Variables): string {
  if (method === 'POST') return httpPost(`/g/${SITE_KEY}`, { documentId: id, variables, locale: 'vi' });
  return `GET /g/${SITE_KEY}/${id}?l=vi&v=${encodeURIComponent(JSON.stringify(variables))} HTTP/1.1\r\n${HEADERS}\r\n\r\n`;
}

/** As a client asks any other GraphQL server: with the text of the document. */
export const graphqlRequest = ({ text }: DocumentEntry, variables: Variables): string => httpPost('/graphql', { query: text, variables });

const MANY = 6_000;
const DATES = { from: TODAY, to: LAST_DAY };
const JUNE = { purpose: 'RESIDENTIAL', from: '2026-06-01', to: '2026-06-30' };
/** Five tiers, announced but not in force. */
const OTHER_DECISION = '14/2025/QĐ-TTg';

const many = <T>(make: (n: number) => T): T[] => Array.from({ length: MANY }, (_, n) => make(n));
const bill = (n: number): Variables => ({ ...JUNE, kwh: 100 + n / 10 });

interface Samples {
  expect: string;
  variables: (points: number) => Variables[];
}

/** What to ask each public document, by name. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  AddressProvinces: { expect: '"provinces"', variables: () => [{}] },
  AddressCommunes: {
    expect: '"communes"',
    variables: () => ['01', '38', '46', '48', '79', '92'].map((provinceCode) => ({ provinceCode })),
  },
  AddressSearch: { expect: '"oldText"', variables: () => many((n) => ({ text: `${n} Lê Văn Thọ, phường ${1 + (n % 17)}, Gò Vấp` })) },
  OutageLookupByCode: {
    expect: '"OutageFound"',
    variables: (points) => someCodes(20_000, points).map((customerCode) => ({ customerCode, ...DATES })),
  },
  OutageLookupByCodes: {
    expect: '"OutageFound"',
    variables: (points) => {
      const codes = someCodes(20_000, points);
      return many((n) => ({ customerCodes: Array.from({ length: 10 }, (_, index) => codes[(n * 10 + index) % codes.length]), ...DATES }));
    },
  },
  OutageLookupByArea: {
    expect: '"OutageFound"',
    variables: () => many((n) => ({ unitCode: unitCode(n), from: TODAY, to: addDays(LAST_DAY, Math.floor(n / 400)) })),
  },
  UnitChooserCompanies: { expect: '"companies"', variables: () => [{}] },
  ServiceCatalogAll: { expect: '"timeLimits"', variables: () => CORPORATIONS.map((corporation) => ({ corporation })) },
  TariffCalcEstimate: { expect: '"total":', variables: () => many((n) => ({ input: bill(n) })) },
  TariffCalcComparison: {
    expect: '"bands"',
    variables: () => many((n) => ({ bill: bill(n), breakEven: { bill: bill(n), decision: OTHER_DECISION } })),
  },
  TariffCalcConsumption: { expect: '"exact":', variables: () => many((n) => ({ input: { bill: JUNE, amount: 200_000 + n * 100 } })) },
  TariffCalcDecisions: { expect: '"tariffDecisions"', variables: () => [{}] },
};

/** Every public document of the manifest, with questions; those without samples here are named apart. */
export function publicQuestions(points: number): { questions: Question[]; without: string[] } {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, DocumentEntry>;
  const entries = Object.entries(manifest).flatMap(([id, entry]) => (entry.surface === 'public' ? [{ ...entry, id }] : []));
  const questions = entries.flatMap((entry) => {
    const sample = SAMPLES[entry.name];
    return sample ? [{ name: entry.name, entry, variables: sample.variables(points), expect: sample.expect }] : [];
  });
  return { questions, without: entries.filter(({ name }) => !SAMPLES[name]).map(({ name }) => name) };
}
