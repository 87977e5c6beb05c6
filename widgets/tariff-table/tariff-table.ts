import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { TariffDesk } from './tariff-table.desk.ts';
import type { DeskKey } from './tariff-table.desk.vi.ts';
import { type Group, groupNames, type VatChoice, vatChoices } from './tariff-table.groups.ts';
import { tariffTableStyles } from './tariff-table.styles.ts';
import { shellMessages, type ShellKey } from './tariff-table.vi.ts';

/**
 * What electricity costs: the prices of a group of customers on a day, before and after VAT, by tier, voltage and hour,
 * with the decision they come from, whether it is in force, and those before it.
 *
 * @summary Electricity prices on any day, with their decisions
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - Prices are shown: `found`, or `none` for that day
 * @fires {CustomEvent<{ id: string }>} evn-tariff-selected - The decision shown, by its number
 * @csspart summary - The decision with its prices
 * @csspart actions - Share and print
 */
export class TariffTableElement extends WidgetElement<ShellKey | DeskKey, ShellKey> {
  static override styles = [WidgetElement.styles, tariffTableStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, group: groupNames, vat: vatChoices };

  /** Group of customers to begin with: `residential`, `business`, `production` … */
  @property() group: Group = 'residential';
  /** Day of the prices, `2026-06-01`. Default: today. */
  @property() at = '';
  /** Prices before tax, with tax, or both. */
  @property() vat: VatChoice = 'both';

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./tariff-table.desk.ts'), TariffDesk>(this, {
    fetch: () => import('./tariff-table.desk.ts'),
    make: (view) => new view.TariffDesk(this),
    isOpen: () => true,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (['group', 'at', 'vat'] as const).some((name) => changed.has(name))) this.#desk.made?.follow();
  }

  protected override renderWidget(): TemplateResult {
    return html`${heading(this.headingLevel, this.t('tariffTable.title'), 'heading')} ${this.#desk.render((desk) => desk.render())}`;
  }
}
