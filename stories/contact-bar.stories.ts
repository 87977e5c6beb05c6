import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ContactBarElement } from '../widgets/contact-bar/contact-bar.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<ContactBarElement, 'callback' | 'corporation' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-contact-bar', { example: {} });

const opened =
  (act?: (widget: Awaited<ReturnType<typeof widgetIn>>) => Promise<unknown>): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-contact-bar');
    await press(widget, 'Nhờ gọi lại cho tôi');
    await shows(widget, '#phone');
    await act?.(widget);
  };

/**
 * Whom do I call, what does it cost, and when was the number last checked? One tap calls; whoever would rather be called
 * leaves a number.
 */
const meta: Meta<Arguments> = { title: 'Whom do I ask?/evn-contact-bar', component: 'evn-contact-bar', tags: ['autodocs'], render };

export default meta;

/** Numbers of the site's corporation, and those of others. */
export const Found: Story = {};

/** The tag names another corporation; of its numbers neither price nor hours are known. */
export const AnotherCorporation: Story = { args: { corporation: 'EVNHANOI' } };

/** Numbers alone. */
export const WithoutCallback: Story = { args: { callback: 'off' } };

export const English: Story = { args: { lang: 'en' } };

/** The form, with the human check that asks nothing of anybody. */
export const Callback: Story = { play: opened() };

/** What is missing is named at its field. */
export const Refused: Story = {
  play: opened(async (widget) => {
    await press(widget, 'Gửi yêu cầu');
    await shows(widget, '.error-summary');
  }),
};

/** The code to keep, and what follows. */
export const Sent: Story = {
  play: opened(async (widget) => {
    await fill(widget, 'Số điện thoại', '0912 345 678');
    await press(widget, 'Gửi yêu cầu');
    await shows(widget, '.receipt');
  }),
};

/** There is no network: it says that nothing was sent. */
export const NotSent: Story = {
  parameters: { evn: { sending: 'offline' } },
  play: opened(async (widget) => {
    await fill(widget, 'Số điện thoại', '0912 345 678');
    await press(widget, 'Gửi yêu cầu');
    await shows(widget, '[role=alert]');
  }),
};

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
