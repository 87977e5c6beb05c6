import { version } from './version.ts';

interface KitElement extends CustomElementConstructor {
  readonly version?: string;
}

let warned = false;

/**
 * Registers an element unless the page already has it: a second copy of the kit must not throw.
 * Warns once per copy when the copy that came first is another version.
 */
export function define(tag: `evn-${string}`, element: KitElement): void {
  const existing: KitElement | undefined = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, element);
    return;
  }
  if (existing.version !== version && !warned) {
    warned = true;
    console.warn(`EVN Care Kit ${version}: <${tag}> is already defined by version ${existing.version ?? 'unknown'}, which stays in use.`);
  }
}
