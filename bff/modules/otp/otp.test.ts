import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OtpSend, type OtpSendMutation } from '../../../widgets/shared/otp/otp-send.generated.ts';
import { OtpVerify, type OtpVerifyMutation } from '../../../widgets/shared/otp/otp-verify.generated.ts';
import { PORTAL_SITE } from '../../seeds/sites.ts';
import { type TestApp, type TestBrowser, testApp, type WireAnswer } from '../../test/app.ts';
import {
  asker,
  asking,
  challenged,
  codeOf,
  databaseAhead,
  forgetCodes,
  LANDLINE,
  messageOf,
  NOBODYS,
  ONE,
  otpDesk,
  signing,
  SUBJECTS,
  tableOf,
  TWO,
  bindingOf,
  wrongFor,
} from './otp.fixture.ts';

type Sent = OtpSendMutation['otpChallengeCreate'];
type Challenge = Extract<Sent, { __typename: 'OtpChallenge' }>;

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ otpSubjects: tableOf(SUBJECTS) });
});
beforeEach(() => forgetCodes(app.db));
afterAll(() => app.close());

const dataOf = <Data>({ data, errors }: WireAnswer<Data>): Data => {
  if (data === null) throw new Error(JSON.stringify(errors));
  return data;
};
const send = async (browser: TestBrowser, what: Parameters<typeof challenged>[2]): Promise<Sent> =>
  dataOf(await browser.run(OtpSend, what as never)).otpChallengeCreate;
const sent = async (browser: TestBrowser, what: Parameters<typeof challenged>[2]): Promise<Challenge> => {
  const result = await send(browser, what);
  if (result.__typename !== 'OtpChallenge') throw new Error(JSON.stringify(result));
  return result;
};
const verify = async (browser: TestBrowser, challengeId: string, code: string): Promise<OtpVerifyMutation['otpChallengeVerify']> =>
  dataOf(await browser.run(OtpVerify, { challengeId, code })).otpChallengeVerify;
const verdict = async (browser: TestBrowser, challengeId: string, code: string): Promise<string> => {
  const result = await verify(browser, challengeId, code);
  return result.__typename === 'OtpVerified' ? 'right' : `${result.code} ${result.attemptsLeft}`;
};
const grants = async (): Promise<unknown[]> => (await sql`select kind, corporation, subject from session_grant`.execute(app.db.read)).rows;

