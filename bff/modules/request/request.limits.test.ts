import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../platform/limits.ts';
import { type TestApp, testApp, type WireAnswer } from '../../test/app.ts';
import { callbackForm, countIn, forgetAll, outageForm, statusOf, submit, supportForm } from './request.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
beforeEach(() => forgetAll(app.db));
afterAll(() => app.close());

/** As if so many more had been sent, from everywhere, about everything that has been counted so far. */
const fill = (limit: keyof typeof LIMITS) =>
  sql`update rate_bucket set drained_at = now() + make_interval(secs => ${LIMITS[limit].capacity * LIMITS[limit].everySeconds + 60})
    where limit_name = ${limit}`.execute(app.db.read);

const from = (address: string): Pick<TestApp, 'graphql'> => ({
  graphql: async <Data>(query: string, variables: object = {}) => {
    const response = await app.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.66, ${address}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as WireAnswer<Data>;
  },
});

describe('a person who sends too much', () => {
  it.each([
    ['submissionPhone', () => callbackForm({ phone: '0903111222' }), () => callbackForm({ phone: '0903111223' })],
    ['submissionSite', () => callbackForm({ phone: '0903111222' }), null],
  ] as const)('%s: is told from when on there is room, and leaves nothing behind', async (limit, again, other) => {
    await submit(app, 'callback', callbackForm({ phone: '0903111222' }));
    await fill(limit);
    const before = await Promise.all(['request', 'idempotency', 'outbox'].map((table) => countIn(app.db, table)));
    const form = again();
    const refused = await submit(app, 'callback', form);
    expect(refused).toMatchObject({ __typename: 'TryLaterProblem', code: 'TRY_LATER' });
    expect(Date.parse(refused.retryAt ?? '')).toBeGreaterThan(Date.now() - 1_000);
    expect(await Promise.all(['request', 'idempotency', 'outbox'].map((table) => countIn(app.db, table)))).toEqual(before);
    if (other) expect((await submit(app, 'callback', other())).__typename).toBe('RequestReceipt');
    await sql`truncate rate_bucket`.execute(app.db.read);
    expect((await submit(app, 'callback', form)).__typename).toBe('RequestReceipt');
  });

  it('submissionEmail: nobody’s mailbox is filled through us, in whichever case it is written', async () => {
    await submit(app, 'support', supportForm());
    await fill('submissionEmail');
    const other = { phone: '0903 999 888', email: 'BUOI@example.vn' };
    expect((await submit(app, 'support', supportForm(other))).__typename).toBe('TryLaterProblem');
    expect((await submit(app, 'support', supportForm({ ...other, email: null }))).__typename).toBe('RequestReceipt');
  });

  it('submissionNetwork: is one network, behind our proxies; others go on', async () => {
    const one = from('203.0.113.7');
    await submit(one, 'outage', outageForm());
    await fill('submissionNetwork');
    expect((await submit(from('203.0.113.99'), 'outage', outageForm({ phone: '0911 222 333' }))).__typename).toBe('TryLaterProblem');
    expect((await submit(from('198.51.100.7'), 'outage', outageForm({ phone: '0911 222 333' }))).__typename).toBe('RequestReceipt');
  });

  it('is answered what was answered, even then', async () => {
    const form = supportForm();
    const receipt = await submit(app, 'support', form);
    await fill('submissionPhone');
    expect(await submit(app, 'support', form)).toEqual(receipt);
  });
});

describe('a person who tries tickets', () => {
  it('is stopped, by network and by ticket', async () => {
    const { ticket } = await submit(app, 'callback', callbackForm());
    expect((await statusOf(app, ticket, '0903111222')).__typename).toBe('RequestStatus');
    await fill('statusTicket');
    expect((await statusOf(app, ticket, '0903111222')).__typename).toBe('TryLaterProblem');
    expect((await statusOf(app, 'HT-0000-0000-T', '0903111222')).__typename).toBe('NotFoundProblem');
    await fill('statusNetwork');
    for (const code of ['HT-0000-0000-T', 'nothing']) expect((await statusOf(app, code, '0903111222')).__typename).toBe('TryLaterProblem');
  });
});
