import { fakeBff, type FakeBff } from './fake-bff.ts';
import { fixture, nextSite, type, until, within } from './fixture.ts';
import { checkingHumans } from './human-check.ts';
import { receiptOf } from './requests.ts';
import { HotlineList } from '../../shared/hotline/hotline-list.generated.ts';
import { OutageReportPlanned } from '../../outage-report/outage-report-planned.generated.ts';
import { OutageReportSend, type OutageReportSendMutationVariables } from '../../outage-report/outage-report-send.generated.ts';
import '../../outage-report/index.ts';
import type { OutageReportElement } from '../../outage-report/outage-report.ts';

export const now = new Date('2026-06-12T10:21:00+07:00');
export const taken = { outageReportSubmit: { ...receiptOf('MD-7K3M-9Q2X-C'), merged: false } } as const;
const hotline = { number: '19001006', priceText: '1.000 đ/phút', hoursText: '24/7', verifiedAt: null, source: 'Trang mẫu' };

export async function report(attributes = 'lang="vi"', options = {}): Promise<{ element: OutageReportElement; bff: FakeBff }> {
  const bff = (await checkingHumans(fakeBff()))
    .answer(HotlineList, { hotlines: [{ corporation: 'EVNSPC', hotlines: [hotline] }] })
    .answer(OutageReportPlanned, { outages: { __typename: 'NoOutageKnownUntil' } })
    .answer(OutageReportSend, taken);
  const element = await fixture<OutageReportElement>(`<evn-outage-report site="${nextSite()}" ${attributes}></evn-outage-report>`, options);
  element.clock = () => now;
  await until(() => element.shadowRoot?.querySelector('#danger'), 'the first question');
  return { element, bff };
}

export const submit = (element: OutageReportElement): void => within<HTMLFormElement>(element, 'form').requestSubmit();
export const sentInputs = (bff: FakeBff) =>
  bff.asked
    .filter(({ name }) => name === 'OutageReportSend')
    .map(({ variables }) => (variables as unknown as OutageReportSendMutationVariables).input);
export const press = async (element: Element, text: string): Promise<void> => {
  const buttons = (): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  (await until(() => buttons().find((one) => one.innerText.includes(text)), text)).click();
};

/** A link that calls the hotline; the numbers come on the side, in their own time. */
export const callLink = (element: OutageReportElement): Promise<HTMLAnchorElement> =>
  until(() => element.shadowRoot?.querySelector<HTMLAnchorElement>(`a[href="tel:${hotline.number}"]`), 'a number to call');

export function network(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** Answers the question on screen and goes on. */
export async function say(element: OutageReportElement, id: string): Promise<void> {
  (await until(() => element.shadowRoot?.querySelector<HTMLElement>(`#${id}`), id)).click();
  await element.updateComplete;
  submit(element);
  await element.updateComplete;
}

export async function place(element: OutageReportElement): Promise<void> {
  await say(element, 'danger-NO');
  await say(element, 'neighboursDark-YES');
  await until(() => element.shadowRoot?.querySelector('#customerCode'), 'the place');
}

export async function contact(element: OutageReportElement): Promise<void> {
  await place(element);
  await type(element, '#customerCode', 'PB06010000055');
  submit(element);
  await until(() => element.shadowRoot?.querySelector('#phone'), 'whom to call');
}
