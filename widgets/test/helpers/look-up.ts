import { css, html, type TemplateResult } from 'lit';
import { AnswerController } from '../../core/answer-controller.ts';
import { WidgetElement, type WidgetPart } from '../../core/element.ts';
import type { MessagePack, SharedKey, Translate } from '../../core/localize.ts';
import type { Problem } from '../../core/problem.ts';
import { type FieldRefusal, problemsOfAnswer } from '../../core/problems-of-answer.ts';
import type { Ask } from '../../core/query-controller.ts';
import type { PublicDocument } from '../../core/trusted-document.ts';
import { ageNotice } from '../../ui/age-notice.ts';
import { answerActions } from '../../ui/answer-actions.ts';
import { answerAnnounced, answerSection } from '../../ui/answer-section.ts';
import { answerSectionStyles } from '../../ui/answer-section.styles.ts';
import { buttonStyles } from '../../ui/button.styles.ts';
import { errorSummary } from '../../ui/error-summary.ts';
import { errorsOf, onSubmit } from '../../ui/field.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { heading } from '../../ui/heading.ts';
import { noticeStyles } from '../../ui/notice.styles.ts';
import { textField } from '../../ui/text-field.ts';
import { fixture, nextSite } from './fixture.ts';

/** The smallest look-up: a form that asks one question, and the answer below it. */

type SizeAnswer =
  | { readonly __typename: 'Size'; readonly size: number }
  | { readonly __typename: 'InputProblem'; readonly fields: readonly FieldRefusal[] };

export const sizeOfHouse: PublicDocument<{ size: SizeAnswer | null }, { house: string }> = {
  id: 'test-size-of-house',
  name: 'SizeOfHouse',
  kind: 'query',
  surface: 'public',
  method: 'POST',
  ttlSeconds: 0,
};

const vi = { 'test.house': 'Nhà', 'test.missing': '{field}: chưa nhập.', 'test.size': 'Rộng {size} m²' } as const;
const en: Record<keyof typeof vi, string> = {
  'test.house': 'House',
  'test.missing': '{field}: not filled in.',
  'test.size': '{size} m² large',
};
type Key = keyof typeof vi;

/** What stands in `….answer.ts` of a real widget, and is fetched with the first answer. */
const view = {
  part: { messages: { vi: {}, en: () => Promise.resolve({}) }, styles: css`.size { font-weight: 700; }` } satisfies WidgetPart<never>,
  load: async (house: string, ask: Ask) => (await ask(sizeOfHouse, { house })).size,
  sentence: (answer: SizeAnswer | null, t: Translate<Key>) => (answer?.__typename === 'Size' ? t('test.size', { size: answer.size }) : ''),
};

class LookUp extends WidgetElement<Key> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, noticeStyles, answerSectionStyles];
  protected override readonly pack: MessagePack<Key> = { vi, en: () => Promise.resolve(en) };
  override clock = (): Date => new Date('2026-06-12T10:21:00+07:00');
  house = '';
  readonly told: string[] = [];

  readonly answer = new AnswerController<{ readonly house: string }, SizeAnswer | null, typeof view, Problem<'house', Key>>(this, {
    view: () => Promise.resolve(view),
    load: ({ load }, { house }, ask) => load(house, ask),
    problemsOf: ({ data }) => (data?.__typename === 'InputProblem' ? problemsOfAnswer(data.fields, { house: 'house' }, 'house') : []),
    announce: ({ data }) => view.sentence(data, this.t),
    onAnswer: ({ question }) => this.told.push(question.house),
    start: () => {
      if (location.hash === '#evn-house=7') this.answer.ask({ house: '7' }, 'link');
      else if (this.hasAttribute('house')) this.answer.ask({ house: this.getAttribute('house') ?? '' }, 'page');
    },
  });

  protected override renderWidget(): TemplateResult {
    const { t, answer } = this;
    const label = (): string => t('test.house');
    const fields = {
      values: { house: this.house },
      errors: errorsOf(answer.problems, t, label),
      label,
      change: (_: 'house', text: string) => {
        this.house = text;
        answer.mended('house');
      },
    };
    return html`
      ${heading(2, t('test.house'), 'heading')} ${answerAnnounced(answer)} ${errorSummary(t('error.summary'), 3, fields.errors)}
      <form novalidate @submit=${onSubmit(() => this.#submit())}>
        ${textField(fields, 'house')}<button class="button" type="submit">${t('action.lookUp')}</button>
      </form>
      ${answerSection(answer, { t, label: t('test.house') }, ({ data }) => html`${this.#age(t)}<p class="size">${view.sentence(data, t)}</p>${answerActions({ share: () => answer.say('…'), message: answer.message }, t)}`)}
    `;
  }

  #age(t: Translate<SharedKey>): unknown {
    const { state, receivedAt } = this.answer.query;
    return ageNotice({ state, receivedAt, retry: () => this.answer.retry() }, t);
  }

  #submit(): void {
    if (this.house === '') this.answer.refuse([{ field: 'house', key: 'test.missing' }]);
    else this.answer.submit({ house: this.house });
  }
}
customElements.define('test-look-up', LookUp);
export type { LookUp };

export const lookUp = (attributes = ''): Promise<LookUp> =>
  fixture<LookUp>(`<test-look-up site="${nextSite()}" lang="vi" ${attributes}></test-look-up>`);
