import type { WidgetPart } from '../core/element.ts';
import { answerStyles } from './tariff-calc.answer.styles.ts';
import { answerMessages, type AnswerKey } from './tariff-calc.answer.vi.ts';
import { moreFields } from './tariff-calc.input.ts';
import { askForBill } from './tariff-calc.load.ts';
import { problemsOf } from './tariff-calc.outcome.ts';
import { AnswerShown } from './tariff-calc.shown.ts';
import { sameForm, startOf } from './tariff-calc.start.ts';

/**
 * The half of the calculator that is only needed once something was asked; fetched together with the first answer, so
 * that the form is on screen early.
 */
export const part: WidgetPart<AnswerKey> = {
  styles: answerStyles,
  messages: answerMessages,
};

export { AnswerShown, askForBill, moreFields, problemsOf, sameForm, startOf };
