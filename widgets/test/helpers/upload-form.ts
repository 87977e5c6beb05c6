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
import { fixture, type, until, within } from './fixture.ts';

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

/** Files as people choose them. */
export const paper = (name = 'đơn.pdf', content = 'paper'): File => new File([`%PDF-1.7 ${content}`], name, { type: 'application/pdf' });

export async function photo(width: number, height: number, { type: mime = 'image/jpeg', name = 'cccd.jpg' } = {}): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#8a6d3b';
  context.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: mime })], name, { type: mime });
}

/** The same photo, taken with the phone on its side. */
export async function onItsSide(jpeg: File): Promise<File> {
  const orientation = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = [...new TextEncoder().encode('Exif\0\0'), ...orientation];
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return new File([bytes.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]), bytes.slice(2)], jpeg.name, {
    type: jpeg.type,
  });
}

/** The form, at a kind of paper. */
export async function uploadForm(kind = 'IDENTITY'): Promise<UploadForm> {
  const element = await fixture<UploadForm>('<test-upload site="pk_test" lang="vi"></test-upload>', { width: '40em' });
  if (kind) await type(element, '#paperKind', kind);
  return element;
}

/** As a person does in the dialog of the system. */
export async function choose(element: UploadForm, ...files: File[]): Promise<void> {
  const input = within<HTMLInputElement>(element, '#paperFile');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

export const statesIn = ({ desk }: UploadForm): string[] => desk.files.map(({ state }) => state);

/** Every file has come to its end. */
export const settled = (element: UploadForm): Promise<boolean> =>
  until(() => !element.desk.busy && !statesIn(element).includes('CHECKING'), 'the end of the upload');

export function rowOf(element: UploadForm, at = 0): HTMLElement {
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>('.paper')[at];
  if (!found) throw new Error(`no paper ${at}`);
  return found;
}

if (!customElements.get('test-upload')) customElements.define('test-upload', UploadForm);

declare global {
  interface HTMLElementTagNameMap {
    'test-upload': UploadForm;
  }
}
