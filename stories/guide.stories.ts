import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { GuideElement } from '../widgets/guide/guide.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<GuideElement, 'kind' | 'section' | 'article' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-guide', { example: {}, longest: { article: 'guide:read-your-bill' } });

/**
 * Guides and frequent questions, by topic and by search that forgives missing accents and typing mistakes. What is not
 * verified says so.
 */
const meta: Meta<Arguments> = {
  title: 'Whom do I ask?/evn-guide',
  component: 'evn-guide',
  tags: ['autodocs'],
  render,
  argTypes: { kind: { control: 'inline-radio', options: ['both', 'guide', 'faq'] } },
};

export default meta;

/** Topics of guides and questions. */
export const Contents: Story = {};

/** One article, with its sources. */
export const Article: Story = { args: { article: 'guide:read-your-bill' } };

/** General advice that nobody has verified. */
export const Unverified: Story = { args: { article: 'guide:electrical-safety-at-home' } };

/** The guides of one section alone. */
export const OneSection: Story = { args: { kind: 'guide', section: 'ways-to-pay' } };

/** Typed without accents. */
export const Found: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-guide');
    await fill(widget, 'Tìm trong hướng dẫn và câu hỏi', 'sang ten hop dong');
    await press(widget, 'Tìm');
    await shows(widget, '.results');
  },
};

/** Nothing found: other ways on are offered. */
export const None: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-guide');
    await fill(widget, 'Tìm trong hướng dẫn và câu hỏi', 'qwxz qwxz');
    await press(widget, 'Tìm');
    await shows(widget, '.article');
  },
};

/** An article that is gone. */
export const Gone: Story = { args: { article: 'guide:no-such-article' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
