import { describe, expect, it } from 'vitest';
import type { Message } from '../core/localize.ts';
import { answerMessages } from './outage-lookup.answer.vi.ts';
import { en } from './outage-lookup.en.ts';
import { areaContext, context, dated, found, none, plain, t, unknown, window } from './outage-lookup.fixture.ts';
import type { ViewContext } from './outage-lookup.cards.data.ts';
import { toOutageView, type OutageAnswer } from './outage-lookup.data.ts';
import { mostPressingFirst, resultDetail, severalHeadlines, toPlaceViews } from './outage-lookup.places.data.ts';

const textOf = (answer: OutageAnswer | null, at?: ViewContext): string => JSON.stringify(toOutageView(answer, at ?? context()));

describe('an outage ahead', () => {
  it('says the day, the date and the times first, and how long until then', () => {
    const view = toOutageView(found(window('2026-06-13T08:00', '2026-06-13T16:30')), context());
    expect(view.verdict).toBe('upcoming');
    expect(view.headline).toBe('Ngày mai, 13/06, có lịch ngừng cung cấp điện');
    expect(plain(view.next?.timeText)).toBe('08:00 – 16:30');
    expect(view.next?.countdown).toBe('Bắt đầu sau 23 giờ 40 phút');
    expect(view.next?.durationText).toBe('Kéo dài 8 giờ 30 phút');
    expect(view.next?.reason).toBe('Bảo trì đường dây');
  });

  it('shows both dates when it passes midnight, and colours both days', () => {
    const view = toOutageView(found(window('2026-06-14T22:00', '2026-06-15T05:00')), context());
    expect(plain(view.next?.timeText)).toBe('22:00 14/06/2026 – 05:00 15/06/2026');
    expect(view.strip.filter(({ state }) => state === 'outage').map(({ date }) => date)).toEqual(['2026-06-14', '2026-06-15']);
  });

  it('an end at midnight does not colour the next day', () => {
    const { strip } = toOutageView(found(window('2026-06-14T18:00', '2026-06-15T00:00')), context());
    expect(strip.filter(({ state }) => state === 'outage').map(({ date }) => date)).toEqual(['2026-06-14']);
  });

  it('in an area stands on every day that it touches; for a code on its first', () => {
    const long = found(window('2026-06-12T06:00', '2026-06-14T17:00'), window('2026-06-13T22:00', '2026-06-14T00:00', { id: 'night' }));
    const days = (at: ViewContext) => toOutageView(long, at).groups.map(({ date, cards }) => [date, cards.length]);
    expect(days(areaContext)).toEqual([
      ['2026-06-12', 1],
      ['2026-06-13', 2],
      ['2026-06-14', 1],
    ]);
    expect(days(context())).toEqual([
      ['2026-06-12', 1],
      ['2026-06-13', 1],
    ]);
  });

  it('a reduction is called a reduction', () => {
    expect(toOutageView(found(window('2026-06-13T08:00', '2026-06-13T10:00', { kind: 'REDUCTION' })), context()).headline).toBe(
      'Ngày mai, 13/06, có lịch giảm cung cấp điện',
    );
  });

  it('the nearest one is in the verdict, the others follow by day', () => {
    const view = toOutageView(
      found(window('2026-06-16T08:00', '2026-06-16T09:00'), window('2026-06-13T08:00', '2026-06-13T09:00')),
      context(),
    );
    expect(view.next?.day).toBe('2026-06-13');
    expect(view.groups.map(({ title }) => title)).toEqual(['Ngày mai, 13/06/2026', 'Thứ Ba, 16/06/2026']);
  });
});

