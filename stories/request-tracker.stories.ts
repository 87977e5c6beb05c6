import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { RequestTrackerElement } from '../widgets/request-tracker/request-tracker.ts';
import type { TrackedRequest } from '../widgets/request-tracker/request-tracker.data.ts';
import type { PaperListQuery } from '../widgets/shared/paper/paper-list.generated.ts';
import type { ShownPaper } from '../widgets/shared/paper/paper.data.ts';
import type { ServiceRequestTrackQuery } from '../widgets/shared/service-request/service-request-track.generated.ts';
import type { ServiceRequestCancelMutation } from '../widgets/shared/service-request/service-request-cancel.generated.ts';
import { press, shows, widgetIn } from './acts.ts';
import { type CommonState, LOOKS, NETWORK } from './common-states.ts';
import { onOwnPage } from './own-page.ts';
import type { StoryParameters } from './parameters.ts';
import { clockOfStory } from './replay.ts';
import { answering, signed, toSign } from './samples/paper.ts';
import { showAs } from './show-as.ts';

type Arguments = Partial<Pick<RequestTrackerElement, 'requestCode' | 'lang'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;

const CODE = 'GK-PB0604-26-000123-K';

const received: TrackedRequest = {
  __typename: 'ServiceRequest',
  requestCode: CODE,
  kind: 'NEW_LOW_VOLTAGE',
  customerKind: 'HOUSEHOLD',
  stage: 'RECEIVED',
  progress: 'RECEIVED',
  waitsFor: 'UTILITY',
  canCancel: true,
  receivedAt: '2026-06-08T09:12:00+07:00',
  endedAt: null,
  steps: [{ stage: 'RECEIVED', at: '2026-06-08T09:12:00+07:00', by: 'CUSTOMER', text: null, targetOn: null }],
  costs: [],
  askedPapers: [],
  hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: '2026-11-20' },
};

const surveyed: TrackedRequest['steps'][number] = {
  stage: 'SURVEY',
  at: '2026-06-09T14:00:00+07:00',
  by: 'UTILITY',
  text: 'Nhân viên đến khảo sát sáng thứ Năm, khoảng 8 giờ 30. Xin có người ở nhà.',
  targetOn: '2026-06-11',
};

const signing: TrackedRequest = {
  ...received,
  stage: 'SIGNING',
  progress: 'IN_PROGRESS',
  waitsFor: 'CUSTOMER',
  canCancel: false,
  steps: [
    ...received.steps,
    surveyed,
    {
      stage: 'PLAN_AND_COST',
      at: '2026-06-11T10:30:00+07:00',
      by: 'UTILITY',
      text: 'Đã có phương án cấp điện và chi phí bên dưới.',
      targetOn: null,
    },
    { stage: 'SIGNING', at: '2026-06-11T16:05:00+07:00', by: 'UTILITY', text: 'Xin đọc và ký hợp đồng.', targetOn: '2026-06-15' },
  ],
  costs: [
    { label: 'Dây dẫn sau công tơ (mẫu)', amount: 1_296_000, vat: 96_000 },
    { label: 'Công lắp đặt (mẫu)', amount: 540_000, vat: 40_000 },
  ],
};

const missing: TrackedRequest = {
  ...received,
  stage: 'NEEDS_PAPERS',
  progress: 'IN_PROGRESS',
  waitsFor: 'CUSTOMER',
  steps: [
    ...received.steps,
    { stage: 'NEEDS_PAPERS', at: '2026-06-09T11:00:00+07:00', by: 'UTILITY', text: 'Ảnh căn cước bị mờ, xin gửi lại.', targetOn: null },
  ],
  askedPapers: ['IDENTITY', 'PLACE_RIGHT'],
};

const ended = (stage: 'DONE' | 'REFUSED' | 'CANCELLED', by: 'UTILITY' | 'CUSTOMER', text: string): TrackedRequest => ({
  ...received,
  stage,
  progress: 'DONE',
  waitsFor: 'NOBODY',
  canCancel: false,
  endedAt: '2026-06-11T16:00:00+07:00',
  steps: [...received.steps, surveyed, { stage, at: '2026-06-11T16:00:00+07:00', by, text, targetOn: null }],
});

