import type { LitElement } from 'lit';
import { afterEach } from './mocha.ts';

const fixtures = new Set<HTMLElement>();

afterEach(() => {
  for (const wrapper of fixtures) wrapper.remove();
  fixtures.clear();
});

/**
 * Puts markup on the page and waits until its first element has drawn itself; removed after the test.
 * @param width of the container, any CSS length
 */
export async function fixture<E extends LitElement>(markup: string, { width = '60em' } = {}): Promise<E> {
  const wrapper = document.createElement('div');
  wrapper.style.inlineSize = width;
  wrapper.innerHTML = markup;
  document.body.append(wrapper);
  fixtures.add(wrapper);
  const element = wrapper.firstElementChild as E;
  await customElements.whenDefined(element.localName);
  await element.updateComplete;
  return element;
}

/** Waits, frame by frame, until `look` finds something truthy; says what it was looking for when it does not within six seconds: a busy machine is no fault of the widget. */
export async function until<T>(look: () => T | null | undefined | false, what: string | (() => string)): Promise<T> {
  const deadline = performance.now() + 6000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`did not appear: ${typeof what === 'string' ? what : what()}`);
    await new Promise(requestAnimationFrame);
  }
}

/** The one element in the shadow root that matches, or a failure that names the selector. */
export function within<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in ${element.localName}`);
  return found;
}

/** All text a reader sees in the shadow root, spaces collapsed. */
export function textOf(element: Element): string {
  return [...(element.shadowRoot?.children ?? [])]
    .filter((child): child is HTMLElement => child instanceof HTMLElement && child.localName !== 'style')
    .map((child) => child.innerText)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The next event of that name on the element. */
export function nextEvent<E extends Event = CustomEvent>(element: Element, name: string): Promise<E> {
  return new Promise((resolve) => element.addEventListener(name, (event) => resolve(event as E), { once: true }));
}

let sites = 0;
/** A site key that no test has used yet: answers stay in memory per site and question. */
export const nextSite = (): string => `pk_test${++sites}`;

/** Waits until a reader sees the text in the element. */
export const shows = (element: Element, text: string): Promise<boolean> =>
  until(
    () => textOf(element).includes(text),
    () => `“${text}” in “${textOf(element)}”`,
  );

/** Fills a control of the element as a person does, and waits for what the element makes of it. */
export async function type(element: LitElement, selector: string, text: string): Promise<void> {
  const control = within<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(element, selector);
  control.value = text;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
}

/** Presses the button of the element's form. */
export async function submit(element: LitElement): Promise<void> {
  within(element, 'button[type=submit]').click();
  await element.updateComplete;
}

/** What has the focus inside the element. */
export const active = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
