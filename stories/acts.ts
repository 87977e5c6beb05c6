/** What a person does in a widget, in the words that stand on the screen; for the `play` of a story. */
import type { LitElement } from 'lit';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The widget of a story, drawn. */
export async function widgetIn(canvas: HTMLElement, tag: `evn-${string}`): Promise<LitElement> {
  const widget = canvas.querySelector<LitElement>(tag);
  if (!widget) throw new Error(`the story shows no <${tag}>`);
  await widget.updateComplete;
  return widget;
}

/** Types into the control with that label, or chooses the option of that value. */
export async function fill(widget: LitElement, label: string, text: string): Promise<void> {
  const control = await appears(widget, () => controlOf(widget, label), label);
  control.value = text;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

/** Presses the button, tab or box with that name. */
export async function press(widget: LitElement, name: string): Promise<void> {
  const button = await appears(widget, () => all(widget, 'button, summary, label').find((one) => wordsOf(one) === name), name);
  button.click();
  await widget.updateComplete;
}

/** Waits until the widget holds what `selector` names, for example the answer. */
export const shows = (widget: LitElement, selector: string): Promise<HTMLElement> =>
  appears(widget, () => widget.renderRoot.querySelector<HTMLElement>(selector), selector);

const all = (widget: LitElement, selector: string): HTMLElement[] => [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
const controlOf = (widget: LitElement, label: string) =>
  (all(widget, 'label').find((one) => wordsOf(one) === label) as HTMLLabelElement | undefined)?.control as Control | null | undefined;
const wordsOf = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim();

async function appears<E>(widget: LitElement, look: () => E | null | undefined, what: string): Promise<E> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`<${widget.localName}> does not show: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}
