import { fixture, type, until, within } from './fixture.ts';
import type { UploadForm } from './upload-form.ts';
import './upload-form.ts';

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
