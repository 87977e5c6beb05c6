import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { account, NOW, namesOf, payPoint, placeDesk } from './place.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(async () => {
  app.clock.set(NOW);
  await sql`truncate place, place_list, import_run`.execute(app.db.read);
});
afterAll(() => app.close());

const { begin, append, state, places, named } = placeDesk(() => app);

describe('places of a unit', () => {
  it('are found with everything that is stated, dated by the day of reading', async () => {
    await state([account({ verifiedAt: '2026-05-01', validTo: '2027-01-01' })]);
    const { places: found } = await places({ kind: 'BANK_ACCOUNT', unitCode: 'pb0601' });
    expect(found).toEqual([
      {
        id: expect.stringMatching(/^pl_[0-9a-f]{20}$/),
        kind: 'BANK_ACCOUNT',
        name: 'Tài khoản thử',
        address: null,
        communeCode: null,
        area: null,
        phone: null,
        hours: null,
        bank: 'Ngân hàng thử',
        accountNumber: 'THU00000001',
        holder: 'CÔNG TY ĐIỆN LỰC (THỬ)',
        source: 'Nguồn thử',
        verifiedAt: '2026-05-01',
        validFrom: '2026-06-12',
        validTo: '2027-01-01',
        unit: { code: 'PB0601' },
      },
    ]);
  });

  it('are unknown until somebody has listed them', async () => {
    expect(await places({ kind: 'PAY_POINT', unitCode: 'PB0601' })).toMatchObject({
      __typename: 'PlacesUnknown',
      unit: { code: 'PB0601' },
      elsewhere: [],
      hotline: { number: '19001006' },
    });
  });

  it('are none where a list says so, with units of the same company that have one', async () => {
    await state([payPoint()], { units: ['PB0601', 'PB0604', 'PB0605'] });
    expect(await places({ kind: 'PAY_POINT', unitCode: 'PB0604' })).toMatchObject({
      __typename: 'NoPlaces',
      asOf: NOW,
      source: 'Nguồn thử',
      elsewhere: [{ code: 'PB0601' }],
      hotline: { number: '19001006' },
    });
  });

  it('are never none of a kind that the list does not speak of', async () => {
    await state([payPoint()]);
    expect(await places({ kind: 'BANK_ACCOUNT', unitCode: 'PB0601' })).toMatchObject({ __typename: 'PlacesUnknown', elsewhere: [] });
  });

  it('are never none where a row was rejected or could not be read', async () => {
    await state([payPoint()], { units: ['PB0601', 'PB0604'], unreadable: 1 });
    expect((await places({ kind: 'PAY_POINT', unitCode: 'PB0601' })).__typename).toBe('PlacesFound');
    expect(await places({ kind: 'PAY_POINT', unitCode: 'PB0604' })).toMatchObject({
      __typename: 'PlacesUnknown',
      elsewhere: [{ code: 'PB0601' }],
    });
  });

  it('begin and end with their days', async () => {
    await state([payPoint({ validFrom: '2026-06-13', validTo: '2026-06-14' })]);
    const on = async (instant: string) => {
      app.clock.set(instant);
      return (await places({ kind: 'PAY_POINT', unitCode: 'PB0601' })).__typename;
    };
    expect(await on('2026-06-12T23:59:59+07:00')).toBe('NoPlaces');
    expect(await on('2026-06-13T00:00:00+07:00')).toBe('PlacesFound');
    expect(await on('2026-06-14T23:59:59+07:00')).toBe('PlacesFound');
    expect(await on('2026-06-15T00:00:00+07:00')).toBe('NoPlaces');
  });

  it('of another corporation are not answered for', async () => {
    const { place } = app.app.publishing.services;
    const hanoi = { locale: 'vi', audience: { corporations: ['EVNHANOI'], defaultCorporation: 'EVNHANOI' } } as const;
    expect(await place.places(hanoi, { kind: 'PAY_POINT', unitCode: 'PB0601' })).toMatchObject({
      __typename: 'NotOfferedProblem',
      hotline: { number: '19001006' },
    });
    await state([payPoint()]);
    expect((await place.placesByName(hanoi, { kind: 'PAY_POINT', text: 'bưu cục' })).__typename).toBe('NoPlaceOfThatName');
  });

  it.each(['XX99', 'không có', '\u0000', '{}'])('of %j, which is no unit, are a mistake of whoever typed it', async (unitCode) => {
    const answer = await places({ kind: 'PAY_POINT', unitCode }, 'en');
    expect(answer).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: ['unitCode'], message: expect.stringMatching(/no unit/) }],
    });
  });

  it('come as many as asked, and say when there are more', async () => {
    await state(['A', 'B', 'C'].map((name) => payPoint({ name })));
    const two = await places({ kind: 'PAY_POINT', unitCode: 'PB0601', first: 2 });
    expect([namesOf(two), two.hasMore]).toEqual([['A', 'B'], true]);
    const three = await places({ kind: 'PAY_POINT', unitCode: 'PB0601', first: 3 });
    expect([namesOf(three), three.hasMore]).toEqual([['A', 'B', 'C'], false]);
  });
});

