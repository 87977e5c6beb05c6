import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { OutageLookupElement } from '../widgets/outage-lookup/outage-lookup.ts';
import { clockOfStory } from './replay.ts';
import { showAs, type Medium } from './show-as.ts';

type Arguments = Partial<Pick<OutageLookupElement, 'customerCode' | 'unitCode' | 'days' | 'mode' | 'remember' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const draw = (args: Arguments, id: string, medium?: Medium) => html`
  <evn-outage-lookup
    customer-code=${args.customerCode || nothing}
    unit-code=${args.unitCode || nothing}
    days=${args.days ?? nothing}
    mode=${args.mode ?? nothing}
    remember=${args.remember || nothing}
    heading-level=${args.headingLevel ?? nothing}
    .clock=${clockOfStory(id)}
    ${medium ? ref(showAs(medium)) : nothing}
  ></evn-outage-lookup>
`;

/**
 * Is my power going off? By customer code or by area. There is an interruption, none is scheduled until a date, or it
 * cannot be known: three answers that never look alike. All codes are invented; see the list of demo pages.
 */
const meta: Meta<Arguments> = {
  title: 'Is my power going off?/evn-outage-lookup',
  component: 'evn-outage-lookup',
  tags: ['autodocs'],
  render: (args, { id }) => draw(args, id),
  argTypes: {
    mode: { control: 'inline-radio', options: ['both', 'code', 'area'] },
    remember: { control: 'inline-radio', options: ['', 'off'] },
  },
};

export default meta;

/** Nothing asked yet. */
export const Idle: Story = {};

/** After 300 ms without an answer. */
export const Loading: Story = { args: { customerCode: 'PB06010000011' }, parameters: { evn: { behaviour: 'silent' } } };

/** Going on now. */
export const Found: Story = { args: { customerCode: 'PB06010000011' } };

/** Ahead, with the day in the strip. */
export const FoundNextWeek: Story = { args: { customerCode: 'PB06010000022' } };

export const FoundOverSeveralDays: Story = { args: { customerCode: 'PB06010000033' } };

/** Both dates are shown. */
export const FoundPastMidnight: Story = { args: { customerCode: 'PB06010000044' } };

/** Several in a week; one has no end yet, one was cancelled. */
export const FoundSeveral: Story = { args: { customerCode: 'PB06010000077' } };

/** Less power instead of none. */
export const FoundReduction: Story = { args: { customerCode: 'PB06010000088' } };

/** Up to ten codes; every one has its own answer. */
export const SeveralCodes: Story = { args: { customerCode: 'PB06010000011, PB06010000055, PB06010000999' } };

/** By area: the whole unit. */
export const ByArea: Story = { args: { unitCode: 'PB0601' } };

/** The source said so, freshly, and until when. */
export const None: Story = { args: { customerCode: 'PB06010000055' } };

/** None left: what was announced has been cancelled, and is shown as such. */
export const Cancelled: Story = { args: { customerCode: 'PB06010000066' } };

/** In no fresh list. Never the same as "none". */
export const Unknown: Story = { args: { customerCode: 'PB06010000999' } };

/** The schedule is three days old: shown, with its age. */
export const Stale: Story = { args: { customerCode: 'PB06040000111' } };

/** No network and no earlier answer. */
export const Offline: Story = { args: { customerCode: 'PB06010000011' }, parameters: { evn: { behaviour: 'offline' } } };

/** A fault of the server, with the reference that support can look up. */
export const Fault: Story = { name: 'Error', args: { customerCode: 'PB06010000011' }, parameters: { evn: { behaviour: 'fault' } } };

/** Too many questions from this network. */
export const RateLimited: Story = { args: { customerCode: 'PB06010000011' }, parameters: { evn: { behaviour: 'rate-limited' } } };

/** In a column of 240 pixels. */
export const Narrow: Story = { args: { customerCode: 'PB06010000077' }, parameters: { evn: { width: '240px' } } };

/** On a dark host page; nothing is set on the tag. */
export const Dark: Story = { args: { customerCode: 'PB06010000011' }, parameters: { evn: { scheme: 'dark' } } };

/** `theme="contrast"`. */
export const HighContrast: Story = { args: { customerCode: 'PB06010000011' }, parameters: { evn: { theme: 'contrast' } } };

/** As on paper: no controls, absolute dates. */
export const Print: Story = { args: { customerCode: 'PB06010000077' }, render: (args, { id }) => draw(args, id, 'print') };

/** The rules for forced colours, switched on. Real system colours come with the browser's own emulation. */
export const ForcedColours: Story = { args: { customerCode: 'PB06010000011' }, render: (args, { id }) => draw(args, id, 'forced-colors') };
