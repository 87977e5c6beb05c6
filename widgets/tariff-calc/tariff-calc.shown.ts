import { nothing, type TemplateResult } from 'lit';
import type { Answered } from '../core/answer-controller.ts';
import { civilDateOf } from '../core/civil-date.ts';
import { warnOnce } from '../core/choices.ts';
import type { WidgetElement } from '../core/element.ts';
import type { QueryState } from '../core/query-controller.ts';
import { share } from '../core/sharing.ts';
import { emptyForm } from './tariff-calc.form.ts';
import type { CalcAnswer } from './tariff-calc.load.ts';
import { detailOf, type Outcome, outcomeOf, unknownDecisions } from './tariff-calc.outcome.ts';
import { plotIn } from './tariff-calc.plot.ts';
import { type Asked, questionOf } from './tariff-calc.question.ts';
import { refusalView, resultView } from './tariff-calc.result-view.ts';
import { sharedAddress } from './tariff-calc.share.ts';
import type { FormKey, TariffCalcKey } from './tariff-calc.vi.ts';

type Answer = Answered<Asked, CalcAnswer, unknown>;
type Host = WidgetElement<TariffCalcKey, FormKey> & { readonly decision?: string; readonly compare?: string };

/** What is needed of the `AnswerController`. */
interface Answering {
  readonly query: { readonly state: QueryState; readonly receivedAt: Date | undefined };
  readonly message: string;
  retry(): void;
  say(message: string): void;
}

/** The answer on screen, what is said of it, and what can be done with it. */
export class AnswerShown {
  readonly #host: Host;
  readonly #answer: Answering;
  #outcome: { readonly of: CalcAnswer; readonly spoken: string; readonly is: Outcome } | undefined;

  constructor(host: Host, answer: Answering) {
    this.#host = host;
    this.#answer = answer;
    plotIn(host, () => (this.#outcome?.is.kind === 'bill' ? this.#outcome.is.view.chart : undefined));
  }

  render(answer: Answer): TemplateResult | typeof nothing {
    const outcome = this.#outcomeOf(answer);
    if (outcome.kind === 'refused') return refusalView(outcome.message);
    if (outcome.kind === 'nothing') return nothing;
    const { t, headingLevel } = this.#host;
    const { query, message } = this.#answer;
    return resultView({
      ...outcome,
      t,
      level: headingLevel + 1,
      state: query.state,
      receivedAt: query.receivedAt,
      retry: () => this.#answer.retry(),
      share: () => void this.#share(answer),
      message,
    });
  }

  /** What a screen reader hears. */
  announcement(answer: Answer): string {
    const outcome = this.#outcomeOf(answer);
    if (outcome.kind === 'refused') return outcome.message;
    return outcome.kind === 'bill' ? outcome.announcement : '';
  }

  tellPage({ data, question }: Answer): void {
    const detail = detailOf(data);
    if (detail) this.#host.emit('evn-calculated', detail);
    for (const name of unknownDecisions(data)) {
      const value = question.form[name];
      if (value && value === this.#host[name])
        warnOnce(this.#host, name, value, 'It takes the number of a decision that sets such a price.');
    }
  }

  async #share(answer: Answer): Promise<void> {
    const { t, clock } = this.#host;
    const link = sharedAddress(location.href, answer.question.form, emptyForm(civilDateOf(clock())));
    this.#answer.say(await share(this.announcement(answer), link, t));
  }

  /** Made once for each answer, language and theme: the chart is drawn anew for a new one. */
  #outcomeOf({ data, question }: Answer): Outcome {
    const { t, language, dialect, theme } = this.#host;
    const spoken = [language, dialect, theme].join();
    if (this.#outcome?.of !== data || this.#outcome.spoken !== spoken)
      this.#outcome = { of: data, spoken, is: outcomeOf(data, questionOf(question), { t, language, dialect }) };
    return this.#outcome.is;
  }
}
