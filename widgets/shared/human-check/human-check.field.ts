import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../core/element.ts';
import type { HumanCheckSolution } from '../../core/submit-controller.ts';
import type { HumanCheckPurpose } from './human-check.ts';
import './index.ts';

/** What the check tells is for the form alone; the page hears of the form. */
const keep = (event: Event): void => event.stopPropagation();

/** The human check of a form: it connects, speaks and looks as the form does. */
export const humanCheckField = (host: WidgetElement, purpose: HumanCheckPurpose): TemplateResult => html`
  <div class="field" @evn-ready=${keep} @evn-state=${keep} @evn-error=${keep}>
    <evn-human-check
      .purpose=${purpose}
      .endpoint=${host.connection.endpoint}
      .site=${host.connection.site}
      .clock=${host.clock}
      lang=${host.language}
      theme=${host.theme ?? nothing}
      text-size=${host.textSize ?? nothing}
      corporation=${host.corporation ?? nothing}
    ></evn-human-check>
  </div>
`;

/** Asks the check inside the form for a solution; see `SubmitOptions.solve`. */
export const solveIn =
  (host: WidgetElement) =>
  (again: boolean): Promise<HumanCheckSolution | undefined> =>
    host.renderRoot.querySelector('evn-human-check')?.solve(again) ?? Promise.resolve(undefined);
