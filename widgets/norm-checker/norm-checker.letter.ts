import { css, html, type TemplateResult } from 'lit';
import type { WidgetPart } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { heading } from '../ui/heading.ts';
import type { LetterFacts } from './norm-checker.data.ts';
import { type LetterView, letterView } from './norm-checker.letter.data.ts';
import { letterMessages, type LetterKey } from './norm-checker.letter.vi.ts';

type T = Translate<LetterKey | SharedKey>;

/** Fetched when somebody wants the letter. */
export const part: WidgetPart<LetterKey> = {
  messages: letterMessages,
  styles: css`
  .letter { max-inline-size: 40em; padding: calc(var(--_space) * 4); margin-block: calc(var(--_space) * 2); border: 1px solid var(--_border); border-radius: var(--_radius); }
  .letter > * { margin-block-end: calc(var(--_space) * 2); }
  .blank { display: flex; gap: 0.5em; align-items: end; }
  .dots { flex: 1; min-inline-size: 4em; block-size: 1.5em; border-block-end: 1px dotted currentcolor; }
  .sign { padding-block-end: 5em; text-align: end; }
  @media print {
    .letter { max-inline-size: none; padding: 0; border: 0; break-before: page; }
  }
  `,
};

export const letterSheet = (facts: LetterFacts, level: number, t: T): TemplateResult => sheet(letterView(facts, t), level, t);

/** On paper a sheet of its own. */
const sheet = ({ title, to, blanks, paragraphs }: LetterView, level: number, t: T): TemplateResult => html`
  <p class="hint screen-only">${t('normChecker.letter.hint')}</p>
  <div class="letter" part="letter">
    ${heading(level, title)} ${blank(to)} ${blanks.map(blank)} ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${blank(t('normChecker.letter.date'))}
    <p class="sign">${t('normChecker.letter.sign')}</p>
  </div>
`;

const blank = (label: string): TemplateResult =>
  html`<p class="blank"><span>${label}:</span><span class="dots" aria-hidden="true"></span></p>`;
