import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TariffTableElement } from '../widgets/tariff-table/tariff-table.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<TariffTableElement, 'group' | 'at' | 'vat' | 'lang' | 'dialect' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const example: Arguments = { at: '2026-06-01' };
const { render, states } = widgetStories<Arguments>('evn-tariff-table', { example, longest: { ...example, group: 'business' } });

/**
 * What does a kilowatt hour cost? Prices of a group of customers on any day, before and with tax, with the decision they
 * come from and whether it is in force. A decision that never applied is only shown when somebody asks for it by name.
 */
const meta: Meta<Arguments> = {
  title: 'What will I pay?/evn-tariff-table',
  component: 'evn-tariff-table',
  tags: ['autodocs'],
  render,
  args: example,
};

export default meta;

/** Household tiers. */
export const Households: Story = {};

/** Prices by voltage and hour, with the hours. */
export const Business: Story = { args: { group: 'business' } };

/** One price by voltage. */
export const Schools: Story = { args: { group: 'hospital-school', vat: 'with' } };

/** Prices of before. */
export const Ended: Story = { args: { at: '2024-06-01' } };

/** No prices are known for that day. */
export const None: Story = { args: { at: '2010-01-01' } };

/** Issued, and not in force. */
export const Conditional: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-tariff-table');
    (await shows(widget, '.history > summary')).click();
    await press(widget, 'Xem giá theo 14/2025/QĐ-TTg');
    await shows(widget, '.notice.warning');
  },
};

/** A day half typed. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-tariff-table');
    await shows(widget, '[part~=summary]'); // the prices of today have come
    await fill(widget, 'Giá vào ngày', '');
    await shows(widget, '.error-summary');
  },
};

export const English: Story = { args: { lang: 'en', group: 'business' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
