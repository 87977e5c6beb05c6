import { describe, expect, it } from 'vitest';
import { ACCOUNT, qrText, verifierWith } from './verify.fixture.ts';

const VIETCOMBANK = '970436';
const ACB = '970416';
const ACCOUNT_NUMBER = '9990001112223';

const verify = verifierWith([ACCOUNT, { ...ACCOUNT, id: 'pl_2', kind: 'TRANSACTION_OFFICE', accountNumber: null, phone: '0272.3822.222' }]);
const idsOf = (signs: ReadonlyArray<{ id: string }>): string[] => signs.map(({ id }) => id);

describe('a hotline', () => {
  it('is listed with its owner, its source and the day of the last check', async () => {
    expect(await verify('1900 1006')).toEqual({
      __typename: 'Verification',
      verdict: 'LISTED',
      isMessage: false,
      signs: [],
      things: [
        {
          kind: 'PHONE',
          text: '1900 1006',
          host: null,
          verdict: 'LISTED',
          signs: [],
          entry: {
            corporation: 'EVNSPC',
            name: '19001006',
            bank: null,
            accountNumber: null,
            holder: null,
            source: 'trang của EVNSPC',
            verifiedAt: null,
          },
        },
      ],
      hotline: expect.objectContaining({ number: '19001006' }) as object,
    });
  });

  it('of the whole country belongs to no corporation', async () => {
    expect((await verify('1558')).things[0]?.entry).toMatchObject({ corporation: null, name: '1558' });
  });

  it('with another digit is unknown', async () => {
    expect(await verify('190010066')).toMatchObject({ verdict: 'UNKNOWN', things: [{ entry: null }] });
  });
});

describe('a telephone number', () => {
  it('of an office is listed, however it is written', async () => {
    for (const typed of ['02723822222', '+84 272 3822 222', '(0272) 3822-222'])
      expect(await verify(typed)).toMatchObject({
        verdict: 'LISTED',
        things: [{ entry: { name: 'Tài khoản thử', corporation: 'EVNSPC' } }],
      });
  });

  it('of a mobile or of another country gets a remark, and stays unknown', async () => {
    expect(await verify('0912 345 678')).toMatchObject({
      verdict: 'UNKNOWN',
      things: [{ signs: [{ id: 'PHONE_MOBILE', counts: false }] }],
    });
    expect(await verify('+1 202 555 0143')).toMatchObject({ verdict: 'UNKNOWN', things: [{ signs: [{ id: 'PHONE_FOREIGN' }] }] });
  });

  it('is parted from the one beside it', async () => {
    const { things } = await verify('19001006 19009000');
    expect(things.map(({ text }) => text)).toEqual(['19001006', '19009000']);
  });
});

describe('an account', () => {
  it('is listed with bank and holder, however it is spaced', async () => {
    for (const typed of [ACCOUNT_NUMBER, '9990 0011 1222 3'])
      expect(await verify(typed)).toMatchObject({
        verdict: 'LISTED',
        things: [
          {
            kind: 'ACCOUNT',
            entry: {
              bank: ACCOUNT.bank,
              accountNumber: ACCOUNT_NUMBER,
              holder: ACCOUNT.holder,
              verifiedAt: '2026-05-01',
              source: 'Nguồn thử',
            },
          },
        ],
      });
  });

  it('may have letters', async () => {
    const sample = verifierWith([{ ...ACCOUNT, accountNumber: 'MAU00000001' }]);
    expect(await sample('mau 0000 0001')).toMatchObject({ verdict: 'LISTED', things: [{ kind: 'ACCOUNT' }] });
  });
});

