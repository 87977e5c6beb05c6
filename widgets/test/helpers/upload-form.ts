import { html, type TemplateResult } from 'lit';
import { PAPER_TYPES, type PaperType } from '../../../schema/service-forms.ts';
import { WidgetElement } from '../../core/element.ts';
import { part, UploadDesk } from '../../shared/file-upload/file-upload.desk.ts';
import { type UploadKey, uploadMessages } from '../../shared/file-upload/file-upload.vi.ts';
import { uploadSummary, uploadView } from '../../shared/file-upload/file-upload.view.ts';
import { buttonStyles } from '../../ui/button.styles.ts';
import { controlsStyles } from '../../ui/controls.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { noticeStyles } from '../../ui/notice.styles.ts';

/** A form that takes nothing but papers: what tests and stories of the shared control stand in. */
export class UploadForm extends WidgetElement<UploadKey> {
  static override styles = [WidgetElement.styles, buttonStyles, fieldStyles, controlsStyles, noticeStyles, part.styles];
  protected override readonly pack = uploadMessages;
  /** What may be attached. */
  kinds: readonly PaperType[] = PAPER_TYPES.slice(0, 6);
  /** The step at which answers are looked at again. */
  checking = false;

  readonly desk = new UploadDesk(this, { kinds: () => this.kinds });

  protected override firstUpdated(changed: Map<PropertyKey, unknown>): void {
    super.firstUpdated(changed as never);
    void this.desk.restore();
  }

  protected override renderWidget(): TemplateResult {
    return this.checking ? uploadSummary(this.desk) : html`${uploadView(this.desk)}`;
  }
}

if (!customElements.get('test-upload')) customElements.define('test-upload', UploadForm);

declare global {
  interface HTMLElementTagNameMap {
    'test-upload': UploadForm;
  }
}
