import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SupportFormElement } from '../widgets/support-form/support-form.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<SupportFormElement, 'mode' | 'topic' | 'customerCode' | 'corporation' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Widget = Awaited<ReturnType<typeof widgetIn>>;

/** The first screen filled in. */
async function asked(canvas: HTMLElement): Promise<Widget> {
  const widget = await widgetIn(canvas, 'evn-support-form');
  await shows(widget, '#topic-PETITION');
  (await shows(widget, '#topic-PETITION')).click();
  await fill(widget, 'Tiêu đề', 'Tiền điện tháng này cao gấp đôi');
  await fill(widget, 'Nội dung', 'Nhà tôi không dùng thêm gì mà hóa đơn cao gấp đôi.');
  await press(widget, 'Tiếp theo');
  await shows(widget, '#name');
  return widget;
}

async function sent(canvas: HTMLElement): Promise<Widget> {
  const widget = await asked(canvas);
  await fill(widget, 'Họ tên', 'Nguyễn Thị Bưởi');
  await fill(widget, 'Số điện thoại', '0912 345 678');
  await press(widget, 'Gửi');
  return widget;
}

const act: Play = async ({ canvasElement }) => void (await sent(canvasElement));

const { render, states } = widgetStories<Arguments>('evn-support-form', { example: {}, act, sends: true });

/**
 * How do I reach somebody in writing, and what became of it? The topic decides what is asked; matching answers come before
 * anything is sent; a code and the phone number tell afterwards how far it has got.
 */
const meta: Meta<Arguments> = { title: 'How do I apply?/evn-support-form', component: 'evn-support-form', tags: ['autodocs'], render };

export default meta;

/** Nothing filled in. */
export const Untouched: Story = {};

/** A bill needs its customer code. */
export const Bill: Story = { args: { topic: 'bill-query' } };

/** Works need the place. */
export const Works: Story = { args: { topic: 'works-advice' } };

/** What is missing is named. */
export const Refused: Story = {
  args: { topic: 'bill-query' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-support-form');
    await shows(widget, '#subject');
    await press(widget, 'Tiếp theo');
    await shows(widget, '.error-summary');
  },
};

/** The text seems to hold the number of an identity card. */
export const PersonalNumber: Story = {
  args: { topic: 'contact' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-support-form');
    await shows(widget, '#message');
    await fill(widget, 'Nội dung', 'Căn cước của tôi là 012345678901');
    await shows(widget, '.notice');
  },
};

/** Answers that are there already, before anything is sent. */
export const Suggestions: Story = {
  play: async ({ canvasElement }) => void (await shows(await asked(canvasElement), '.suggestions')),
};

/** The code to keep, and what follows. */
export const Sent: Story = {
  play: async ({ canvasElement }) => void (await shows(await sent(canvasElement), '.receipt')),
};

/** How far it has got, right after it was sent. */
export const Status: Story = {
  play: async ({ canvasElement }) => {
    const widget = await sent(canvasElement);
    await shows(widget, '.receipt');
    await press(widget, 'Xem tiến độ');
    await shows(widget, '#ticket');
    await press(widget, 'Tra cứu');
    await shows(widget, '.stations');
  },
};

/** A code that opens nothing. */
export const NotFound: Story = {
  args: { mode: 'status' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-support-form');
    await shows(widget, '#ticket');
    await fill(widget, 'Mã yêu cầu', 'HT-1111-1111-J');
    await fill(widget, 'Số điện thoại', '0912 345 678');
    await press(widget, 'Tra cứu');
    await shows(widget, '.notice');
  },
};

export const English: Story = { args: { lang: 'en' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
