import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAdministrativeUnits, readAdministrativeUnits } from './administrative-units.ts';
import { checkBanks, readBanks } from './banks.ts';
import { checkHomeRules, readHomeRules } from './home-rules.ts';
import { checkHotlines, readHotlines } from './hotlines.ts';
import { checkOfficialContacts, readOfficialContacts } from './official-contacts.ts';
import { checkScamSigns, readScamSigns } from './scam-signs.ts';
import { checkServices, readServices } from './services.ts';
import { checkUnits, readUnits } from './units.ts';

interface Json {
  [key: string]: Json;
}

/** The committed file, changed in one place. */
function changed(file: string, change: (content: Json) => void): unknown {
  const content = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Json;
  change(content);
  return content;
}

const set = (target: unknown, values: object): void => void Object.assign(target as object, values);
const addTo = (list: unknown, item: unknown): void => void (list as unknown[]).push(item);
const takeFrom = (list: unknown): void => void (list as unknown[]).shift();

describe('committed reference files', () => {
  it('load, each row with a source', () => {
    expect(readUnits().companies.flatMap(({ units }) => units)).toHaveLength(416);
    expect(readHotlines().map(({ number }) => number)).toContain('1558');
    expect(readServices().services).toHaveLength(32);
    expect(readAdministrativeUnits().provinces).toHaveLength(34);
    expect(readHomeRules().support).toHaveLength(1);
    expect(readBanks().map(({ bin }) => bin)).toContain('970436');
    expect(readOfficialContacts().domains.map(({ domain }) => domain)).toContain('evn.com.vn');
    expect(readScamSigns().signs.map(({ id }) => id)).toContain('WORDS_CHANGE_CODE');
  });

  it('claim no day of verification that is not recorded', () => {
    expect(readHotlines().every(({ verifiedAt }) => verifiedAt === null)).toBe(true);
    const { domains, shortCodes } = readOfficialContacts();
    expect([...domains, ...shortCodes].every(({ verifiedAt }) => verifiedAt === null)).toBe(true);
  });
});

describe('units.json is refused', () => {
  it.each<[string, RegExp, (content: Json) => void]>([
    ['when an alias leads to no unit', /alias of PX99/, ({ aliases }) => addTo(aliases?.units, { code: 'PX99', aliases: ['x'] })],
    ['when a unit stands in two companies', /overlap/, ({ companies }) => addTo(companies?.['0']?.units, { code: 'PB0601', name: 'x' })],
    ['when a company has no source', /source/, ({ companies }) => set(companies?.['0'], { source: ' ' })],
    ['when a transfer has no source', /source/, ({ transfers }) => set(transfers?.['0'], { source: '' })],
    ['when a transfer starts from another corporation', /gap/, ({ transfers }) => set(transfers?.['0'], { from: 'EVNCPC' })],
    ['when a transfer moves no unit', /moves no unit/, ({ transfers }) => set(transfers?.['0'], { unitPrefix: 'ZZ' })],
    ['when a transfer is older than the list', /overlap/, ({ transfers }) => set(transfers?.['0'], { effectiveFrom: '2025-05-17' })],
    ['when a transfer is on no day', /no such date/, ({ transfers }) => set(transfers?.['0'], { effectiveFrom: '2025-06-31' })],
    [
      'when a unit is transferred twice on one day',
      /overlap/,
      ({ transfers }) => addTo(transfers, { ...transfers?.['0'], unitPrefix: 'PB0401' }),
    ],
  ])('%s', (_, message, change) => {
    expect(() => checkUnits(changed('units.json', change))).toThrow(message);
  });

  it('not when a unit moves on a second time, from where it is', () => {
    const again = { unitPrefix: 'PB0401', from: 'EVNHCMC', to: 'EVNSPC', effectiveFrom: '2026-01-01', provenance: 'VERIFIED', source: 'x' };
    expect(() => checkUnits(changed('units.json', ({ transfers }) => addTo(transfers, again)))).not.toThrow();
  });
});

it.each<[string, RegExp, (content: Json) => void]>([
  ['a number without a source', /source/, ({ hotlines }) => set(hotlines?.['0'], { source: '' })],
  ['an owner without a number', /gap/, ({ hotlines }) => takeFrom(hotlines)],
])('hotlines.json is refused with %s', (_, message, change) => {
  expect(() => checkHotlines(changed('hotlines.json', change))).toThrow(message);
});

it.each<[string, RegExp, (content: Json) => void]>([
  ['a service twice', /overlap/, ({ services }) => addTo(services, services?.['0'])],
  ['a service missing', /gap/, ({ services }) => takeFrom(services)],
  ['a paper without a source', /source is required/, ({ services }) => set(services?.['0']?.papers?.['0']?.source, { vi: ' ' })],
  ['a paper in one language', /papers.0.en/, ({ services }) => set(services?.['0']?.papers?.['0'], { en: '' })],
  ['a limit that ends before it begins', /before it begins/, ({ services }) => set(services?.['0']?.timeLimits?.['0'], { minDays: 6 })],
  [
    'papers that are needed and not',
    /needs papers and needs none/,
    ({ services }) => set(services?.['0'], { noPapers: { source: { vi: 'x', en: 'x' } } }),
  ],
  ['a limit from no day', /a year or a day/, ({ services }) => set(services?.['0']?.timeLimits?.['0'], { asOf: 'older' })],
])('services.json is refused with %s', (_, message, change) => {
  expect(() => checkServices(changed('services.json', change))).toThrow(message);
});