const found = (
  serviceRequest: ServiceRequestTrackQuery['serviceRequest'],
  papers: readonly ShownPaper[] = [],
): { ServiceRequestTrack: ServiceRequestTrackQuery; PaperList: PaperListQuery } => ({
  ServiceRequestTrack: { serviceRequest },
  PaperList: { papers: { __typename: 'PaperList', papers } },
});
const estimate: ShownPaper = {
  ...toSign,
  id: 'pp_01k8sample0000000000000001',
  kind: 'COST_ESTIMATE',
  title: 'Dự toán chi phí lắp đặt (mẫu)',
  needsSignature: false,
  signingMethod: null,
  consent: null,
};
const notFound = found({ __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: 'Không tìm thấy.' });
const tooLate: ServiceRequestCancelMutation = {
  serviceRequestCancel: { __typename: 'StaleProblem', code: 'STATE_CHANGED', message: 'Yêu cầu đã sang bước khác, không hủy được nữa.' },
};

function render({ requestCode = CODE, lang }: Arguments, { id, parameters }: Pick<StoryContext, 'id' | 'parameters'>): TemplateResult {
  const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
  onOwnPage();
  return html`<evn-request-tracker
    .clock=${clockOfStory(id)}
    .endpoint=${location.origin}
    request-code=${requestCode || nothing}
    lang=${lang ?? 'vi'}
    ${medium ? ref(showAs(medium)) : nothing}
  ></evn-request-tracker>`;
}

const when =
  (selector: string): Play =>
  async ({ canvasElement }) =>
    void (await shows(await widgetIn(canvasElement, 'evn-request-tracker'), selector));
const shown = when('[part~=summary]');

const story = (personal: Readonly<Record<string, object>>, play: Play = shown, evn: StoryParameters = {}, args: Arguments = {}): Story => ({
  args,
  play,
  parameters: { evn: { personal, ...evn } },
});

/**
 * How far is my request? The code from the message, a one-time code to what is on file, and everything with its day: steps,
 * whose turn it is, costs, what is missing. A code that nobody has leads to the same screens.
 */
const meta: Meta<Arguments> = {
  title: 'How far is my request?/evn-request-tracker',
  component: 'evn-request-tracker',
  tags: ['autodocs'],
  render,
};

export default meta;

export const Untouched: Story = story({}, when('#code'), {}, { requestCode: '' });

export const NotARequestCode: Story = story(
  {},
  async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-request-tracker');
    const field = (await shows(widget, '#code')) as HTMLInputElement;
    field.value = 'HT-7K3M-9Q2X-C';
    field.dispatchEvent(new Event('input'));
    await press(widget, 'Tiếp theo');
    await shows(widget, '.error-summary');
  },
  {},
  { requestCode: '' },
);

/** The same for a code that nobody has. */
export const ToBeProved: Story = story(notFound, when('input[name=channel]'));

export const Received: Story = story(found(received));

/** It is the customer's turn; costs are stated. */
export const Signing: Story = story(found(signing, [estimate, toSign]), when('.paper'));

/** One of its papers waits for an answer, another was signed. */
export const PapersUnderWay: Story = story(found(signing, [answering, { ...signed, id: 'pp_01k8sample0000000000000002' }]), when('.paper'));

/** One is opened in the place of everything else. */
export const PaperOpened: Story = story({ ...found(signing, [toSign]), PaperRead: { paper: toSign } }, async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement, 'evn-request-tracker');
  await press(widget, 'Xem');
  await shows(widget, 'iframe, canvas');
});

export const PapersMissing: Story = story(found(missing));

export const Done: Story = story(found(ended('DONE', 'UTILITY', 'Đã đóng điện lúc 15 giờ 40.')));

export const Refused: Story = story(found(ended('REFUSED', 'UTILITY', 'Địa chỉ này đã có hợp đồng đang hiệu lực.')));

export const Cancelled: Story = story(found(ended('CANCELLED', 'CUSTOMER', 'Tôi chuyển nhà.')));

/** Asked once more before it is called off; meanwhile it had moved on. */
export const CancelTooLate: Story = story({ ...found(received), ServiceRequestCancel: tooLate }, async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement, 'evn-request-tracker');
  await press(widget, 'Hủy yêu cầu này');
  const confirm = (await shows(widget, 'dialog[open] button[type=submit]')) as HTMLButtonElement;
  confirm.click();
  await shows(widget, 'dialog[open] .notice');
});

export const English: Story = story(found(signing, [estimate, toSign]), shown, {}, { lang: 'en' });

const withoutPlay = (personal: Readonly<Record<string, object>>, evn: StoryParameters): Story => ({
  parameters: { evn: { personal, ...evn } },
});

/** Those that all widgets have; nothing is recorded, so the book says what the BFF would. */
const states = Object.fromEntries([
  ...Object.entries(NETWORK).map(([name, [behaviour]]) => [name, withoutPlay(found(signing), { behaviour })] as const),
  ...Object.entries(LOOKS).map(([name, [evn]]) => [name, story(found(signing, [estimate, toSign]), when('.paper'), evn)] as const),
]) as Record<CommonState, Story>;

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
