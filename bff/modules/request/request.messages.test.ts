import { describe, expect, it } from 'vitest';
import { fitsOneSms } from '../../platform/gsm7.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { CORPORATIONS } from '../../platform/corporation.ts';
import { type Change, changeEmail, changeSms, receiptEmail, receiptSms, type Told } from './request.messages.ts';
import { makeTicket } from './ticket.ts';

const at = new Date('2026-06-12T08:15:00+07:00');
const hotlines = readHotlines();
const everybody: Told[] = CORPORATIONS.flatMap((corporation) =>
  (['SUPPORT', 'OUTAGE_REPORT', 'CALLBACK'] as const).flatMap((kind) =>
    (['vi', 'en'] as const).map((locale) => ({
      corporation,
      kind,
      ticket: makeTicket(kind, new Uint8Array(8)),
      hotline: hotlines.find(({ owner }) => owner === corporation)?.number ?? '',
      locale,
    })),
  ),
);
const changes: Change[] = (['IN_PROGRESS', 'DONE'] as const).flatMap((status) =>
  [null, 'Đội sửa chữa đã đến nơi.', `Điện lực ${'đang thay máy biến áp '.repeat(20)}[{}]€`].flatMap((note) =>
    [null, 'Đã kiểm tra: chỉ số đúng.'].map((answer) => ({ status, at, note, answer })),
  ),
);
const [told] = everybody.filter(
  ({ corporation, kind, locale }) => corporation === 'EVNSPC' && kind === 'OUTAGE_REPORT' && locale === 'vi',
) as [Told];

describe('what a customer is told', () => {
  it('fits one message in every language, for every corporation, kind and change', () => {
    const texts = everybody.flatMap((one) => [receiptSms(one, at), ...changes.map((change) => changeSms(one, change))]);
    expect(texts.filter((text) => !fitsOneSms(text))).toEqual([]);
  });

  it('reads so', () => {
    expect(receiptSms(told, at)).toBe(
      'EVNSPC da nhan bao mat dien MD-0000-0000-H luc 08:15 12/06/2026. Xem tien do bang ma nay va so dien thoai nay. Can gap: 19001006',
    );
    expect(changeSms(told, { status: 'IN_PROGRESS', at, note: 'Đội sửa chữa đã đến nơi.', answer: null })).toBe(
      'EVNSPC: bao mat dien MD-0000-0000-H dang xu ly. Doi sua chua da den noi. 19001006',
    );
    expect(changeEmail({ ...told, locale: 'en' }, { status: 'DONE', at, note: null, answer: 'Line 1\nLine 2' })).toEqual({
      title: 'EVNSPC: Outage report MD-0000-0000-H – done',
      body: expect.stringContaining('Status: done (08:15 12/06/2026)\n\nAnswer:\nLine 1\nLine 2\n\n'),
    });
  });

  it('keeps ticket and number whole when the words are cut', () => {
    const text = changeSms(told, { status: 'DONE', at, note: 'rất dài '.repeat(60), answer: 'x' });
    expect(text).toMatch(/^EVNSPC: bao mat dien MD-0000-0000-H da hoan tat\. rat dai .*\.\.\. Xem tra loi .* 19001006$/);
  });

  it('holds no link', () => {
    for (const one of everybody) {
      const texts = [receiptEmail(one, at), ...changes.map((change) => changeEmail(one, change))].flatMap(({ title, body }) => [
        title,
        body,
      ]);
      expect(texts.join('\n')).not.toMatch(/https?:|www\./);
    }
  });
});
