import { SiteTrust } from '../../core/site-trust.generated.ts';
import type { DocumentSignerElement } from '../../document-signer/index.ts';
import { OtpSend } from '../../shared/otp/otp-send.generated.ts';
import { PaperRead } from '../../shared/paper/paper-read.generated.ts';
import { type FakeBff, fakeBff } from './fake-bff.ts';
import { fixture, nextSite, shows, textOf, until } from './fixture.ts';
import { checkingHumans } from './human-check.ts';
import { type SamplePaper, served } from './paper.ts';

export interface Opened {
  readonly element: DocumentSignerElement;
  readonly bff: FakeBff;
  readonly site: string;
}

/** A paper on the utility's own page, at half past ten. */
export async function opened(paper: SamplePaper, { lang = 'vi', width = '60em' } = {}): Promise<Opened> {
  const site = nextSite();
  const bff = served(await checkingHumans(fakeBff()), site, paper);
  bff.answer(SiteTrust, { siteTrust: 'FIRST_PARTY' }).answer(PaperRead, { paper }).answer(OtpSend, CODE_SENT);
  const element = await fixture<DocumentSignerElement>(
    `<evn-document-signer site="${site}" endpoint="${location.origin}" document-id="${paper.id}" lang="${lang}"></evn-document-signer>`,
    { width },
  );
  element.clock = () => new Date('2026-06-12T10:30:00+07:00');
  await shows(element, paper.title);
  return { element, bff, site };
}

export const CODE_SENT = {
  otpChallengeCreate: {
    __typename: 'OtpChallenge',
    id: 'oc_1',
    reference: '7K',
    sentAt: '2026-06-12T11:00:00+07:00',
    expiresAt: '2026-06-12T11:06:00+07:00',
    resendAt: '2026-06-12T11:01:00+07:00',
    attemptsLeft: 5,
  },
} as const;

/** Waits for the button, or whatever else acts, with these words, and presses it. */
export async function press(element: Element, text: string): Promise<void> {
  const button = await until(
    () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, summary, a') ?? [])].find((one) => one.innerText.trim() === text),
    () => `the button “${text}” in “${textOf(element)}”`,
  );
  button.click();
}

/** Words of all buttons. */
export const buttons = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map((one) => one.innerText.trim());