describe('time goes on while an answer is on screen', () => {
  const answer = found(window('2026-06-12T09:00', '2026-06-12T11:00'));

  it.each([
    ['2026-06-12T08:59:00+07:00', 'upcoming', 'Bắt đầu sau 1 phút'],
    ['2026-06-12T09:00:00+07:00', 'in-progress', 'Dự kiến có điện lại sau 2 giờ'],
    ['2026-06-12T11:00:00+07:00', 'over', undefined],
  ])('at %s it is %s', (now, verdict, countdown) => {
    const view = toOutageView(answer, context(now));
    expect(view.verdict).toBe(verdict);
    expect(view.next?.countdown).toBe(countdown);
  });

  it('handed on and read tomorrow, “now” still names its day', () => {
    expect(toOutageView(answer, context('2026-06-12T09:00:00+07:00')).sentence).toContain(' 12/06/2026.');
  });

  it('an outage without an estimated end stays in progress and says so', () => {
    const { next, verdict } = toOutageView(found(window('2026-06-12T07:00', null)), context());
    expect(verdict).toBe('in-progress');
    expect(next?.timeText).toBe('Từ 07:00 12/06/2026, chưa rõ giờ kết thúc');
    expect(next?.countdown).toBe('Chưa có giờ dự kiến kết thúc');
  });

  it('a device whose clock is a day behind does not call today tomorrow', () => {
    expect(toOutageView(answer, context('2026-06-11T08:20:00+07:00')).headline).toContain('Hôm nay');
  });
});

describe('cancelled and ended', () => {
  it('a cancelled outage is shown as cancelled, never as the next one, and does not colour its day', () => {
    const view = toOutageView(found(window('2026-06-13T08:00', '2026-06-13T09:00', { status: 'CANCELLED' })), context());
    expect(view.verdict).toBe('over');
    expect(view.groups[0]?.cards[0]?.statusText).toBe('Đã hủy');
    expect(view.strip[1]?.state).toBe('none');
  });

  it('where every outage was cancelled the verdict stays "none", and each is shown as cancelled', () => {
    const off = window('2026-06-13T08:00', '2026-06-13T09:00', { status: 'CANCELLED' });
    const view = toOutageView(none({ cancelled: [off] }), context());
    expect(view).toMatchObject({ verdict: 'none', next: undefined });
    expect(view.lines).toContain('Lịch ngừng cung cấp điện ngày 13/06/2026 đã hủy.');
    expect(view.groups[0]?.cards[0]).toMatchObject({ status: 'CANCELLED', statusText: 'Đã hủy', countdown: undefined });
    expect(view.strip.some(({ state }) => state === 'outage')).toBe(false);
    const several = none({ cancelled: [off, { ...off, id: 'oc_2', startsAt: '2026-06-15T08:00:00+07:00', endsAt: null }] });
    expect(toOutageView(several, context()).lines).toContain('2 lịch đã công bố cho những ngày này đã hủy.');
    expect(resultDetail([{ name: '', answer: several }], toPlaceViews([{ name: '', answer: several }], context()))).toMatchObject({
      kind: 'none',
      count: 0,
    });
  });

  it('an ended outage is folded away and its day says so', () => {
    const view = toOutageView(found(window('2026-06-12T05:00', '2026-06-12T07:00')), context());
    expect(view.groups).toEqual([]);
    expect(view.ended).toHaveLength(1);
    expect(view.strip[0]).toMatchObject({ state: 'over', text: 'Đã kết thúc' });
  });
});

const endedToday = window('2026-06-12T05:00', '2026-06-12T07:00');

