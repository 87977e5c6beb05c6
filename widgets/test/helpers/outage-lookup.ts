import { fakeBff } from './fake-bff.ts';
import { fixture, nextSite, submit, type } from './fixture.ts';
import { OutageLookupByCode, type OutageLookupAnswerFragment } from '../../outage-lookup/outage-lookup-by-code.generated.ts';
import type { OutageLookupElement } from '../../outage-lookup/outage-lookup.ts';
import '../../outage-lookup/index.ts';
// What the widget fetches late is here already: a busy machine may take longer to serve it than a test waits.
import '../../core/graphql.ts';
import '../../outage-lookup/outage-lookup.answer.ts';
import '../../shared/unit-chooser/unit-chooser.ts';

export type Answer = OutageLookupAnswerFragment;

export const now = new Date('2026-06-12T08:20:00+07:00');
const dated = {
  asOf: '2026-06-12T08:05:00+07:00',
  stale: false,
  source: 'CMIS',
  knownFrom: '2026-06-12',
  knownUntil: '2026-06-17',
  calendarPath: '/calendar/place.ics',
};
const upcoming = {
  id: 'oc_1',
  kind: 'PLANNED',
  status: 'UPCOMING',
  startsAt: '2026-06-13T08:00:00+07:00',
  endsAt: '2026-06-13T16:30:00+07:00',
  reason: 'Bảo trì đường dây',
  areaName: 'Khu phố 3, phường Tân An',
  scope: 'AREA',
  unit: { code: 'PB0601', name: 'Tân An', company: 'Long An' },
  calendarPath: '/calendar/oc_1.ics',
} as const;
export const found = { __typename: 'OutageFound', ...dated, windows: [upcoming] } as const satisfies Answer;
export const none = { __typename: 'NoOutageKnownUntil', ...dated, cancelled: [] } as const satisfies Answer;
export const cancelled: Answer = { ...none, cancelled: [{ ...upcoming, status: 'CANCELLED' }] };
export const unknown: Answer = {
  __typename: 'OutageUnknown',
  retryAt: '2026-06-12T08:35:00+07:00',
  hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: '2026-06-01' },
};

export const widget = async (attributes = '', width = '60em'): Promise<OutageLookupElement> => {
  const element = await fixture<OutageLookupElement>(
    `<evn-outage-lookup site="${nextSite()}" lang="vi" ${attributes}><a href="/lich">Xem lịch</a></evn-outage-lookup>`,
    { width },
  );
  element.clock = () => now;
  return element;
};
export const bff = (answer: Answer) => fakeBff().answer(OutageLookupByCode, { outages: answer });

export async function ask(element: OutageLookupElement, code: string): Promise<void> {
  await type(element, '#code', code);
  await submit(element);
}
