import { QueryController } from '../core/query-controller.ts';
import { HotlineNumbers } from '../shared/hotline/hotline.numbers.ts';
import type { Owner } from '../shared/hotline/hotline.owners.ts';
import { OutageReportPlanned, type OutageReportPlannedQuery } from './outage-report-planned.generated.ts';
import { plannedNow } from './outage-report.data.ts';
import type { OutageReportElement } from './outage-report.ts';

/**
 * What a report asks the BFF on the side: numbers to call, and whether an interruption is planned right now. Where either
 * does not come the report goes on without a word.
 */
export class ReportBackground {
  readonly #host: OutageReportElement;
  readonly #numbers: HotlineNumbers;
  readonly #planned: QueryController<{ readonly customerCode: string }, OutageReportPlannedQuery['outages']>;
  #code = { customerCode: '' };

  /** @param code as typed, of what to ask about; empty: nothing yet */
  constructor(host: OutageReportElement, code: () => string) {
    this.#host = host;
    this.#numbers = new HotlineNumbers(host);
    this.#planned = new QueryController(host, {
      quiet: true,
      question: () => {
        const customerCode = code().trim();
        if (customerCode !== this.#code.customerCode) this.#code = { customerCode };
        return customerCode === '' ? null : this.#code;
      },
      load: async (question, ask) => (await ask(OutageReportPlanned, question)).outages,
    });
  }

  get numbers(): Owner['hotlines'] {
    return this.#numbers.own;
  }

  /** The code could be looked up nowhere: it is mistyped, no code at all, or its utility sends no lists. */
  get isCodeUnknown(): boolean {
    const answer = this.#planned.data?.__typename;
    return answer === 'OutageUnknown' || answer === 'InputProblem';
  }

  get planned(): string | undefined {
    return plannedNow(this.#planned.data, this.#host.t);
  }
}
