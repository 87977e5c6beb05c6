import { html, type TemplateResult } from 'lit';
import type { WidgetElement } from '../core/element.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { copy } from '../core/sharing.ts';
import { icon } from './icons.ts';

interface CopyOptions {
  readonly text: string;
  readonly label: string;
  /** It is on the clipboard, or the person was told that it is not. */
  readonly onCopy?: () => void;
}

/** Buttons that copy a text, each saying beside itself what came of it. */
export class Copier {
  readonly #host: WidgetElement & { readonly t: Translate<SharedKey> };
  #last = { text: '', message: '' };

  constructor(host: WidgetElement & { readonly t: Translate<SharedKey> }) {
    this.#host = host;
  }

  button({ text, label, onCopy }: CopyOptions): TemplateResult {
    return html`
      <div class="copy screen-only">
        <button class="button quiet" type="button" @click=${() => void this.#copy(text, onCopy)}>${icon('copy')}${label}</button>
        <p class="message hint" role="status">${this.#last.text === text ? this.#last.message : ''}</p>
      </div>
    `;
  }

  async #copy(text: string, onCopy?: () => void): Promise<void> {
    this.#last = { text, message: await copy(text, this.#host.t) };
    this.#host.requestUpdate();
    onCopy?.();
  }
}