it.each<[string, RegExp, (content: Json) => void]>([
  ['no source', /source/, (file) => set(file, { source: '' })],
  ['a province missing', /34 provinces are expected, 33/, ({ provinces }) => takeFrom(provinces)],
  ['a commune missing', /3321 communes are expected, 3320/, ({ provinces }) => takeFrom(provinces?.['0']?.communes)],
  ['a code twice', /overlap.*codes of communes/, ({ provinces }) => set(provinces?.['0']?.communes?.['1'], { 0: '00004' })],
  [
    'a name twice in a province',
    /overlap.*Thành phố Hà Nội/,
    ({ provinces }) => set(provinces?.['0']?.communes?.['1'], { 1: 'Phường Ba Đình' }),
  ],
  ['a code that lost its zeros', /five digits/, ({ provinces }) => set(provinces?.['0']?.communes?.['0'], { 0: '4' })],
  [
    'a former commune that leads to none',
    /27000 is no commune/,
    ({ formerProvinces }) => set(formerProvinces?.['0']?.districts?.['0']?.communes?.['0'], { 1: '27000' }),
  ],
  [
    'a former commune without a successor',
    /formerProvinces.0.districts.0.communes.0/,
    ({ formerProvinces }) => set(formerProvinces?.['0']?.districts?.['0']?.communes?.['0'], { length: 1 }),
  ],
  [
    'a former district twice',
    /overlap.*stands twice/,
    ({ formerProvinces }) => addTo(formerProvinces?.['0']?.districts, formerProvinces?.['0']?.districts?.['0']),
  ],
  ['another name of nothing', /no former place/, ({ otherNames }) => set(otherNames?.['0'], { district: 'Quận Sài Gòn' })],
])('administrative-units.json is refused with %s', (_, message, change) => {
  expect(() => checkAdministrativeUnits(changed('administrative-units.json', change))).toThrow(message);
});

describe('what imitations are told by is refused', () => {
  it.each<[string, RegExp, (content: Json) => void]>([
    ['when a domain has no source', /source/, ({ domains }) => set(domains?.['0'], { source: { vi: '', en: 'x' } })],
    ['when a domain stands there twice', /overlap: evn.com.vn/, ({ domains }) => addTo(domains, domains?.['0'])],
    ['when a corporation has none', /gap: no domain of EVN/, ({ domains }) => takeFrom(domains)],
    ['when a whole country would be listed', /domain/, ({ domains }) => set(domains?.['0'], { domain: 'vn' })],
    ['when it is written as an address', /domain/, ({ domains }) => set(domains?.['0'], { domain: 'https://evn.com.vn' })],
  ])('official-contacts.json, %s', (_, message, change) => {
    expect(() => checkOfficialContacts(changed('official-contacts.json', change))).toThrow(message);
  });

  it.each<[string, RegExp, (content: Json) => void]>([
    ['when a sign that the code finds has no row', /gap: no row of LINK_IMITATES/, ({ signs }) => takeFrom(signs)],
    ['when a sign stands there twice', /overlap: LINK_IMITATES/, ({ signs }) => addTo(signs, signs?.['0'])],
    ['when nothing finds a sign', /needs either words or code/, ({ signs }) => set(signs?.['0'], { id: 'LINK_NEW' })],
    ['when words are no pattern', /no regular expression/, ({ negation: _, ...content }) => set(content.signs?.['30'], { words: ['('] })],
    ['when nobody says so', /basis/, ({ signs }) => set(signs?.['0'], { basis: 'HEARSAY' })],
  ])('scam-signs.json, %s', (_, message, change) => {
    expect(() => checkScamSigns(changed('scam-signs.json', change))).toThrow(message);
  });

  it.each<[string, RegExp, (content: Json) => void]>([
    ['when a rule has no source', /support.*source/, ({ support }) => set(support?.['0'], { source: { vi: '', en: '' } })],
    ['when two rules are for one day', /overcharging, row 2.*overlap/, ({ overcharging }) => addTo(overcharging, overcharging?.['0'])],
    ['when a rule ends before it begins', /ends before/, ({ overcharging }) => set(overcharging?.['0'], { to: '2026-05-24' })],
    ['when a fine ends below its beginning', /below its beginning/, ({ overcharging }) => set(overcharging?.['0'], { fineTo: 1 })],
  ])('home-rules.json, %s', (_, message, change) => {
    expect(() => checkHomeRules(changed('home-rules.json', change))).toThrow(message);
  });

  it('banks.json, when a number stands there twice', () => {
    expect(() => checkBanks(changed('banks.json', ({ banks }) => addTo(banks, banks?.['0'])))).toThrow(/overlap: 970400/);
  });
});
