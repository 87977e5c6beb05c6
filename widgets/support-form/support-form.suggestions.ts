import { css, html, nothing, type TemplateResult } from 'lit';
import { follow } from '../core/navigation.ts';
import { QueryController } from '../core/query-controller.ts';
import { heading } from '../ui/heading.ts';
import { SupportFormSuggestions, type SupportFormSuggestionsQuery } from './support-form-suggestions.generated.ts';
import type { SupportFormElement } from './support-form.ts';

type Hit = NonNullable<SupportFormSuggestionsQuery['search']>[number];

export const suggestionStyles = css`
  .suggestions { padding: calc(var(--_space) * 2); margin-block-end: calc(var(--_space) * 3); border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_accent-tint); }
  .suggestions details { border-block-start: 1px solid var(--_border); }
  .suggestions summary { display: flex; align-items: center; min-block-size: 44px; color: var(--_accent); font-weight: 600; cursor: pointer; }
  .suggestions a { display: inline-flex; align-items: center; min-block-size: 44px; }
`;

/** The BFF reads no more of a search. */
const LONGEST = 300;

/** Up to three answers that are there already. They are a help: where they do not come, the form goes on without a word. */
export class Suggestions {
  readonly #host: SupportFormElement;
  readonly #query: QueryController<{ readonly text: string }, readonly Hit[]>;
  #asked = { text: '' };

  /** @param text what to look for; empty: nothing yet */
  constructor(host: SupportFormElement, text: () => string) {
    this.#host = host;
    this.#query = new QueryController(host, {
      quiet: true,
      question: () => {
        const wanted = text().trim().slice(0, LONGEST);
        if (wanted !== this.#asked.text) this.#asked = { text: wanted };
        return wanted === '' ? null : this.#asked;
      },
      load: async (question, ask) => (await ask(SupportFormSuggestions, question)).search ?? [],
    });
  }

  render(): TemplateResult | typeof nothing {
    const { t, headingLevel } = this.#host;
    const hits = this.#query.data ?? [];
    if (hits.length === 0) return nothing;
    return html`
      <div class="suggestions" role="status">
        ${heading(headingLevel + 2, t('supportForm.suggestions'))}
        <p class="hint">${t('supportForm.suggestions.hint')}</p>
        ${hits.map((hit) => this.#hit(hit))}
      </div>
    `;
  }

  #hit({ kind, id, title, summary }: Hit): TemplateResult {
    const to = `${kind.toLowerCase()}:${id}`;
    const open = (event: Event): void => {
      if (follow(this.#host, to)) event.preventDefault();
    };
    return html`
      <details>
        <summary>${title}</summary>
        <p>${summary}</p>
        <a href="#evn-guide=${encodeURIComponent(to)}" @click=${open}>${this.#host.t('supportForm.readMore')}</a>
      </details>
    `;
  }
}
