import type { Meta } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { press, shows } from './acts.ts';
import {
  applicant,
  duplicate,
  fillIn,
  type FormArguments,
  type FormStory,
  goOn,
  identity,
  place,
  serviceFormStories,
  withPaper,
} from './service-form-stories.ts';

const { render, story, states } = serviceFormStories('evn-new-connection-form', { voltage: 'low' });

/**
 * How do I get electricity? What it costs and takes comes before the first field; papers may come later; every answer is
 * shown once more before it is sent; a code tells how far it has got.
 */
const meta: Meta<FormArguments> = {
  title: 'How do I apply?/evn-new-connection-form',
  component: 'evn-new-connection-form',
  tags: ['autodocs'],
  render,
};

export default meta;

const supply = { 'supply.phases-ONE': '', 'supply.purpose': 'RESIDENTIAL', 'supply.serviceType': 'RESIDENTIAL' };
const household = (widget: LitElement): Promise<void> => fillIn(widget, { ...applicant, ...identity, ...place, ...supply });

async function checked(widget: LitElement): Promise<void> {
  await household(widget);
  await goOn(widget, '#attachments');
  await goOn(widget, '.answers');
}

async function registered(widget: LitElement): Promise<void> {
  await checked(widget);
  await press(widget, 'ĐĂNG KÝ');
}

/** Nothing is asked before something is chosen. */
export const Untouched: FormStory = { args: {} };

/** What a low-voltage connection takes, and the fields of a household. */
export const Household: FormStory = story({ voltage: 'low' }, (widget) => shows(widget, '#addressProvince'));

/** A company has a tax code instead of an identity card. */
export const Company: FormStory = story({ voltage: 'medium' }, (widget) => fillIn(widget, { 'applicant.customerKind-COMPANY': '' }));

/** At high voltage there is one answer to phases and purpose. */
export const HighVoltage: FormStory = story({ voltage: 'high' }, (widget) => shows(widget, '#addressProvince'));

/** What is missing is named. */
export const Refused: FormStory = story({ voltage: 'low' }, async (widget) => {
  await shows(widget, '#addressProvince');
  await goOn(widget, '.error-summary');
});

/** Rows of equipment, and what they come to. */
export const Equipment: FormStory = story({ voltage: 'low' }, async (widget) => {
  await shows(widget, '#addressProvince');
  for (const [row, name, quantity, powerKw] of [
    [0, 'Máy lạnh', '2', '1,5'],
    [1, 'Bếp từ', '1', '2,2'],
  ] as const) {
    await press(widget, '+ Thêm thiết bị');
    const at = `supply.loads.${row}`;
    await fillIn(widget, { [`${at}.name`]: name, [`${at}.quantity`]: quantity, [`${at}.powerKw`]: powerKw });
  }
});

/** What was uploaded before is found again. */
export const Papers: FormStory = story(
  { voltage: 'low' },
  async (widget) => {
    await household(widget);
    await goOn(widget, '.paper');
  },
  withPaper,
);

/** Every answer once more, with a way back to its field. */
export const Check: FormStory = story({ voltage: 'low' }, checked, withPaper);

/** The code to keep, what happens next, and a sheet to print. */
export const Sent: FormStory = story({ voltage: 'low' }, async (widget) => {
  await registered(widget);
  await shows(widget, '.receipt');
});

/** A request like this came shortly before. */
export const Duplicate: FormStory = story(
  { voltage: 'low' },
  async (widget) => {
    await registered(widget);
    await shows(widget, 'form [role=alert]');
  },
  duplicate,
);

/** In the frame on a partner’s page: only what that page may not ask. */
export const InTheFrame: FormStory = story({
  handed: {
    ...applicant,
    ...place,
    kind: 'NEW_LOW_VOLTAGE',
    'applicant.customerKind': 'HOUSEHOLD',
    'supply.phases': 'ONE',
    'supply.purpose': 'RESIDENTIAL',
    'supply.serviceType': 'RESIDENTIAL',
  },
});

export const English: FormStory = story({ voltage: 'low', lang: 'en' }, (widget) => shows(widget, '#addressProvince'));

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
