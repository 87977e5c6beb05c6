import { html, nothing, type TemplateResult } from 'lit';
import type { Answered } from '../core/answer-controller.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import type { WidgetError } from '../core/widget-error.ts';
import { fault } from './fault.ts';
import { skeleton } from './skeleton.ts';

/** What the section needs of an `AnswerController`. */
interface Answering<Answer> {
  readonly answered: Answer | undefined;
  readonly outdated: Answer | undefined;
  readonly announcement: string;
  readonly query: { readonly pending: boolean; readonly skeleton: boolean; readonly error: WidgetError | undefined };
  retry(): void;
}

interface SectionOptions {
  readonly t: Translate<SharedKey>;
  /** Names the section for screen readers. */
  readonly label: string;
  /** Further class names. */
  readonly look?: string;
  /** Stands there before anything is asked. */
  readonly idle?: unknown;
  /** Instead of the skeleton. */
  readonly waiting?: TemplateResult;
  /** Above an answer that belongs to the question before. */
  readonly renewing?: TemplateResult | undefined;
  /** Above an answer to what no longer stands in the form. */
  readonly overtaken?: TemplateResult | undefined;
}

/**
 * The place of the answer, with the wait for it and the reason why there is none. Focus goes to the first element with
 * `tabindex="-1"` in it, else to the section itself.
 */
export function answerSection<Answer extends Answered<unknown, unknown, unknown>>(
  answer: Answering<Answer>,
  options: SectionOptions,
  show: (answered: Answer) => unknown,
): TemplateResult {
  const { label, look } = options;
  return html`
    <section class=${look ? `answer ${look}` : 'answer'} tabindex="-1" aria-label=${label} aria-busy=${answer.query.pending}>
      ${contentOf(answer, options, show)}
    </section>
  `;
}

function contentOf<Answer>(answer: Answering<Answer>, options: SectionOptions, show: (answered: Answer) => unknown): unknown {
  const { answered, outdated, query } = answer;
  const { t, idle = nothing, waiting, renewing = nothing, overtaken } = options;
  const shown = answered ?? outdated;
  if (shown) {
    const former = outdated !== undefined || overtaken !== undefined;
    const remark = outdated ? query.skeleton && renewing : overtaken;
    return html`${remark || nothing}<div class=${former ? 'outdated' : ''} ?inert=${former}>${show(shown)}</div>`;
  }
  if (query.skeleton) return waiting ?? skeleton(t('state.loading'));
  return query.error ? html`<div role="alert">${fault(query.error, t, () => answer.retry())}</div>` : idle;
}

/** What a screen reader hears of the answer; it must stand outside of everything that is redrawn. */
export const answerAnnounced = ({ announcement }: { readonly announcement: string }): TemplateResult =>
  html`<p class="visually-hidden" role="status">${announcement}</p>`;
