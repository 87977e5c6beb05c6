/**
 * Shows a widget as on paper or under forced colours while Storybook stays on the screen: its style sheets are copied
 * with that medium switched on. The tests use the browser's own emulation; this is for eyes.
 */
import { LitElement } from 'lit';

export type Medium = 'print' | 'forced-colors';

const CONDITIONS: Readonly<Record<Medium, RegExp>> = {
  print: /@media print\b/g,
  'forced-colors': /@media \(forced-colors: active\)/g,
};

export function showAs(medium: Medium): (element?: Element) => void {
  return (element) => {
    // Lit hands the element over before it has drawn itself.
    if (!(element instanceof LitElement)) return;
    const adaptNow = (): void => adapt(element.shadowRoot, CONDITIONS[medium]);
    void element.updateComplete.then(adaptNow);
    element.addEventListener('evn-result', adaptNow); // an answer brings styles of its own
  };
}

function adapt(root: ShadowRoot | null, condition: RegExp): void {
  if (!root) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText.replace(condition, '@media all')).join('\n'));
    return copy;
  });
}