describe('a one-time code', () => {
  it('is sent to what is on file, opens the request to this browser, and is good once', async () => {
    const browser = app.browser();
    const challenge = await sent(browser, asking('gk-pb06-01-26-000018'));
    expect(Date.parse(challenge.expiresAt) - Date.parse(challenge.sentAt)).toBe(360_000);
    expect(Date.parse(challenge.resendAt) - Date.parse(challenge.sentAt)).toBe(60_000);
    expect(challenge.attemptsLeft).toBe(5);
    const { recipient, body, life } = await messageOf(app.db, challenge.id);
    expect([recipient, life]).toEqual(['+84912345678', 330]);
    expect(body).toContain(`(${challenge.reference})`);
    expect(body).toMatch(/\n@localhost #\d{6}$/);
    const code = await codeOf(app.db, challenge.id);
    expect(await verdict(browser, challenge.id, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe('right');
    expect(await grants()).toEqual([{ kind: 'REQUEST', corporation: 'EVNSPC', subject: 'sr_one' }]);
    expect(await verdict(browser, challenge.id, code)).toBe('OTP_EXPIRED 0');
    await sql`delete from session_grant`.execute(app.db.read);
  });

  it('goes by e-mail to the address on file', async () => {
    const challenge = await sent(app.browser(), asking(ONE, 'EMAIL'));
    expect(await messageOf(app.db, challenge.id)).toMatchObject({ channel: 'EMAIL', recipient: 'buoi@example.vn' });
  });

  it('says how often it may still be wrong, and is worth nothing after five times', async () => {
    const browser = app.browser();
    const { id } = await sent(browser, asking(ONE));
    const code = await codeOf(app.db, id);
    const guesses = [];
    for (let guess = 0; guess < 5; guess += 1) guesses.push(await verdict(browser, id, wrongFor(code)));
    expect(guesses).toEqual(['OTP_INCORRECT 4', 'OTP_INCORRECT 3', 'OTP_INCORRECT 2', 'OTP_INCORRECT 1', 'OTP_ATTEMPTS_EXHAUSTED 0']);
    expect(await verdict(browser, id, code)).toBe('OTP_ATTEMPTS_EXHAUSTED 0');
    expect(await grants()).toEqual([]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６７', '0x1234', '-123456e'])(
    '%j is no code, and counts as a try',
    async (typed) => {
      const browser = app.browser();
      const { id } = await sent(browser, asking(ONE));
      expect(await verdict(browser, id, typed)).toBe('OTP_INCORRECT 4');
    },
  );

  it('of another browser, or of the same on another site or placement, is none', async () => {
    const browser = app.browser();
    const { id } = await sent(browser, asking(ONE));
    const code = await codeOf(app.db, id);
    for (const other of [app.browser(), app.browser({ placement: 'frame' }), app.browser({ site: PORTAL_SITE })])
      expect(await verdict(other, id, code)).toBe('OTP_EXPIRED 0');
    expect(await verdict(browser, id, code)).toBe('right');
    await sql`delete from session_grant`.execute(app.db.read);
  });

  it('makes the one before worthless, and keeps its own tries', async () => {
    const browser = app.browser();
    const former = await sent(browser, asking(ONE));
    const formerCode = await codeOf(app.db, former.id);
    await databaseAhead(app.db, 61);
    const newer = await sent(browser, asking(ONE));
    expect(await verdict(browser, former.id, formerCode)).toBe('OTP_EXPIRED 0');
    expect(await verdict(browser, newer.id, wrongFor(await codeOf(app.db, newer.id)))).toBe('OTP_INCORRECT 4');
  });

  it('for a paper cannot be spent by itself', async () => {
    const browser = app.browser();
    const { id } = await sent(browser, signing('pa_one'));
    const { body } = await messageOf(app.db, id);
    expect(body).toContain('ky hop dong mua ban dien, tai lieu 3F2A9C11');
    expect(await verdict(browser, id, await codeOf(app.db, id))).toBe('OTP_EXPIRED 0');
  });

  it.each([
    [355, 'right'],
    [365, 'OTP_EXPIRED 0'],
  ])('%i seconds later by the clock of the database is %s, whatever the clock of the process says', async (seconds, expected) => {
    for (const minutes of [-10, 10]) {
      await forgetCodes(app.db);
      const browser = app.browser();
      const { id } = await sent(browser, asking(ONE));
      app.clock.advance(minutes * 60_000);
      await databaseAhead(app.db, seconds);
      expect(await verdict(browser, id, await codeOf(app.db, id))).toBe(expected);
    }
    await sql`delete from session_grant`.execute(app.db.read);
  });

  it('is forgotten after 24 hours', async () => {
    await sent(app.browser(), asking(ONE));
    const left = async () => Number((await sql<{ n: number }>`select count(*) as n from otp_challenge`.execute(app.db.read)).rows[0]?.n);
    await databaseAhead(app.db, 23 * 3_600);
    await app.app.background.tidy();
    expect(await left()).toBe(1);
    await databaseAhead(app.db, 25 * 3_600);
    await app.app.background.tidy();
    expect(await left()).toBe(0);
  });

  it('is in the database as a keyed hash alone, and with the request code nowhere in the log', async () => {
    const { id } = await sent(app.browser(), asking(ONE));
    const code = await codeOf(app.db, id);
    const { rows } = await sql`select * from otp_challenge`.execute(app.db.read);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify([app.lines, app.bugs, app.failures])).not.toMatch(new RegExp(`\\b${code}\\b|GK|912345678|buoi@`));
  });
});

describe('who asks for what nobody has', () => {
  const shapeOf = (challenge: Challenge) =>
    Object.fromEntries(Object.entries(challenge).map(([key, value]) => [key, key === '__typename' ? value : String(value).length]));

  it.each([
    ['a code that nobody has', NOBODYS, 'SMS'],
    ['a number that takes no messages', LANDLINE, 'SMS'],
    ['an address that is not on file', LANDLINE, 'EMAIL'],
    ['no code at all', 'xyz', 'EMAIL'],
  ] as const)('%s is answered in the same shape and size, and nothing is sent', async (_, name, channel) => {
    const [there, notThere] = [await sent(app.browser(), asking(ONE, channel)), await sent(app.browser(), asking(name, channel))];
    const micros = (text: string): string => text.replace(/\.\d+/, '.000000');
    const even = ({ sentAt, expiresAt, resendAt, ...rest }: Challenge): Challenge => ({
      ...rest,
      sentAt: micros(sentAt),
      expiresAt: micros(expiresAt),
      resendAt: micros(resendAt),
    });
    expect(shapeOf(even(notThere))).toEqual(shapeOf(even(there)));
    expect((await messageOf(app.db, notThere.id)).life).toBe(0);
    const { rows } = await sql<{ bytes: number }>`select length(code_hmac) as bytes from otp_challenge`.execute(app.db.read);
    expect(rows.map(({ bytes }) => bytes)).toEqual([43, 43]);
  });

  it('tries in vain, and as often', async () => {
    const browser = app.browser();
    const { id } = await sent(browser, asking(NOBODYS));
    const written = await codeOf(app.db, id);
    const answers = [];
    for (const code of [written, '000000', 'nothing', '', '123456', '123456']) answers.push(await verdict(browser, id, code));
    expect(answers).toEqual([
      'OTP_INCORRECT 4',
      'OTP_INCORRECT 3',
      'OTP_INCORRECT 2',
      'OTP_INCORRECT 1',
      'OTP_ATTEMPTS_EXHAUSTED 0',
      'OTP_ATTEMPTS_EXHAUSTED 0',
    ]);
  });

  it('waits as long for the next one', async () => {
    const retry = async (name: string): Promise<unknown> => {
      const browser = app.browser();
      await sent(browser, asking(name));
      return send(browser, asking(name.toLowerCase()));
    };
    expect(await retry(NOBODYS)).toMatchObject({ __typename: 'TryLaterProblem' });
    expect(await retry(ONE)).toMatchObject({ __typename: 'TryLaterProblem' });
  });
});

describe('asking', () => {
  it('again under the same id answers the same, and writes one message', async () => {
    const browser = app.browser();
    const what = asking(ONE);
    const first = await sent(browser, what);
    expect(await sent(browser, what)).toEqual(first);
    expect((await sql`select id from outbox`.execute(app.db.read)).rows).toHaveLength(1);
    const { errors } = await app.browser().run(OtpSend, what as never);
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('without having passed the human check is refused, and nothing is written', async () => {
    const what = asking(ONE);
    what.input.humanCheck.solution = 'wrong';
    expect(await send(app.browser(), what)).toMatchObject({ __typename: 'VerificationRequiredProblem' });
    expect((await sql`select id from outbox`.execute(app.db.read)).rows).toEqual([]);
  });

  it.each([
    [{ clientRequestId: 'short' }, 'clientRequestId'],
    [{ subject: { requestCode: '  ' } }, 'subject'],
    [{ subject: { requestCode: 'x'.repeat(101) } }, 'subject'],
  ])('%j is named', async (changes, field) => {
    const what = { input: { ...asking(ONE).input, ...changes } };
    expect(await send(app.browser(), what as never)).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['input', field] }] });
  });

  it('on a way that is not configured is refused, whatever is asked for', async () => {
    const other = await testApp({ otpSubjects: tableOf(SUBJECTS), messages: { email: null, sms: null, webhook: null, record: false } });
    for (const name of [ONE, NOBODYS])
      expect(dataOf(await other.browser().run(OtpSend, asking(name) as never)).otpChallengeCreate).toMatchObject({
        __typename: 'InputProblem',
        fields: [{ path: ['input', 'channel'] }],
      });
    await other.close();
  });
});

describe('an act with a code of its own', () => {
  const RIGHT = { __typename: 'OtpRight' };

  it('happens once of all that were judged right, and not when it takes too long', async () => {
    const { otp } = otpDesk(app.db);
    const who = asker('ss_signs');
    const consume = (id: string) => app.db.transaction('test.sign', (trx) => otp.consume(trx, id));
    const { id } = await challenged(otp, who, signing('pa_one'));
    expect(await consume(id)).toBe(false);
    const given = { challengeId: id, code: await codeOf(app.db, id), binding: bindingOf(who, 'pa_one') };
    expect([await otp.take(who, given), await otp.take(who, given)]).toMatchObject([{ attempts: 1 }, { attempts: 2 }]);
    expect([await consume(id), await consume(id)]).toEqual([true, false]);
    expect(await otp.take(who, given)).toMatchObject({ code: 'OTP_EXPIRED' });
  });

  it('may take a moment longer than the code lives, and no more', async () => {
    const { otp } = otpDesk(app.db);
    const who = asker('ss_signs');
    const { id } = await challenged(otp, who, signing('pa_two'));
    await databaseAhead(app.db, 355);
    expect(await otp.take(who, { challengeId: id, code: await codeOf(app.db, id), binding: bindingOf(who, 'pa_two') })).toMatchObject(
      RIGHT,
    );
    await databaseAhead(app.db, 425);
    expect(await app.db.transaction('test.sign', (trx) => otp.consume(trx, id))).toBe(false);
    await databaseAhead(app.db, 400);
    expect(await app.db.transaction('test.sign', (trx) => otp.consume(trx, id))).toBe(true);
  });

  it('leaves the code unused when it is undone', async () => {
    const { otp } = otpDesk(app.db);
    const who = asker('ss_signs');
    const { id } = await challenged(otp, who, asking(TWO));
    const code = await codeOf(app.db, id);
    expect(await otp.take(who, { challengeId: id, code, binding: bindingOf(who, TWO) })).toMatchObject(RIGHT);
    const failing = app.db.transaction('test.sign', async (trx) => {
      await otp.consume(trx, id);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await otp.verify(who, { challengeId: id, code })).toMatchObject({ __typename: 'OtpVerified' });
  });
});
