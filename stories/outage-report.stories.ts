import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OutageReportElement } from '../widgets/outage-report/outage-report.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<OutageReportElement, 'mode' | 'customerCode' | 'dialect' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Widget = Awaited<ReturnType<typeof widgetIn>>;

async function say(widget: Widget, id: string): Promise<void> {
  (await shows(widget, `#${id}`)).click();
  await widget.updateComplete;
  await press(widget, 'Tiếp theo');
}

/** Up to the last screen. */
async function told(canvas: HTMLElement, code: string): Promise<Widget> {
  const widget = await widgetIn(canvas, 'evn-outage-report');
  await say(widget, 'danger-NO');
  await say(widget, 'neighboursDark-YES');
  await shows(widget, '#customerCode');
  await fill(widget, 'Mã khách hàng', code);
  await press(widget, 'Tiếp theo');
  await shows(widget, '#phone');
  return widget;
}

async function sent(canvas: HTMLElement, code = 'PB06010000055'): Promise<Widget> {
  const widget = await told(canvas, code);
  await fill(widget, 'Số điện thoại', '0912 345 678');
  await press(widget, 'Báo mất điện');
  return widget;
}

const act: Play = async ({ canvasElement }) => void (await sent(canvasElement));

const { render, states } = widgetStories<Arguments>('evn-outage-report', { example: {}, act, sends: true });

/**
 * My power is out: whom do I tell? Danger comes first and leads to the phone; then one question a screen. A planned
 * interruption that is going on is named before anything is sent. Offline it says that nothing was sent.
 */
const meta: Meta<Arguments> = {
  title: 'Is my power going off?/evn-outage-report',
  component: 'evn-outage-report',
  tags: ['autodocs'],
  render,
};

export default meta;

/** The first question. */
export const Untouched: Story = {};

/** Somebody sees danger: the form is put away. */
export const Danger: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-outage-report');
    (await shows(widget, '#danger-YES')).click();
    await shows(widget, '[part~=call]');
  },
};

/** The breaker has tripped: what can be done at once. */
export const Breaker: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-outage-report');
    await say(widget, 'danger-NO');
    await say(widget, 'neighboursDark-NO');
    (await shows(widget, '#breakerOn-NO')).click();
    await shows(widget, '.notice');
  },
};

/** An interruption is planned right now. */
export const Planned: Story = {
  play: async ({ canvasElement }) => void (await shows(await told(canvasElement, 'PB06010000011'), '.notice')),
};

/** The code is in no list: it is read back, and an address may be told instead. */
export const UnknownCode: Story = {
  play: async ({ canvasElement }) => void (await shows(await told(canvasElement, 'PB06010099999'), '.notice')),
};

/** The lists of provinces do not come: the address is typed in words. */
export const AddressInWords: Story = {
  parameters: { evn: { behaviour: 'offline' } },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-outage-report');
    await say(widget, 'danger-NO');
    await say(widget, 'neighboursDark-YES');
    (await shows(widget, '#where-address')).click();
    await shows(widget, '#addressOld');
    await fill(widget, 'Địa chỉ đầy đủ', '12/3 Lê Văn Thọ, phường An Hội Tây, Thành phố Hồ Chí Minh');
    await press(widget, 'Tiếp theo');
    await shows(widget, '#phone');
  },
};

/** The code to keep. */
export const Sent: Story = {
  play: async ({ canvasElement }) => void (await shows(await sent(canvasElement), '.receipt')),
};

/** There is no network: nothing was sent, and there are other ways. */
export const NotSent: Story = {
  parameters: { evn: { sending: 'offline' } },
  play: async ({ canvasElement }) => void (await shows(await sent(canvasElement), '.other-ways')),
};

/** Words of the South. */
export const Southern: Story = { args: { dialect: 'nam' } };

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