describe('places by what somebody typed', () => {
  beforeEach(() =>
    state(
      [
        payPoint({ name: 'Bưu cục Tân An', address: 'Số 1, đường Hùng Vương' }),
        payPoint({ name: 'Cửa hàng Bình Minh', address: 'Số 2, đường Nguyễn Huệ' }),
        payPoint({ name: 'Bưu cục Cần Giuộc', address: 'Số 3, đường Nguyễn Huệ', unitCode: 'PB0604' }),
      ],
      { units: ['PB0601', 'PB0604'] },
    ),
  );

  it.each([
    ['binh minh', 'Cửa hàng Bình Minh'],
    ['Bình Minhh', 'Cửa hàng Bình Minh'],
    ['hung vuong', 'Bưu cục Tân An'],
    ['bưu cục cần giuộc', 'Bưu cục Cần Giuộc'],
  ])('%j finds %s first', async (text, name) => {
    expect(namesOf(await named(text))?.[0]).toBe(name);
  });

  it('are found by the name of the unit, and by the name of its company', async () => {
    expect(namesOf(await named('Cần Giuộc'))).toEqual(['Bưu cục Cần Giuộc']);
    expect(namesOf(await named('long an'))).toHaveLength(3);
  });

  it('come as many as asked, and say when there are more', async () => {
    const two = await named('long an', { first: 2 });
    expect([two.places?.length, two.hasMore]).toEqual([2, true]);
  });

  it.each(['', '  ', '?!', 'a\u0000b'])('are a mistake for %j, where nothing can be read', async (text) => {
    expect(await named(text)).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['text'] }] });
  });

  it('are unknown, and not none, where nothing of the name is listed', async () => {
    expect(await named('zzzz qqqq')).toMatchObject({
      __typename: 'NoPlaceOfThatName',
      hotline: { number: '19001006' },
    });
  });

  it('stand among the answers to a search over everything', async () => {
    const { data } = await app.graphql<{ search: object[] }>(
      'query ($text: String!) { search(text: $text, kinds: [PLACE]) { kind title summary section } }',
      { text: 'cửa hàng binh minh' },
    );
    expect(data?.search[0]).toEqual({ kind: 'PLACE', title: 'Cửa hàng Bình Minh', summary: 'Số 2, đường Nguyễn Huệ', section: null });
  });
});

describe('places by the names that communes and districts have, or had before July 2025', () => {
  const inWard = payPoint({ name: 'Trong phường', communeCode: '27694' });
  beforeEach(() =>
    state([inWard, payPoint({ name: 'Không rõ phường' }), payPoint({ name: 'Huyện khác', unitCode: 'PB0604', communeCode: '28159' })], {
      units: ['PB0601', 'PB0604'],
    }),
  );

  it.each([
    ['Phường Long An', 'today'],
    ['phuong long an, tay ninh', 'today, with today’s province'],
    ['Phường 3, TP Tân An', 'before'],
    ['phường 1, thành phố tân an, long an', 'before, in full'],
    ['xa huong tho phu', 'before, without accents'],
    ['xã hướng thọ phụ', 'before, with a wrong accent'],
    ['xa hunog tho phu', 'before, with letters swapped'],
  ])('%j, a name of %s, finds what lies in the commune first', async (text) => {
    expect(namesOf(await named(text))?.[0]).toBe('Trong phường');
  });

  it('find those of the unit named after the former district, where no place in the commune is listed', async () => {
    await state([payPoint({ name: 'Không rõ phường' })]);
    expect(namesOf(await named('xã hướng thọ phú'))).toEqual(['Không rõ phường']);
  });

  it('find by a former district', async () => {
    expect(namesOf(await named('huyện cần giuộc'))).toEqual(['Huyện khác']);
  });

  it('say where the address lies today', async () => {
    expect((await named('cần giuộc')).places?.[0]).toMatchObject({ communeCode: '28159', area: 'Xã Cần Giuộc, Tỉnh Tây Ninh' });
  });
});

