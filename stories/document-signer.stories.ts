import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { DocumentSignerElement } from '../widgets/document-signer/document-signer.ts';
import type { OtpSendMutation } from '../widgets/shared/otp/otp-send.generated.ts';
import type { PaperReadQuery } from '../widgets/shared/paper/paper-read.generated.ts';
import type { PaperSignByOtpMutation } from '../widgets/shared/paper/paper-sign-by-otp.generated.ts';
import type { PaperTokenFinishMutation } from '../widgets/shared/paper/paper-token-finish.generated.ts';
import type { PaperTokenStartMutation } from '../widgets/shared/paper/paper-token-start.generated.ts';
import { fakeToken } from '../widgets/test/helpers/token.ts';
import { fill, press, shows, widgetIn } from './acts.ts';
import { type CommonState, LOOKS, NETWORK } from './common-states.ts';
import { onOwnPage } from './own-page.ts';
import type { StoryParameters } from './parameters.ts';
import { clockOfStory } from './replay.ts';
import { answering, byToken, corrected, signed, signedByToken, toSign } from './samples/paper.ts';
import { showAs } from './show-as.ts';

type Token = ReturnType<typeof fakeToken>;
type Arguments = Partial<Pick<DocumentSignerElement, 'documentId' | 'requestCode' | 'lang'>> & { readonly token?: () => Token };
type Story = StoryObj<Arguments>;
type Play = NonNullable<Story['play']>;
type Paper = PaperReadQuery['paper'];

const read = (paper: Paper): { PaperRead: PaperReadQuery } => ({ PaperRead: { paper } });
const missing = read({ __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: 'Không tìm thấy.' });
const byOtp = (paperSignByOtp: PaperSignByOtpMutation['paperSignByOtp']): { PaperSignByOtp: PaperSignByOtpMutation } => ({
  PaperSignByOtp: { paperSignByOtp },
});
const started = (paperTokenSignStart: PaperTokenStartMutation['paperTokenSignStart']): { PaperTokenStart: PaperTokenStartMutation } => ({
  PaperTokenStart: { paperTokenSignStart },
});
const prepared = started({
  __typename: 'PaperTokenSigning',
  signingId: 'ts_sample',
  items: [{ name: `${byToken.title}.pdf`, format: 'CMS_SIGNED_ATTRIBUTES', toBeSigned: 'MQ==', digest: '00' }],
  expiresAt: '2026-06-12T10:05:00+07:00',
});
const PaperTokenFinish: PaperTokenFinishMutation = { paperTokenSignFinish: signedByToken };
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

function render(
  { documentId = toSign.id, requestCode, lang, token }: Arguments,
  { id, parameters }: Pick<StoryContext, 'id' | 'parameters'>,
): TemplateResult {
  const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
  const program = token?.();
  onOwnPage();
  return html`<evn-document-signer
    .clock=${clockOfStory(id)}
    .endpoint=${location.origin}
    .tokenSigner=${program ? () => Promise.resolve(program) : undefined}
    document-id=${documentId || nothing}
    request-code=${requestCode ?? nothing}
    lang=${lang ?? 'vi'}
    ${medium ? ref(showAs(medium)) : nothing}
  ></evn-document-signer>`;
}

const opened = async (canvas: HTMLElement): Promise<DocumentSignerElement> => {
  const widget = (await widgetIn(canvas, 'evn-document-signer')) as DocumentSignerElement;
  await shows(widget, 'iframe, canvas');
  return widget;
};
const shown: Play = async ({ canvasElement }) => void (await opened(canvasElement));

/** What was agreed to; the proof comes next. */
const agreed = async (canvas: HTMLElement): Promise<DocumentSignerElement> => {
  const widget = await opened(canvas);
  await press(widget, 'Ký');
  (await shows(widget, '#consent')).click();
  await press(widget, 'Tiếp tục ký');
  return widget;
};
const coded = async (canvas: HTMLElement): Promise<DocumentSignerElement> => {
  const widget = await agreed(canvas);
  await press(widget, 'Lấy mã xác nhận');
  await shows(widget, '#code');
  return widget;
};
const confirmed =
  (outcome: string): Play =>
  async ({ canvasElement }) => {
    const widget = await coded(canvasElement);
    await fill(widget, 'Mã OTP', '042 917');
    await press(widget, 'Ký hồ sơ');
    await shows(widget, outcome);
  };
const chosen = async (canvas: HTMLElement): Promise<DocumentSignerElement> => {
  const widget = await agreed(canvas);
  await press(widget, 'Tìm chứng thư số');
  await shows(widget, '.certificates');
  return widget;
};
const signing =
  (outcome: string): Play =>
  async ({ canvasElement }) => {
    const widget = await chosen(canvasElement);
    await press(widget, 'Ký bằng chứng thư đã chọn');
    await shows(widget, outcome);
  };

const story = (personal: Readonly<Record<string, object>>, play: Play = shown, args: Arguments = {}, evn: StoryParameters = {}): Story => ({
  args,
  play,
  parameters: { evn: { personal, ...evn } },
});

/**
 * What am I signing, and how? The pages as they are and as words, what is to be corrected, and the signature: of a household
 * by a one-time code, of a company with its USB token.
 */
const meta: Meta<Arguments> = {
  title: 'How far is my request?/evn-document-signer',
  component: 'evn-document-signer',
  tags: ['autodocs'],
  render,
};

export default meta;

export const ToSign: Story = story(read(toSign));

/** The same words for eyes that need them large, and for ears. */
export const AsText: Story = story(read(toSign), async ({ canvasElement }) => press(await opened(canvasElement), 'Đọc dạng chữ'));

