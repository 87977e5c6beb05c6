import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { TariffCalcElement } from '../widgets/tariff-calc/tariff-calc.ts';
import { clockOfStory } from './replay.ts';
import { showAs, type Medium } from './show-as.ts';

type Arguments = Partial<
  Pick<TariffCalcElement, 'kwh' | 'households' | 'from' | 'to' | 'purpose' | 'decision' | 'compare' | 'headingLevel'>
>;
type Story = StoryObj<Arguments>;

const JUNE = { from: '2026-06-01', to: '2026-06-30' };

const draw = (args: Arguments, id: string, medium?: Medium) => html`
  <evn-tariff-calc
    kwh=${args.kwh ?? nothing}
    households=${args.households ?? nothing}
    from=${args.from ?? nothing}
    to=${args.to ?? nothing}
    purpose=${args.purpose ?? nothing}
    decision=${args.decision ?? nothing}
    compare=${args.compare ?? nothing}
    heading-level=${args.headingLevel ?? nothing}
    .clock=${clockOfStory(id)}
    ${medium ? ref(showAs(medium)) : nothing}
  ></evn-tariff-calc>
`;

/**
 * What will I pay? Line by line, exact to the đồng, by the prices in force in the period; every line names its decision.
 * The chart comes late and always beside its table.
 */
const meta: Meta<Arguments> = {
  title: 'What will I pay?/evn-tariff-calc',
  component: 'evn-tariff-calc',
  tags: ['autodocs'],
  render: (args, { id }) => draw(args, id),
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

export const Loading: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { behaviour: 'silent' } } };

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

export const Offline: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { behaviour: 'offline' } } };

export const Fault: Story = { name: 'Error', args: { ...JUNE, kwh: 461 }, parameters: { evn: { behaviour: 'fault' } } };

/** Too many questions from this network. */
export const RateLimited: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { behaviour: 'rate-limited' } } };

/** In a column of 240 pixels. */
export const Narrow: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { width: '240px' } } };

/** On a dark host page; nothing is set on the tag. */
export const Dark: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { scheme: 'dark' } } };

/** `theme="contrast"`. */
export const HighContrast: Story = { args: { ...JUNE, kwh: 461 }, parameters: { evn: { theme: 'contrast' } } };

/** As on paper: table, no controls, no canvas. */
export const Print: Story = { args: { ...JUNE, kwh: 461 }, render: (args, { id }) => draw(args, id, 'print') };

/** The rules for forced colours, switched on. Real system colours come with the browser's own emulation. */
export const ForcedColours: Story = { args: { ...JUNE, kwh: 461 }, render: (args, { id }) => draw(args, id, 'forced-colors') };
