import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../../widgets/core/element.ts';
import { buttonStyles } from '../../widgets/ui/button.styles.ts';
import { fieldStyles } from '../../widgets/ui/field.styles.ts';
import { noticeStyles } from '../../widgets/ui/notice.styles.ts';
import { tableStyles } from '../../widgets/ui/table.styles.ts';

/** Shows pieces of the kit inside the very frame that every widget stands in. Exists in the stories only. */
export class SpecimenElement extends WidgetElement {
  static override styles = [
    WidgetElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    tableStyles,
    css`
      .swatches { display: grid; grid-template-columns: repeat(auto-fill, minmax(11em, 1fr)); gap: 1em; }
      .swatch { border: 1px solid var(--_border); border-radius: var(--_radius); overflow: hidden; }
      .swatch > div { block-size: 4em; background: var(--_shown); }
      .swatch > p { padding: 0.5em 0.75em; }
      .small { color: var(--_muted); font-size: 0.875em; }
      .icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(8em, 1fr)); gap: 1.5em 1em; text-align: center; }
      .icons svg { inline-size: 2em; block-size: 2em; color: var(--_accent); }
      .stack > * + * { margin-block-start: 1em; }
      .bar { block-size: 1em; background: var(--_accent); }
    `,
  ].flat();

  @property({ attribute: false }) content: TemplateResult = html``;

  protected readonly pack = { vi: {}, en: () => Promise.resolve({}) };

  protected override renderWidget(): TemplateResult {
    return this.content;
  }
}

customElements.define('evn-specimen', SpecimenElement);

declare global {
  interface HTMLElementTagNameMap {
    'evn-specimen': SpecimenElement;
  }
}
