import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PlaceFinderElement } from '../widgets/place-finder/place-finder.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<PlaceFinderElement, 'kind' | 'unitCode' | 'corporation' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-place-finder', {
  example: { unitCode: 'PB0601' },
  longest: { unitCode: 'PB0601', kind: 'account' },
});

/**
 * Where do I pay, where is an office, which account is the right one? Beside every account stands whose it must be. That
 * a unit has none, and that nobody knows, are two answers.
 */
const meta: Meta<Arguments> = {
  title: 'What do I owe, and where do I pay?/evn-place-finder',
  component: 'evn-place-finder',
  tags: ['autodocs'],
  render,
};

export default meta;

/** Nothing is asked yet. */
export const Untouched: Story = {
  play: async ({ canvasElement }) => {
    await shows(await widgetIn(canvasElement, 'evn-place-finder'), '#company');
  },
};

/** Pay points of the unit that the page names. */
export const Found: Story = { args: { unitCode: 'PB0601' } };

/** An account, with the warning about whose it must be, and its number to copy. */
export const Account: Story = { args: { unitCode: 'PB0601', kind: 'account' } };

export const English: Story = { args: { unitCode: 'PB0601', kind: 'account', lang: 'en' } };

/** Chosen in the lists: the answer comes with the choice. */
export const Chosen: Story = {
  args: { kind: 'office' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-place-finder');
    await fill(widget, 'Công ty Điện lực', 'Long An');
    await fill(widget, 'Điện lực', 'PB0601');
    await shows(widget, '.place');
  },
};

const searched = (text: string, answer: string): Story => ({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-place-finder');
    await fill(widget, 'Tìm theo tên', text);
    await press(widget, 'Tìm');
    await shows(widget, answer);
  },
});

/** A ward that was merged in July 2025, without accents. */
export const FormerName: Story = searched('phuong 3, tan an', '.place');

/** Nothing that is listed has the name: that does not mean that there is none. */
export const NoSuchName: Story = searched('zzzz', '.notice');

/** The list of the unit says that it has none; other units of the company have. */
export const None: Story = { args: { unitCode: 'PB0605' } };

/** Nobody has listed the pay points of this unit. */
export const Unknown: Story = { args: { unitCode: 'PB1201' } };

/** The page names a unit that there is not. */
export const Refused: Story = { args: { unitCode: 'XX99' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
