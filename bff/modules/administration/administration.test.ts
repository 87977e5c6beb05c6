import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAdministrativeUnits } from '../../reference/administrative-units.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { administrationService } from './administration.service.ts';

describe('over GraphQL', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('provinces come by name, under the letter they are looked for', async () => {
    const { data } = await app.graphql<{ provinces: object[] }>('{ provinces { code name fullName } }');
    expect(data?.provinces).toHaveLength(34);
    expect(data?.provinces[0]).toEqual({ code: '91', name: 'An Giang', fullName: 'Tỉnh An Giang' });
    expect(data?.provinces.at(-1)).toEqual({ code: '86', name: 'Vĩnh Long', fullName: 'Tỉnh Vĩnh Long' });
  });

  it('communes are those of their province, by name', async () => {
    const { data } = await app.graphql<{ communes: object[] }>('{ communes(provinceCode: "46") { code name provinceCode } }');
    expect(data?.communes).toHaveLength(40);
    expect(data?.communes[0]).toEqual({ code: '19815', name: 'Phường An Cựu', provinceCode: '46' });
  });

  it('an old address is answered with the commune, its province and what was found', async () => {
    const { data } = await app.graphql('{ addressSearch(text: "p12 go vap") { commune { code name } province { code } oldText } }');
    expect(data).toEqual({
      addressSearch: [
        {
          commune: { code: '26882', name: 'Phường An Hội Tây' },
          province: { code: '79' },
          oldText: 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh',
        },
      ],
    });
  });

  it.each([
    '{ communes(provinceCode: "99") { code } }',
    '{ communes(provinceCode: "__proto__") { code } }',
    '{ addressSearch(text: "gò vấp", first: 0) { oldText } }',
    '{ addressSearch(text: "gò vấp", first: 21) { oldText } }',
  ])('%s is a fault of the program that asks', async (query) => {
    const { errors } = await app.graphql(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('an address that is asked for stands in no log line', async () => {
    await app.graphql('query Asked($text: String!) { addressSearch(text: $text) { oldText } }', { text: '12 Lê Lợi, gò vấp' });
    expect(JSON.stringify(app.lines)).not.toMatch(/Lê Lợi|gò vấp/i);
  });
});

describe('what an address means', () => {
  const service = administrationService(readAdministrativeUnits());
  const resolve = (asked: Parameters<typeof service.resolve>[0]) => {
    const { address, issues } = service.resolve(asked, ['input', 'address']);
    return {
      province: address.province?.fullName ?? null,
      commune: address.commune?.name ?? null,
      from: address.communeFrom,
      oldText: address.oldText,
      issues: issues.map(({ path, key }) => `${path.join('.')} ${key}`),
    };
  };
  const nothing = { province: null, commune: null, from: null, oldText: null, issues: [] };

  it('as chosen; the old text is kept beside it', () => {
    expect(resolve({ provinceCode: '79', communeCode: '26882', oldText: ' Phường 12, Gò Vấp ' })).toEqual({
      province: 'Thành phố Hồ Chí Minh',
      commune: 'Phường An Hội Tây',
      from: 'CHOSEN',
      oldText: 'Phường 12, Gò Vấp',
      issues: [],
    });
  });

  it('the province follows from the commune', () => {
    expect(resolve({ communeCode: '26882' })).toMatchObject({ province: 'Thành phố Hồ Chí Minh', from: 'CHOSEN', issues: [] });
  });

  it('an old text alone leads to the only commune that it can mean, and says so', () => {
    expect(resolve({ oldText: '12/3 Lê Văn Thọ, phường 12, Gò Vấp' })).toEqual({
      province: 'Thành phố Hồ Chí Minh',
      commune: 'Phường An Hội Tây',
      from: 'OLD_TEXT',
      oldText: '12/3 Lê Văn Thọ, phường 12, Gò Vấp',
      issues: [],
    });
  });

  it('a chosen province tells communes of one name apart', () => {
    expect(resolve({ oldText: 'phường tân lập' }).commune).toBeNull();
    expect(resolve({ provinceCode: '66', oldText: 'phường tân lập' })).toMatchObject({
      commune: 'Phường Tân Lập',
      province: 'Tỉnh Đắk Lắk',
    });
  });

  it('an old text with several meanings, or none, is kept and mapped to nothing', () => {
    expect(resolve({ oldText: 'tân lập' })).toEqual({ ...nothing, oldText: 'tân lập' });
    expect(resolve({ provinceCode: '01', oldText: 'sau chợ' })).toEqual({ ...nothing, province: 'Thành phố Hà Nội', oldText: 'sau chợ' });
  });

  it.each<[string, Parameters<typeof service.resolve>[0], string[]]>([
    ['nothing at all', {}, ['input.address.communeCode administration.commune.missing']],
    ['a province alone', { provinceCode: '01' }, ['input.address.communeCode administration.commune.missing']],
    ['white space', { oldText: '  ', communeCode: '' }, ['input.address.communeCode administration.commune.missing']],
    [
      'places that do not exist',
      { provinceCode: '99', communeCode: '99999' },
      ['input.address.provinceCode administration.province.unknown', 'input.address.communeCode administration.commune.unknown'],
    ],
    ['a commune of before', { communeCode: '26881' }, ['input.address.communeCode administration.commune.unknown']],
    [
      'a commune of another province',
      { provinceCode: '01', communeCode: '26882' },
      ['input.address.communeCode administration.commune.elsewhere'],
    ],
    ['a novel', { oldText: 'a'.repeat(201) }, ['input.address.oldText administration.oldText.tooLong']],
    ['a control character', { oldText: 'Gò\u0000Vấp' }, ['input.address.oldText administration.oldText.characters']],
    [
      'everything wrong, all at once',
      { provinceCode: 'x', communeCode: 'y', oldText: '\u0007'.padEnd(201, 'a') },
      [
        'input.address.provinceCode administration.province.unknown',
        'input.address.communeCode administration.commune.unknown',
        'input.address.oldText administration.oldText.tooLong',
        'input.address.oldText administration.oldText.characters',
      ],
    ],
  ])('%s is named', (_, asked, issues) => {
    expect(resolve(asked).issues).toEqual(issues);
  });
});
