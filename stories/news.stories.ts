import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { NewsElement } from '../widgets/news/news.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<NewsElement, 'section' | 'article' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const { render, states } = widgetStories<Arguments>('evn-news', { example: {}, longest: { article: 'news:price-1279' } });

/** News in four sections; the year of the last one is the current year. Sample articles say that they are samples. */
const meta: Meta<Arguments> = {
  title: 'Whom do I ask?/evn-news',
  component: 'evn-news',
  tags: ['autodocs'],
  render,
  argTypes: { section: { control: 'select', options: ['news', 'safety-saving', 'customer-thanks', 'supply'] } },
};

export default meta;

/** The latest, and the way to older ones. */
export const Latest: Story = {};

/** The section that is always of this year. */
export const Supply: Story = { args: { section: 'supply' } };

/** A picture without any permission of the page: it is drawn, not loaded as an image. */
export const Article: Story = { args: { article: 'news:price-1279' } };

/** An article that is gone. */
export const Gone: Story = { args: { article: 'news:no-such-article' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
