import { afterAll, beforeAll, expect, it } from 'vitest';
import { OutageLookupByCode } from '../../widgets/outage-lookup/outage-lookup-by-code.generated.ts';
import { importDesk, NOW, outage, point } from '../modules/import/import.fixture.ts';
import { type TestApp, testApp } from './app.ts';

/** Two processes on one database, as far as that can be had without starting them. */
let one: TestApp;
let two: TestApp;
const { list, state, later } = importDesk(() => one);

beforeAll(async () => {
  one = await testApp({ now: NOW });
  two = await testApp({ now: NOW, database: one.db });
  await list([point('PB06010000001')]);
  await state([]);
  await two.app.generation.look();
});
afterAll(async () => {
  await two.close();
  await one.close();
});

const ask = async (app: TestApp) => {
  const { data } = await app.run(OutageLookupByCode, { customerCode: 'PB06010000001', from: '2026-06-12', to: '2026-06-19' });
  return [data?.outages?.__typename, app.lines.at(-1)?.cache];
};

it('keeps what it has answered while nothing changes', async () => {
  expect(await ask(two)).toEqual(['NoOutageKnownUntil', 'miss']);
  await two.app.generation.look();
  expect(await ask(two)).toEqual(['NoOutageKnownUntil', 'hit']);
});

it('forgets it once the other process has taken in an import', async () => {
  await ask(two);
  await state([outage()], { readAt: later(60_000) });
  two.clock.advance(1000);
  await two.app.generation.look();
  expect(await ask(two)).toEqual(['OutageFound', 'miss']);
});

it('an import that changes nothing because it is refused is no change', async () => {
  await ask(two);
  expect(await state([], { readAt: NOW })).toMatchObject({ __typename: 'StaleProblem' });
  await two.app.generation.look();
  expect((await ask(two)).at(1)).toBe('hit');
});
