import { expect, it } from 'vitest';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { fitsOneSms } from '../../platform/gsm7.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { paperEmail, paperSms, type ToldEvent, type ToldPaper } from './paper.messages.ts';
import { PAPER_KINDS } from './paper.ts';

const EVENTS: readonly ToldEvent[] = ['ATTACHED', 'REPLACED', 'ANSWERED', 'WITHDRAWN', 'SIGNED'];
const LONGEST = readHotlines()
  .map(({ number }) => number)
  .reduce((longest, number) => (number.length > longest.length ? number : longest));
const CODE = 'GK-PC05II-26-000123-G';

it('customers are told of their papers in one SMS, with the code, whatever has happened to which paper', () => {
  for (const corporation of CORPORATIONS)
    for (const kind of PAPER_KINDS)
      for (const signingMethod of ['OTP', 'TOKEN', null] as const)
        for (const locale of ['vi', 'en'] as const)
          for (const event of EVENTS) {
            const text = paperSms(event, { corporation, kind, signingMethod, locale, code: CODE, hotline: LONGEST });
            expect([text, fitsOneSms(text), text.includes(CODE), /https?:|www\./.test(text)]).toEqual([text, true, true, false]);
          }
});

it('says what to do: to read, or to read and sign', () => {
  const told: ToldPaper = { corporation: 'EVNSPC', kind: 'CONTRACT', signingMethod: 'OTP', locale: 'vi', code: CODE, hotline: '19001006' };
  expect(paperSms('ATTACHED', told)).toBe(
    'EVNSPC: GK-PC05II-26-000123-G co hop dong mua ban dien moi. Moi ban xem va ky. Nhap ma tren trang cua dien luc de xem. Hoi: 19001006',
  );
  expect(paperSms('REPLACED', { ...told, signingMethod: null, locale: 'en' })).toBe(
    'EVNSPC: GK-PC05II-26-000123-G has a new version of the supply contract. Please read it. Enter the code on our page to see it. Call 19001006',
  );
  const { title, body } = paperEmail('SIGNED', told, new Date('2026-06-12T08:00:00+07:00'));
  expect(title).toBe('EVNSPC: GK-PC05II-26-000123-G – hợp đồng mua bán điện đã ký xong');
  expect(body).toContain('Yêu cầu GK-PC05II-26-000123-G (08:00 12/06/2026): hợp đồng mua bán điện đã ký xong.');
});
