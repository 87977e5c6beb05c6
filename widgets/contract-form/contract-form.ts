import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ServiceKind } from '../../schema/service-forms.ts';
import { WidgetElement } from '../core/element.ts';
import { drafts, type FormElementKey, ServiceFormPart } from '../shared/service-form/service-form.host.ts';
import { shellStyles } from '../shared/service-form/service-form.shell.styles.ts';
import { heading } from '../ui/heading.ts';
import { shellMessages, type ShellKey } from './contract-form.vi.ts';

/** Exactly ten, as the catalogue calls them; in the order in which people are asked. */
const services = {
  'meter-capacity': 'CHANGE_CAPACITY',
  'meter-move': 'MOVE_METER',
  'contract-purpose': 'CHANGE_PURPOSE',
  'contract-norm': 'CHANGE_NORM',
  'contract-holder': 'CHANGE_HOLDER',
  'meter-check': 'CHECK_METER',
  'contract-reconnect': 'RECONNECT',
  'contract-information': 'CHANGE_INFORMATION',
  'contract-extend': 'EXTEND_CONTRACT',
  'contract-terminate': 'TERMINATE_CONTRACT',
} as const satisfies Record<string, ServiceKind>;

/**
 * Asks the power company to change something about a contract or a meter, in ten ways, each with its own fields and papers:
 * what it costs and takes, papers that may also come later, a look at the answers, and a code by which the request can be
 * followed. On a partner's page what needs identity papers is asked in a frame of the utility.
 *
 * @summary The ten services around a contract and its meter
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - The form is sent; `preventDefault` stops it
 * @fires {CustomEvent<{ requestCode: string }>} evn-submitted - The request was taken
 * @fires {CustomEvent<{ step: number, of: number }>} evn-step - Another screen is shown
 * @fires {CustomEvent<{}>} evn-draft-saved - What was typed is kept on the device from now on
 * @csspart summary - The receipt
 * @csspart track - The link that follows the request
 * @csspart frame - The utility's frame, on a partner's page
 */
export class ContractFormElement extends WidgetElement<ShellKey | FormElementKey, ShellKey> {
  static override styles = [WidgetElement.styles, shellStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, service: Object.keys(services), draft: drafts };

  /** Service chosen to begin with, as the catalogue calls it: `contract-holder`, `meter-move` … */
  @property() service?: keyof typeof services;
  /** Customer code to begin with. */
  @property({ attribute: 'customer-code' }) customerCode = '';
  /** `off`: nothing that is typed is kept on the device. */
  @property() draft: (typeof drafts)[number] = 'on';

  protected override readonly pack = shellMessages;

  readonly #form = new ServiceFormPart(this, {
    widget: 'contract-form',
    kinds: Object.values(services),
    start: () => this.service && services[this.service],
    coded: this,
    title: () => this.t('contractForm.title'),
  });

  /** Goes on with what was filled in on the page around a frame; the utility’s frame alone does so. */
  takeValues(values: Readonly<Record<string, string>>): void {
    this.#form.takeValues(values);
  }

  protected override renderWidget(): TemplateResult {
    return html`${heading(this.headingLevel, this.t('contractForm.title'), 'heading')} ${this.#form.render()}`;
  }
}