/** Nothing is chosen yet, as on a page that a menu leads to. */
export const None: Story = story(
  {},
  async ({ canvasElement }) => void (await shows(await widgetIn(canvasElement, 'evn-document-signer'), '.notice')),
  {
    documentId: '',
  },
);

/** The link was opened in a browser that has proved nothing; the same for a paper that nobody has. */
export const ToBeProved: Story = story(
  missing,
  async ({ canvasElement }) => void (await shows(await widgetIn(canvasElement, 'evn-document-signer'), '#requestCode')),
  { requestCode: 'GK-PB0604-26-000123-K' },
);

export const Correcting: Story = story(read(toSign), async ({ canvasElement }) => {
  const widget = await opened(canvasElement);
  await press(widget, 'Góp ý');
  await fill(widget, 'Nội dung cần hiệu chỉnh', 'Sai số nhà: đúng là số 3, không phải số 1.');
});

export const CorrectionRecorded: Story = story(
  { ...read(toSign), PaperCommentSend: { paperComment: answering } },
  async ({ canvasElement }) => {
    const widget = await opened(canvasElement);
    await press(widget, 'Góp ý');
    await fill(widget, 'Nội dung cần hiệu chỉnh', 'Sai số nhà: đúng là số 3, không phải số 1.');
    await press(widget, 'Gửi góp ý');
    await shows(widget, '.receipt');
  },
);

/** It cannot be signed until the correction is answered. */
export const AwaitingAnswer: Story = story(read(answering));

export const Corrected: Story = story(read(corrected));

/** What is agreed to stands there before anything else is asked. */
export const Agreeing: Story = story(read(toSign), async ({ canvasElement }) => {
  const widget = await opened(canvasElement);
  await press(widget, 'Ký');
  await shows(widget, '#consent');
});

export const CodeSent: Story = story({ ...read(toSign), OtpSend }, async ({ canvasElement }) => void (await coded(canvasElement)));

export const WrongCode: Story = story(
  {
    ...read(toSign),
    OtpSend,
    ...byOtp({
      __typename: 'OtpProblem',
      code: 'OTP_INCORRECT',
      message: 'Mã xác nhận chưa đúng. Hãy xem lại tin nhắn và nhập lại.',
      attemptsLeft: 3,
    }),
  },
  confirmed('.error-summary'),
);

/** The utility cannot seal at the moment; the code stays good. */
export const SealAway: Story = story(
  {
    ...read(toSign),
    OtpSend,
    ...byOtp({
      __typename: 'TryLaterProblem',
      code: 'TRY_LATER',
      message: 'Hiện chưa niêm phong được hồ sơ. Hãy thử lại sau ít phút.',
      retryAt: '2026-06-12T10:02:00+07:00',
    }),
  },
  confirmed('[role=alert]'),
);

export const SignedByCode: Story = story({ ...read(toSign), OtpSend, ...byOtp(signed) }, confirmed('.receipt'));

/** Opened again: it is only read. */
export const Signed: Story = story(read(signed));

/** What the browser is about to ask is explained before it does. */
export const TokenExplained: Story = story(read(byToken), async ({ canvasElement }) => void (await agreed(canvasElement)), {
  token: () => fakeToken({ state: 'permission-needed' }),
});

export const TokenNotInstalled: Story = story(
  read(byToken),
  async ({ canvasElement }) => {
    const widget = await agreed(canvasElement);
    await press(widget, 'Tìm chứng thư số');
    await shows(widget, '.token-trouble');
  },
  { token: () => fakeToken({ state: 'not-installed' }) },
);

/** Those that cannot be used say why. */
export const TokenCertificates: Story = story(read(byToken), async ({ canvasElement }) => void (await chosen(canvasElement)), {
  token: fakeToken,
});

export const TokenWaitsForPin: Story = story({ ...read(byToken), ...prepared }, signing('.notice.info'), {
  token: () => fakeToken({ signs: 'nothing-yet' }),
});

export const TokenWrongPin: Story = story({ ...read(byToken), ...prepared }, signing('.token-trouble'), {
  token: () => fakeToken({ signs: 'PIN_INCORRECT' }),
});

export const TokenRevoked: Story = story(
  {
    ...read(byToken),
    ...started({
      __typename: 'CertificateProblem',
      code: 'CERTIFICATE_UNUSABLE',
      reason: 'REVOKED',
      message: 'Chứng thư số này đã bị thu hồi. Hãy liên hệ nơi cấp, hoặc chọn chứng thư khác.',
    }),
  },
  signing('.token-trouble'),
  { token: fakeToken },
);

export const SignedByToken: Story = story({ ...read(byToken), ...prepared, PaperTokenFinish }, signing('.receipt'), { token: fakeToken });

export const English: Story = story(read(corrected), shown, { lang: 'en' });

const withoutPlay = (evn: StoryParameters): Story => ({ parameters: { evn: { personal: read(toSign), ...evn } } });

/** Those that all widgets have; nothing is recorded, so the book says what the BFF would. */
const states = Object.fromEntries([
  ...Object.entries(NETWORK).map(([name, [behaviour]]) => [name, withoutPlay({ behaviour })] as const),
  ...Object.entries(LOOKS).map(([name, [evn]]) => [name, story(read(corrected), undefined, {}, evn)] as const),
]) as Record<CommonState, Story>;

export const Loading = states.Loading;
export const Offline = states.Offline;
export const Fault = states.Fault;
export const RateLimited = states.RateLimited;
export const Narrow = states.Narrow;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Print = states.Print;
export const ForcedColours = states.ForcedColours;
