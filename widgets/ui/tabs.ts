import { html, type TemplateResult } from 'lit';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

/**
 * WAI-ARIA tabs: arrow keys, Home and End move and select; only the selected tab is in the tab order.
 * The panel below carries `id="panel"` and `aria-labelledby="tab-{name}"`.
 */
export function tabs<Name extends string>(
  label: string,
  all: readonly Tab<Name>[],
  selected: Name,
  select: (name: Name) => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    const target = targetOf(
      event.key,
      all.findIndex(({ name }) => name === selected),
      all.length,
    );
    const next = target === undefined ? undefined : all[target];
    if (!next) return;
    event.preventDefault();
    select(next.name);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${onKeydown}>
      ${all.map(
        ({ name, label: text }) => html`
          <button class="tab" type="button" role="tab" id="tab-${name}" aria-controls="panel" aria-selected=${name === selected} tabindex=${name === selected ? 0 : -1} @click=${() => select(name)}>${text}</button>
        `,
      )}
    </div>
  `;
}

function targetOf(key: string, index: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: count - 1 };
  const target = moves[key];
  return target === undefined ? undefined : (target + count) % count;
}
