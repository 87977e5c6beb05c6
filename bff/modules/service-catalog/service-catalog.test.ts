import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { audienceOf } from '../../platform/asker.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { readServices } from '../../reference/services.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { hotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { Service, ServiceCatalog } from './service-catalog.answer.ts';
import { serviceCatalogService } from './service-catalog.service.ts';

const QUERY = `query ($corporation: Corporation) { services(corporation: $corporation) {
  corporation hotline { number }
  groups { id name services { id name about who widget note
    papers { name oneOf when source asOf corporation } variants { name papers { name } }
    timeLimits { corporation minDays maxDays dayType when source asOf older provenance }
    fee { kind note amounts { when vnd vndTo } source provenance } } }
} }`;

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function catalogOf(corporation?: string, locale: 'vi' | 'en' = 'vi'): Promise<ServiceCatalog> {
  const { data, errors } = await app.graphql<{ services: ServiceCatalog }>(QUERY, { corporation }, locale);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.services;
}

async function serviceOf(id: string, corporation?: string, locale: 'vi' | 'en' = 'vi'): Promise<Service> {
  const { groups } = await catalogOf(corporation, locale);
  const service = groups.flatMap(({ services }) => services).find((row) => row.id === id);
  if (!service) throw new Error(`no service ${id}`);
  return service;
}

const days = ({ timeLimits }: Service): unknown => timeLimits?.map(({ corporation, minDays, maxDays }) => [corporation, minDays, maxDays]);

it('there are 32 services in 7 groups, 4 / 8 / 3 / 3 / 10 / 1 / 3', async () => {
  const { groups } = await catalogOf();
  expect(groups.map(({ services }) => services.length)).toEqual([4, 8, 3, 3, 10, 1, 3]);
});

it('those alone that were asked for, and nothing of what is not in the catalogue', async () => {
  const { data } = await app.graphql<{ services: ServiceCatalog }>(
    'query ($ids: [ID!]) { services(ids: $ids) { groups { id services { id } } } }',
    { ids: ['solar-sell', 'new-hv', '__proto__', 'solar-sell'] },
  );
  expect(data?.services.groups).toEqual([
    { id: 'G1', services: [{ id: 'new-hv' }] },
    { id: 'G2', services: [{ id: 'solar-sell' }] },
  ]);
});

describe('time limits', () => {
  it("are those of the site's own corporation, unless another is named", async () => {
    expect(await catalogOf()).toMatchObject({ corporation: 'EVNSPC' });
    expect(days(await serviceOf('new-lv-residential'))).toEqual([
      ['EVNSPC', null, 5],
      ['EVNSPC', null, 7],
    ]);
    expect(days(await serviceOf('new-lv-residential', 'EVNNPC'))).toEqual([['EVNNPC', 3, 7]]);
  });

  it('are the national ones where the corporation states none', async () => {
    expect(days(await serviceOf('new-lv-residential', 'EVNHCMC'))).toEqual([
      [null, null, 5],
      [null, null, 7],
    ]);
    expect(days(await serviceOf('contract-norm', 'EVNSPC'))).toEqual([[null, null, 3]]);
  });

  it('are never those of another corporation', async () => {
    for (const corporation of CORPORATIONS) {
      const { groups } = await catalogOf(corporation);
      const said = groups.flatMap(({ services }) => services).flatMap(({ timeLimits }) => timeLimits ?? []);
      expect(new Set(said.map((limit) => limit.corporation ?? corporation))).toEqual(new Set([corporation]));
    }
  });

  it('say how old they are', async () => {
    expect((await serviceOf('new-lv-residential', 'EVNCPC')).timeLimits).toMatchObject([{ asOf: '2016' }, { asOf: '2016' }]);
    expect((await serviceOf('meter-move')).timeLimits).toMatchObject([{ asOf: null, older: true }]);
  });

  it('are null where nobody states any; at once is 0', async () => {
    expect((await serviceOf('new-hv')).timeLimits).toBeNull();
    expect((await serviceOf('contract-reconnect')).timeLimits).toBeNull();
    expect(days(await serviceOf('lookup-prices'))).toEqual([[null, null, 0]]);
  });
});

describe('papers', () => {
  it('name what will do instead, and who alone asks for one', async () => {
    const { papers } = await serviceOf('contract-holder');
    expect(papers?.find(({ name }) => name === 'Giấy tờ về nơi dùng điện')?.oneOf).toHaveLength(5);
    expect(papers?.filter(({ corporation }) => corporation !== null).map(({ corporation, asOf }) => [corporation, asOf])).toEqual([
      ['EVNCPC', '2016'],
      ['EVNCPC', '2016'],
    ]);
  });

  it('are null where not known, which is not "none"', async () => {
    expect((await serviceOf('contract-information')).papers).toBeNull();
    expect((await serviceOf('new-hv')).papers).toBeNull();
    expect((await serviceOf('lookup-debt')).papers).toEqual([]);
  });

  it('of a variant come with it', async () => {
    expect((await serviceOf('new-lv-residential')).variants).toContainEqual({
      name: 'Dùng chung công tơ',
      papers: [{ name: 'Danh sách các hộ dùng chung' }, { name: 'Giấy ủy quyền của các hộ' }],
    });
  });
});

describe('what it costs', () => {
  it('is free, an amount, or not known, each apart', async () => {
    expect((await serviceOf('contract-norm')).fee).toMatchObject({ kind: 'FREE', amounts: [] });
    expect((await serviceOf('contract-reconnect')).fee?.amounts).toContainEqual({
      when: 'hộ sinh hoạt, đến 0,38 kV',
      vnd: 98_000,
      vndTo: null,
    });
    expect((await serviceOf('meter-check')).fee).toBeNull();
  });
});

it('a site of another corporation is answered for that one, with its hotline', () => {
  const service = serviceCatalogService({ file: readServices(), hotlines: hotlineDirectory(readHotlines()) });
  const audience = audienceOf({ corporations: ['EVNHANOI'], defaultCorporation: 'EVNHANOI' });
  expect(service.catalog({ audience, locale: 'vi' }, {})).toMatchObject({ corporation: 'EVNHANOI', hotline: { number: '19001288' } });
});

it('everything is said in English too', async () => {
  const { groups } = await catalogOf('EVNCPC', 'en');
  const names = /Điện Biên|NĐ-CP|QĐ|VBHN|Vĩnh Long/g;
  const texts = groups.flatMap(({ name, services }) => [
    name,
    ...services.flatMap(({ widget, id, ...texts }) => JSON.stringify(texts).replace(names, '')),
  ]);
  for (const text of texts) expect(text.normalize('NFD')).not.toMatch(/\p{M}|đ/iu);
});

it('every service is described, and leads to a widget', () => {
  for (const { about, who, widget } of readServices().services) {
    for (const text of [about.vi, about.en]) expect(text.split(' ').length).toBeLessThanOrEqual(25);
    expect([who.vi, who.en].every((text) => text.length > 0)).toBe(true);
    expect(widget).toMatch(/^evn-[a-z-]+$/);
  }
});
