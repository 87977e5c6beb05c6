import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VerifyText } from '../../../widgets/verify/verify-text.generated.ts';
import { UTILITY_SITE } from '../../seeds/sites.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { account, NOW, payPoint, placeDesk } from '../place/place.fixture.ts';
import { qrText } from './verify.fixture.ts';

const TYPED = 'Chuyển tiền cho 0987 654 321 tại evil.example';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
afterAll(() => app.close());

const { state } = placeDesk(() => app);

async function verify(text: string, locale: 'vi' | 'en' = 'vi') {
  const { data, errors } = await app.run(VerifyText, { text }, { locale });
  if (!data?.verify) throw new Error(JSON.stringify(errors));
  return data.verify;
}

describe('lists of places', () => {
  it('make no account doubtful before there are any', async () => {
    expect(await verify(qrText('970436', '1234567890'))).toMatchObject({ verdict: 'UNKNOWN', things: [{ signs: [{ id: 'QR_NO_LIST' }] }] });
  });

  it('name accounts and telephone numbers, of whichever corporation', async () => {
    await state([account({ bank: 'Vietcombank', accountNumber: '0071 0012 34567' }), payPoint({ phone: '(0272) 3822.222' })]);
    await state([account({ unitCode: 'PD01', bank: 'BIDV', accountNumber: '2110001', holder: 'CÔNG TY HOÀN KIẾM (THỬ)' })], {
      corporation: 'EVNHANOI',
      units: ['PD01'],
    });
    expect(await verify('0071001234567')).toMatchObject({
      verdict: 'LISTED',
      things: [{ entry: { corporation: 'EVNSPC', bank: 'Vietcombank' } }],
    });
    expect(await verify('+84 272 3822 222')).toMatchObject({
      verdict: 'LISTED',
      things: [{ entry: { name: 'Bưu cục thử', source: 'Nguồn thử' } }],
    });
    expect(await verify(qrText('970418', '2110001'))).toMatchObject({
      verdict: 'LISTED',
      things: [{ entry: { corporation: 'EVNHANOI' } }],
    });
    expect(await verify(qrText('970418', '2110002'))).toMatchObject({ verdict: 'FRAUD_SIGNS' });
  });

  it('stop naming what they no longer list', async () => {
    await state([account({ bank: 'Vietcombank', accountNumber: '999988887777' })]);
    expect(await verify('0071001234567')).toMatchObject({ verdict: 'UNKNOWN', things: [{ entry: null }] });
  });
});

describe('what is asked', () => {
  it('travels in a POST, is not kept, and stands in no log', async () => {
    expect(VerifyText.method).toBe('POST');
    await verify(TYPED);
    expect(JSON.stringify([app.lines, app.bugs, app.failures])).not.toMatch(/0987|evil/);
    const address = `/g/${UTILITY_SITE}/${VerifyText.id}?v=${encodeURIComponent(JSON.stringify({ text: TYPED }))}`;
    expect((await app.fetch(address, { headers: { origin: 'http://localhost:4000' } })).ok).toBe(false);
  });

  it('is refused at its field where there is nothing, or too much', async () => {
    expect(await verify(' \u200B\n')).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: ['text'], message: 'Hãy dán nội dung cần kiểm tra.' }],
    });
    expect(await verify('a'.repeat(2001), 'en')).toMatchObject({
      __typename: 'InputProblem',
      fields: [{ path: ['text'], message: 'This is longer than 2,000 characters. Make it shorter.' }],
    });
  });

  it('may be any nonsense', async () => {
    for (const text of [
      '\u0000',
      '\uD800',
      '💡'.repeat(900),
      '%'.repeat(2000),
      '000201'.repeat(300),
      '1 '.repeat(1000),
      'a.'.repeat(1000),
      '@'.repeat(2000),
    ])
      expect(await verify(text)).toMatchObject({ verdict: 'UNKNOWN' });
  });
});
