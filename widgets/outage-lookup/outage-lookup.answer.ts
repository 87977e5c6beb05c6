import { html, type TemplateResult } from 'lit';
import type { WidgetElement, WidgetPart } from '../core/element.ts';
import type { Language, SharedKey, Translate } from '../core/localize.ts';
import type { QueryState } from '../core/query-controller.ts';
import { ageNotice } from '../ui/age-notice.ts';
import { answerStyles } from './outage-lookup.answer.styles.ts';
import { answerTools, type Tools } from './outage-lookup.answer-tools.ts';
import { placeAnswer, severalAnswers, type AnswerContext } from './outage-lookup.answer-view.ts';
import { answerMessages, type AnswerKey } from './outage-lookup.answer.vi.ts';
import type { OutageLookupKey } from './outage-lookup.vi.ts';
import { refusalsOf } from './outage-lookup.refusals.ts';
import { mostPressingFirst, resultDetail, toPlaceViews, type PlaceAnswer, type PlaceView } from './outage-lookup.places.data.ts';
import { isStale, loadPlaces, type Question } from './outage-lookup.load.ts';

/**
 * The half of the widget that is only needed once something was asked; fetched together with the first answer, so that
 * the form is on screen early.
 */

export const part: WidgetPart<AnswerKey> = { messages: answerMessages, styles: answerStyles };
export { isStale, loadPlaces, refusalsOf };

export interface AnswerInput {
  readonly places: readonly PlaceAnswer[];
  readonly question: Question;
  readonly t: Translate<OutageLookupKey | SharedKey>;
  readonly language: Language;
  readonly now: Date;
}

interface Presentation extends Omit<Tools, 'place' | 'views' | 'address'> {
  /** Level of the widget's heading. */
  readonly level: number;
  readonly endpoint: string;
  readonly state: QueryState;
  /** The last attempt to renew the answer failed. */
  readonly failed: boolean;
  readonly receivedAt: Date | undefined;
  readonly retry: () => void;
  readonly reopen: AnswerContext['reopen'];
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

export function answer(input: AnswerInput, presentation: Presentation): TemplateResult {
  const { level, endpoint, state, failed, receivedAt, retry, reopen, filter, onFilter, ...tools } = presentation;
  const { t } = input;
  const views = viewsOf(input);
  const [only] = views;
  const address = (path: string): string => new URL(path, endpoint).href;
  const context: AnswerContext = {
    t,
    level,
    aged: failed,
    address,
    by: input.question.by,
    alone: views.length === 1,
    reopen,
    retry,
    filter,
    onFilter,
  };
  return html`
    ${ageNotice({ state, asOf: only?.asOf, receivedAt, retry }, t)}
    ${only && views.length === 1 ? placeAnswer(only, context) : severalAnswers(views, context)}
    ${answerTools({ ...tools, place: input.question, views, address }, t)}
  `;
}

/** The answers as sentences, without anything that changes from minute to minute. */
export function announcement(input: AnswerInput): string {
  const views = viewsOf(input);
  return mostPressingFirst(views)
    .map(({ name, sentence }) => (views.length > 1 ? `${name}: ${sentence}` : sentence))
    .join(' ');
}

/** What the page may know about the answers. */
export function tellPage(input: AnswerInput, element: Pick<WidgetElement, 'emit'>): void {
  const { kind, count, asOf, nextStart, knownUntil } = resultDetail(input.places, viewsOf(input));
  element.emit('evn-result', { kind, count, asOf });
  if (count > 0) element.emit('evn-outage-found', { count, nextStart });
  else if (kind === 'none') element.emit('evn-outage-none', { knownUntil });
  else element.emit('evn-outage-unknown');
}

const viewsOf = ({ places, question: { by, from, to }, t, language, now }: AnswerInput): PlaceView[] =>
  toPlaceViews(places, { t, language, now, from, to, byCode: by === 'code' });
