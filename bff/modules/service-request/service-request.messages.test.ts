import { describe, expect, it } from 'vitest';
import { SERVICE_KINDS } from '../../../schema/service-forms.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { fitsOneSms } from '../../platform/gsm7.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { REQUEST_STAGES } from './service-request.machine.ts';
import { receiptEmail, receiptSms, stepEmail, stepSms, type Told } from './service-request.messages.ts';

const AT = new Date('2026-06-12T08:00:00+07:00');
const LONGEST = readHotlines()
  .map(({ number }) => number)
  .reduce((longest, number) => (number.length > longest.length ? number : longest));

const all: Told[] = CORPORATIONS.flatMap((corporation) =>
  SERVICE_KINDS.flatMap((kind) =>
    (['vi', 'en'] as const).map((locale) => ({ corporation, kind, locale, code: 'GK-PC05II-26-000123-G', hotline: LONGEST })),
  ),
);
const WORDS = 'Đội khảo sát đến lúc 8 giờ ngày 15/06; xin có người ở nhà và chuẩn bị giấy tờ về nơi dùng điện. '.repeat(3);

describe('what customers are told', () => {
  it('is one message of one SMS, whatever the kind, stage, language and length of the officer’s words', () => {
    for (const told of all) {
      const texts = [
        receiptSms(told, AT),
        ...REQUEST_STAGES.flatMap((stage) =>
          [null, 'Ngắn.', WORDS].flatMap((text) =>
            [null, '2026-06-20'].map((targetOn) => stepSms(told, { stage, at: AT, text, targetOn })),
          ),
        ),
      ];
      for (const text of texts)
        expect([text, fitsOneSms(text), text.includes(told.code), text.includes(LONGEST)]).toEqual([text, true, true, true]);
    }
  });

  it('says what has changed, when, why and until when', () => {
    const told: Told = { corporation: 'EVNSPC', kind: 'NEW_LOW_VOLTAGE', locale: 'vi', code: 'GK-PB0604-26-000123-G', hotline: '19001006' };
    const step = { stage: 'SURVEY', at: AT, text: 'Đội đến sáng thứ hai.', targetOn: '2026-06-15' } as const;
    expect(receiptSms(told, AT)).toBe(
      'EVNSPC da nhan yeu cau cap dien ha ap GK-PB0604-26-000123-G luc 08:00 12/06/2026. Dung ma nay de xem tien do. Hoi: 19001006',
    );
    expect(stepSms(told, step)).toBe('EVNSPC: GK-PB0604-26-000123-G khao sat. Doi den sang thu hai. Du kien 15/06/2026. 19001006');
    expect(stepEmail(told, step).body).toContain(
      'Trạng thái: khảo sát (08:00 12/06/2026)\n\nĐội đến sáng thứ hai.\n\nDự kiến xong bước này: 15/06/2026',
    );
    expect(stepEmail({ ...told, locale: 'en' }, step).title).toBe('EVNSPC: GK-PB0604-26-000123-G – survey');
    expect(receiptEmail({ ...told, locale: 'en' }, AT).body).toContain('Request code: GK-PB0604-26-000123-G');
  });

  it('has no link', () => {
    for (const told of all) expect(`${receiptEmail(told, AT).body}${receiptSms(told, AT)}`).not.toMatch(/https?:|www\./);
  });
});
