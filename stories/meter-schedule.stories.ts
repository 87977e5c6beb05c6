import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { MeterScheduleElement } from '../widgets/meter-schedule/meter-schedule.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<MeterScheduleElement, 'customerCode' | 'year' | 'compact' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-meter-schedule', {
  example: { customerCode: 'PB06010000011' },
  longest: { customerCode: 'PB06010000088' },
});

/**
 * When does somebody come to read my meter? The next day stands first, in large type. A planned day may change, a day that
 * nobody has published is not known, and neither is ever shown as "none".
 */
const meta: Meta<Arguments> = {
  title: 'What do I owe, and where do I pay?/evn-meter-schedule',
  component: 'evn-meter-schedule',
  tags: ['autodocs'],
  render,
};

export default meta;

/** Nothing is asked yet. */
export const Untouched: Story = {};

/** One reading a month. */
export const Found: Story = { args: { customerCode: 'PB06010000011' } };

/** A business with three periods a month. */
export const SeveralPeriods: Story = { args: { customerCode: 'PB06010000088' } };

/** The next day alone, for a narrow place; the year is one tap away. */
export const Compact: Story = { args: { customerCode: 'PB06010000011', compact: true } };

/** Another year, of which little is published yet. */
export const NextYear: Story = { args: { customerCode: 'PB06010000011', year: 2027 } };

/** The source has not been read for weeks: days that are over are not confirmed, and those ahead may have changed. */
export const Stale: Story = { args: { customerCode: 'PB06040000111' } };

/** The source listed every reading of the year, and there is none. */
export const None: Story = { args: { customerCode: 'PB06010000077' } };

/** Nobody has said; an unknown code looks the same. */
export const Unknown: Story = { args: { customerCode: 'PB06010000999' } };

export const English: Story = { args: { customerCode: 'PB06010000088', lang: 'en' } };

/** Typed by hand. */
export const Typed: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-meter-schedule');
    await shows(widget, '#customerCode');
    await fill(widget, 'Mã khách hàng', 'pb06 0100 0001 1');
    await press(widget, 'Xem lịch');
    await shows(widget, '[part~=summary]');
  },
};

/** What is missing is named at its field. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-meter-schedule');
    await shows(widget, '#customerCode');
    await press(widget, 'Xem lịch');
    await shows(widget, '.error-summary');
  },
};

/** What the BFF refuses stands at its field. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-meter-schedule');
    await shows(widget, '#customerCode');
    await fill(widget, 'Mã khách hàng', '0912345678');
    await press(widget, 'Xem lịch');
    await shows(widget, '.error-summary');
  },
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
