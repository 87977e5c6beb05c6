import type { Meta } from '@storybook/web-components-vite';
import { press, shows } from './acts.ts';
import {
  applicant,
  fillIn,
  type FormArguments,
  type FormStory,
  goOn,
  identity,
  place,
  serviceFormStories,
} from './service-form-stories.ts';

const CODE = 'PB06010000055';
const { render, story, states } = serviceFormStories('evn-contract-form', { service: 'contract-holder', customerCode: CODE });

/** How do I change something about my contract or my meter? Ten services, each with its own fields and papers. */
const meta: Meta<FormArguments> = {
  title: 'How do I apply?/evn-contract-form',
  component: 'evn-contract-form',
  tags: ['autodocs'],
  render,
};

export default meta;

/** Nothing is asked before something is chosen. */
export const Untouched: FormStory = { args: {} };

const begun = (service: string): FormStory => story({ service, customerCode: CODE }, (widget) => shows(widget, '#addressProvince'));

/** New capacity or new phases, and the equipment that is added. */
export const Capacity: FormStory = begun('meter-capacity');
/** The customer pays for the move. */
export const Position: FormStory = begun('meter-move');
/** A change of purpose is notified 15 days before. */
export const Purpose: FormStory = begun('contract-purpose');
/** Households and people. */
export const Norm: FormStory = begun('contract-norm');
/** The former holder has to agree. */
export const Holder: FormStory = begun('contract-holder');
/** Who pays where the meter is right. */
export const MeterCheck: FormStory = begun('meter-check');
/** What reconnecting costs. */
export const Reconnection: FormStory = begun('contract-reconnect');
export const Information: FormStory = begun('contract-information');
export const Extension: FormStory = begun('contract-extend');
/** Debts are settled first. */
export const Termination: FormStory = begun('contract-terminate');

/** What is missing is named. */
export const Refused: FormStory = story({ service: 'meter-capacity' }, async (widget) => {
  await shows(widget, '#addressProvince');
  await goOn(widget, '.error-summary');
});

/** The code to keep, and what happens next. */
export const Sent: FormStory = story({ service: 'contract-holder', customerCode: CODE }, async (widget) => {
  await fillIn(widget, {
    ...applicant,
    'applicant.identityNumber': identity['applicant.identityNumber'],
    ...place,
    'change.formerHolder': 'Trần Văn Mít',
    'change.formerHolderConsents-yes': '',
  });
  await goOn(widget, '#attachments');
  await goOn(widget, '.answers');
  await press(widget, 'ĐĂNG KÝ');
  await shows(widget, '.receipt');
});

export const English: FormStory = story({ service: 'contract-holder', lang: 'en' }, (widget) => shows(widget, '#addressProvince'));

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
