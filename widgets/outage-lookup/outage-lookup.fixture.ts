import { fill, vietnamese, type Message, type SharedKey } from '../core/localize.ts';
import { answerMessages } from './outage-lookup.answer.vi.ts';
import type { Found, None, ViewContext } from './outage-lookup.cards.data.ts';
import type { OutageAnswer } from './outage-lookup.data.ts';
import { formMessages, type OutageLookupKey } from './outage-lookup.vi.ts';

/** Answers for tests, at 08:20 on Friday 12/06/2026, and the sentences they are told in. */

const sentences = vietnamese([formMessages, answerMessages]) as Record<string, Message>;
export const t = (key: OutageLookupKey | SharedKey, values?: Record<string, string | number>): string =>
  fill('vi', sentences[key] ?? key, values);
export const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');

export const context = (now = '2026-06-12T08:20:00+07:00', rest: Partial<ViewContext> = {}): ViewContext => ({
  t,
  language: 'vi',
  now: new Date(now),
  from: '2026-06-12',
  to: '2026-06-19',
  byCode: true,
  ...rest,
});

export const window = (
  startsAt: string,
  endsAt: string | null,
  rest: Partial<Found['windows'][number]> = {},
): Found['windows'][number] => ({
  id: `oc_${startsAt}`,
  kind: 'PLANNED',
  status: 'UPCOMING',
  startsAt: `${startsAt}:00+07:00`,
  endsAt: endsAt && `${endsAt}:00+07:00`,
  reason: 'Bảo trì đường dây',
  areaName: 'Khu phố 3',
  scope: 'AREA',
  unit: { code: 'PB0601', name: 'Điện lực Tân An', company: 'Long An' },
  calendarPath: '/calendar/outage.ics',
  ...rest,
});

export const dated = {
  asOf: '2026-06-12T08:05:00+07:00',
  stale: false,
  source: 'CMIS',
  knownFrom: '2026-06-12',
  knownUntil: '2026-06-17',
  calendarPath: '/calendar/place.ics',
};
export const found = (...windows: Found['windows'][number][]): Found => ({ __typename: 'OutageFound', ...dated, windows });
export const none = (rest: Partial<None> = {}): None => ({ __typename: 'NoOutageKnownUntil', ...dated, cancelled: [], ...rest });
export const unknown: OutageAnswer = {
  __typename: 'OutageUnknown',
  retryAt: '2026-06-12T08:35:00+07:00',
  hotline: { number: '1900 1006', priceText: '1.000 đ/phút', verifiedAt: '2026-06-01' },
};
/** The question was about an area. */
export const areaContext = context(undefined, { byCode: false });
/** Tomorrow from 08:00 to 09:00 in each of the places. */
export const inAreas = (...areas: string[]): Found =>
  found(...areas.map((areaName, index) => window('2026-06-13T08:00', '2026-06-13T09:00', { id: `oc_${index}`, areaName })));
