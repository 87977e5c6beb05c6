/** What the stories of the three forms for service requests have in common. */
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { FileUploadMineQuery } from '../widgets/shared/file-upload/file-upload-mine.generated.ts';
import type { ServiceRequestSendMutation } from '../widgets/shared/service-request/service-request-send.generated.ts';
import { serviceDuplicate, serviceReceipt } from '../widgets/test/helpers/service-request.ts';
import { press, shows, widgetIn } from './acts.ts';
import { type CommonState, LOOKS, NETWORK } from './common-states.ts';
import { onOwnPage } from './own-page.ts';
import type { StoryParameters } from './parameters.ts';
import { clockOfStory } from './replay.ts';
import { showAs } from './show-as.ts';

export interface FormArguments {
  readonly voltage?: string;
  readonly service?: string;
  readonly customerCode?: string;
  readonly lang?: string;
  /** What a page has asked before the frame of the utility opened. */
  readonly handed?: Readonly<Record<string, string>>;
}

export type FormStory = StoryObj<FormArguments>;
type Play = NonNullable<FormStory['play']>;
type Personal = Readonly<Record<string, object>>;

const front: NonNullable<FileUploadMineQuery['attachments']>[number] = {
  id: 'at_sample',
  kind: 'IDENTITY',
  name: 'IMG_20261122_081503.jpg',
  size: 734_003,
  sha256: 'ab'.repeat(32),
  received: 734_003,
  state: 'READY',
  message: null,
};

const answering = (
  sent: ServiceRequestSendMutation['serviceRequestSubmit'],
  attachments: FileUploadMineQuery['attachments'] = [],
): Personal => ({
  FileUploadMine: { attachments } satisfies FileUploadMineQuery,
  ServiceRequestSend: { serviceRequestSubmit: sent } satisfies ServiceRequestSendMutation,
});

/** What the session surface says: nothing attached, and the request is taken. */
export const taking = answering(serviceReceipt);
export const withPaper = answering(serviceReceipt, [front]);
export const duplicate = answering(serviceDuplicate);

/** Fills in what stands there, by the ids of the controls. */
export async function fillIn(widget: LitElement, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const control = (await shows(widget, `[id="${id}"]`)) as HTMLInputElement | HTMLSelectElement;
    if (control instanceof HTMLSelectElement) await shows(widget, `[id="${id}"] option[value="${value}"]`);
    if (control.type === 'radio') control.click();
    else {
      control.value = value;
      control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
    }
    await widget.updateComplete;
  }
}

export const applicant = {
  'applicant.name': 'Nguyễn Thị Bưởi',
  'applicant.phone': '0912 345 678',
} as const;

export const identity = {
  'applicant.identityNumber': '079 190 000 123',
  'applicant.identityIssuedOn': '2022-03-04',
  'applicant.identityIssuedBy': 'Cục Cảnh sát QLHC về TTXH',
} as const;

export const place = { addressProvince: '82', addressCommune: '28477', addressStreet: 'Ấp 3' } as const;

/** How the stories of one of the forms are drawn, and the states that it shares with all widgets. */
export function serviceFormStories(tag: `evn-${string}`, example: FormArguments) {
  const name = unsafeStatic(tag);

  const render = (args: FormArguments, { id, parameters }: Pick<StoryContext, 'id' | 'parameters'>): TemplateResult => {
    const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
    const { handed } = args;
    sessionStorage.clear();
    onOwnPage(handed ? 'frame' : 'page');
    return html`<${name}
      .clock=${clockOfStory(id)}
      .endpoint=${location.origin}
      draft="off"
      voltage=${args.voltage ?? nothing}
      service=${args.service ?? nothing}
      customer-code=${args.customerCode ?? nothing}
      lang=${args.lang ?? 'vi'}
      ${ref((element) => handed && (element as unknown as { takeValues(values: object): void } | undefined)?.takeValues(handed))}
      ${medium ? ref(showAs(medium)) : nothing}
    ></${name}>`;
  };

  /** @param act what the person does once the first fields are there */
  const story = (args: FormArguments, act?: (widget: LitElement) => Promise<unknown>, personal: Personal = taking): FormStory => ({
    args,
    play: async ({ canvasElement }) => {
      const widget = await widgetIn(canvasElement, tag);
      await shows(widget, args.handed ? 'form' : '.before');
      await act?.(widget);
    },
    parameters: { evn: { personal } },
  });

  const settled: Play = async ({ canvasElement }) => void (await shows(await widgetIn(canvasElement, tag), '.before'));
  const states = Object.fromEntries([
    ...Object.entries(NETWORK).map(([state, [behaviour]]) => [state, { args: example, parameters: { evn: { behaviour } } }] as const),
    ...Object.entries(LOOKS).map(
      ([state, [evn]]) => [state, { args: example, play: settled, parameters: { evn: { ...evn, personal: taking } } }] as const,
    ),
  ]) as Record<CommonState, FormStory>;

  return { render, story, states };
}

/** Presses “Tiếp theo” and waits for what the next screen shows. */
export async function goOn(widget: LitElement, selector: string): Promise<void> {
  await press(widget, 'Tiếp theo');
  await shows(widget, selector);
}
