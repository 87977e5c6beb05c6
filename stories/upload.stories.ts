import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import codes from '../schema/codes.json' with { type: 'json' };
import type { FileUploadMineQuery } from '../widgets/shared/file-upload/file-upload-mine.generated.ts';
import type { FileUploadPrepareMutation } from '../widgets/shared/file-upload/file-upload-prepare.generated.ts';
import type { UploadForm } from '../widgets/test/helpers/upload-form.ts';
import { FakeUploads, paper } from '../widgets/test/helpers/uploads.ts';
import '../widgets/test/helpers/upload-form.ts';
import { fill, shows } from './acts.ts';
import { onOwnPage } from './own-page.ts';
import type { StoryParameters } from './parameters.ts';
import { showAs } from './show-as.ts';

type Arguments = Partial<Pick<UploadForm, 'kinds' | 'checking' | 'lang'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Known = NonNullable<FileUploadMineQuery['attachments']>[number];

const MIB = 1024 * 1024;
const file = (changed: Partial<Known>): Known => ({
  id: 'at_sample',
  kind: 'IDENTITY',
  name: 'IMG_20260612_081503.jpg',
  size: 0.7 * MIB,
  sha256: 'ab'.repeat(32),
  received: 0.7 * MIB,
  state: 'READY',
  message: null,
  ...changed,
});
const front = file({});
const back = file({ id: 'at_back', name: 'IMG_20260612_081511.jpg' });
const deed = file({
  id: 'at_deed',
  kind: 'PLACE_RIGHT',
  name: 'Giấy chứng nhận quyền sử dụng đất (bản scan).pdf',
  size: 3.4 * MIB,
  state: 'SCANNING',
});
const refused = file({
  id: 'at_refused',
  kind: 'APPLICATION',
  name: 'Đơn đề nghị.pdf',
  state: 'REJECTED',
  message: codes.fields['attachment.refused.PDF_LOCKED'].vi,
});
const cut = file({
  id: 'at_cut',
  kind: 'PURPOSE',
  name: 'Giấy phép kinh doanh.pdf',
  size: 6 * MIB,
  received: 2.5 * MIB,
  state: 'UPLOADING',
});

const slot: FileUploadPrepareMutation = {
  attachmentPrepare: { __typename: 'AttachmentSlot', id: 'at_1', uploadPath: '/s/uploads/pk_test/at_1' },
};

function render({ kinds, checking, lang }: Arguments, { parameters }: Pick<StoryContext, 'parameters'>): TemplateResult {
  const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
  onOwnPage();
  return html`<test-upload
    .endpoint=${location.origin}
    .checking=${checking ?? false}
    .kinds=${kinds ?? ['APPLICATION', 'IDENTITY', 'PLACE_RIGHT', 'PURPOSE', 'OTHER']}
    lang=${lang ?? 'vi'}
    ${medium ? ref(showAs(medium)) : nothing}
  ></test-upload>`;
}

const formIn = async (canvas: HTMLElement): Promise<UploadForm> => {
  const form = canvas.querySelector('test-upload');
  if (!form) throw new Error('the story shows no form');
  await form.updateComplete;
  return form;
};

const listed: Play = async ({ canvasElement }) => void (await shows(await formIn(canvasElement), '.paper'));

/** The form at the controls that take files of one kind. */
const atKind = async (canvas: HTMLElement): Promise<UploadForm> => {
  const form = await formIn(canvas);
  await fill(form, form.t('fileUpload.paperKind'), 'IDENTITY');
  await shows(form, '#paperFile');
  return form;
};

/** Half of the file goes up, and then nothing more comes. */
const sending: Play = async ({ canvasElement }) => {
  const form = await atKind(canvasElement);
  const uploads = new FakeUploads();
  uploads.hold({ id: 'at_1', size: 0.5 * MIB, received: 0, state: 'UPLOADING' }).gate = new Promise(() => undefined);
  form.desk.take([paper('hợp đồng thuê nhà.pdf', 'x'.repeat(0.5 * MIB - 9)), paper('hộ khẩu.pdf')]);
  await shows(form, 'progress[value="0.5"]');
  uploads.restore();
};

const story = (attachments: readonly Known[], play: Play = listed, evn: StoryParameters = {}, args: Arguments = {}): Story => ({
  args,
  play,
  parameters: { evn: { personal: { FileUploadMine: { attachments } satisfies FileUploadMineQuery, FileUploadPrepare: slot }, ...evn } },
});

/**
 * The control that takes papers: photos and PDFs of several kinds, one after the other, with what becomes of each. It
 * stands here in a form that takes nothing else.
 */
const meta: Meta<Arguments> = { title: 'Forms/Upload', render };

export default meta;

/** The kind is asked first. */
export const Untouched: Story = story([], async ({ canvasElement }) => void (await shows(await formIn(canvasElement), '#paperKind')));

/** Limits and types stand there before anything is chosen. */
export const KindChosen: Story = story([], async ({ canvasElement }) => void (await atKind(canvasElement)));

export const OneKind: Story = story(
  [],
  async ({ canvasElement }) => void (await shows(await formIn(canvasElement), '#paperFile')),
  {},
  {
    kinds: ['OTHER'],
  },
);

/** One goes up, the next one waits. */
export const Sending: Story = story([front], sending);

/** Found again after a reload; one is still looked into, and may be handed in. */
export const Ready: Story = story([front, back, deed]);

/** Each says itself what is wrong with it. */
export const Refused: Story = story([front, refused]);

/** The rest of it is wanted, and nobody but the person has it. */
export const Cut: Story = story([front, cut]);

/** Nobody answered; it can be sent again. */
export const Failed: Story = story(
  [front],
  async ({ canvasElement }) => {
    const form = await atKind(canvasElement);
    form.desk.take([paper('hợp đồng thuê nhà.pdf')]);
    await shows(form, '.paper.bad');
  },
  { sending: 'fault' },
);

/** There is room for two more of the three. */
export const TooMany: Story = story(
  [front, back, deed],
  async ({ canvasElement }) => {
    const form = await atKind(canvasElement);
    await shows(form, '.paper');
    form.desk.take([paper('một.pdf', '1'), paper('hai.pdf', '2'), paper('ba.pdf', '3')]);
    await shows(form, '.has-error');
  },
  { sending: 'offline' },
);

/** To look at once more before the form is sent. */
export const BeforeSending: Story = story(
  [front, back, cut],
  async ({ canvasElement }) => void (await shows(await formIn(canvasElement), '.papers')),
  {},
  {
    checking: true,
  },
);

/** It is not known what was uploaded before. */
export const Fault: Story = {
  ...story([front], async ({ canvasElement }) => void (await shows(await formIn(canvasElement), '[part=error]'))),
  name: 'Error',
  parameters: { evn: { behaviour: 'fault' } },
};

export const English: Story = story(
  [front, cut],
  async ({ canvasElement }) => {
    const form = await atKind(canvasElement);
    await shows(form, '.paper');
  },
  {},
  { lang: 'en' },
);

const everything = [front, deed, refused, cut];
const chosen: Play = async ({ canvasElement }) => {
  const form = await atKind(canvasElement);
  await shows(form, '.paper');
};

/** In a column of 240 pixels. */
export const Narrow: Story = story(everything, chosen, { width: '240px' });

/** On a dark host page; nothing is set on the tag. */
export const Dark: Story = story(everything, chosen, { scheme: 'dark' });

export const ForcedColours: Story = story(everything, chosen, { medium: 'forced-colors' });

export const Print: Story = story(everything, chosen, { medium: 'print' });
