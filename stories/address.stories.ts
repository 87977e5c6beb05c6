import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../widgets/test/helpers/address-form.ts';
import { fill, press, shows } from './acts.ts';
import { clockOfStory } from './replay.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const BEFORE = 'Tôi chỉ biết địa chỉ cũ, có quận hoặc huyện';

const formIn = async (canvas: HTMLElement) => {
  const form = canvas.querySelector('test-address');
  if (!form) throw new Error('the story shows no form');
  await shows(form, '#addressBy');
  return form;
};

const withOldAddress =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    await press(form, BEFORE);
    await fill(form, 'Địa chỉ cũ', text);
  };

/**
 * The controls for an address that forms share: province and commune of today, or the address as it was before July 2025,
 * of which the person may say what it is today. They stand here in a form that asks for nothing else.
 */
const meta: Meta = {
  title: 'Forms/Address',
  render: (_, { id }) => html`<test-address .clock=${clockOfStory(id)}></test-address>`,
};

export default meta;

/** Nothing chosen yet. */
export const Untouched: Story = {};

/** A city with 168 communes and wards: the list can be filtered. */
export const LongList: Story = {
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    await shows(form, 'option[value="79"]');
    await fill(form, 'Tỉnh, thành phố', '79');
    await shows(form, 'option[value="26882"]');
    await fill(form, 'Lọc danh sách xã, phường', 'an hoi');
  },
};

/** The former address means one commune of today. */
export const Former: Story = { play: withOldAddress('12/3 Lê Văn Thọ, phường 12, Gò Vấp') };

/** A former ward that was divided: two communes. */
export const FormerDivided: Story = { play: withOldAddress('Dịch Vọng Hậu, Cầu Giấy, Hà Nội') };

/** What it is today, as the person says. */
export const FormerChosen: Story = {
  play: async (context) => {
    await withOldAddress('12/3 Lê Văn Thọ, phường 12, Gò Vấp')(context);
    const form = await formIn(context.canvasElement);
    (await shows(form, '.meaning')).click();
    await shows(form, '#address-again');
  },
};

/** Nobody knows it: it is sent as it is. */
export const FormerUnknown: Story = { play: withOldAddress('sau chợ, gần đình') };

/** What is missing is named at its field. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const form = await formIn(canvasElement);
    await shows(form, 'option[value="79"]');
    await press(form, 'Gửi');
    await shows(form, '.error-summary');
  },
};

export const Loading: Story = { parameters: { evn: { behaviour: 'silent' } } };

/** The lists do not come; the former address does without. */
export const Fault: Story = { name: 'Error', parameters: { evn: { behaviour: 'fault' } } };

/** In a column of 240 pixels. */
export const Narrow: Story = { ...Former, parameters: { evn: { width: '240px' } } };

/** On a dark host page; nothing is set on the tag. */
export const Dark: Story = { ...FormerChosen, parameters: { evn: { scheme: 'dark' } } };
