import { html, nothing, type TemplateResult } from 'lit';
import { Copier } from '../../ui/copier.ts';
import { icon } from '../../ui/icons.ts';
import type { PaperHost } from './paper.keys.ts';

export interface Kept {
  /** Of the bytes, within this page; undefined until they are there. */
  readonly address: string | undefined;
  readonly blob: Blob | undefined;
  /** Without anybody's name. */
  readonly name: string;
  /** Leads a browser to the paper that can save what an app cannot. */
  readonly link: string;
}

/** Ways to take a paper along: saved, handed to another app, or opened elsewhere, because apps with a browser inside save nothing. */
export class PaperKeep {
  readonly #host: PaperHost;
  readonly #copier: Copier;

  constructor(host: PaperHost) {
    this.#host = host;
    this.#copier = new Copier(host);
  }

  render({ address, blob, name, link }: Kept): TemplateResult {
    const { t } = this.#host;
    const file = blob && new File([blob], name, { type: blob.type });
    return html`
      <div class="actions paper-keep" part="actions">
        ${address ? html`<a class="button quiet" href=${address} download=${name}>${icon('paper')}${t('paper.download')}</a>` : nothing}
        ${
          file && navigator.canShare?.({ files: [file] })
            ? html`<button class="button quiet" type="button" @click=${() => void handOn(file)}>${icon('share')}${t('paper.shareFile')}</button>`
            : nothing
        }
        ${this.#copier.button({ text: link, label: t('paper.link') })}
      </div>
      <p class="hint screen-only">${t('paper.link.hint')}</p>
    `;
  }
}

/** The dialog of the device speaks for itself, also when it is closed again. */
const handOn = (file: File): Promise<void> => navigator.share({ files: [file] }).catch(() => undefined);
