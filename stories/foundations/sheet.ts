import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetElement } from '../../widgets/core/element.ts';
import type { MessagePack } from '../../widgets/core/localize.ts';
import { buttonStyles } from '../../widgets/ui/button.styles.ts';
import { fieldStyles } from '../../widgets/ui/field.styles.ts';
import { noticeStyles } from '../../widgets/ui/notice.styles.ts';
import { tableStyles } from '../../widgets/ui/table.styles.ts';
import { tabsStyles } from '../../widgets/ui/tabs.styles.ts';
import { sheetStyles } from './sheet.styles.ts';

const messages: MessagePack<never> = { vi: {}, en: () => Promise.resolve({}) };

/** Shows pieces of the visual language as they look inside a widget. Lives in Storybook only. */
export class FoundationSheet extends WidgetElement {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, noticeStyles, tableStyles, tabsStyles, sheetStyles];

  /** What to show. */
  @property({ attribute: false }) content: TemplateResult | typeof nothing = nothing;

  protected override readonly pack = messages;

  protected override renderWidget(): TemplateResult | typeof nothing {
    return this.content;
  }
}

if (!customElements.get('foundation-sheet')) customElements.define('foundation-sheet', FoundationSheet);