describe('none, and not known', () => {
  it('"none" says from when to when, as of when, and that nothing is known after', () => {
    const view = toOutageView(none(), context());
    expect(view.headline).toBe('Hôm nay và ngày mai chưa có lịch ngừng giảm cung cấp điện');
    expect(view.lines).toEqual([
      'Chưa có lịch ngừng giảm cung cấp điện cho mã này từ 12/06/2026 đến hết ngày 17/06/2026.',
      'Bạn hỏi từ 12/06/2026 đến 19/06/2026. Nguồn mới có thông tin từ 12/06/2026 đến hết ngày 17/06/2026; những ngày còn lại chưa biết.',
    ]);
    const covered = toOutageView(none(), context(undefined, { to: '2026-06-17' }));
    expect(covered.lines).toEqual(['Chưa có lịch ngừng giảm cung cấp điện cho mã này từ 12/06/2026 đến hết ngày 17/06/2026.']);
    expect(view.sentence).toBe(
      'Chưa có lịch ngừng giảm cung cấp điện cho mã này từ 12/06/2026 đến 17/06/2026 (cập nhật lúc 08:05 12/06/2026).',
    );
  });

  it('where today and tomorrow are not both known or asked about, the headline says until when it speaks', () => {
    const later = context(undefined, { from: '2026-06-14' });
    expect(toOutageView(none(), later).headline).toBe('Chưa có lịch ngừng giảm cung cấp điện cho mã này đến hết ngày 17/06/2026');
    const onlyToday = toOutageView(none({ knownUntil: '2026-06-12' }), context());
    expect(onlyToday.headline).toContain('đến hết ngày 12/06/2026');
    expect(toOutageView(none({ stale: true }), context()).headline).not.toContain('ngày mai');
  });

  it('an outage ahead does not hide that the source knows less than was asked', () => {
    const next = found(window('2026-06-13T08:00', '2026-06-13T09:00'));
    expect(toOutageView(next, context()).lines[0]).toContain('đến hết ngày 17/06/2026; những ngày còn lại chưa biết.');
    expect(toOutageView(next, context(undefined, { to: '2026-06-17' })).lines).toEqual([]);
  });

  it('days outside what the source covers are unknown, not "none"', () => {
    const { strip } = toOutageView(none({ knownFrom: '2026-06-13' }), context());
    expect(strip.map(({ state }) => state)).toEqual(['unknown', 'none', 'none', 'none', 'none', 'none', 'unknown', 'unknown']);
  });

  it('weeks of which nothing is known are one line', () => {
    const { strip } = toOutageView(none(), context(undefined, { to: '2026-07-12' }));
    expect(strip).toHaveLength(7); // six days that are known, and one line
    expect(strip.at(-1)).toMatchObject({ state: 'unknown', weekday: '18/06 – 12/07', dayMonth: '', text: 'Chưa rõ' });
  });

  it.each([
    ['the source cannot say', unknown, context()],
    ['the field came back empty', null, context()],
    ['the answer no longer covers today', none({ knownUntil: '2026-06-11' }), context()],
    [
      'outages of the past, and a source that knows nothing of today',
      found(window('2026-06-13T08:00', '2026-06-13T09:00')),
      context('2026-06-18T08:00:00+07:00'),
    ],
    ['an answer kept on screen for a week', none(), context('2026-06-18T08:00:00+07:00')],
    ['outages that are over, from a source that was not read since', { ...found(endedToday), stale: true }, context()],
    ['a type this version does not know', { __typename: 'OutageRumour' } as unknown as OutageAnswer, context()],
  ])('%s: it is unknown, and the words of "none" appear nowhere', (_, answer, at) => {
    expect(toOutageView(answer, at).verdict).toBe('unknown');
    expect(textOf(answer, at)).not.toContain('Chưa có lịch');
    expect(textOf(answer, at)).toContain('không có nghĩa là không cúp điện');
  });

  it('unknown offers the hotline with its price and the day it was checked', () => {
    expect(toOutageView(unknown, context()).hotline).toEqual({
      number: '1900 1006',
      dial: '19001006',
      remarks: 'Cước gọi: 1.000 đ/phút · Số điện thoại kiểm tra ngày 01/06/2026',
    });
  });

  it('no day of a stale answer is painted as "none": only the days of its own outages are more than unknown', () => {
    const stale = { ...found(endedToday, window('2026-06-14T22:00', '2026-06-15T05:00')), stale: true, knownUntil: '2026-06-19' };
    expect(toOutageView(stale, context()).strip.map(({ state }) => state)).toEqual([
      'over',
      'unknown',
      'outage',
      'outage',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(toOutageView(none({ stale: true }), context()).strip.every(({ state }) => state === 'unknown')).toBe(true);
  });

  it('a stale answer keeps its words and is marked stale', () => {
    expect(toOutageView(none({ stale: true }), context())).toMatchObject({ verdict: 'none', stale: true });
  });
});

describe('several codes', () => {
  const places = [
    { name: 'PB06010000001', answer: found(window('2026-06-13T08:00', '2026-06-13T09:00')) },
    { name: 'PB06010000002', answer: none() },
    { name: 'PB06010000003', answer: unknown },
  ];

  it('names the codes that could not be checked and does not count them as "none"', () => {
    expect(severalHeadlines(toPlaceViews(places, context()), t)).toEqual([
      'Mã PB…001: ngày mai, 13/06, có lịch ngừng cung cấp điện',
      '1 trong 3 mã có lịch ngừng giảm cung cấp điện',
      '1 trong 3 mã chưa kiểm tra được',
      'Chưa kiểm tra được không có nghĩa là không cúp điện.',
    ]);
    expect(severalHeadlines(toPlaceViews(places.slice(1), context()), t)[0]).toBe('1 trong 2 mã chưa kiểm tra được');
  });

  it('the most pressing code stands first and in the headline', () => {
    const now = { name: 'PB06010000011', answer: found(window('2026-06-12T07:00', '2026-06-12T09:00')) };
    const later = { name: 'PB06010000005', answer: found(window('2026-06-16T08:00', '2026-06-16T09:00')) };
    const views = mostPressingFirst(toPlaceViews([...places.slice(1), later, ...places.slice(0, 1), now], context()));
    expect(views.map(({ name }) => name.slice(-2))).toEqual(['11', '01', '05', '03', '02']);
    expect(severalHeadlines(views, t)[0]).toBe('Mã PB…011 đang ngừng cung cấp điện');
  });

  it('"none" for all is said only when every code has that answer', () => {
    expect(severalHeadlines(toPlaceViews(places.slice(1, 2), context()), t)).toEqual([
      'Chưa có lịch ngừng giảm cung cấp điện cho 1 mã này',
    ]);
  });

  it('one that a stale source leaves over is not counted as "none", nor told to the page as such', () => {
    const silent = [{ name: 'PB06010000004', answer: { ...found(endedToday), stale: true } }, ...places.slice(1, 2)];
    expect(severalHeadlines(toPlaceViews(silent, context()), t)[0]).toBe('1 trong 2 mã chưa kiểm tra được');
    expect(resultDetail(silent, toPlaceViews(silent, context()))).toMatchObject({ kind: 'partial', count: 0 });
    const [alone] = silent;
    expect(alone && resultDetail([alone], toPlaceViews([alone], context()))).toMatchObject({ kind: 'unknown', knownUntil: undefined });
  });

  it('the page hears counts and times, never a code', () => {
    const detail = resultDetail(places, toPlaceViews(places, context()));
    expect(detail).toEqual({
      kind: 'partial',
      count: 1,
      asOf: dated.asOf,
      nextStart: '2026-06-13T08:00:00+07:00',
      knownUntil: '2026-06-17',
    });
    expect(JSON.stringify(detail)).not.toMatch(/PB06/);
  });

  it.each([
    ['found', places.slice(0, 2)],
    ['none', places.slice(1, 2)],
    ['unknown', places.slice(2)],
  ])('the kind is %s', (kind, some) => {
    expect(resultDetail(some, toPlaceViews(some, context())).kind).toBe(kind);
  });
});

describe('the headlines', () => {
  const { vi, dialects } = answerMessages;
  it.each(Object.entries<Partial<Record<string, Message>>>({ vi, en, bac: { ...vi, ...dialects?.bac }, nam: { ...vi, ...dialects?.nam } }))(
    'of the answers begin with different sentences in %s',
    (_, sentences) => {
      const headlines = ['upcoming', 'inProgress', 'over', 'none', 'unknown'].map((key) => sentences[`outageLookup.${key}`]);
      expect(new Set(headlines).size).toBe(headlines.length);
    },
  );
});
