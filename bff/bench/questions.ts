import { readFileSync } from 'node:fs';
import type { DocumentEntry } from '../graphql/documents.ts';
import { CORPORATIONS } from '../platform/corporation.ts';
import { addDays } from '../platform/civil-date.ts';
import { LAST_DAY, ORIGIN, PLACES, SITE_KEY, someCodes, TODAY, unitCode } from './supply-points.ts';

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
  ServiceFactsOf: {
    expect: '"timeLimits"',
    variables: () => CORPORATIONS.map((corporation) => ({ ids: ['new-lv-residential'], corporation })),
  },
  SiteTrust: { expect: '"siteTrust"', variables: () => [{}] },
  TariffCalcEstimate: { expect: '"total":', variables: () => many((n) => ({ input: bill(n) })) },
  TariffCalcComparison: {
    expect: '"bands"',
    variables: () => many((n) => ({ bill: bill(n), breakEven: { bill: bill(n), decision: OTHER_DECISION } })),
  },
  TariffCalcConsumption: { expect: '"exact":', variables: () => many((n) => ({ input: { bill: JUNE, amount: 200_000 + n * 100 } })) },
  TariffTablePrices: { expect: '"tariff"', variables: () => many((n) => ({ at: addDays('2026-06-01', n % 150), decision: null })) },
  NormCheckerBills: {
    expect: '"entitled"',
    variables: () =>
      many((n) => {
        const tenants = (declared: boolean) => ({ ...bill(n), tenants: { people: 1 + (n % 8), declared } });
        return { entitled: tenants(true), undeclared: tenants(false), at: JUNE.to };
      }),
  },
  ReactivePowerCalcCharge: {
    expect: '"kPercent"',
    variables: () => many((n) => ({ input: { kwh: 1000 + n, kvarh: 750, energyAmount: 3_000_000 } })),
  },
  MeterScheduleByCode: {
    expect: '"MeterReadingSchedule"',
    variables: (points) => someCodes(20_000, points).map((code) => ({ customerCode: code, year: Number(TODAY.slice(0, 4)) })),
  },
  PlaceFinderOfUnit: { expect: '"PlacesFound"', variables: () => many((n) => ({ kind: 'PAY_POINT', unitCode: unitCode(n) })) },
  PlaceFinderByName: {
    expect: '"Places',
    variables: () => many((n) => ({ kind: 'PAY_POINT', text: `cua hang ${(n * 7) % PLACES} duong ${n % 300}` })),
  },
  VerifyText: {
    expect: '"Verification"',
    variables: () => many((n) => ({ text: `Số ${19_001_000 + (n % 20)} gọi, chuyển khoản gấp ${n}` })),
  },
  HotlineList: { expect: '"hotlines"', variables: () => [{}] },
  GuideContents: { expect: '"edges"', variables: () => [{}] },
  GuideQuestions: { expect: '"edges"', variables: () => ['bill', 'contract', 'tariff'].map((section) => ({ section })) },
  GuideArticle: {
    expect: '"body"',
    variables: () => ['read-your-bill', 'bill-tenants', 'ways-to-pay'].map((id) => ({ kind: 'GUIDE', id })),
  },
  GuideSearch: { expect: '"search"', variables: () => many((n) => ({ text: `${['hoa don', 'cup dien', 'dinh muc'][n % 3]} ${n % 900}` })) },
  SupportFormSuggestions: { expect: '"search"', variables: () => many((n) => ({ text: `hoa don thang ${n % 900}` })) },
  NewsList: { expect: '"edges"', variables: () => [{ section: 'news', first: 6 }] },
  NewsArticle: { expect: '"body"', variables: () => [{ id: 'price-1279' }] },
  OutageReportPlanned: {
    expect: '"OutageFound"',
    variables: (points) => someCodes(20_000, points).map((customerCode) => ({ customerCode })),
  },
  // Everybody gets a challenge of their own, and an answer about a request that nobody may keep: neither is ever cached.
  HumanCheck: { expect: '"challenge"', variables: () => [{ purpose: 'SUPPORT_REQUEST' }] },
  RequestStatus: { expect: 'Problem"', variables: () => many((n) => ({ ticket: 'HT-0000-0000-T', phone: `09${10_000_000 + n}` })) },
  TariffCalcDecisions: { expect: '"tariffDecisions"', variables: () => [{}] },
};

const entries: readonly Question['entry'][] = Object.entries(
  JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, DocumentEntry>,
).map(([id, entry]) => ({ ...entry, id }));

export function manifestEntry(name: string): Question['entry'] {
  const entry = entries.find((one) => one.name === name);
  if (!entry) throw new Error(`there is no document ${name}`);
  return entry;
}

/** Every public query of the manifest, with questions; those without samples here are named apart. Forms that are sent have a section of their own. */
export function publicQuestions(points: number): { questions: Question[]; without: string[] } {
  const asked = entries.filter(({ surface, kind }) => surface === 'public' && kind === 'query');
  const questions = asked.flatMap((entry) => {
    const sample = SAMPLES[entry.name];
    return sample ? [{ name: entry.name, entry, variables: sample.variables(points), expect: sample.expect }] : [];
  });
  return { questions, without: asked.filter(({ name }) => !SAMPLES[name]).map(({ name }) => name) };
}
