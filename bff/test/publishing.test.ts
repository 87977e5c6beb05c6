import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPORATIONS } from '../platform/corporation.ts';
import { type TestApp, testApp } from './app.ts';

/** What an operator publishes, seen through the door of the customers: at once, after a start, and after the next list. */

const NOW = '2026-06-12T08:00:00+07:00';
const quiet = (): void => undefined;

interface Changed {
  __typename: string;
  id?: string;
  counts?: boolean;
  fields?: Array<{ path: string[]; message: string }>;
}

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: NOW });
  await app.app.publishing.load(quiet);
});
afterAll(() => app.close());

async function change(field: string, type: string, selection: string, input: object, locale: 'vi' | 'en' = 'vi'): Promise<Changed> {
  const { data, errors } = await app.operator<Record<string, Changed>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on ${selection} ... on InputProblem { fields { path message } } } }`,
    { input },
    locale,
  );
  if (!data?.[field]) throw new Error(JSON.stringify(errors));
  return data[field];
}

/** Runs a look at what customers see on this process and on one that has just been started on the same database. */
async function everywhere<Seen>(look: (on: TestApp) => Promise<Seen>): Promise<[here: Seen, afterStart: Seen]> {
  const here = await look(app);
  const started = await testApp({ now: app.clock.now().toISOString(), database: { ...app.db, close: () => Promise.resolve() } });
  await started.app.publishing.load(quiet);
  const afterStart = await look(started);
  await started.close();
  return [here, afterStart];
}

const fieldsOf = ({ fields = [] }: Changed) => fields.map(({ path }) => path.slice(1).join('.'));

describe('an article', () => {
  const put = (input: object, locale: 'vi' | 'en' = 'vi') =>
    change('contentPut', 'ContentPutInput', 'PublishedContent { id counts }', input, locale);
  const retire = (input: object) => change('contentRetire', 'ContentRetireInput', 'PublishedContent { id counts }', input);
  const text = (title: string) => ({
    title,
    summary: 'Tóm tắt.',
    markdown: `Xem [hóa đơn](guide:read-your-bill). **${title}**`,
    sources: ['Nguồn'],
  });
  const article = (changes: object = {}) => ({
    kind: 'FAQ',
    id: 'gio-lam-viec-moi',
    section: 'bill',
    corporations: ['EVNSPC'],
    vi: text('Giờ làm việc mới'),
    en: text('New opening hours'),
    ...changes,
  });
  const titleOf =
    (kind: string, id: string, locale: 'vi' | 'en' = 'vi') =>
    async (on: TestApp) => {
      const query = 'query ($kind: ContentKind!, $id: ID!) { content(kind: $kind, id: $id) { __typename ... on ContentItem { title } } }';
      const { data, errors } = await on.graphql<{ content: { __typename: string; title?: string } }>(query, { kind, id }, locale);
      if (!data) throw new Error(JSON.stringify(errors));
      return data.content.title ?? data.content.__typename;
    };

  it('is there in both languages, at once and after a start, and once only', async () => {
    expect(await put(article())).toMatchObject({ __typename: 'PublishedContent', counts: true });
    expect(await put(article())).toMatchObject({ __typename: 'PublishedContent' });
    expect(await everywhere(titleOf('FAQ', 'gio-lam-viec-moi'))).toEqual(['Giờ làm việc mới', 'Giờ làm việc mới']);
    expect(await titleOf('FAQ', 'gio-lam-viec-moi', 'en')(app)).toBe('New opening hours');
    const rows = await app.db.read.selectFrom('content_item').select('row_id').where('id', '=', 'gio-lam-viec-moi').execute();
    expect(rows).toHaveLength(1);
  });

  it('counts on its days alone', async () => {
    expect(await put(article({ id: 'sap-toi', validFrom: '2026-07-01' }))).toMatchObject({ counts: false });
    expect(await put(article({ id: 'da-qua', validFrom: '2026-01-01', validTo: '2026-06-11' }))).toMatchObject({ counts: false });
    expect(await titleOf('FAQ', 'sap-toi')(app)).toBe('NotFoundProblem');
  });

  it('goes before the one of the reference files, whatever they say at the next start', async () => {
    await put(
      article({
        kind: 'GUIDE',
        id: 'bill-tenants',
        section: 'how-a-bill-is-computed',
        corporations: CORPORATIONS,
        vi: text('Nhà trọ: bản mới'),
      }),
    );
    expect(await everywhere(titleOf('GUIDE', 'bill-tenants'))).toEqual(['Nhà trọ: bản mới', 'Nhà trọ: bản mới']);
  });

  it('that is retired stays away, also one of the reference files, until it is put again', async () => {
    expect(await retire({ kind: 'GUIDE', id: 'bill-tenants' })).toMatchObject({ counts: false });
    expect(await everywhere(titleOf('GUIDE', 'bill-tenants'))).toEqual(['NotFoundProblem', 'NotFoundProblem']);
    await put(
      article({ kind: 'GUIDE', id: 'bill-tenants', section: 'how-a-bill-is-computed', corporations: CORPORATIONS, vi: text('Trở lại') }),
    );
    expect(await titleOf('GUIDE', 'bill-tenants')(app)).toBe('Trở lại');
    expect(fieldsOf(await retire({ kind: 'FAQ', id: 'chua-tung-co' }))).toEqual(['id']);
  });

  it.each<[object, string[]]>([
    [{ id: 'Có Dấu' }, ['id']],
    [{ section: '' }, ['section']],
    [{ corporations: [] }, ['corporations']],
    [{ validFrom: '2026-02-30' }, ['validFrom']],
    [{ validFrom: '2026-06-12', validTo: '2026-06-11' }, ['validTo']],
    [{ publishedOn: '2026-06-12' }, ['publishedOn']],
    [{ kind: 'NEWS' }, ['publishedOn']],
    [{ vi: { ...text('x'), title: ' ' } }, ['vi.title']],
    [{ en: { ...text('x'), summary: 'x'.repeat(301) } }, ['en.summary']],
    [{ vi: { ...text('x'), sources: [] } }, ['vi.sources']],
    [{ vi: { ...text('x'), markdown: '<script>alert(1)</script>' } }, ['vi.markdown']],
    [{ vi: { ...text('x'), markdown: '[x](javascript:alert(1))' } }, ['vi.markdown']],
    [{ en: { ...text('x'), markdown: '[x](guide:khong-co)' } }, ['en.markdown']],
    [{ vi: { ...text('x'), markdown: '[x](service:khong-co)' } }, ['vi.markdown']],
    [{ vi: { ...text('x'), markdown: '[x](widget:evn-tariff-clac)' } }, ['vi.markdown']],
    [{ id: '', en: { ...text('x'), title: '\u202e' } }, ['id', 'en.title', 'en.title']],
  ])('with %j names what is wrong, and stores nothing', async (changes, fields) => {
    const before = await app.db.read.selectFrom('content_item').select('row_id').execute();
    const refusal = await put(article({ id: 'sai', ...changes }));
    expect([refusal.__typename, [...new Set(fieldsOf(refusal))]]).toEqual(['InputProblem', [...new Set(fields)]]);
    expect(await app.db.read.selectFrom('content_item').select('row_id').execute()).toHaveLength(before.length);
  });

  it('is refused in the language of whoever asks', async () => {
    expect((await put(article({ vi: { ...text('x'), title: '' } }), 'en')).fields?.[0]?.message).toBe('title: a value is missing.');
  });
});

describe('a telephone number', () => {
  const put = (input: object) => change('hotlinePut', 'HotlinePutInput', 'PublishedHotline { number counts }', input);
  const end = (input: object) => change('hotlineEnd', 'HotlineEndInput', 'PublishedHotline { number counts }', input);
  const numbersOf = (corporation: string | null) => async (on: TestApp) => {
    const { data } = await on.graphql<{
      hotlines: Array<{ corporation: string | null; hotlines: Array<{ number: string; priceText: string | null }> }>;
    }>('{ hotlines { corporation hotlines { number priceText } } }');
    return data?.hotlines.find((group) => group.corporation === corporation)?.hotlines.map(({ number }) => number) ?? [];
  };

  it('stands first at once, and after a start', async () => {
    const price = { vi: '1.000 đ/phút', en: '1,000 đ a minute' };
    expect(await put({ corporation: 'EVNCPC', number: '1900 1909', price, source: 'Nguồn' })).toMatchObject({ counts: true });
    const [here, afterStart] = await everywhere(numbersOf('EVNCPC'));
    expect([here[0], afterStart[0]]).toEqual(['1900 1909', '1900 1909']);
  });

  it('says where it is printed in the language of whoever asks', async () => {
    const sourceIn = async (locale: 'vi' | 'en') => {
      const query = '{ hotlines { corporation hotlines { number source } } }';
      const { data } = await app.graphql<{ hotlines: Array<{ hotlines: Array<{ number: string; source: string }> }> }>(query, {}, locale);
      return data?.hotlines.flatMap(({ hotlines }) => hotlines).find(({ number }) => number === '19001006')?.source;
    };
    expect([await sourceIn('vi'), await sourceIn('en')]).toEqual(['trang của EVNSPC', 'EVNSPC website']);
  });

  it('of the reference file can be ended, and stays so', async () => {
    expect(await numbersOf('EVNSPC')(app)).toContain('19009000');
    expect(await end({ corporation: 'EVNSPC', number: '19009000' })).toMatchObject({ counts: false });
    for (const numbers of await everywhere(numbersOf('EVNSPC'))) expect(numbers).not.toContain('19009000');
  });

  it('is known to another process as soon as that one has looked, and an older answer is not made anew from memory', async () => {
    const other = await testApp({ now: NOW, database: { ...app.db, close: () => Promise.resolve() } });
    await other.app.generation.look();
    await put({ corporation: 'EVNHCMC', number: '1900 5454', source: 'Nguồn' });
    expect(await numbersOf('EVNHCMC')(other)).not.toContain('1900 5454');
    await other.app.generation.look();
    expect((await numbersOf('EVNHCMC')(other))[0]).toBe('1900 5454');
    await other.close();
  });

  it('that does not count yet says so', async () => {
    const input = { corporation: 'EVNNPC', number: '1900 0001', source: 'Nguồn' };
    expect(await put({ ...input, validFrom: '2026-07-01' })).toMatchObject({ counts: false });
    expect(await put({ ...input, validTo: '2026-06-11' })).toMatchObject({ counts: false });
    expect(await put({ ...input, validTo: '2026-06-12' })).toMatchObject({ counts: true });
  });

  it('for the whole country is never the last to go', async () => {
    const country = await numbersOf(null)(app);
    expect(country.length).toBeGreaterThan(0);
    for (const number of country.slice(1)) await end({ number });
    const refusal = await end({ number: country[0] ?? '' });
    expect(fieldsOf(refusal)).toEqual(['number']);
    const again = { number: country[0] ?? '', source: 'Nguồn' };
    expect(fieldsOf(await put({ ...again, validTo: '2026-06-11' }))).toEqual(['validTo']);
    expect(fieldsOf(await put({ ...again, validTo: '2026-12-31' }))).toEqual(['validTo']);
    expect(fieldsOf(await put({ ...again, validFrom: '2026-07-01' }))).toEqual(['validFrom']);
    expect(await numbersOf(null)(app)).toEqual([country[0]]);
  });

  it.each<[object, string[]]>([
    [{ number: 'tổng đài' }, ['number']],
    [{ source: ' ' }, ['source']],
    [{ price: { vi: '1.000 đ', en: '' } }, ['price.en']],
    [{ verifiedAt: '2026-13-01' }, ['verifiedAt']],
    [{ validFrom: '2026-06-12', validTo: '2026-06-01' }, ['validTo']],
  ])('with %j names what is wrong', async (changes, fields) => {
    expect(fieldsOf(await put({ corporation: 'EVNCPC', number: '1900 1909', source: 'Nguồn', ...changes }))).toEqual(fields);
  });

  it('that nobody has listed cannot be ended', async () => {
    expect(fieldsOf(await end({ corporation: 'EVNCPC', number: '0000' }))).toEqual(['number']);
  });
});

describe('a place', () => {
  const put = (input: object) => change('placePut', 'PlacePutInput', 'PublishedPlace { id counts }', input);
  const retire = (input: object) => change('placeRetire', 'PlaceRetireInput', 'PublishedPlace { id counts }', input);
  const place = (changes: object = {}) => ({
    kind: 'PAY_POINT',
    unitCode: 'PB0601',
    name: 'Quầy thu mới',
    address: 'Số 9, đường Thử',
    source: 'Nguồn',
    ...changes,
  });
  const namesIn = async (on: TestApp) => {
    const { data } = await on.graphql<{ places: { __typename: string; places?: Array<{ name: string; hours: string | null }> } }>(
      '{ places(kind: PAY_POINT, unitCode: "PB0601") { __typename ... on PlacesFound { places { name hours } } } }',
    );
    return data?.places.places?.map(({ name, hours }) => `${name} ${hours ?? ''}`.trim()) ?? [];
  };

  async function stateList(rows: object[]): Promise<void> {
    app.clock.advance(60_000);
    const ask = async (mutation: string, input: object) =>
      (await app.operator<Record<string, { id: string; rows: number }>>(mutation, { input })).data;
    const begun = await ask('mutation ($input: ImportBeginInput!) { importBegin(input: $input) { ... on ImportRun { id } } }', {
      kind: 'PLACES',
      corporation: 'EVNSPC',
      units: ['PB0601'],
      readAt: app.clock.now().toISOString(),
      source: 'Danh sách',
      clientRequestId: `list-${app.clock.now().getTime()}`,
    });
    const importId = begun?.['importBegin']?.id ?? '';
    const batch = await ask('mutation ($input: PlaceAppendInput!) { placeAppend(input: $input) { ... on ImportBatch { rows } } }', {
      importId,
      rows: rows.map((row, index) => ({ row: index, ...row })),
    });
    await ask('mutation ($input: ImportCommitInput!) { importCommit(input: $input) { ... on ImportRun { id } } }', {
      importId,
      rows: batch?.['placeAppend']?.rows ?? -1,
    });
  }

  it('is there at once, after a start, and after a list that does not know it', async () => {
    const { id } = await put(place({ hours: '08:00–17:00' }));
    expect(id).toMatch(/^pl_/);
    expect(await everywhere(namesIn)).toEqual([['Quầy thu mới 08:00–17:00'], ['Quầy thu mới 08:00–17:00']]);
    const { hours: _, ...listed } = { ...place({ name: 'Bưu cục', address: 'Số 1' }), hours: null };
    await stateList([listed]);
    expect(await namesIn(app)).toEqual(['Bưu cục', 'Quầy thu mới 08:00–17:00']);
  });

  it('goes before what a list says of the same place', async () => {
    await stateList([place({ hours: '24/7' }), place({ name: 'Bưu cục', address: 'Số 1' })]);
    expect(await namesIn(app)).toContain('Quầy thu mới 08:00–17:00');
    expect(await namesIn(app)).not.toContain('Quầy thu mới 24/7');
  });

  it('that is retired stays away, also from the next list, until it is put again', async () => {
    const listed = place({ name: 'Bưu cục', address: 'Số 1' });
    const { id } = await put(listed);
    expect(await retire({ corporation: 'EVNSPC', id })).toMatchObject({ counts: false });
    await stateList([listed]);
    expect(await namesIn(app)).toEqual(['Quầy thu mới 08:00–17:00']);
    await put(listed);
    expect(await namesIn(app)).toContain('Bưu cục');
    expect(fieldsOf(await retire({ corporation: 'EVNHANOI', id }))).toEqual(['id']);
  });

  it.each<[object, string[]]>([
    [{ unitCode: 'XX' }, ['unitCode']],
    [{ name: '' }, ['name']],
    [{ address: null }, ['address']],
    [{ communeCode: '99999' }, ['communeCode']],
    [{ bank: 'Ngân hàng' }, ['bank']],
    [{ kind: 'BANK_ACCOUNT' }, ['bank', 'accountNumber', 'holder']],
    [{ kind: 'BANK_ACCOUNT', bank: 'B', holder: 'H', accountNumber: '1' }, ['accountNumber']],
    [{ validFrom: '2026-06-12', validTo: '2026-06-01' }, ['validTo']],
    [{ source: '' }, ['source']],
  ])('with %j names what is wrong', async (changes, fields) => {
    expect(fieldsOf(await put(place(changes)))).toEqual(fields);
  });
});

it('nobody publishes through the port of the customers', async () => {
  const { errors } = await app.graphql('mutation { hotlineEnd(input: { number: "19001006" }) { __typename } }');
  expect(errors?.[0]?.extensions.code).toBeDefined();
  expect(app.bugs).toEqual([]);
});
