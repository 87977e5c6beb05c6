import type { ContractFormElement } from '../../contract-form/contract-form.ts';
import type { NewConnectionFormElement } from '../../new-connection-form/new-connection-form.ts';
import { AddressCommunes } from '../../shared/address/address-communes.generated.ts';
import { AddressProvinces } from '../../shared/address/address-provinces.generated.ts';
import { HotlineList } from '../../shared/hotline/hotline-list.generated.ts';
import { ServiceFactsOf } from '../../shared/service-facts/service-facts-of.generated.ts';
import {
  ServiceRequestSend,
  type ServiceRequestSendMutationVariables,
} from '../../shared/service-request/service-request-send.generated.ts';
import type { SolarFormElement } from '../../solar-form/solar-form.ts';
import { fakeBff, type FakeBff } from './fake-bff.ts';
import { fixture, nextSite, shows, type, until, within } from './fixture.ts';
import { checkingHumans } from './human-check.ts';
import { serviceReceipt } from './service-request.ts';
import '../../contract-form/index.ts';
import '../../new-connection-form/index.ts';
import '../../solar-form/index.ts';

/** The three forms for service requests, in front of a BFF that knows one commune. */

const now = new Date('2026-06-12T10:21:00+07:00');
export type FormElement = ContractFormElement | NewConnectionFormElement | SolarFormElement;
/** Knows the place, the service and that everybody is a person, and takes what is sent. */
export const answering = async (): Promise<FakeBff> =>
  (await checkingHumans(fakeBff()))
    .answer(HotlineList, { hotlines: [] })
    .answer(AddressProvinces, { provinces: [{ code: '80', name: 'Tây Ninh', fullName: 'Tỉnh Tây Ninh' }] })
    .answer(AddressCommunes, { communes: [{ code: '28477', name: 'Xã Mỹ Lộc' }] })
    .answer(ServiceFactsOf, ({ ids }) => ({
      services: {
        corporation: 'EVNSPC' as const,
        groups: [
          {
            services: ids.map((id) => ({
              id: String(id),
              name: 'Dịch vụ mẫu',
              note: 'Báo trước 15 ngày.',
              papers: null,
              fee: null,
              timeLimits: [
                {
                  corporation: 'EVNSPC' as const,
                  minDays: null,
                  maxDays: 5,
                  dayType: 'WORKING' as const,
                  when: null,
                  source: 'Trang mẫu',
                  asOf: null,
                  older: false,
                  provenance: 'VERIFIED' as const,
                },
              ],
            })),
          },
        ],
      },
    }))
    .answer(ServiceRequestSend, { serviceRequestSubmit: serviceReceipt });

/** As the BFF makes a document of its own. */
export function place(made: 'page' | 'frame'): void {
  document.querySelector('meta[name=evn-placement]')?.remove();
  document.head.append(Object.assign(document.createElement('meta'), { name: 'evn-placement', content: made }));
}

export async function form<E extends FormElement>(tag: string, attributes = '', endpoint = location.origin, width = '60em'): Promise<E> {
  const element = await fixture<E>(`<${tag} site="${nextSite()}" endpoint="${endpoint}" lang="vi" ${attributes}></${tag}>`, { width });
  element.clock = () => now;
  return element;
}

export const press = async (element: FormElement, text: string): Promise<void> => {
  const buttons = (): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  (await until(() => buttons().find((one) => one.innerText.includes(text)), text)).click();
  await element.updateComplete;
};
export const at = (field: string): string => `[id="${field}"]`;
export const there = (element: FormElement, field: string) => until(() => element.shadowRoot?.querySelector(at(field)), field);
export const inputs = (bff: FakeBff) =>
  bff.asked
    .filter(({ name }) => name === 'ServiceRequestSend')
    .map(({ variables }) => (variables as unknown as ServiceRequestSendMutationVariables).input);

export async function choose(element: FormElement, field: string, value: string): Promise<void> {
  await until(() => element.shadowRoot?.querySelector(`${at(field)} option[value="${value}"]`), value);
  await type(element, at(field), value);
}

/** A household’s first screen. */
export async function household(element: FormElement): Promise<void> {
  await there(element, 'applicant.name');
  await type(element, at('applicant.name'), 'Nguyễn Thị Bưởi');
  await type(element, at('applicant.phone'), '0912 345 678');
  await type(element, at('applicant.identityNumber'), '079 190 000 123');
  await type(element, at('applicant.identityIssuedOn'), '2022-03-04');
  await type(element, at('applicant.identityIssuedBy'), 'Cục Cảnh sát QLHC về TTXH');
  await address(element);
  within<HTMLElement>(element, at('supply.phases-ONE')).click();
  await choose(element, 'supply.purpose', 'RESIDENTIAL');
  await choose(element, 'supply.serviceType', 'RESIDENTIAL');
}

export async function address(element: FormElement): Promise<void> {
  await choose(element, 'addressProvince', '80');
  await choose(element, 'addressCommune', '28477');
  await type(element, '#addressStreet', 'Ấp 3');
}

export const toCheck = async (element: FormElement): Promise<void> => {
  await press(element, 'Tiếp theo');
  await shows(element, 'Bước 2 trong 3');
  await press(element, 'Tiếp theo');
  await shows(element, 'Bước 3 trong 3');
};
