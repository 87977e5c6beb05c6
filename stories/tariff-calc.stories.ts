import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TariffCalcElement } from '../widgets/tariff-calc/tariff-calc.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<
  Pick<TariffCalcElement, 'kwh' | 'households' | 'from' | 'to' | 'purpose' | 'decision' | 'compare' | 'headingLevel'>
>;
type Story = StoryObj<Arguments>;

const JUNE = { from: '2026-06-01', to: '2026-06-30' };

const { render, states } = widgetStories<Arguments>('evn-tariff-calc', { example: { ...JUNE, kwh: 461 } });

/**
 * What will I pay? Line by line, exact to the đồng, by the prices in force in the period; every line names its decision.
 * The chart comes late and always beside its table.
 */
const meta: Meta<Arguments> = {
  title: 'What will I pay?/evn-tariff-calc',
  component: 'evn-tariff-calc',
  tags: ['autodocs'],
  render,
  argTypes: {
    purpose: {
      control: 'select',
      options: ['RESIDENTIAL', 'RESIDENTIAL_PREPAID', 'PRODUCTION', 'BUSINESS', 'HOSPITAL_SCHOOL', 'PUBLIC_LIGHTING_ADMINISTRATION'],
    },
  },
};

export default meta;

/** Nothing asked yet: period, consumption, households. */
export const Idle: Story = {};

/** What cannot be computed is not asked: the summary takes the focus, and leads to the field. */
export const Refused: Story = {
  args: JUNE,
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-tariff-calc');
    await fill(widget, 'Điện năng tiêu thụ (kWh)', 'nhiều');
    await press(widget, 'Tính tiền');
    await shows(widget, '[part~=error]');
  },
};

/** 461 kWh in a month cost 1.388.405 đ, as on a real invoice. */
export const Found: Story = { args: { ...JUNE, kwh: 461 } };

/** Three households behind one meter: every tier is three times as wide. */
export const ThreeHouseholds: Story = { args: { ...JUNE, kwh: 461, households: 3 } };

/** Prices changed inside the period; each part names its decision. */
export const PriceChangeInside: Story = { args: { from: '2025-04-25', to: '2025-05-24', kwh: 300 } };

/** Beside another decision, with the break-even. */
export const Compared: Story = { args: { ...JUNE, kwh: 461, compare: '14/2025/QĐ-TTg' } };

/** Nothing used: a bill of nothing is still a bill. */
export const None: Story = { args: { ...JUNE, kwh: 0 } };

/** A decision that does not exist. */
export const Unknown: Story = { args: { ...JUNE, kwh: 461, decision: '0000/QĐ-BCT' } };

/** Asked again where nobody answers: the last answer stays, with its time. */
export const Stale: Story = {
  args: { ...JUNE, kwh: 461 },
  play: async ({ canvasElement }) => {
    const widget = canvasElement.querySelector('evn-tariff-calc');
    if (!widget) return;
    await new Promise((resolve) => widget.addEventListener('evn-calculated', resolve, { once: true }));
    widget.site = 'nobody';
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
