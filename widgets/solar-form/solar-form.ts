import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ServiceKind } from '../../schema/service-forms.ts';
import { WidgetElement } from '../core/element.ts';
import { drafts, type FormElementKey, ServiceFormPart } from '../shared/service-form/service-form.host.ts';
import { shellStyles } from '../shared/service-form/service-form.shell.styles.ts';
import { heading } from '../ui/heading.ts';
import { shellMessages, type ShellKey } from './solar-form.vi.ts';

const kinds: readonly ServiceKind[] = ['SELL_SOLAR'];

/**
 * Offers the surplus of a rooftop solar installation to the power company, in two steps: what was installed and where the
 * money goes, then a look at the answers, and a code by which the request can be followed. On a partner's page the bank
 * account is asked in a frame of the utility.
 *
 * @summary An offer of rooftop solar power
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - The form is sent; `preventDefault` stops it
 * @fires {CustomEvent<{ requestCode: string }>} evn-submitted - The request was taken
 * @fires {CustomEvent<{ step: number, of: number }>} evn-step - Another screen is shown
 * @fires {CustomEvent<{}>} evn-draft-saved - What was typed is kept on the device from now on
 * @csspart summary - The receipt
 * @csspart track - The link that follows the request
 * @csspart frame - The utility's frame, on a partner's page
 */
export class SolarFormElement extends WidgetElement<ShellKey | FormElementKey, ShellKey> {
  static override styles = [WidgetElement.styles, shellStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, draft: drafts };

  /** Customer code to begin with. */
  @property({ attribute: 'customer-code' }) customerCode = '';
  /** `off`: nothing that is typed is kept on the device. */
  @property() draft: (typeof drafts)[number] = 'on';

  protected override readonly pack = shellMessages;

  readonly #form = new ServiceFormPart(this, {
    widget: 'solar-form',
    kinds,
    start: () => 'SELL_SOLAR',
    coded: this,
    title: () => this.t('solarForm.title'),
  });

  /** Goes on with what was filled in on the page around a frame; the utility’s frame alone does so. */
  takeValues(values: Readonly<Record<string, string>>): void {
    this.#form.takeValues(values);
  }

  protected override renderWidget(): TemplateResult {
    return html`${heading(this.headingLevel, this.t('solarForm.title'), 'heading')} ${this.#form.render()}`;
  }
}