describe('a list of places', () => {
  it('shows nothing before its commit', async () => {
    const run = await begin();
    await append(run.id, [payPoint()]);
    expect((await places({ kind: 'PAY_POINT', unitCode: 'PB0601' })).__typename).toBe('PlacesUnknown');
  });

  it('takes the place of the one before, and counts what it changes', async () => {
    await state([payPoint({ name: 'A' }), payPoint({ name: 'B' }), payPoint({ name: 'C' })]);
    const before = await places({ kind: 'PAY_POINT', unitCode: 'PB0601' });
    expect(await state([payPoint({ name: 'A' }), payPoint({ name: 'B', phone: '0123' }), payPoint({ name: 'D' })])).toMatchObject({
      added: 1,
      changed: 1,
      cancelled: 1,
    });
    const after = await places({ kind: 'PAY_POINT', unitCode: 'PB0601' });
    expect(namesOf(after)).toEqual(['A', 'B', 'D']);
    expect(after.places?.slice(0, 2).map(({ id }) => id)).toEqual(before.places?.slice(0, 2).map(({ id }) => id));
    expect(await app.db.read.selectFrom('place').select('id').execute()).toHaveLength(3);
  });

  it('of pay points leaves the accounts as they are', async () => {
    await state([account(), payPoint()]);
    await state([payPoint({ name: 'Khác' })]);
    expect((await places({ kind: 'BANK_ACCOUNT', unitCode: 'PB0601' })).__typename).toBe('PlacesFound');
  });

  it('is refused when a newer one is in force', async () => {
    await state([payPoint()]);
    expect(await state([payPoint({ name: 'Cũ' })], { readAt: '2026-06-11T08:00:00+07:00' })).toMatchObject({ __typename: 'StaleProblem' });
    expect(namesOf(await places({ kind: 'PAY_POINT', unitCode: 'PB0601' }))).toEqual(['Bưu cục thử']);
  });

  it.each<[string, object, RegExp[]]>([
    ['a kind that is none', { kind: 'ATM' }, [/^kind:/]],
    ['a pay point without an address', { address: '' }, [/^address:/]],
    ['a pay point with an account', { accountNumber: '12345678' }, [/^account_number:.*alone/]],
    ['an account without a bank and a holder', account({ bank: null, holder: ' ' }), [/^bank:/, /^holder:/]],
    ['an account number that is none', account({ accountNumber: '<b>1</b>' }), [/^account_number:/]],
    ['days that do not exist', { validFrom: '2026-02-30', verifiedAt: 'hôm qua' }, [/^verified_at:/, /^valid_from:/]],
    ['an end before its beginning', { validFrom: '2026-06-12', validTo: '2026-06-11' }, [/^valid_to:/]],
    ['a commune that is none', { communeCode: '12' }, [/^commune_code:/]],
    ['another unit', { unitCode: 'PB0604' }, [/^unit_code:/]],
    ['no name and no kind', { name: null, kind: null }, [/^kind:/, /^name:/]],
    ['control characters', { name: 'a\u0000b' }, [/^name:/]],
    ['a very long name', { name: 'a'.repeat(1_000) }, [/^name:/]],
  ])('has a row rejected for %s, and is told every reason', async (_, changes, reasons) => {
    const run = await begin();
    const { rejected } = await append(run.id, [{ ...payPoint(changes), ...changes }]);
    expect(rejected).toEqual([{ row: 1, reasons: reasons.map((reason) => expect.stringMatching(reason)) }]);
  });
});
