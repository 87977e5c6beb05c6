import { afterAll, beforeAll, expect, it } from 'vitest';
import { OtpSend } from '../../../widgets/shared/otp/otp-send.generated.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { sent, serviceForm } from '../../test/service-requests.ts';
import { showRequestCode } from '../service-request/request-code.ts';
import { asking } from './otp.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** What somebody is answered who asks for a code under this name, and at once again under another spelling of it. */
async function askedTwice(name: string, spelled: (name: string) => string): Promise<Array<string | undefined>> {
  const browser = app.browser();
  const ask = async (code: string) => (await browser.run(OtpSend, asking(code, 'EMAIL') as never)).data?.otpChallengeCreate.__typename;
  return [await ask(name), await ask(spelled(name))];
}

it.each([
  ['in small letters', (name: string) => name.toLowerCase()],
  ['without dashes', (name: string) => name.replaceAll('-', '')],
  ['with O for 0', (name: string) => name.replaceAll('0', 'O')],
  ['with I for 1', (name: string) => name.replace(/1(?=-)/, 'I')],
  ['in full width', (name: string) => name.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))],
])('a request code %s does not tell whether there is such a request', async (_, spelled) => {
  const { requestCode } = await sent(app.browser(), { ...serviceForm('CHECK_METER'), confirmDuplicate: true });
  const nobodys = showRequestCode({ unitCode: 'PB0601', year: '26', number: 999_101 });
  expect(await askedTwice(requestCode, spelled)).toEqual(['OtpChallenge', 'TryLaterProblem']);
  expect(await askedTwice(nobodys, spelled)).toEqual(['OtpChallenge', 'TryLaterProblem']);
});
