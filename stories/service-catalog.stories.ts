import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ServiceCatalogElement } from '../widgets/service-catalog/service-catalog.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<ServiceCatalogElement, 'service' | 'groups' | 'startBase' | 'corporation' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-service-catalog', { example: {}, longest: { service: 'contract-holder' } });

const search =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-service-catalog');
    await shows(widget, '[part~=list]');
    await fill(widget, 'Tìm dịch vụ', text);
  };

/**
 * What can I apply for? The 32 services in 7 groups: who, papers, working days of the corporation with their source and age,
 * costs, and a button that leads to where it is done. What is not known says so.
 */
const meta: Meta<Arguments> = {
  title: 'How do I apply?/evn-service-catalog',
  component: 'evn-service-catalog',
  tags: ['autodocs'],
  render,
};

export default meta;

/** All services of the site's corporation. */
export const Found: Story = {};

/** Papers with alternatives, and what only another corporation's page names. */
export const OneService: Story = { args: { service: 'contract-holder' } };

/** Working days of EVNCPC: the page is of 2016, and says so. */
export const OldFigures: Story = { args: { service: 'new-lv-residential', corporation: 'EVNCPC' } };

/** Working days of the whole country where the corporation states none. */
export const NationalFigures: Story = { args: { service: 'contract-norm', corporation: 'EVNHCMC' } };

/** Fees by voltage; no time limit is known. */
export const Fees: Story = { args: { service: 'contract-reconnect' } };

/** Neither papers nor time limit nor cost are known. */
export const Unknown: Story = { args: { service: 'new-hv' } };

/** The host starts services at its own address. */
export const StartedByThePage: Story = { args: { service: 'contract-purpose', startBase: 'https://utility.example.vn/dich-vu/' } };

/** Nothing on the page does the service: where else it is done. */
export const NotHere: Story = {
  args: { service: 'contract-reconnect' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-service-catalog');
    await press(widget, 'Đăng ký');
    await shows(widget, '.notice.warning');
  },
};

/** Two groups alone. */
export const SomeGroups: Story = { args: { groups: 'G1 G2' } };

/** Without accents, by what people say. */
export const Searched: Story = { play: search('sang ten') };

/** Nothing has this name. */
export const None: Story = { play: search('xe đạp') };

export const English: Story = { args: { service: 'contract-holder', lang: 'en' } };

/** Asked again where nobody answers: the last answer stays, with its time. */
export const Stale: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-service-catalog');
    await shows(widget, '[part~=list]');
    Object.assign(widget, { site: 'nobody' });
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
