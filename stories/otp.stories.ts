import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { OtpElement } from '../widgets/otp/otp.ts';
import type { OtpSendMutation } from '../widgets/shared/otp/otp-send.generated.ts';
import type { OtpVerifyMutation } from '../widgets/shared/otp/otp-verify.generated.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { onOwnPage } from './own-page.ts';
import type { StoryParameters } from './parameters.ts';
import { clockOfStory } from './replay.ts';
import { showAs } from './show-as.ts';

type Arguments = Partial<Pick<OtpElement, 'purpose' | 'lang'>>;
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Verdict = OtpVerifyMutation['otpChallengeVerify'];

const OtpSend: OtpSendMutation = {
  otpChallengeCreate: {
    __typename: 'OtpChallenge',
    id: 'oc_sample',
    reference: '7K',
    sentAt: '2026-06-12T10:00:00+07:00',
    expiresAt: '2026-06-12T10:06:00+07:00',
    resendAt: '2026-06-12T10:01:00+07:00',
    attemptsLeft: 5,
  },
};
const tooOften: OtpSendMutation = {
  otpChallengeCreate: {
    __typename: 'TryLaterProblem',
    message: 'Bạn đã thực hiện quá nhiều lần. Vui lòng thử lại sau.',
    retryAt: '2026-06-12T10:32:00+07:00',
  },
};
const judged = (verdict: Verdict): { OtpVerify: OtpVerifyMutation } => ({ OtpVerify: { otpChallengeVerify: verdict } });
const right = judged({ __typename: 'OtpVerified', purpose: 'REQUEST_VIEW' });
const wrong = judged({
  __typename: 'OtpProblem',
  code: 'OTP_INCORRECT',
  message: 'Mã xác nhận chưa đúng. Hãy xem lại tin nhắn và nhập lại.',
  attemptsLeft: 3,
});
const exhausted = judged({
  __typename: 'OtpProblem',
  code: 'OTP_ATTEMPTS_EXHAUSTED',
  message: 'Mã đã bị nhập sai 5 lần nên không còn dùng được. Hãy lấy mã mới.',
  attemptsLeft: 0,
});

function render(
  { purpose = 'request-view', lang }: Arguments,
  { id, parameters }: Pick<StoryContext, 'id' | 'parameters'>,
): TemplateResult {
  const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
  onOwnPage();
  return html`<evn-otp
    .clock=${clockOfStory(id)}
    .requestCode=${'GK-sample'}
    .paperId=${'pa_sample'}
    .solve=${() => Promise.resolve({ challenge: 'sample', solution: 'sample' })}
    .endpoint=${location.origin}
    purpose=${purpose}
    lang=${lang ?? 'vi'}
    ${medium ? ref(showAs(medium)) : nothing}
  ></evn-otp>`;
}

const opened = async (canvas: HTMLElement): Promise<OtpElement> => {
  const widget = (await widgetIn(canvas, 'evn-otp')) as OtpElement;
  await shows(widget, 'input[name=channel]');
  return widget;
};
const asked = async (canvas: HTMLElement): Promise<OtpElement> => {
  const widget = await opened(canvas);
  (await shows(widget, 'button[type=submit]')).click();
  return widget;
};
const sent = async (canvas: HTMLElement): Promise<OtpElement> => {
  const widget = await asked(canvas);
  await shows(widget, '#code');
  return widget;
};
const typed = async (canvas: HTMLElement, outcome: string): Promise<void> => {
  const widget = await sent(canvas);
  await fill(widget, 'Mã OTP', '042 917');
  await press(widget, 'Xác thực');
  await shows(widget, outcome);
};
const after =
  (seconds: number, outcome: string): Play =>
  async ({ canvasElement }) => {
    const widget = await sent(canvasElement);
    const then = new Date(widget.clock().getTime() + seconds * 1_000);
    widget.clock = () => then;
    await shows(widget, outcome);
  };
const story = (play: Play, evn: StoryParameters = {}, args: Arguments = {}): Story => ({
  args,
  play,
  parameters: { evn: { personal: { OtpSend, ...right }, ...evn } },
});
const sending: Play = async ({ canvasElement }) => void (await asked(canvasElement));
const sentPlay: Play = async ({ canvasElement }) => void (await sent(canvasElement));

/**
 * Is it me? A code goes to what is on file, never named here; it is good for six minutes and five tries, and for one thing.
 * Widgets that open or sign something put this element into themselves.
 */
const meta: Meta<Arguments> = { title: 'How far is my request?/evn-otp', component: 'evn-otp', tags: ['autodocs'], render };

export default meta;

/** The way is to be chosen. */
export const Untouched: Story = story(async ({ canvasElement }) => void (await opened(canvasElement)));

/** On its way, if there is somebody to send it to. */
export const Sent: Story = story(sentPlay);

export const Wrong: Story = story(async ({ canvasElement }) => typed(canvasElement, '.error-summary'), { personal: { OtpSend, ...wrong } });

export const TooManyTries: Story = story(async ({ canvasElement }) => typed(canvasElement, '.dead'), {
  personal: { OtpSend, ...exhausted },
});

/** Another code may be asked for. */
export const SendAgain: Story = story(after(61, '.again button'));

export const LastMinute: Story = story(after(310, '.notice.warning'));

export const Expired: Story = story(after(361, '.dead'));

export const Verified: Story = story(async ({ canvasElement }) => typed(canvasElement, '.receipt'));

/** One request, one number: so many an hour. */
export const TooOften: Story = story(async ({ canvasElement }) => void (await shows(await asked(canvasElement), '[role=alert]')), {
  personal: { OtpSend: tooOften },
});

/** The code could not be judged; what was typed stays. */
export const NotJudged: Story = story(async ({ canvasElement }) => typed(canvasElement, '[role=alert]'), { personal: { OtpSend } });

export const English: Story = story(sentPlay, {}, { lang: 'en' });

export const Loading: Story = story(sending, { sending: 'silent' });
export const Offline: Story = story(sending, { sending: 'offline' });
export const Fault: Story = story(sending, { sending: 'fault' });
export const RateLimited: Story = story(sending, { sending: 'rate-limited' });
export const Narrow: Story = story(sentPlay, { width: '240px' });
export const Dark: Story = story(sentPlay, { scheme: 'dark' });
export const HighContrast: Story = story(sentPlay, { theme: 'contrast' });
export const ForcedColours: Story = story(sentPlay, { medium: 'forced-colors' });
