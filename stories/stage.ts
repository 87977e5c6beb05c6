/** The BFF whose answers the stories record: fresh sample data, and a clock that stands still. */
import { sql } from 'kysely';
import { seedSample } from '../bff/seeds/sample.ts';
import { testApp, type TestApp } from '../bff/test/app.ts';

/** A Sunday morning; move it when the stories shall show prices or units of a later time. */
export const RECORDED_AT = '2026-11-22T08:00:00+07:00';

/** What the stories need in the database: what `npm start` publishes, and sample data; a module with sample data of its own adds a line. */
const SEEDERS: readonly ((bff: TestApp) => Promise<unknown>)[] = [
  ({ app }) => app.publishing.load(console.log),
  ({ app, clock }) => seedSample({ imports: app.imports, clock, say: console.log }),
];

export async function openStage(): Promise<TestApp> {
  // Whether somebody is a person is not what the stories are about.
  const bff = await testApp({ now: RECORDED_AT, humans: { redeem: () => Promise.resolve('ok') } });
  for (const seed of SEEDERS) await seed(bff);
  return bff;
}

/** Each story is told by somebody who has not asked before: what the others asked must not count against it. */
export async function forgetLimits({ db }: TestApp): Promise<void> {
  await sql`truncate rate_bucket`.execute(db.read);
}
