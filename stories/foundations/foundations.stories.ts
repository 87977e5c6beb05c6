import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { contrast, corporationAccents, neutral, type Pair, type Role } from '../../widgets/core/palette.ts';
import type { Fields } from '../../widgets/ui/field.ts';
import { heading } from '../../widgets/ui/heading.ts';
import { icon, iconNames } from '../../widgets/ui/icons.ts';
import { notice } from '../../widgets/ui/notice.ts';
import { tabs } from '../../widgets/ui/tabs.ts';
import { textField } from '../../widgets/ui/text-field.ts';
import { tick } from '../../widgets/ui/tick.ts';
import './sheet.ts';

interface Arguments {
  /** Corporation whose accent is shown. */
  readonly corporation?: string;
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast';
  readonly textSize?: 'md' | 'lg' | 'xl';
}
type Story = StoryObj<Arguments>;

const sheet = ({ corporation, theme, textSize }: Arguments, content: TemplateResult) => html`
  <foundation-sheet corporation=${corporation ?? nothing} theme=${theme ?? nothing} text-size=${textSize ?? nothing} .content=${content}></foundation-sheet>
`;

const corporations = Object.keys(corporationAccents);

/**
 * The visual language of the widgets. Colours are choices of the kit, not official brand colours; a unit test holds
 * every pair that is read together at 4.5 : 1 or more, in light and dark.
 */
const meta: Meta<Arguments> = {
  title: 'Foundations',
  argTypes: {
    corporation: { control: 'select', options: [undefined, ...corporations] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark', 'contrast'] },
    textSize: { control: 'inline-radio', options: ['md', 'lg', 'xl'] },
  },
};

export default meta;

const swatch = (role: Role, [light, dark]: Pair): TemplateResult => html`
  <div class="swatch ${role}"><div class="chip"></div><strong>${role}</strong><span class="hint">${light} · ${dark}</span></div>
`;

/** Roles, not hues: a page overrides `--evn-color-…`, the widgets ask for the role. Values are light · dark. */
export const Colours: Story = {
  render: (args) => {
    const palette: Record<Role, Pair> = args.theme === 'contrast' ? contrast : { ...neutral, ...accentOf(args.corporation) };
    return sheet(args, html`<div class="grid">${(Object.keys(palette) as Role[]).map((role) => swatch(role, palette[role]))}</div>`);
  },
};

function accentOf(corporation: string | undefined): Partial<Record<Role, Pair>> {
  const accent = Object.entries(corporationAccents).find(([name]) => name === corporation)?.[1];
  return accent ? { accent } : {};
}

/** The neutral theme and one per corporation. */
export const Corporations: Story = {
  render: (args) =>
    html`${[undefined, ...corporations].map((corporation) => sheet({ ...args, ...(corporation ? { corporation } : {}) }, html`<div class="rows">${heading(3, corporation ?? 'Trung tính')}<div class="actions"><button class="button" type="button">Tra cứu</button><button class="button quiet" type="button">Thêm vào lịch</button><a href="#lien-ket">Liên kết</a></div></div>`))}`,
};

/** Room above and below for stacked diacritics: line height 1.55 in text, 1.35 in headings. */
export const Type: Story = {
  render: (args) =>
    sheet(
      args,
      html`<div class="rows">${[6, 5, 4, 3, 2, 1].map((size) => html`<p class="size-${size}">Ẩm ướt, Ễnh ương, ƯỢNG NGHĨA – Lịch ngừng giảm cung cấp điện 08:00 – 16:30</p>`)}</div>`,
    ),
};

/** One unit, `--evn-space`, and its multiples. */
export const Space: Story = {
  render: (args) =>
    sheet(
      args,
      html`<div class="rows">${[1, 2, 3, 5].map((steps) => html`<div><p class="hint">× ${steps}</p><div class="step step-${steps}"></div></div>`)}</div>`,
    ),
};

/** Drawn for the kit; they always stand beside words. */
export const Icons: Story = {
  render: (args) =>
    sheet(
      args,
      html`<div class="grid">${iconNames.map((name) => html`<div class="drawing">${icon(name)}<span class="hint">${name}</span></div>`)}</div>`,
    ),
};

const hint = '13 ký tự, in trên hóa đơn tiền điện';
const fields: Fields<'code' | 'wrong'> = {
  values: { code: '', wrong: '' },
  errors: [{ id: 'wrong', message: 'Nhập mã khách hàng.' }],
  label: () => 'Mã khách hàng',
  change: () => undefined,
};

/** Targets are at least 44 px high; an error is a word, a mark and a line, not only a colour. */
export const Controls: Story = {
  render: (args) =>
    sheet(
      args,
      html`<div class="rows">
        ${tabs(
          'Cách tra cứu',
          [
            { name: 'a', label: 'Theo mã khách hàng' },
            { name: 'b', label: 'Theo khu vực' },
          ],
          'a',
          () => undefined,
        )}
        <div id="panel" role="tabpanel" aria-labelledby="tab-a">${textField(fields, 'code', { hint })} ${textField(fields, 'wrong', { hint })}</div>
        ${tick('remember', 'Nhớ mã này trên máy này', true, () => undefined)}
        <div class="actions"><button class="button" type="button">Tra cứu</button><button class="button quiet" type="button">${icon('print')}In</button><button class="button plain" type="button">Tra nơi khác</button></div>
      </div>`,
    ),
};

/** Icon, outline and words say what a remark is; colour only helps. */
export const Notices: Story = {
  render: (args) =>
    sheet(
      args,
      html`
        ${notice('info', icon('question'), html`<p>Bạn có thể dán nhiều mã cùng lúc.</p>`)}
        ${notice('success', icon('check'), html`<p>Đã sao chép.</p>`)}
        ${notice('warning', icon('clock'), html`<p>Dữ liệu lúc 08:05 12/06/2026, chưa cập nhật được.</p>`)}
        ${notice('danger', icon('alert'), html`<p>Hệ thống tra cứu đang bận. Vui lòng thử lại sau ít phút.</p>`)}
      `,
    ),
};
