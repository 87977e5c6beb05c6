import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { problemsOfAnswer } from '../core/problems-of-answer.ts';
import type { Problem } from '../core/problem.ts';
import type { Ask } from '../core/query-controller.ts';
import { share } from '../core/sharing.ts';
import { WidgetError } from '../core/widget-error.ts';
import { bankAccountBlock } from '../shared/bank-account/bank-account.ts';
import { hotlineBlock } from '../shared/hotline/hotline.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerActions } from '../ui/answer-actions.ts';
import { Copier } from '../ui/copier.ts';
import { heading } from '../ui/heading.ts';
import { icon, type IconName } from '../ui/icons.ts';
import { notice, type Tone } from '../ui/notice.ts';
import { answerStyles } from './verify.answer.styles.ts';
import { type AnswerKey, answerMessages } from './verify.answer.vi.ts';
import {
  kindOfResult,
  type SignsView,
  type ThingView,
  toVerifyView,
  type Verdict,
  type VerifyAnswer,
  type VerifyView,
} from './verify.data.ts';
import { VerifyText } from './verify-text.generated.ts';

/** What is known of a text: fetched with the first answer. */
export const part: WidgetPart<AnswerKey> = { messages: answerMessages, styles: answerStyles };

export { ageNotice, Copier };

type T = Translate<AnswerKey | SharedKey>;
type Answered = NonNullable<VerifyAnswer>;

/** @throws WidgetError when the BFF could not say */
export async function loadVerification(text: string, ask: Ask): Promise<Answered> {
  const { verify } = await ask(VerifyText, { text });
  if (!verify) throw new WidgetError('UNREADABLE');
  return verify;
}

export const problemsOf = (answer: Answered): readonly Problem<'text', never>[] =>
  answer.__typename === 'InputProblem' ? problemsOfAnswer(answer.fields, { text: 'text' }, 'text') : [];

export const announcement = (answer: Answered, t: T): string =>
  answer.__typename === 'Verification' ? toVerifyView(answer, t).sentence : '';

/** For the page, which never learns what was asked. */
export const resultOf = (answer: Answered): { kind: string; count: number } | undefined =>
  answer.__typename === 'Verification' ? { kind: kindOfResult(answer), count: answer.things.length } : undefined;

/** Hands on the rules and the page, never what was asked or answered. */
export const shareRules = (address: string, t: T): Promise<string> => share(t('verify.share'), address, t);

interface Presentation {
  /** Of the headings within. */
  readonly level: number;
  readonly copier: Copier;
  readonly message: string;
  readonly share: () => void;
}

export function verificationView(answer: Answered, { level, copier, ...actions }: Presentation, t: T): TemplateResult | typeof nothing {
  if (answer.__typename !== 'Verification') return nothing;
  const view = toVerifyView(answer, t);
  return html`
    ${verdictNotice(view)} ${view.remarks.length > 0 ? section(t('verify.remarks'), level, signsList(view.remarks)) : nothing}
    ${view.things.length > 0 ? section(t('verify.things'), level, html`<ul class="things" part="list">${view.things.map((thing) => thingItem(thing, copier, t))}</ul>`) : nothing}
    ${section(t('verify.next'), level, html`${list(view.next)} ${hotlineBlock(view.hotline, t)}`)}
    ${answerActions(actions, t)}
  `;
}

/** Listed is no green light: it says nothing about who is calling. */
const looks: Readonly<Record<Verdict, readonly [Tone, IconName]>> = {
  LISTED: ['info', 'check'],
  UNKNOWN: ['warning', 'question'],
  FRAUD_SIGNS: ['danger', 'alert'],
};

function verdictNotice({ verdict, headline, lines, reasons }: VerifyView): TemplateResult {
  const [tone, name] = looks[verdict];
  const said = html`
    <p class="verdict">${headline}</p>
    ${lines.map((line) => html`<p>${line}</p>`)} ${signsList(reasons)}
  `;
  return notice(tone, icon(name), said, 'summary');
}

const section = (title: string, level: number, content: unknown): TemplateResult =>
  html`<div class="part">${heading(level, title)} ${content}</div>`;

const list = (lines: readonly string[]): TemplateResult => html`<ul class="next">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

const signsList = (groups: readonly SignsView[]): TemplateResult[] =>
  groups.map(({ texts, source }) => html`<div>${list(texts)}<p class="hint">${source}</p></div>`);

/** Never a link: what somebody sent is not to be opened from here. */
const thingItem = ({ kind, text, verdict, status, account, lines }: ThingView, copier: Copier, t: T): TemplateResult => html`
  <li class="thing ${verdict}">
    <p>${kind}: <span class="typed">${text}</span></p>
    <p class="status">${icon(looks[verdict][1])}${status}</p>
    ${lines.map((line) => html`<p class="hint">${line}</p>`)} ${account ? bankAccountBlock(account, { copier, t }) : nothing}
  </li>
`;
