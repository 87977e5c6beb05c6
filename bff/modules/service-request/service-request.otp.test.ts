import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OtpSend } from '../../../widgets/shared/otp/otp-send.generated.ts';
import { newTraceId } from '../../platform/ids.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { dataOf } from '../../test/paper-signing.ts';
import { forgetAll, sent, serviceForm } from '../../test/service-requests.ts';
import { showRequestCode } from './request-code.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await forgetAll(app.db);
  await sql`truncate otp_challenge`.execute(app.db.read);
});

/** As people write it: with O for 0, small, with spaces, or none at all. */
const spellings = (code: string): string[] => [
  code,
  code.toLowerCase(),
  code.replaceAll('-', ''),
  code.replaceAll('-', ' '),
  code.replace(/(?<=\d)0/g, 'O'),
  code.replaceAll('-', '–').toLowerCase(),
];

/** Each time another browser. */
async function ask(requestCode: string): Promise<string> {
  const humanCheck = { challenge: 'any', solution: 'right' };
  const input = { clientRequestId: newTraceId(), humanCheck, subject: { requestCode }, channel: 'EMAIL' as const };
  return dataOf(await app.browser().run(OtpSend, { input })).otpChallengeCreate.__typename;
}

it.each(['that somebody has', 'that nobody has'])('a code %s is counted as one, however it is written: five an hour', async (whose) => {
  const { requestCode } = await sent(app.browser(), serviceForm('NEW_LOW_VOLTAGE'));
  const code = whose === 'that somebody has' ? requestCode : showRequestCode({ unitCode: 'PB0604', year: '26', number: 100_200 });
  const answers: string[] = [];
  for (const spelling of spellings(code)) answers.push(await ask(spelling));
  expect(answers).toEqual([...Array<string>(5).fill('OtpChallenge'), 'TryLaterProblem']);
  const { rows } = await sql<{ n: number }>`select count(distinct subject)::int4 as n from otp_challenge`.execute(app.db.read);
  expect(rows).toEqual([{ n: 1 }]);
});
