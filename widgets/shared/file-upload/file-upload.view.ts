import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatPercent } from '../../core/format.ts';
import { answerAnnounced } from '../../ui/answer-section.ts';
import { selectField } from '../../ui/controls.ts';
import { fault } from '../../ui/fault.ts';
import { describedBy, hintAndError, invalid, textsOf } from '../../ui/field.ts';
import { icon, type IconName } from '../../ui/icons.ts';
import { notice } from '../../ui/notice.ts';
import { saidLimits, sizeText, type UploadState } from './file-upload.data.ts';
import type { UploadDesk, UploadFile } from './file-upload.desk.ts';

/** As the BFF takes them. HEIC is left out, so that phones which keep it hand over a JPEG. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

const LOOKS: Readonly<Partial<Record<UploadState, { readonly look: string; readonly icon: IconName }>>> = {
  READY: { look: 'good', icon: 'check' },
  REFUSED: { look: 'bad', icon: 'alert' },
  FAILED: { look: 'bad', icon: 'alert' },
  CUT: { look: 'bad', icon: 'alert' },
};
const ON_THE_WAY = { look: '', icon: 'clock' } as const;

/** The controls that take papers, and what has become of each. */
export function uploadView(desk: UploadDesk): TemplateResult {
  const { host, kinds, kind } = desk;
  const { t } = host;
  const options = kinds.map((value) => ({ value, label: t(`fileUpload.paper.${value}`) }));
  return html`
    ${answerAnnounced(desk)}
    ${
      kinds.length > 1
        ? selectField(desk, 'paperKind', options, {
            choose: t('fileUpload.paperKind.choose'),
            hint: t('fileUpload.paperKind.hint'),
            optional: true,
          })
        : nothing
    }
    ${kind ? pickers(desk) : nothing}
    ${desk.error ? fault(desk.error, t, () => void desk.restore()) : nothing}
    ${list(desk)}
  `;
}

function pickers(desk: UploadDesk): TemplateResult {
  const { t } = desk.host;
  const text = textsOf(desk, 'paperFile', { hint: t('fileUpload.limits', saidLimits) });
  const taken = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    desk.take([...(input.files ?? [])]);
    input.value = ''; // the same file may be chosen again
  };
  const described = describedBy(text);
  return html`
    <div class="field ${text.error ? 'has-error' : ''}" role="group" aria-labelledby="paperFile-label">
      <p class="label" id="paperFile-label">${text.label}</p>
      ${hintAndError(text)}
      <div class="actions stretch">
        <label class="button quiet pick camera">
          ${t('fileUpload.take')}<input type="file" id="paperPhoto" accept="image/*" capture="environment" aria-invalid=${invalid(text)} aria-describedby=${described} @change=${taken} />
        </label>
        <label class="button quiet pick">
          ${t('fileUpload.choose')}<input type="file" id="paperFile" accept=${ACCEPTED} multiple aria-invalid=${invalid(text)} aria-describedby=${described} @change=${taken} />
        </label>
      </div>
    </div>
  `;
}

function list(desk: UploadDesk): TemplateResult {
  const { t } = desk.host;
  if (desk.files.length === 0) return html`<p class="hint">${t('fileUpload.none')}</p>`;
  return html`
    <p class="papers-title" id="papers-title">${t('fileUpload.list')}</p>
    <ul class="papers" aria-labelledby="papers-title">${repeat(
      desk.files,
      ({ id }) => id,
      (file) => row(desk, file),
    )}</ul>
  `;
}

function row(desk: UploadDesk, file: UploadFile): TemplateResult {
  const { t, language } = desk.host;
  const { id, name, state, progress, message } = file;
  const { look, icon: sign } = LOOKS[state] ?? ON_THE_WAY;
  const percent = formatPercent(Math.floor(progress * 100) / 100, language);
  return html`
    <li class="paper ${look}">
      <p>${what(desk, file)}</p>
      ${state === 'SENDING' ? html`<progress max="1" .value=${progress} aria-label=${name}></progress>` : nothing}
      <p class="paper-state">${icon(sign)}<span>${t(`fileUpload.state.${state}`, { percent })}</span></p>
      ${message ? html`<p id="${id}-message">${message}</p>` : nothing}
      <div class="actions">
        ${
          state === 'FAILED'
            ? html`<button class="button quiet" type="button" id="retry-${id}" aria-label=${t('fileUpload.retryNamed', { name })} aria-describedby=${message ? `${id}-message` : nothing} @click=${() => desk.retry(id)}>${t('fileUpload.retry')}</button>`
            : nothing
        }
        <button class="button plain" type="button" id="remove-${id}" aria-label=${t('fileUpload.removeNamed', { name })} @click=${() => void desk.remove(id)}>${t('fileUpload.remove')}</button>
      </div>
    </li>
  `;
}

const what = ({ host: { t, language } }: UploadDesk, { kind, name, size }: UploadFile): TemplateResult =>
  html`<strong>${t(`fileUpload.paper.${kind}`)}</strong><br />${name} <span class="hint">(${sizeText(size, language)})</span>`;

/** What goes with the request and what does not, to look at before it is sent. */
export function uploadSummary(desk: UploadDesk): TemplateResult {
  const { t } = desk.host;
  const { files, readyIds } = desk;
  const isComing = ({ state }: UploadFile): boolean => state === 'READY' || state === 'CHECKING';
  const names = files.filter((file) => !isComing(file)).map(({ name }) => name);
  const missing =
    names.length > 0 ? notice('warning', icon('alert'), html`<p>${t('fileUpload.unfinished', { names: names.join(', ') })}</p>`) : nothing;
  if (readyIds.length === 0) return html`${missing}<p class="hint">${t('fileUpload.none')}</p>`;
  return html`${missing}<ul class="papers">${files.filter(isComing).map((file) => html`<li>${what(desk, file)}</li>`)}</ul>`;
}
