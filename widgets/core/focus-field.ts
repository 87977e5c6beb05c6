/** Puts focus into the control with that id; of a group into the first of its controls. */
export function focusField(root: DocumentFragment | HTMLElement, id: string): void {
  const target = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  (target?.matches('fieldset') ? target.querySelector<HTMLElement>('input') : target)?.focus();
}
