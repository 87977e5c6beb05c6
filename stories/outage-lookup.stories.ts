import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { OutageLookupElement } from '../widgets/outage-lookup/outage-lookup.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<OutageLookupElement, 'customerCode' | 'unitCode' | 'days' | 'mode' | 'remember' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-outage-lookup', {
  example: { customerCode: 'PB06010000011' },
  longest: { customerCode: 'PB06010000077' },
});

/**
 * Is my power going off? By customer code or by area. There is an interruption, none is scheduled until a date, or it
 * cannot be known: three answers that never look alike. All codes are invented; see the list of demo pages.
 */
const meta: Meta<Arguments> = {
  title: 'Is my power going off?/evn-outage-lookup',
  component: 'evn-outage-lookup',
  tags: ['autodocs'],
  render,
  argTypes: {
    mode: { control: 'inline-radio', options: ['both', 'code', 'area'] },
    remember: { control: 'inline-radio', options: ['', 'off'] },
  },
};

export default meta;

/** Nothing asked yet. */
export const Idle: Story = {};

/** What cannot be a code is not asked: the summary takes the focus, and leads to the field. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-outage-lookup');
    await fill(widget, 'Mã khách hàng', '0912345678');
    await press(widget, 'Tra cứu');
    await shows(widget, '[part~=error]');
  },
};

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

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
