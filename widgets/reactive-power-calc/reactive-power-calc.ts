import { html, type TemplateResult } from 'lit';
import { WidgetElement } from '../core/element.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { ReactiveDesk } from './reactive-power-calc.desk.ts';
import type { DeskKey } from './reactive-power-calc.desk.vi.ts';
import { reactivePowerCalcStyles } from './reactive-power-calc.styles.ts';
import { shellMessages, type ShellKey } from './reactive-power-calc.vi.ts';

/**
 * What reactive power costs a shop or a factory: from kWh and kvarh, or from cosφ, and the energy amount of the bill; the
 * factor k, the charge, and what a power factor of 0.90 would save.
 *
 * @summary Charge for reactive power, and what a better power factor saves
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - Figures are sent; `preventDefault` stops it
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - The charge is shown: `found`, or `none` where nothing is charged
 * @csspart summary - The charge in a sentence
 * @csspart actions - Share and print
 */
export class ReactivePowerCalcElement extends WidgetElement<ShellKey | DeskKey, ShellKey> {
  static override styles = [WidgetElement.styles, reactivePowerCalcStyles].flat();

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./reactive-power-calc.desk.ts'), ReactiveDesk>(this, {
    fetch: () => import('./reactive-power-calc.desk.ts'),
    make: (view) => new view.ReactiveDesk(this),
    isOpen: () => true,
  });

  protected override renderWidget(): TemplateResult {
    return html`${heading(this.headingLevel, this.t('reactivePowerCalc.title'), 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
