import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../platform/db/database.ts';
import { PORTAL_SITE, UTILITY_SITE } from '../../seeds/sites.ts';
import { testDatabase } from '../../test/database.ts';
import {
  asker,
  bindingOf,
  challenged,
  codeOf,
  databaseAhead,
  forgetCodes,
  OTHER_SHA256,
  otpDesk,
  signing,
  visitor,
} from './otp.fixture.ts';
import type { OtpBinding } from './otp.ts';

/**
 * A code was asked for by this browser on this site to sign this paper, by SMS, twice. It is presented under every
 * combination of what it is bound to: purpose × subject (another one; the same with other bytes) × site × browser × channel
 * (with the challenge of a code that went by e-mail) × former and present code.
 */
const RIGHT = { purpose: 'PAPER_SIGN', subject: 'pa_one', site: UTILITY_SITE, browser: 'ss_here', channel: 'SMS', age: 'new' } as const;
const CELLS = (['PAPER_SIGN', 'REQUEST_VIEW'] as const).flatMap((purpose) =>
  (['pa_one', 'pa_two', 'replaced'] as const).flatMap((subject) =>
    [UTILITY_SITE, PORTAL_SITE].flatMap((site) =>
      ['ss_here', 'ss_elsewhere'].flatMap((browser) =>
        (['SMS', 'EMAIL'] as const).flatMap((channel) =>
          (['new', 'old'] as const).map((age) => ({ purpose, subject, site, browser, channel, age })),
        ),
      ),
    ),
  ),
);
type Cell = (typeof CELLS)[number];

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => forgetCodes(database));
afterAll(() => database.close());

const isRight = (cell: Cell): boolean => Object.entries(RIGHT).every(([key, value]) => cell[key as keyof Cell] === value);

function presentedAs({ purpose, subject, site, browser }: Cell): OtpBinding {
  const where = asker(browser, { visitor: visitor(browser, site) });
  const binding = bindingOf(where, subject === 'replaced' ? 'pa_one' : subject);
  return { ...binding, purpose, documentSha256: subject === 'replaced' ? OTHER_SHA256 : binding.documentSha256 };
}

it('the table has 96 cells, and one of them is right', () => {
  expect([CELLS.length, CELLS.filter(isRight).length]).toEqual([96, 1]);
});

it.each(CELLS.map((cell) => [Object.values(cell).join(' · '), cell] as const))('%s', async (_, cell) => {
  const { otp } = otpDesk(database);
  const who = asker('ss_here');
  const old = await challenged(otp, who, signing('pa_one'));
  await databaseAhead(database, 61);
  const present = await challenged(otp, who, signing('pa_one'));
  const code = await codeOf(database, cell.age === 'old' ? old.id : present.id);
  let challengeId = present.id;
  if (cell.channel === 'EMAIL') {
    await databaseAhead(database, 200);
    challengeId = (await challenged(otp, who, signing('pa_one', 'EMAIL'))).id;
  }
  const outcome = await otp.take(who, { challengeId, code, binding: presentedAs(cell) });
  // One in a million of the codes that do not count is the one that does.
  const byChance = cell.age === 'old' && code === (await codeOf(database, challengeId));
  expect(outcome.__typename === 'OtpRight' && !byChance).toBe(isRight(cell));
});