describe('a QR code', () => {
  it('that pays a listed account at its bank is listed', async () => {
    expect(await verify(qrText(VIETCOMBANK, ACCOUNT_NUMBER))).toMatchObject({
      verdict: 'LISTED',
      things: [{ kind: 'QR', entry: { holder: ACCOUNT.holder } }],
    });
  });

  it('that pays any other account is a sign of fraud', async () => {
    expect(await verify(qrText(VIETCOMBANK, '1234567890'))).toMatchObject({
      verdict: 'FRAUD_SIGNS',
      things: [{ entry: null, signs: [{ id: 'QR_PAYEE_UNLISTED' }] }],
    });
  });

  it('with the number of a listed account at another bank pays somebody else', async () => {
    const { verdict, things } = await verify(qrText(ACB, ACCOUNT_NUMBER));
    expect(verdict).toBe('FRAUD_SIGNS');
    expect(things[0]?.signs[0]).toMatchObject({ id: 'QR_OTHER_BANK', text: expect.stringContaining('(ACB)') });
  });

  it('whose bank cannot be compared is not called listed', async () => {
    const other = verifierWith([{ ...ACCOUNT, bank: 'Ngân hàng mẫu' }]);
    expect(await other(qrText(ACB, ACCOUNT_NUMBER))).toMatchObject({
      verdict: 'UNKNOWN',
      things: [{ signs: [{ id: 'QR_BANK_UNKNOWN' }] }],
    });
  });

  it('stays unknown where no account is listed at all', async () => {
    expect(await verifierWith([])(qrText(ACB, '1234567890'))).toMatchObject({
      verdict: 'UNKNOWN',
      things: [{ signs: [{ id: 'QR_NO_LIST' }] }],
    });
  });

  it('that names a further payee is not called listed', async () => {
    const code = qrText(VIETCOMBANK, ACCOUNT_NUMBER, '26140010A000000775');
    expect(await verify(code)).toMatchObject({ verdict: 'UNKNOWN', things: [{ signs: [{ id: 'QR_OTHER_SCHEME' }] }] });
  });

  it('that is cut off is never listed', async () => {
    const whole = qrText(VIETCOMBANK, ACCOUNT_NUMBER);
    expect(await verify(whole.slice(0, -1))).toMatchObject({ verdict: 'UNKNOWN', things: [{ entry: null, signs: [{ id: 'QR_BROKEN' }] }] });
  });

  it('is found in a message', async () => {
    const { verdict, things } = await verify(`Quét mã này: ${qrText(ACB, '1234567890')} để trả tiền điện`);
    expect([verdict, things.map(({ kind }) => kind)]).toEqual(['FRAUD_SIGNS', ['QR']]);
  });
});

describe('a link', () => {
  it.each([
    ['evn.com.vn', 'LISTED', []],
    ['https://evn.com.vn.', 'LISTED', []],
    ['https://a.b.evnspc.vn/x?y=evn.com.vn', 'LISTED', []],
    ['https://cskh.evnspc.vn/?next=https%3A%2F%2Fcskh.cpc.vn', 'LISTED', []],
    ['https://cskh.evnspc.vn/?next=%252F%252Fevil.top', 'UNKNOWN', ['LINK_LEADS_ON']],
    ['https://cskh.evnspc.vn/?next=evil.top', 'UNKNOWN', ['LINK_LEADS_ON']],
    ['https://cskh.evnspc.vn/?next=cskh.cpc.vn&kwh=461.5', 'LISTED', []],
    ['https://xevn.com.vn', 'UNKNOWN', []],
    ['https://cpc.vn.evil.top', 'FRAUD_SIGNS', ['LINK_NAME_INSIDE']],
    ['https://evn.com.vn:pass@evil.top', 'FRAUD_SIGNS', ['LINK_USER_INFO']],
    ['https://evil.top\\@evn.com.vn', 'UNKNOWN', ['LINK_UNUSUAL']],
    ['https://evn.com.vn\\@evil.top', 'UNKNOWN', ['LINK_UNUSUAL']],
    ['https://evn.com.vn#@evil.top', 'UNKNOWN', ['LINK_UNUSUAL']],
    ['https://evn.com.vn／@evil.top', 'FRAUD_SIGNS', ['LINK_USER_INFO']],
    ['https://evn.com.vn․evil.top', 'UNKNOWN', ['LINK_UNUSUAL']],
    ['evn.com.vn@evil.top/x', 'FRAUD_SIGNS', ['LINK_USER_INFO']],
    ['https://evn.org', 'FRAUD_SIGNS', ['LINK_BRAND_ABROAD']],
    ['https://evn.vn', 'UNKNOWN', ['LINK_BRAND_UNLISTED']],
    ['https://evnnpc.vn', 'UNKNOWN', ['LINK_BRAND_UNLISTED']],
    ['https://evnews.com', 'UNKNOWN', []],
    ['https://ｅｖｎspc．vn', 'LISTED', []],
    ['https://evnsрс.vn', 'FRAUD_SIGNS', ['LINK_FAKE_LETTERS']],
    ['https://évn.com.vn', 'FRAUD_SIGNS', ['LINK_IMITATES']],
    ['https://evn-com-vn.top', 'FRAUD_SIGNS', ['LINK_NAME_INSIDE']],
    ['https://enverspc.vn', 'UNKNOWN', []],
    ['https://evnsp.vn', 'FRAUD_SIGNS', ['LINK_IMITATES']],
    ['https://envspc.vn', 'FRAUD_SIGNS', ['LINK_IMITATES']],
    ['http://3232235777/', 'UNKNOWN', ['LINK_NUMERIC']],
    ['http://[::1]/', 'UNKNOWN', ['LINK_NUMERIC']],
    ['http://192.168.1.1:8080/evn.apk', 'FRAUD_SIGNS', ['LINK_INSTALLS', 'LINK_NUMERIC', 'LINK_UNUSUAL']],
    ['evn.apk', 'FRAUD_SIGNS', ['LINK_INSTALLS']],
    ['https://evn.com.vn/x%2Eapk', 'FRAUD_SIGNS', ['LINK_INSTALLS']],
    ['https://evn.com.vn/apk-la-gi', 'LISTED', []],
    ['https://apps.apple.com/vn/app/id1', 'UNKNOWN', ['LINK_APP_STORE']],
    ['intent://evn#Intent;end', 'FRAUD_SIGNS', ['LINK_NO_PAGE']],
    ['https://', 'UNKNOWN', []],
    ['https://a..b', 'UNKNOWN', []],
    ['https://evn com', 'UNKNOWN', ['LINK_UNUSUAL']],
    ['https://[evn', 'UNKNOWN', ['LINK_UNUSUAL']],
  ])('%s', async (text, verdict, ids) => {
    const { verdict: said, things } = await verify(text);
    expect([said, things.flatMap(({ signs }) => idsOf(signs))]).toEqual([verdict, ids]);
  });

  it('says where it really leads, in letters of ASCII', async () => {
    const { things } = await verify('https://еvn.com.vn@Evil.TOP/a');
    expect(things[0]).toMatchObject({
      host: 'evil.top',
      signs: [{ text: 'Phần trước dấu @ chỉ để đánh lừa. Trang thật sự mở ra là evil.top.' }],
    });
    expect((await verify('http://еvn.com.vn')).things[0]?.host).toBe('xn--vn-mlc.com.vn');
  });
});

