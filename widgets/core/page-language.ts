/** One observer for all widgets of a page: sites switch language by setting `lang` after everything has been drawn. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back whenever a `lang` of the page changes.
 * @returns ends it; with the last listener the observer ends too
 */
export function followLanguage(onChange: () => void): () => void {
  listeners.add(onChange);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const listener of listeners) listener();
    });
    observer.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
