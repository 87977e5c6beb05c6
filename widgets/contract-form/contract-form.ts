import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import type { ServiceForm } from '../shared/service-form/service-form.ts';
import type { FormElementKey } from '../shared/service-form/service-form.host.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { shellMessages, type ShellKey } from './contract-form.vi.ts';

/** Exactly ten, as the catalogue calls them. */
export const services = [
  'meter-capacity',
  'meter-move',
  'contract-purpose',
  'contract-norm',
  'contract-holder',
  'meter-check',
  'contract-reconnect',
  'contract-information',
  'contract-extend',
  'contract-terminate',
] as const;

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
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, noticeStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, service: services, draft: ['on', 'off'] };

  /** Service chosen to begin with, as the catalogue calls it: `contract-holder`, `meter-move` … */
  @property() service?: (typeof services)[number];
  /** Customer code to begin with. */
  @property({ attribute: 'customer-code' }) customerCode = '';
  /** `off`: nothing that is typed is kept on the device. */
  @property() draft: 'on' | 'off' = 'on';

  /** @internal */
  handed: Readonly<Record<string, string>> | undefined;
  protected override readonly pack = shellMessages;

  readonly #form = new LazyPart<typeof import('./contract-form.form.ts'), ServiceForm>(this, {
    fetch: () => import('./contract-form.form.ts'),
    make: (view) => view.contractService(this),
    isOpen: () => true,
  });

  /** Goes on with what was filled in on the page around the utility’s frame. */
  takeValues(values: Readonly<Record<string, string>>): void {
    this.handed = values;
    this.requestUpdate();
  }

  protected override renderWidget(): TemplateResult {
    return html`${this.#form.made?.isFramed ? '' : heading(this.headingLevel, this.t('contractForm.title'), 'heading')} ${this.#form.render((form) => form.render())}`;
  }
}