describe('a message', () => {
  it('is never listed, even where all in it is', async () => {
    const answer = await verify('Tổng đài 19001006, trang cskh.evnspc.vn');
    expect(answer).toMatchObject({ verdict: 'UNKNOWN', isMessage: true, things: [{ verdict: 'LISTED' }, { verdict: 'LISTED' }] });
  });

  it('has no customer code, amount, day or hour taken for an account', async () => {
    expect((await verify('PB06010000055 nợ 1.388.405 đ, 12/06/2026 lúc 07:30, kỳ 06/2026, năm 2026')).things).toEqual([]);
  });

  it('tells what is a sign and who says so, in the language of the page', async () => {
    const { signs } = await verify('Hãy đổi mã khách hàng', 'en');
    expect(signs).toEqual([
      {
        id: 'WORDS_CHANGE_CODE',
        text: 'Demands that the customer code be changed or updated.',
        counts: true,
        source: 'a kind of fraud that customers met, collected by the editors',
        since: '2026-11-26',
      },
    ]);
  });

  it.each([
    ['Điện lực không bao giờ yêu cầu đổi mã khách hàng', []],
    ['Nếu không đổi mã khách hàng sẽ bị khóa', ['WORDS_CHANGE_CODE']],
    ['Không cần đến điện lực, chỉ cần đổi mã khách hàng tại nhà', ['WORDS_CHANGE_CODE']],
    ['Dùng ứng dụng để đổi mã khách hàng', ['WORDS_CHANGE_CODE']],
    ['Đừng đọc mã OTP cho ai', []],
    ['Không đọc mã OTP cho người lạ mà phải đọc mã OTP cho em', ['WORDS_SECRET']],
    ['Kẻ gian giả danh điện lực bảo khách hàng đổi mã khách hàng', []],
    ['We do not ask you to change your customer code', []],
  ])('“%s” is read with what it denies', async (text, ids) => {
    expect(idsOf((await verify(text)).signs)).toEqual(ids);
  });

  it('of one weak sign is unknown, of two it is fraud', async () => {
    expect(await verify('Cài ứng dụng đi')).toMatchObject({ verdict: 'UNKNOWN', signs: [{ id: 'WORDS_INSTALL' }] });
    expect(await verify('Cài ứng dụng, nếu không sẽ bị cắt điện')).toMatchObject({ verdict: 'FRAUD_SIGNS' });
  });

  it('with marks that only telephone books leave is read without them', async () => {
    expect(await verify('\u202D1900 1006\u202C')).toMatchObject({ verdict: 'LISTED' });
  });

  it('whose end stands first is fraud', async () => {
    expect(await verify('19001006\u202E')).toMatchObject({ verdict: 'FRAUD_SIGNS', signs: [{ id: 'HIDDEN_CHARACTERS' }] });
  });

  it('of very many things names the first twenty', async () => {
    expect((await verify(Array.from({ length: 60 }, (_, index) => `a${index}.com`).join(' '))).things).toHaveLength(20);
  });
});
