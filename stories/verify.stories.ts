import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { VerifyElement } from '../widgets/verify/verify.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { widgetStories } from './widget-stories.ts';

type Arguments = Partial<Pick<VerifyElement, 'value' | 'lang' | 'headingLevel'>>;
type Story = StoryObj<Arguments>;

const MESSAGE =
  'EVN: Mã khách hàng của quý khách sẽ bị khóa sau 24 giờ. Bấm vào link https://cskh.evnspc.vn.capnhat-ma.top để cập nhật, hoặc kết bạn Zalo 0912 345 678.';

const { render, states } = widgetStories<Arguments>('evn-verify', { example: { value: '19001006' }, longest: { value: MESSAGE } });

/**
 * Is it really the power company? In the list, unknown, or with signs of fraud; unknown is never called safe. The four rules
 * stand below whatever the answer is, and where there is none.
 */
const meta: Meta<Arguments> = { title: 'Whom do I ask?/evn-verify', component: 'evn-verify', tags: ['autodocs'], render };

export default meta;

/** Nothing was asked yet. */
export const Empty: Story = {};

/** A hotline of the list. That the number can be forged stands right beside it. */
export const Listed: Story = { args: { value: '19001006' } };

/** A page of the list. */
export const ListedLink: Story = { args: { value: 'https://cskh.evnspc.vn/tra-cuu' } };

/** An account that an import has stated (sample data), with bank and holder to compare. */
export const ListedAccount: Story = { args: { value: 'MAU 0000 0001' } };

/** Not in the list: nothing is known of it, and that is said first. */
export const Unknown: Story = { args: { value: '0912 345 678' } };

/** A message with nothing wrong in it that is known; that it names a real hotline proves nothing. */
export const UnknownMessage: Story = {
  args: { value: 'Điện lực thông báo tạm ngừng cung cấp điện ngày 12/06/2026. Chi tiết: cskh.evnspc.vn, tổng đài 19001006.' },
};

/** One sign alone is no verdict, and comes first all the same. */
export const OneSign: Story = { args: { value: 'Chị ơi, nhà mình sẽ cắt điện chiều nay nhé' } };

/** A message with several signs, each with who says so. */
export const Fraud: Story = { args: { value: MESSAGE } };

/** A look-alike in foreign letters; where it leads is shown as browsers see it. */
export const LookAlike: Story = { args: { value: 'https://еvn.com.vn/dang-nhap' } };

/** A QR code that pays somebody else. */
export const PaysSomebodyElse: Story = {
  args: { value: '00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F' },
};

/** Nothing in the text could be compared. */
export const NothingFound: Story = { args: { value: 'Chị ơi em bên điện lực đây ạ' } };

/** Nothing was filled in. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-verify');
    await press(widget, 'Kiểm tra');
    await shows(widget, '.error-summary');
  },
};

/** The text was changed: the answer belongs to the former one, and says so. */
export const Changed: Story = {
  args: { value: '19001006' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement, 'evn-verify');
    await shows(widget, '[part~=summary]');
    await fill(widget, 'Dán nội dung cần kiểm tra', '190010066');
  },
};

export const English: Story = { args: { value: MESSAGE, lang: 'en' } };

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
