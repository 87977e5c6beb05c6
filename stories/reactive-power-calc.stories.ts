import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ReactivePowerCalcElement } from '../widgets/reactive-power-calc/reactive-power-calc.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<ReactivePowerCalcElement, 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;

const measured =
  (kvarh: string): Play =>
  async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-reactive-power-calc');
    await shows(widget, '#kwh');
    await fill(widget, 'Điện năng tác dụng (kWh)', '1.000');
    await fill(widget, 'Điện năng phản kháng (kVArh)', kvarh);
    await fill(widget, 'Tiền điện năng tác dụng, chưa thuế (đ)', '3.000.000');
    await press(widget, 'Tính tiền');
  };

const { render, states } = widgetStories<Arguments>('evn-reactive-power-calc', { example: {}, act: measured('750') });

/**
 * What does reactive power cost me, and what would better equipment save? For shops and factories, from the figures of their
 * bill. What is charged comes from the BFF's tables.
 */
const meta: Meta<Arguments> = {
  title: 'What will I pay?/evn-reactive-power-calc',
  component: 'evn-reactive-power-calc',
  tags: ['autodocs'],
  render,
};

export default meta;

/** Nothing typed: who pays this at all. */
export const Untouched: Story = {};

/** cosφ 0.80: k is 12.5 %. */
export const Charged: Story = { play: measured('750') };

/** cosφ high enough: nothing is charged. */
export const Free: Story = { play: measured('300') };

/** From cosφ alone. */
export const ByPowerFactor: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-reactive-power-calc');
    await shows(widget, '#by-cosPhi');
    await press(widget, 'cosφ');
    await shows(widget, '#cosPhi');
    await fill(widget, 'Hệ số công suất cosφ', '0,85');
    await fill(widget, 'Tiền điện năng tác dụng, chưa thuế (đ)', '30 triệu');
    await press(widget, 'Tính tiền');
    await shows(widget, '[part~=summary]');
  },
};

/** What is missing is named at its field. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-reactive-power-calc');
    await shows(widget, '#kwh');
    await press(widget, 'Tính tiền');
    await shows(widget, '.error-summary');
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
