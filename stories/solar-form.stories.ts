import type { Meta } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { press, shows } from './acts.ts';
import { applicant, fillIn, type FormArguments, type FormStory, goOn, serviceFormStories } from './service-form-stories.ts';

const CODE = 'PB06010000055';
const { render, story, states } = serviceFormStories('evn-solar-form', { customerCode: CODE });

/** How do I sell the power that my roof has left over? The rules that have changed, what was installed, and where the money goes. */
const meta: Meta<FormArguments> = { title: 'How do I apply?/evn-solar-form', component: 'evn-solar-form', tags: ['autodocs'], render };

export default meta;

const checked = async (widget: LitElement): Promise<void> => {
  await shows(widget, '#addressProvince');
  await fillIn(widget, {
    ...applicant,
    'solar.capacityKwp': '5,4',
    'solar.inverter': 'Biến tần mẫu 5 kW',
    'solar.installedOn': '2026-05-20',
    'solar.accountNumber': '0123 456 789',
    'solar.accountHolder': 'Nguyễn Thị Bưởi',
    'solar.bank': 'Ngân hàng Mẫu',
  });
  await goOn(widget, '.answers');
};

export const Untouched: FormStory = story({}, (widget) => shows(widget, '#addressProvince'));

/** What is missing is named. */
export const Refused: FormStory = story({ customerCode: CODE }, async (widget) => {
  await shows(widget, '#addressProvince');
  await goOn(widget, '.error-summary');
});

/** The second of two steps. */
export const Check: FormStory = story({ customerCode: CODE }, checked);

/** The code to keep, and what happens next. */
export const Sent: FormStory = story({ customerCode: CODE }, async (widget) => {
  await checked(widget);
  await press(widget, 'ĐĂNG KÝ');
  await shows(widget, '.receipt');
});

export const English: FormStory = story({ customerCode: CODE, lang: 'en' }, (widget) => shows(widget, '#addressProvince'));

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
