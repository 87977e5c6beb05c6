import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NormCheckerElement } from '../widgets/norm-checker/norm-checker.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<NormCheckerElement, 'who' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;

interface Told {
  readonly lease?: string;
  readonly declared?: string;
  readonly people?: string;
  readonly partDays?: string;
  /** For each kWh. */
  readonly charged?: string;
  /** What stands there at the end. */
  readonly ends?: string;
}

/** Answers of tenants, in Vietnamese. */
const tenants =
  ({ lease = 'Dưới 12 tháng', declared, people = '4', partDays, charged, ends = '[part~=summary]' }: Told): Play =>
  async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-norm-checker');
    await shows(widget, '#kwh');
    await press(widget, lease);
    if (declared) {
      await press(widget, declared);
      await fill(widget, 'Số người ở trọn tháng', people);
      if (partDays) await fill(widget, 'Số ngày của người ở không trọn tháng', partDays);
    }
    await fill(widget, 'Số kWh đã dùng', '120');
    if (charged) {
      await fill(widget, 'Số tiền chủ nhà thu (đ)', charged);
      await press(widget, 'Theo mỗi kWh');
    }
    await press(widget, 'Kiểm tra');
    await shows(widget, ends);
  };

const notDeclared = tenants({ declared: 'Chưa kê khai', charged: '4.000' });

const sent: Play = async ({ canvasElement }) => {
  const widget = await widgetIn(canvasElement, 'evn-norm-checker');
  await shows(widget, '#kwh');
  await press(widget, 'Từ 12 tháng trở lên');
  await fill(widget, 'Số kWh đã dùng', '120');
  await press(widget, 'Kiểm tra');
};

const { render, states } = widgetStories<Arguments>('evn-norm-checker', { example: {}, act: sent });

/**
 * Do I pay a fair price for the electricity of my room? How many quotas belong to us, what the bill should be, what to bring,
 * and a letter to print. Where the answers do not decide it, both bills are shown and neither is claimed.
 */
const meta: Meta<Arguments> = {
  title: 'What will I pay?/evn-norm-checker',
  component: 'evn-norm-checker',
  tags: ['autodocs'],
  render,
};

export default meta;

/** Nothing answered yet. */
export const Untouched: Story = {};

/** Four declared people are one quota. */
export const Declared: Story = { play: tenants({ declared: 'Đã kê khai' }) };

/** Two people, and one for half of the month: quotas by days. */
export const PartOfTheMonth: Story = { play: tenants({ declared: 'Đã kê khai', people: '2', partDays: '15' }) };

/** Every kWh at one price, what declaring would save, and a landlord who takes more. */
export const NotDeclared: Story = { play: notDeclared };

/** A landlord who takes no more than the bill. */
export const FairLandlord: Story = { play: tenants({ declared: 'Đã kê khai', charged: '2.000' }) };

/** 3,5 for 3.500: asked about, before anybody is accused or cleared by it. */
export const UnusualPrice: Story = { play: tenants({ declared: 'Đã kê khai', charged: '3,5', ends: '.error-summary' }) };

/** Too little known: both bills, and where to find out. */
export const NotEnough: Story = { play: tenants({ lease: 'Không rõ', declared: 'Đã kê khai', charged: '2.500' }) };

/** A lease of a year: a contract of one's own. */
export const OwnContract: Story = { play: tenants({ lease: 'Từ 12 tháng trở lên' }) };

/** Three households on one meter. */
export const Owner: Story = {
  args: { who: 'owner' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-norm-checker');
    await shows(widget, '#households');
    await fill(widget, 'Số hộ dùng chung công tơ', '3');
    await fill(widget, 'Số kWh đã dùng', '420');
    await fill(widget, 'Hộ được hỗ trợ', 'poor');
    await press(widget, 'Kiểm tra');
    await shows(widget, '[part~=summary]');
  },
};

/** The letter, to be filled in by hand. */
export const Letter: Story = {
  play: async (context) => {
    await notDeclared(context);
    const widget = await widgetIn(context.canvasElement, 'evn-norm-checker');
    await press(widget, 'Xem mẫu thư để in');
    await shows(widget, '[part~=letter]');
  },
};

/** What is missing is named at its field. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-norm-checker');
    await shows(widget, '#kwh');
    await press(widget, 'Kiểm tra');
    await shows(widget, '.error-summary');
  },
};

export const English: Story = {
  args: { lang: 'en' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-norm-checker');
    await shows(widget, '#kwh');
    await press(widget, 'Below 12 months');
    await press(widget, 'Not declared');
    await fill(widget, 'People who stayed the whole month', '3');
    await fill(widget, 'kWh used', '120');
    await fill(widget, 'What the landlord takes (đ)', '4,000');
    await press(widget, 'For each kWh');
    await press(widget, 'Check');
    await shows(widget, '[part~=summary]');
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
